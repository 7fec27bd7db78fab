import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { PEOPLE } from '../kit/arrange.mjs';
import { Host } from '../kit/host.mjs';
import { journey } from '../kit/journey.mjs';
import { dayAfter } from '../kit/text.mjs';
import { Backups, Restore } from '../pages/backups.mjs';
import { SignIn, Welcome } from '../pages/front.mjs';
import { Shell } from '../pages/shell.mjs';

export default journey('backups', 'sample', async (world) => {
  const { enter, step, words } = world;
  const disk = join(world.folder, 'disk');
  const backup = join(disk, 'committee');
  await mkdir(disk);
  const secretary = await enter(PEOPLE.secretary);
  const member = await enter(PEOPLE.lay);
  const shell = new Shell(secretary);
  const page = new Backups(secretary);
  const asked = words.t('desk-back-up-first');

  await step('a desktop without a backup for a week says so on the desk of who can make one', async () => {
    await secretary.goTo();
    await secretary.see(page.link(words.begins(asked)));
    await secretary.look('desk, no backup for a week');
    await member.goTo();
    await member.see(new Shell(member).desk);
    assert.equal(await member.page.getByText(asked).count(), 0);
    await page.link(words.begins(asked)).click();
    await secretary.see(page.title);
    await secretary.see(page.tab);
    await secretary.look('backups, none yet');
  });

  await step('a folder that is no whole path is refused; a good one is backed up to at once', async () => {
    await page.folder.fill('committee');
    await page.choose.click();
    await secretary.see(page.wrong(words.t('backups-folder')));
    await page.folder.fill(backup);
    await page.choose.click();
    await secretary.see(page.good);
    assert.ok(Number((await page.fact(words.t('backups-acts')).innerText()).replaceAll(/\D/g, '')) > 50);
    assert.equal(await page.fact(words.t('backups-folder-now')).innerText(), backup);
    await secretary.seeText(words.t('backups-daily-on'));
    assert.ok(existsSync(join(backup, 'backup.json')));
    await secretary.look('backups, chosen');
    await shell.to('desk').click();
    await secretary.see(shell.desk);
    assert.equal(await secretary.page.getByText(asked).count(), 0);
  });

  await step('the menu leads there, and a backup is made when somebody asks', async () => {
    await shell.command('committee', words.t('backups-title'));
    await secretary.see(page.title);
    await page.now.click();
    await secretary.see(page.made);
  });

  await step('a disk that is not connected is said, with what would change it', async () => {
    await rename(disk, `${disk}-away`);
    await page.now.click();
    await secretary.see(page.failed);
    await secretary.seeText(words.t('refusal-folder-absent'));
    await secretary.look('backups, failed');
    await rename(`${disk}-away`, disk);
    await page.now.click();
    await secretary.see(page.made);
    await secretary.miss(page.failed);
  });

  await step('a copy as it was at a moment is put back beside, and told where it lies', async () => {
    const copy = join(world.folder, 'copy');
    await page.into.fill(backup);
    await page.putBack.click();
    await secretary.see(page.alert.getByText(words.t('refusal-folder-inside')));
    await page.into.fill(copy);
    await page.writeDay(words.t('restore-day'), '2020-01-01');
    await page.putBack.click();
    await secretary.see(page.alert.getByText(words.t('refusal-restore-too-early')));
    await page.writeDay(words.t('restore-day'), dayAfter(secretary.session.today, -2));
    await page.time.fill('12:30');
    await page.putBack.click();
    await secretary.see(page.copied);
    await secretary.seeText(`quorate-desktop --committee ${copy}`);
    assert.ok(existsSync(join(copy, 'format.json')));
    await secretary.look('backups, put back beside');
  });

  const living = world.host;
  world.host = await Host.start('nothing');
  await secretary.context.close();
  await member.context.close();
  world.actors.length = 0;
  await living.close();
  const visitor = await enter();
  const restore = new Restore(visitor);

  await step('where no committee is yet, a backup is looked into first', async () => {
    await visitor.goTo();
    await visitor.see(new Welcome(visitor).title);
    await visitor.look('welcome');
    await restore.offered.click();
    await visitor.see(restore.title);
    await restore.from.fill(disk);
    await restore.look.click();
    await visitor.see(restore.alert.getByText(words.t('refusal-restore-no-backup')));
    await restore.from.fill(backup);
    await restore.look.click();
    await visitor.see(restore.found);
    await visitor.look('restore, found');
  });

  await step('it is put back, and its people sign in', async () => {
    await restore.act.click();
    await visitor.see(restore.back);
    await visitor.look('restore, back');
    await restore.signIn.click();
    const signIn = new SignIn(visitor);
    await signIn.enter(PEOPLE.secretary, 'sample-committee');
    await visitor.see(new Shell(visitor).navigation);
  });
});

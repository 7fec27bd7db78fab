import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { journey } from '../kit/journey.mjs';
import { Recovery } from '../pages/committee.mjs';
import { Host } from '../kit/host.mjs';
import { Backups, Restore } from '../pages/backups.mjs';
import { SheetCode, SignIn } from '../pages/front.mjs';
import { Shell } from '../pages/shell.mjs';

const PASSPHRASE = 'four words apart enough';
const NAME = 'Ada Martin';
const TITLE = 'Zebrafish desk 斑马鱼服务台';

/** Every file below a folder, with its bytes. */
async function files(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return Promise.all(found.map(async (path) => ({ path, bytes: await readFile(path) })));
}

export default journey('encryption', 'nothing', async (world) => {
  const { enter, step, words, host } = world;
  const secretary = await enter();
  const { origin } = host;
  await secretary.call('set_up_committee', {
    names: { en: 'Ethics Committee of the Bay', zh: '湾区伦理委员会' },
    zone: 'Asia/Shanghai',
    profile: 'shenzhen-ai-2022',
    secretary: NAME,
    passphrase: PASSPHRASE,
    language: words.language,
  });
  await secretary.call('log_submission', {
    submission: 'application',
    title: TITLE,
    summary: 'A desk that answers about zebrafish. 回答斑马鱼问题的服务台。',
    applicant: 'Dr Wang',
    organisation: 'Nanshan University',
    language: words.language,
    received: new Date().toISOString().slice(0, 10),
    documents: [],
    interest: 'none',
  });

  const backup = join(world.folder, 'backup');
  let code = '';
  const parts = [];
  await step('the desk asks for the recovery sheet, and it is made and shown once', async () => {
    const page = new Recovery(secretary);
    await secretary.goTo('desk');
    await secretary.see(new Shell(secretary).desk);
    await page.asked.click();
    await secretary.see(page.title);
    await secretary.look('recovery, none yet');
    await page.make.click();
    await page.passphrase.fill('not this one');
    await page.makeIt.click();
    await secretary.see(page.alert);
    await page.passphrase.fill(PASSPHRASE);
    await secretary.look('recovery, passphrase');
    await page.makeIt.click();
    code = (await page.code.innerText()).trim();
    assert.match(code, /^([A-Z2-9]{4}-){6}[A-Z2-9]{4}$/);
    await secretary.look('recovery sheet');
    // On paper it is black, whatever the colours of the screen.
    await secretary.page.evaluate(() => {
      document.documentElement.dataset.theme = 'dark';
    });
    await secretary.page.emulateMedia({ media: 'print' });
    const ink = await page.code.evaluate((element) => getComputedStyle(element).color);
    assert.equal(ink, 'rgb(0, 0, 0)');
    await secretary.page.emulateMedia({ media: 'screen' });
    await page.done.click();
    await secretary.see(page.makeNew);
    await secretary.look('recovery, made');
  });

  await step('a new sheet is made in parts for three officers, each printed on its own page', async () => {
    const page = new Recovery(secretary);
    await page.makeNew.click();
    await page.inParts.click();
    await page.parts.fill('3');
    await page.needed.fill('4');
    await page.passphrase.fill(PASSPHRASE);
    await secretary.look('recovery, parts asked');
    await page.makeIt.click();
    await secretary.see(page.alert);
    await secretary.look('recovery, parts refused');
    await page.needed.fill('2');
    await page.passphrase.fill(PASSPHRASE);
    await page.makeIt.click();
    await secretary.see(page.part(3, 3));
    for (const number of [1, 2, 3]) parts.push((await page.part(number, 3).innerText()).trim());
    for (const part of parts) assert.match(part, /^([A-Z2-9]{4}-){7}[A-Z2-9]{4}$/);
    await secretary.look('recovery sheet in parts');
    await secretary.page.emulateMedia({ media: 'print' });
    const paper = await secretary.page.pdf({ format: 'A4' });
    await secretary.page.emulateMedia({ media: 'screen' });
    assert.equal(paper.toString('latin1').match(/\/Type\s*\/Page\b/g).length, 3);
    await page.handedOver.click();
    await secretary.see(page.makeNew);
    await secretary.look('recovery, made in parts');
  });

  await step('no word of it stands on the disk', async () => {
    const kept = await files(host.committee);
    assert.ok(kept.length > 5);
    for (const { path, bytes } of kept) {
      for (const word of [NAME, 'Zebrafish', 'zebrafish', '斑马鱼', '湾区', 'Bay', 'Nanshan', 'title']) {
        assert.ok(!bytes.includes(word), `${word} stands in ${path}`);
      }
    }
  });

  await step('after a restart it is closed, and nothing tells its name', async () => {
    await secretary.context.close();
    await host.close();
    await host.open();
    assert.notEqual(host.origin, origin);
    const other = await enter();
    const signIn = new SignIn(other);
    await other.goTo();
    await other.see(signIn.title);
    await other.seeText(words.t('signin-sealed'));
    assert.ok(!(await other.page.content()).includes('Bay'));
    await other.look('sign in, encrypted');
    await signIn.enter(NAME, 'not this one');
    await other.see(signIn.alert);
    await signIn.withSheet.click();
    const sheet = new SheetCode(other);
    await other.see(sheet.title);
    await other.look('recovery sheet entered');
    await sheet.enter(NAME, parts[1], 'another four words here');
    await other.see(sheet.alert);
    await other.look('one part is too few');
    await sheet.enter(NAME, `${parts[2]}\n${parts[0]}`, 'another four words here');
    await other.see(new Shell(other).desk);
    const recovery = new Recovery(other);
    await other.see(recovery.askedAnew);
    await other.look('desk, the sheet was used');
    await recovery.askedAnew.click();
    await recovery.makeNew.click();
    await recovery.passphrase.fill('another four words here');
    await recovery.makeIt.click();
    code = (await recovery.code.innerText()).trim();
    await recovery.done.click();
    const third = await enter();
    await third.goTo();
    await new SignIn(third).enter(NAME, 'another four words here');
    await third.see(new Shell(third).desk);
    await third.goTo('committee/backups');
    const backups = new Backups(third);
    await backups.folder.fill(backup);
    await backups.choose.click();
    await third.see(backups.good);
  });

  await step('its backup has no word of it either, and the sheet puts it back elsewhere', async () => {
    for (const { path, bytes } of await files(backup)) {
      for (const word of [NAME, 'ebrafish', '斑马鱼', '湾区', 'Nanshan', 'title']) {
        assert.ok(!bytes.includes(word), `${word} stands in ${path}`);
      }
    }
    for (const actor of world.actors.splice(0)) await actor.context.close();
    await host.close();
    world.host = await Host.start('nothing');
    const visitor = await enter();
    const restore = new Restore(visitor);
    await visitor.goTo();
    await restore.offered.click();
    await restore.from.fill(backup);
    await restore.look.click();
    await visitor.see(restore.found);
    await visitor.look('restore, encrypted');
    await restore.act.click();
    await visitor.see(restore.alert.getByText(words.t('refusal-restore-sealed')));
    await restore.name.fill(NAME);
    await restore.passphrase.fill(PASSPHRASE);
    await restore.act.click();
    await visitor.see(restore.alert.getByText(words.t('refusal-sign-in-failed')));
    await restore.bySheet.click();
    await restore.code.fill(code);
    await restore.act.click();
    await visitor.see(restore.back);
    await visitor.look('restore, encrypted, back');
    await restore.signIn.click();
    await new SignIn(visitor).enter(NAME, 'another four words here');
    await visitor.see(new Shell(visitor).desk);
  });
});

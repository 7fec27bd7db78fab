import assert from 'node:assert/strict';
import { journey } from '../kit/journey.mjs';
import { LANGUAGES, Words } from '../kit/text.mjs';
import { Docket } from '../pages/docket.mjs';
import { SignIn, Welcome } from '../pages/front.mjs';
import { Shell } from '../pages/shell.mjs';

const STAGES = [
  'validation',
  'accepted',
  'review',
  'clarification',
  'ready',
  'decided',
  'follow_up',
  'closed',
];

export default journey('welcome', 'nothing', async ({ enter, step, words }) => {
  const visitor = await enter();
  const welcome = new Welcome(visitor);
  const signIn = new SignIn(visitor);
  const shell = new Shell(visitor);
  const docket = new Docket(visitor);

  await step('an empty folder offers to set up a committee and to look around first', async () => {
    await visitor.goTo();
    await visitor.see(welcome.title);
    await visitor.see(welcome.setUp);
    await visitor.see(welcome.explore);
    await visitor.look('welcome');
  });

  await step('the sample shows its people and passphrases, and says that it is a sample', async () => {
    await welcome.explore.click();
    await signIn.sampleTitle.waitFor({ timeout: 120_000 });
    await visitor.seeText(words.t('sample-lead'));
    await visitor.seeText('sample-committee');
    assert.ok((await signIn.people.count()) > 8, 'the sample has too few people');
    await visitor.look('sample people');
  });

  await step('one press signs in, and the window goes on saying that it is a sample', async () => {
    await signIn.as('Zhou Min').click();
    await visitor.see(shell.desk);
    await visitor.see(shell.sampleMark);
  });

  await step('the language of who signs in is taken up by them in their settings', async () => {
    // The sample's people write English and Chinese; the desk is in the language they last used.
    const spoken = await visitor.page.locator('html').getAttribute('lang');
    if (spoken !== words.language) await shell.language(words.language).click();
    await visitor.see(shell.desk);
    await visitor.look('desk');
  });

  await step('the docket shows a case in every stage, and a draft', async () => {
    await shell.to('docket').click();
    await visitor.see(docket.title);
    for (const stage of STAGES) await visitor.see(docket.stage(stage));
    await visitor.see(docket.draft('Voice assistant for night buses 夜班公交语音助手'));
    await visitor.look('docket');
  });

  await step('switching the language changes everything at once, without a reload', async () => {
    const other = LANGUAGES.find((language) => language !== words.language);
    const theirs = new Words(other);
    await visitor.page.evaluate(() => {
      window.notReloaded = true;
    });
    await shell.language(other).click();
    await visitor.see(visitor.page.getByRole('heading', { level: 1, name: theirs.t('docket-heading') }));
    await visitor.seeText(theirs.word('stage', 'clarification'));
    await visitor.miss(visitor.page.getByText(words.word('stage', 'clarification'), { exact: true }));
    await visitor.miss(visitor.page.getByRole('heading', { level: 1, name: words.t('docket-heading'), exact: true }));
    assert.equal(await visitor.page.locator('html').getAttribute('lang'), other);
    assert.equal(await visitor.page.title(), theirs.t('window-title', { page: theirs.t('docket-heading') }));
    assert.equal(await visitor.page.evaluate(() => window.notReloaded), true);
    await new Shell({ ...visitor, page: visitor.page, words: theirs }).language(words.language).click();
    await visitor.see(docket.title);
  });
});

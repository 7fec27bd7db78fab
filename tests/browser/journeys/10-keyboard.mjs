import assert from 'node:assert/strict';
import {
  acceptCase,
  callMeeting,
  logCase,
  openMeeting,
  PEOPLE,
  reviewCase,
  routeCase,
  VOTERS,
} from '../kit/arrange.mjs';
import { journey } from '../kit/journey.mjs';
import { Keyboard } from '../kit/keyboard.mjs';
import { SignIn } from '../pages/front.mjs';
import { Interests } from '../pages/interests.mjs';
import { Meeting } from '../pages/meeting.mjs';
import { Shell } from '../pages/shell.mjs';

const TITLE = 'Night desk for residents 居民夜间服务台';

/** How many entries a palette may have before somebody gives up, and so does the test. */
const STOPS = 120;

export default journey('keyboard', 'sample', async ({ enter, step, words }) => {
  const secretary = await enter(PEOPLE.secretary);
  const engineer = await enter(PEOPLE.engineer);
  const ethicist = await enter(PEOPLE.ethicist);
  const lay = await enter();
  const keyboard = lay.page.keyboard;
  const id = await logCase(secretary, TITLE, words.language);
  await acceptCase(secretary, id);
  await routeCase(secretary, id);
  await reviewCase(secretary, id, [engineer, ethicist]);
  const meeting = await callMeeting(secretary, 'By keyboard 键盘会议', { case: id });

  const tabTo = (locator) => new Keyboard(lay).tabTo(locator);

  /** Gives a command by the palette: its name, arrows to it, Enter. */
  const command = async (menu, label) => {
    await keyboard.press('Control+k');
    await lay.see(lay.page.getByRole('dialog'));
    await lay.look('palette');
    await keyboard.type(label);
    const entry = lay.page.getByRole('menuitem', { name: `${label} ${words.t(`menu-${menu}`)}`, exact: true });
    await lay.see(entry);
    for (let stop = 0; stop < STOPS; stop += 1) {
      if ((await entry.first().getAttribute('data-focused')) === 'true') break;
      await keyboard.press('ArrowDown');
    }
    await keyboard.press('Enter');
  };

  await step('signing in', async () => {
    const signIn = new SignIn(lay);
    await lay.goTo();
    await lay.see(signIn.act);
    await tabTo(signIn.name);
    await keyboard.type(PEOPLE.lay);
    await tabTo(signIn.passphrase);
    await keyboard.type('sample-committee');
    await keyboard.press('Enter');
    await lay.see(new Shell(lay).desk);
    // From the top of the page, as the next stop of a new window would be.
    await lay.page.reload();
    await lay.see(new Shell(lay).desk);
  });

  await step('skipping to the content', async () => {
    await keyboard.press('Tab');
    await lay.see(lay.page.getByRole('link', { name: words.t('skip-to-content') }));
    await keyboard.press('Enter');
    assert.equal(await lay.page.evaluate(() => document.activeElement.id), 'main');
  });

  await step('going to the interests by the palette, and declaring one’s own', async () => {
    await command('case', words.t('command-interests'));
    const page = new Interests(lay);
    await lay.see(page.title);
    await lay.page.waitForFunction(() => document.activeElement.tagName === 'H1');
    await lay.see(page.case(TITLE));
    const radios = page.case(TITLE).getByRole('radio');
    await tabTo(radios);
    await keyboard.press('Space');
    await lay.see(page.case(TITLE).getByRole('radio', { name: words.begins(words.word('interest-answer', 'none')), checked: true }));
    await tabTo(page.act);
    await keyboard.press('Enter');
    await lay.miss(lay.page.getByRole('heading', { level: 3, name: TITLE }));
  });

  await step('voting', async () => {
    for (const actor of [PEOPLE.chair, PEOPLE.viceChair, PEOPLE.lawyer]) {
      const voter = await enter(actor);
      await voter.call('declare_interests', { answers: [{ case: id, answer: 'none' }] });
    }
    const item = await openMeeting(secretary, meeting, VOTERS.filter((name) => name !== PEOPLE.jurist));
    const { motion } = await secretary.call('put_motion', {
      meeting,
      item,
      question: 'To give the opinion that there is no objection.',
      outcome: 'no-objection',
      reasons: 'The plan keeps a person in the loop.',
      conditions: [],
    });
    const { items } = await secretary.call('meeting', { meeting });
    await secretary.call('open_vote', { motion, version: items[0].motions[0].version });
    const screen = new Meeting(lay);
    await command('view', words.t('nav-meetings'));
    const link = lay.page.getByRole('main').getByRole('link', { name: 'By keyboard 键盘会议' });
    await lay.see(link);
    await tabTo(link);
    await keyboard.press('Enter');
    await lay.see(screen.ballot('for'));
    await tabTo(screen.ballot('for'));
    await keyboard.press('Space');
    await lay.see(screen.cast('for'));
    await tabTo(screen.cast('for'));
    await keyboard.press('Enter');
    await lay.see(screen.yours('for'));
  });
});

import assert from 'node:assert/strict';
import { acceptCase, callMeeting, logCase, PEOPLE, reviewCase, routeCase, VOTERS } from '../kit/arrange.mjs';
import { journey } from '../kit/journey.mjs';
import { Meeting } from '../pages/meeting.mjs';

const TITLE = 'Night desk for residents 居民夜间服务台';
const OTHER = 'Dates of next year 明年会议日期';

/** How many stops a page may have before somebody gives up, and so does the test. */
const STOPS = 250;

export default journey('meeting by keyboard', 'sample', async ({ enter, step, words }) => {
  const secretary = await enter(PEOPLE.secretary);
  const chair = await enter(PEOPLE.chair);
  const engineer = await enter(PEOPLE.engineer);
  const ethicist = await enter(PEOPLE.ethicist);
  const others = [engineer, ethicist];
  const id = await logCase(secretary, TITLE, words.language);
  await acceptCase(secretary, id);
  await routeCase(secretary, id);
  await reviewCase(secretary, id, [engineer, ethicist]);
  for (const name of [PEOPLE.viceChair, PEOPLE.lawyer, PEOPLE.lay]) others.push(await enter(name));
  for (const actor of [chair, ...others.slice(2)]) {
    await actor.call('declare_interests', { answers: [{ case: id, answer: 'none' }] });
  }
  const meeting = await callMeeting(secretary, 'By keyboard 键盘会议', { title: OTHER });
  await secretary.call('add_item', { meeting, case: id });

  /** Presses Tab until the focus is on something. */
  const tabTo = async (actor, locator) => {
    await actor.see(locator);
    for (let stop = 0; stop < STOPS; stop += 1) {
      if (await locator.first().evaluate((element) => element === document.activeElement).catch(() => false)) return;
      await actor.page.keyboard.press('Tab');
    }
    throw new Error(`no Tab leads to ${locator}`);
  };

  const press = async (actor, locator) => {
    await tabTo(actor, locator);
    await actor.page.keyboard.press('Enter');
  };

  /** Gives a command by the palette: its name, arrows to it, Enter. */
  const command = async (actor, label) => {
    const { keyboard } = actor.page;
    await keyboard.press('Control+k');
    await actor.see(actor.page.getByRole('dialog'));
    await keyboard.type(label);
    const entry = actor.page.getByRole('menuitem', { name: `${label} ${words.t('menu-meeting')}`, exact: true });
    await actor.see(entry);
    for (let stop = 0; stop < STOPS; stop += 1) {
      if ((await entry.first().getAttribute('data-focused')) === 'true') break;
      await keyboard.press('ArrowDown');
    }
    await keyboard.press('Enter');
  };

  await step('an item is moved up by its keys, and that is said', async () => {
    const screen = new Meeting(secretary);
    await secretary.goTo(`meeting/${meeting}`);
    await tabTo(secretary, screen.item(TITLE));
    await secretary.page.keyboard.press('Alt+ArrowUp');
    await secretary.see(screen.moved(TITLE, 1));
    const focused = await secretary.page.evaluate(() => document.activeElement.textContent);
    assert.equal(focused, TITLE);
  });

  const screen = new Meeting(chair);
  await step('attendance is ticked and the meeting opened', async () => {
    await chair.goTo(`meeting/${meeting}`);
    for (const name of VOTERS.filter((one) => one !== PEOPLE.jurist)) {
      const box = chair.page.getByRole('checkbox', { name: words.begins(name) });
      await tabTo(chair, box);
      await chair.page.keyboard.press('Space');
      await chair.see(chair.page.getByRole('checkbox', { name: words.begins(name), checked: true }));
    }
    await command(chair, words.t('meeting-open'));
    await press(chair, screen.openIt);
    await chair.miss(screen.dialog);
  });

  await step('the first item is taken up by one key', async () => {
    await chair.page.keyboard.press('Control+]');
    await chair.see(screen.heading(TITLE));
  });

  await step('a motion is put', async () => {
    await press(chair, screen.put);
    const outcome = chair.page
      .getByRole('radiogroup', { name: words.label(words.t('motion-outcome')) })
      .getByRole('radio');
    await tabTo(chair, outcome);
    await chair.page.keyboard.press('Space');
    await tabTo(chair, screen.reasons);
    await chair.page.keyboard.type('A person answers.');
    await press(chair, screen.putIt);
    await chair.see(screen.openVote);
  });

  await step('the vote is opened, and one’s own vote cast', async () => {
    await command(chair, words.t('vote-open'));
    await press(chair, screen.openVoteIt);
    await chair.miss(screen.dialog);
    await command(chair, words.t('vote-choose', { ballot: words.word('ballot', 'for') }));
    await press(chair, screen.cast('for'));
    await chair.see(screen.yours('for'));
  });

  await step('the result is declared', async () => {
    const { items } = await chair.call('meeting', { meeting });
    const motion = items[0].motions[0].id;
    for (const actor of others) await actor.call('cast_ballot', { motion, value: 'for' });
    await chair.see(screen.allIn);
    await command(chair, words.t('vote-declare'));
    await press(chair, screen.declareIt);
    await chair.see(screen.result('carried'));
  });

  await step('the next item is taken up by the same key, and noted', async () => {
    await chair.page.keyboard.press('Control+]');
    await chair.see(screen.heading(OTHER));
    await command(chair, words.t('item-end-act-noted'));
    await press(chair, screen.dialogButton(words.t('item-end-act-noted')));
    await chair.miss(screen.dialog);
  });

  await step('the meeting is adjourned', async () => {
    await command(chair, words.t('meeting-adjourn'));
    await press(chair, screen.adjournIt);
    await chair.miss(screen.dialog);
    await chair.see(screen.adjourned);
  });
});

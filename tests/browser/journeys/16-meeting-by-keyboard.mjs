import assert from 'node:assert/strict';
import { acceptCase, callMeeting, logCase, PEOPLE, reviewCase, routeCase } from '../kit/arrange.mjs';
import { journey } from '../kit/journey.mjs';
import { Keyboard } from '../kit/keyboard.mjs';
import { Meeting } from '../pages/meeting.mjs';
import { Minutes } from '../pages/minutes.mjs';

const TITLE = 'Night desk for residents 居民夜间服务台';
const SECOND = 'Queue camera at the gate 闸口摄像头';
const MEETING = 'By keyboard 键盘会议';
const NEXT = 'The next one 下一次会议';
const SAID = 'They asked who looks at it. 询问何人查看。';
const ASKED = 'The shift leader. 当班负责人。';
const OTHER = 'Dates of next year 明年会议日期';

export default journey('meeting by keyboard', 'sample', async ({ enter, step, words }) => {
  const secretary = await enter(PEOPLE.secretary);
  const chair = await enter(PEOPLE.chair);
  const members = [chair];
  for (const part of ['lawyer', 'lay', 'engineer', 'ethicist']) members.push(await enter(PEOPLE[part]));
  const [, lawyer, lay, engineer, ethicist] = members;
  const numbers = {};
  const meeting = await callMeeting(secretary, MEETING, { title: OTHER });
  for (const title of [TITLE, SECOND]) {
    const id = await logCase(secretary, title, words.language);
    await acceptCase(secretary, id);
    const { line } = await routeCase(secretary, id);
    numbers[title] = line.number;
    await reviewCase(secretary, id, [engineer, ethicist]);
    for (const actor of [chair, lawyer, lay]) {
      await actor.call('declare_interests', { answers: [{ case: id, answer: 'none' }] });
    }
    await secretary.call('add_item', { meeting, case: id });
  }
  // Called before the minutes are put, so that they go on its agenda.
  const { meeting: next } = await secretary.call('call_meeting', {
    title: NEXT,
    date: secretary.session.today,
    time: '17:00',
    place: 'Room 302',
  });
  const address = `meeting/${meeting}`;

  const tabTo = (actor, locator) => new Keyboard(actor).tabTo(locator);
  const press = (actor, locator) => new Keyboard(actor).press(locator);
  const hasFocus = (actor) => new Keyboard(actor).hasFocus();
  const write = (actor, field, text) => new Keyboard(actor).write(field, text);
  const command = (actor, label) => new Keyboard(actor).command('meeting', label);

  /** Ticks somebody in or out. */
  const tick = async (actor, name, present) => {
    await tabTo(actor, actor.page.getByRole('checkbox', { name: words.begins(name) }));
    await actor.page.keyboard.press('Space');
    await actor.see(
      actor.page.getByRole('checkbox', { name: words.begins(name), checked: present }),
    );
  };

  const screen = new Meeting(chair);
  const putMotion = async () => {
    await press(chair, screen.put);
    const outcome = chair.page
      .getByRole('radiogroup', { name: words.label(words.t('motion-outcome')) })
      .getByRole('radio');
    await tabTo(chair, outcome);
    await chair.page.keyboard.press('Space');
    await write(chair, screen.reasons, 'A person answers.');
    await press(chair, screen.putIt);
    await chair.see(screen.openVote);
    await hasFocus(chair);
  };

  await step('items are moved by their keys, and that is said', async () => {
    const theirs = new Meeting(secretary);
    await secretary.goTo(address);
    for (const [title, position] of [[TITLE, 1], [SECOND, 2]]) {
      await tabTo(secretary, theirs.item(title));
      await secretary.page.keyboard.press('Alt+ArrowUp');
      await secretary.see(theirs.moved(title, position));
      const focused = await secretary.page.evaluate(() => document.activeElement.textContent);
      assert.equal(focused, title);
    }
  });

  await step('attendance is ticked and the meeting opened', async () => {
    await chair.goTo(address);
    for (const { name } of members) await tick(chair, name, true);
    await command(chair, words.t('meeting-open'));
    await press(chair, screen.openIt);
    await chair.miss(screen.dialog);
    await hasFocus(chair);
  });

  await step('the first item is taken up by one key', async () => {
    await chair.page.keyboard.press('Control+]');
    await chair.see(screen.heading(TITLE));
  });

  await step('a motion is put, and its vote made secret', async () => {
    await putMotion();
    await command(chair, words.t('vote-mode-set'));
    const modes = screen.dialog
      .getByRole('radiogroup', { name: words.label(words.t('vote-mode')) })
      .getByRole('radio', { checked: true });
    await tabTo(chair, modes);
    const secret = screen.dialog.getByRole('radio', {
      name: words.begins(words.word('vote-mode', 'secret')),
    });
    for (let stop = 0; stop < 4 && !(await secret.isChecked()); stop += 1) {
      await chair.page.keyboard.press('ArrowDown');
    }
    await press(chair, screen.setModeIt);
    await chair.miss(screen.dialog);
    await command(chair, words.t('vote-open'));
    await press(chair, screen.openVoteIt);
    await chair.miss(screen.dialog);
    await chair.see(screen.toCome(5));
    await hasFocus(chair);
  });

  await step('each votes, and takes note of their code', async () => {
    for (const actor of members) {
      const theirs = new Meeting(actor);
      if (actor === chair) {
        await command(chair, words.t('vote-choose', { ballot: words.word('ballot', 'for') }));
      } else {
        await actor.goTo(address);
        await tabTo(actor, theirs.ballot('for'));
        await actor.page.keyboard.press('Space');
      }
      await press(actor, theirs.castSecretly('for'));
      await press(actor, theirs.noted);
      await actor.see(theirs.ballotIn);
      await hasFocus(actor);
    }
  });

  await step('the result is declared', async () => {
    await chair.see(screen.allIn);
    await command(chair, words.t('vote-declare'));
    await press(chair, screen.declareIt);
    await chair.see(screen.result('carried'));
    await hasFocus(chair);
  });

  await step('the next item is taken up by the same key, and its quorum is lost in the vote', async () => {
    await chair.page.keyboard.press('Control+]');
    await chair.see(screen.heading(SECOND));
    await putMotion();
    await command(chair, words.t('vote-open'));
    await press(chair, screen.openVoteIt);
    await chair.miss(screen.dialog);
    await chair.see(screen.toCome(5));
    await tick(chair, PEOPLE.ethicist, false);
    await chair.see(screen.quorumLost);
    await lay.see(new Meeting(lay).quorumLost);
    await lay.miss(new Meeting(lay).ballot('for'));
  });

  await step('it is deferred for want of a quorum', async () => {
    await press(chair, screen.deferForQuorum);
    await press(chair, screen.deferIt);
    await chair.miss(screen.dialog);
    await chair.see(screen.agenda.getByText(words.word('item-end', 'deferred')));
    await hasFocus(chair);
  });

  await step('the last item is taken up by the same key, and noted', async () => {
    await chair.page.keyboard.press('Control+]');
    await chair.see(screen.heading(OTHER));
    await command(chair, words.t('item-end-act-noted'));
    await press(chair, screen.dialogButton(words.t('item-end-act-noted')));
    await chair.miss(screen.dialog);
    await chair.see(screen.agenda.getByText(words.word('item-end', 'noted')));
  });

  await step('the meeting is adjourned', async () => {
    await command(chair, words.t('meeting-adjourn'));
    await press(chair, screen.adjournIt);
    await chair.miss(screen.dialog);
    await chair.see(screen.adjourned);
  });

  const minutes = new Minutes(secretary);
  const numbered = `${numbers[TITLE]} ${TITLE}`;
  const heading = words.t('minutes-item', { position: 1, title: numbered });
  await step('the minutes are written and put', async () => {
    await secretary.see(new Meeting(secretary).adjourned);
    await press(secretary, minutes.open);
    await secretary.see(minutes.title);
    await write(secretary, minutes.narrative(minutes.item(1, numbered)), SAID);
    await press(secretary, minutes.save(heading));
    await secretary.see(minutes.written(minutes.item(1, numbered), PEOPLE.secretary));
    await press(secretary, minutes.put);
    await press(secretary, minutes.putIt);
    await secretary.see(minutes.stage('correction'));
    await hasFocus(secretary);
  });

  await step('a member asks for a correction, and the secretary takes it', async () => {
    const theirs = new Minutes(lay);
    await lay.goTo(`${address}/minutes`);
    await press(lay, theirs.correct(heading));
    await write(lay, theirs.correction, ASKED);
    await press(lay, theirs.propose);
    await lay.see(theirs.proposed(ASKED));
    await hasFocus(lay);
    await secretary.see(minutes.settleReason(1));
    await tabTo(secretary, minutes.narrative(minutes.item(1, numbered)));
    await secretary.page.keyboard.press('Control+End');
    await secretary.page.keyboard.insertText(` ${ASKED}`);
    await press(secretary, minutes.save(heading));
    await press(secretary, minutes.take(1));
    await secretary.see(minutes.taken);
    await hasFocus(secretary);
  });

  await step('the next meeting approves them', async () => {
    await chair.goTo(`meeting/${next}`);
    for (const { name } of members) await tick(chair, name, true);
    await command(chair, words.t('meeting-open'));
    await press(chair, screen.openIt);
    await chair.miss(screen.dialog);
    await chair.page.keyboard.press('Control+]');
    await chair.see(screen.heading(words.t('minutes-approval-of', { title: MEETING })));
    await command(chair, words.t('item-end-act-approved'));
    await press(chair, new Minutes(chair).approveIt);
    await chair.miss(screen.dialog);
    await secretary.see(minutes.numbered(`${secretary.session.today.slice(0, 4)}-01`));
  });
});

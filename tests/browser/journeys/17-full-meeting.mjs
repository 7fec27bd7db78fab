import assert from 'node:assert/strict';
import { acceptCase, callMeeting, idsOf, logCase, PEOPLE, reviewCase, routeCase } from '../kit/arrange.mjs';
import { journey } from '../kit/journey.mjs';
import { Case } from '../pages/case.mjs';
import { Meeting } from '../pages/meeting.mjs';
import { Minutes } from '../pages/minutes.mjs';

const NIGHT = 'Night desk for residents 居民夜间服务台';
const CAMERA = 'Queue camera at the gate 闸口摄像头';
const TRIAGE = 'Sorting of counselling requests 心理咨询分诊';
const DATES = 'Dates of next year 明年会议日期';
const MEETING = 'Eighth meeting 第八次会议';
const NEXT = 'Ninth meeting 第九次会议';
const PRIVATE = 'Pictures are kept for ninety days. 图像保存九十日。';
const SAID = 'The committee asked who looks at the pictures. 委员会询问何人查看图像。';
const ASKED = 'Add: the shift leader. 补充：当班负责人。';

export default journey('a full meeting', 'sample', async ({ enter, step, words }) => {
  const secretary = await enter(PEOPLE.secretary);
  const members = {};
  for (const part of ['chair', 'lawyer', 'lay', 'engineer', 'ethicist']) {
    members[part] = await enter(PEOPLE[part]);
  }
  const { chair, lawyer, lay, engineer, ethicist } = members;
  // Comes for one matter only, and has no window of his own.
  const jurist = await enter(PEOPLE.jurist);
  const cases = {};
  for (const title of [NIGHT, CAMERA, TRIAGE]) {
    const id = await logCase(secretary, title, words.language);
    await acceptCase(secretary, id);
    await routeCase(secretary, id);
    await reviewCase(secretary, id, [engineer, ethicist]);
    for (const actor of [chair, lawyer, lay, jurist]) {
      const answer = title === CAMERA && actor === lawyer ? 'withdraw' : 'none';
      await actor.call('declare_interests', { answers: [{ case: id, answer }] });
    }
    const { line } = await secretary.call('case', { case: id });
    cases[title] = { id, number: line.number };
  }
  await jurist.context.close();
  const meeting = await callMeeting(secretary, MEETING, { case: cases[NIGHT].id });
  for (const matter of [{ case: cases[CAMERA].id }, { case: cases[TRIAGE].id }, { title: DATES }]) {
    await secretary.call('add_item', { meeting, ...matter });
  }
  const address = `meeting/${meeting}`;
  const room = new Meeting(secretary);
  const screenOf = (actor) => new Meeting(actor);

  /** Ticks somebody in or out, and waits until that is recorded. */
  const tick = async (name, present) => {
    await room.present(name).click();
    await secretary.see(
      secretary.page.getByRole('checkbox', { name: words.begins(name), checked: present }),
    );
  };

  const put = async (reasons, condition) => {
    await room.put.click();
    await room.outcome(condition ? 'with-recommendations' : 'no-objection').click();
    await room.reasons.fill(reasons);
    if (condition) {
      await room.addCondition.click();
      await room.condition(1).fill(condition);
      const year = Number(secretary.session.today.slice(0, 4)) + 1;
      await room.writeDay(room.conditionDue(1), `${year}-03-31`);
    }
    await room.putIt.click();
    await secretary.see(room.openVote);
  };

  const open = async (voters) => {
    await room.openVote.click();
    await room.openVoteIt.click();
    await secretary.see(room.toCome(voters));
  };

  const declare = async (result) => {
    await secretary.see(room.allIn);
    await room.declare.click();
    await room.declareIt.click();
    await secretary.see(room.result(result));
  };

  await step('five members are there, each at a window of their own, and the meeting opens', async () => {
    await secretary.goTo(address);
    for (const actor of Object.values(members)) await actor.goTo(address);
    // Before it opens nobody is absent yet.
    await lay.see(screenOf(lay).heading(MEETING));
    await lay.see(lay.page.getByRole('heading', { name: words.t('meeting-called') }));
    await lay.miss(lay.page.getByText(words.t('room-absent'), { exact: true }));
    await lay.look('meeting before it opens, as a member');
    for (const { name } of Object.values(members)) await tick(name, true);
    await room.open.click();
    await room.openIt.click();
    await room.takeUp(1, NIGHT).click();
    for (const actor of [secretary, ...Object.values(members)]) {
      await actor.see(screenOf(actor).heading(NIGHT));
      await actor.see(screenOf(actor).quorumMet);
    }
  });

  await step('the first vote is secret: all vote, none is known, and it carries', async () => {
    await put('A person answers every question. 每个问题都有人工答复。');
    await room.setMode.click();
    await room.mode('secret').click();
    await room.setModeIt.click();
    await secretary.miss(room.dialog);
    await open(5);
    for (const actor of Object.values(members)) {
      const theirs = screenOf(actor);
      const value = actor === lay ? 'against' : 'for';
      await theirs.ballot(value).click();
      await theirs.castSecretly(value).click();
      await actor.see(theirs.ballotIn);
      await theirs.noted.click();
      await actor.miss(theirs.code);
    }
    await declare('carried');
    const { items } = await secretary.call('meeting', { meeting });
    assert.ok(items[0].motions[0].electorate.every(({ value }) => value === null));
    for (const actor of Object.values(members)) await actor.see(screenOf(actor).result('carried'));
  });

  await step('on the second matter the recused member is told to leave, and another comes in', async () => {
    await room.takeUp(2, CAMERA).click();
    await secretary.see(room.mustLeave(PEOPLE.lawyer));
    await lawyer.see(lawyer.page.getByRole('heading', { name: words.t('meeting-must-leave-you') }));
    await lawyer.see(screenOf(lawyer).stub);
    await lawyer.look('meeting, told to leave');
    await tick(PEOPLE.lawyer, false);
    await secretary.miss(room.mustLeave(PEOPLE.lawyer));
    // Four are not enough, and a jurist must be there.
    for (const actor of [secretary, chair]) await actor.see(screenOf(actor).quorumLost);
    await tick(PEOPLE.jurist, true);
    for (const actor of [secretary, chair]) await actor.see(screenOf(actor).quorumMet);
  });

  await step('they vote without the recused, who sees nothing of it', async () => {
    await put(PRIVATE, 'Delete after ninety days. 满九十日删除。');
    await open(5);
    for (const actor of [chair, lay, engineer, ethicist]) {
      const theirs = screenOf(actor);
      await theirs.ballot('for').click();
      await theirs.cast('for').click();
      await actor.see(theirs.yours('for'));
    }
    await room.shown(PEOPLE.jurist, 'abstain').click();
    await room.record(1).click();
    await declare('carried');
    await lawyer.see(screenOf(lawyer).stub);
    const seen = await lawyer.page.locator('body').innerText();
    for (const secret of [PRIVATE, 'ninety days', words.word('result', 'carried')]) {
      const inAgenda = secret === words.word('result', 'carried') ? 1 : 0;
      assert.equal(seen.split(secret).length - 1, inAgenda, `the recused member sees “${secret}”`);
    }
  });

  await step('on the third somebody leaves before voting: the vote is void, and voting stops', async () => {
    await tick(PEOPLE.jurist, false);
    await tick(PEOPLE.lawyer, true);
    await room.takeUp(3, TRIAGE).click();
    await secretary.see(room.heading(TRIAGE));
    await put('A person reads every request. 每个请求都由人阅读。');
    await open(5);
    await lay.see(screenOf(lay).heading(TRIAGE));
    await screenOf(lay).ballot('for').click();
    await screenOf(lay).cast('for').click();
    await lay.see(screenOf(lay).yours('for'));
    await chair.see(screenOf(chair).ballot('for'));
    await tick(PEOPLE.ethicist, false);
    for (const actor of [secretary, chair, lawyer, lay, engineer]) {
      await actor.see(screenOf(actor).quorumLost);
      await actor.miss(screenOf(actor).ballot('for'));
    }
    await secretary.see(secretary.page.getByText(words.t('vote-was-void'), { exact: true }));
    await secretary.look('meeting, quorum lost in a vote');
    await chair.look('meeting, quorum lost, as a member');
  });

  await step('the matter is deferred, with the reason that the record gives', async () => {
    await room.deferForQuorum.click();
    const reason = words.t('item-no-quorum-reason', { present: 4, needed: 5 });
    assert.equal(await room.field(words.t('item-end-reason'), room.dialog).inputValue(), reason);
    await secretary.look('meeting, defer for want of a quorum');
    await room.deferIt.click();
    await secretary.miss(room.dialog);
    await secretary.see(room.agenda.getByText(words.word('item-end', 'deferred')));
    await chair.see(screenOf(chair).agenda.getByText(words.word('item-end', 'deferred')));
  });

  await step('the last matter is noted, and the meeting adjourned', async () => {
    await room.takeUp(4, DATES).click();
    await secretary.see(room.heading(DATES));
    await room.button(words.t('item-end-without-vote')).click();
    await secretary.page.getByRole('menuitem', { name: words.t('item-end-act-noted') }).click();
    await room.dialogButton(words.t('item-end-act-noted')).click();
    await secretary.see(room.agenda.getByText(words.word('item-end', 'noted')));
    await room.adjourn.click();
    await room.adjournIt.click();
    await secretary.see(room.adjourned);
    await secretary.look('meeting, adjourned with a deferral');
  });

  await step('the applicant is told of the deferral by a letter', async () => {
    const page = new Case(secretary);
    await secretary.goTo(`case/${cases[TRIAGE].id}/decision`);
    const notice = secretary.page.getByRole('heading', {
      level: 3,
      name: words.begins(words.word('notice-kind', 'deferral')),
    });
    await secretary.see(notice);
    const language = words.word('tongue', words.language);
    await page.button(words.begins(words.t('letters-issue', { language }))).click();
    const letter = page.button(words.begins(words.t('letters-open', { language })));
    await letter.waitFor({ timeout: 60_000 });
    await secretary.look('case, letter of deferral');
    const { bytes } = await secretary.fetchBy(letter);
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
  });

  const minutes = new Minutes(secretary);
  // Called before the minutes are put, so that they go on its agenda and on no later one.
  const { meeting: next } = await secretary.call('call_meeting', {
    title: NEXT,
    date: secretary.session.today,
    time: '17:00',
    place: 'Room 302',
  });
  const camera = `${cases[CAMERA].number} ${CAMERA}`;
  const triage = `${cases[TRIAGE].number} ${TRIAGE}`;
  const heading = words.t('minutes-item', { position: 2, title: camera });
  await step('the minutes have from the record who left and why nothing was decided', async () => {
    await secretary.goTo(`${address}/minutes`);
    await secretary.see(minutes.title);
    const second = minutes.item(2, camera);
    await secretary.see(second.getByText(PEOPLE.lawyer).first());
    const third = minutes.item(3, triage);
    await secretary.see(third.getByText(words.t('item-no-quorum-reason', { present: 4, needed: 5 })).first());
    await minutes.narrative(second).fill(SAID);
    await minutes.save(heading).click();
    await secretary.see(minutes.written(second, PEOPLE.secretary));
    await secretary.look('minutes of a full meeting');
    await minutes.put.click();
    await minutes.putIt.click();
    await secretary.see(minutes.stage('correction'));
  });

  await step('who attended asks for a correction, which the secretary takes', async () => {
    const theirs = new Minutes(lay);
    await lay.goTo(`${address}/minutes`);
    await theirs.correct(heading).click();
    await theirs.correction.fill(ASKED);
    await theirs.propose.click();
    await lay.see(theirs.proposed(ASKED));
    const outside = new Minutes(lawyer);
    await lawyer.goTo(`${address}/minutes`);
    await lawyer.see(outside.stub);
    await lawyer.miss(outside.page.getByText(SAID));
    await secretary.see(minutes.settleReason(1));
    await minutes.narrative(minutes.item(2, camera)).fill(`${SAID} ${ASKED}`);
    await minutes.save(heading).click();
    await minutes.take(1).click();
    await secretary.see(minutes.taken);
    await lay.see(theirs.taken);
    for (const actor of [lay, chair]) {
      const page = new Minutes(actor);
      await actor.goTo(`${address}/minutes`);
      await page.agree.click();
      await actor.see(page.agreed(actor.name));
    }
  });

  await step('the next meeting approves them, and they have a number', async () => {
    const ids = await idsOf(secretary);
    for (const { name } of Object.values(members)) {
      await secretary.call('record_attendance', { meeting: next, person: ids.get(name), present: true });
    }
    await secretary.call('open_meeting', { meeting: next, presiding: ids.get(PEOPLE.chair) });
    await secretary.goTo(`meeting/${next}`);
    await room.takeUp(1, MEETING).click();
    await secretary.see(room.heading(words.t('minutes-approval-of', { title: MEETING })));
    await minutes.approve.click();
    await minutes.approveIt.click();
    await secretary.see(room.agenda.getByText(words.t('minutes-end-approved')));
    await secretary.goTo(`${address}/minutes`);
    await secretary.see(minutes.numbered(`${secretary.session.today.slice(0, 4)}-01`));
    await secretary.see(minutes.item(2, camera).getByText(`${SAID} ${ASKED}`));
  });
});

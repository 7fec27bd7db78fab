import assert from 'node:assert/strict';
import { acceptCase, callMeeting, idsOf, logCase, openMeeting, PEOPLE, reviewCase, routeCase } from '../kit/arrange.mjs';
import { journey } from '../kit/journey.mjs';
import { Meeting } from '../pages/meeting.mjs';
import { Minutes } from '../pages/minutes.mjs';

const TITLE = 'Queue camera at the gate 闸口摄像头';
const MEETING = 'Sixth meeting 第六次会议';
const NEXT = 'Seventh meeting 第七次会议';
const SAID = 'The committee asked how long pictures are kept. 委员会询问图像保存多久。';
const CORRECTED = `${SAID} Ninety days. 九十日。`;

export default journey('minutes', 'sample', async ({ enter, step, words }) => {
  const secretary = await enter(PEOPLE.secretary);
  const lawyer = await enter(PEOPLE.lawyer);
  const engineer = await enter(PEOPLE.engineer);
  const ethicist = await enter(PEOPLE.ethicist);
  const chair = await enter(PEOPLE.chair);
  const jurist = await enter(PEOPLE.jurist);
  const id = await logCase(secretary, TITLE, words.language);
  await acceptCase(secretary, id);
  const { line } = await routeCase(secretary, id);
  await reviewCase(secretary, id, [engineer, ethicist]);
  for (const [actor, answer] of [[chair, 'none'], [lawyer, 'none'], [jurist, 'withdraw']]) {
    await actor.call('declare_interests', { answers: [{ case: id, answer }] });
  }
  const meeting = await callMeeting(secretary, MEETING, { case: id });
  const present = [PEOPLE.chair, PEOPLE.lawyer, PEOPLE.engineer, PEOPLE.ethicist];
  const item = await openMeeting(secretary, meeting, present);
  await secretary.call('end_item', { meeting, item, end: 'deferred', reason: 'The data sheet is missing.' });
  const { version } = await secretary.call('meeting', { meeting });
  await secretary.call('adjourn', { meeting, version });
  // Called before the minutes are put: they go onto the agenda of the meeting that comes next.
  const { meeting: next } = await secretary.call('call_meeting', {
    title: NEXT,
    date: secretary.session.today,
    time: '16:00',
    place: 'Room 302',
  });
  const numbered = `${line.number} ${TITLE}`;
  const minutes = new Minutes(secretary);
  const part = minutes.item(1, numbered);
  const heading = words.t('minutes-item', { position: 1, title: numbered });

  await step('the record is there already, and the secretary writes beside it', async () => {
    await secretary.goTo(`meeting/${meeting}`);
    await secretary.look('meeting, papers');
    await minutes.open.click();
    await secretary.see(minutes.title);
    await secretary.see(minutes.missing('minutes-missing-put'));
    await secretary.see(part.getByText('The data sheet is missing.').first());
    await minutes.narrative(part).fill(SAID);
    await secretary.look('minutes, draft');
    await minutes.save(heading).click();
    await secretary.see(minutes.written(part, PEOPLE.secretary));
  });

  await step('a sentence from the record is taken, and replaces nothing', async () => {
    const sentence = words.t('minutes-say-agenda-adopted');
    await minutes.narrative(minutes.opening).fill('Good morning. 各位早上好。');
    await minutes.use(minutes.opening, sentence);
    assert.equal(await minutes.narrative(minutes.opening).inputValue(), `Good morning. 各位早上好。\n${sentence}`);
    await minutes.save(words.t('minutes-opening')).click();
    await secretary.see(minutes.written(minutes.opening, PEOPLE.secretary));
  });

  await step('of two who write at once, the later keeps their words and sees the other’s', async () => {
    const page = await secretary.call('minutes', { meeting });
    const closing = page.sections.at(-1);
    const closingPart = minutes.part(words.t('minutes-closing'));
    await minutes.narrative(closingPart).fill('Mine.');
    await secretary.call('save_narrative', { meeting, section: 'closing', seen: closing.revision, text: 'Theirs.' });
    await secretary.see(minutes.changed);
    await secretary.look('minutes, changed meanwhile');
    assert.equal(await minutes.narrative(closingPart).inputValue(), 'Mine.');
    await minutes.keepWriting.click();
    await minutes.save(words.t('minutes-closing')).click();
    await secretary.miss(minutes.changed);
  });

  await step('the minutes are put to those who attended', async () => {
    await minutes.put.click();
    await secretary.look('minutes, put');
    await minutes.putIt.click();
    await secretary.see(minutes.stage('correction'));
  });

  await step('a member asks for a correction, another agrees', async () => {
    const theirs = new Minutes(lawyer);
    await lawyer.goTo(`meeting/${meeting}/minutes`);
    await theirs.correct(heading).click();
    await theirs.correction.fill('Ninety days. 九十日。');
    await lawyer.look('minutes, correction');
    await theirs.propose.click();
    await lawyer.see(theirs.proposed('Ninety days. 九十日。'));
    const other = new Minutes(chair);
    await chair.goTo(`meeting/${meeting}/minutes`);
    await other.agree.click();
    await chair.see(other.agreed(PEOPLE.chair));
  });

  await step('who is recused sees nothing of the section', async () => {
    const theirs = new Minutes(jurist);
    await jurist.goTo(`meeting/${meeting}/minutes`);
    await jurist.see(theirs.stub);
    await jurist.miss(theirs.page.getByText(SAID));
    await jurist.look('minutes, recused');
  });

  await step('the secretary takes the correction', async () => {
    await secretary.see(minutes.settleReason(1));
    await minutes.narrative(part).fill(CORRECTED);
    await minutes.save(heading).click();
    await secretary.look('minutes, settling');
    await minutes.take(1).click();
    await secretary.see(minutes.taken);
  });

  await step('the next meeting has their approval first on its agenda, and approves them', async () => {
    const ids = await idsOf(secretary);
    for (const name of present) {
      await secretary.call('record_attendance', { meeting: next, person: ids.get(name), present: true });
    }
    await secretary.call('open_meeting', { meeting: next, presiding: ids.get(PEOPLE.chair) });
    const room = new Meeting(secretary);
    await secretary.goTo(`meeting/${next}`);
    await room.takeUp(1, MEETING).click();
    await secretary.see(room.heading(words.t('minutes-approval-of', { title: MEETING })));
    await secretary.look('meeting, approval of minutes');
    await minutes.approve.click();
    await secretary.look('meeting, approve the minutes');
    await minutes.approveIt.click();
    await secretary.see(room.agenda.getByText(words.t('minutes-end-approved')));
  });

  await step('they have a number, are locked, and come as a PDF in both languages', async () => {
    const year = secretary.session.today.slice(0, 4);
    await secretary.goTo(`meeting/${meeting}/minutes`);
    await secretary.see(minutes.numbered(`${year}-01`));
    await secretary.see(part.getByText(CORRECTED));
    await secretary.miss(minutes.narrative(part));
    await secretary.look('minutes, approved');
    for (const language of ['en', 'zh-Hans']) {
      const { bytes, headers } = await secretary.fetchBy(minutes.pdf(language));
      assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
      assert.match(headers['content-type'], /^application\/pdf/);
      assert.match(bytes.toString('latin1'), /StructTreeRoot/);
    }
  });

  await step('the secretary signs them, and the PDF says so', async () => {
    await minutes.sign.click();
    await minutes.passphrase.fill('not this one');
    await minutes.signIt.click();
    await secretary.see(minutes.alert);
    await minutes.passphrase.fill('sample-committee');
    await secretary.look('minutes, signing');
    await minutes.signIt.click();
    await secretary.see(minutes.signedBy(PEOPLE.secretary));
    await secretary.miss(minutes.sign);
    await secretary.look('minutes, signed');
  });
});

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { acceptCase, logCase, PEOPLE, reviewCase, routeCase, VOTERS } from '../kit/arrange.mjs';
import { program } from '../kit/found.mjs';
import { folder } from '../kit/host.mjs';
import { journey } from '../kit/journey.mjs';
import { Case } from '../pages/case.mjs';
import { Interests } from '../pages/interests.mjs';
import { Meeting, Meetings } from '../pages/meeting.mjs';
import { Shell } from '../pages/shell.mjs';

const TITLE = 'Night desk for residents 居民夜间服务台';
const MEETING = 'Fifth meeting 第五次会议';

export default journey('meeting', 'sample', async ({ enter, step, words }) => {
  const secretary = await enter(PEOPLE.secretary);
  const chair = await enter(PEOPLE.chair);
  const lawyer = await enter(PEOPLE.lawyer);
  const lay = await enter(PEOPLE.lay);
  const engineer = await enter(PEOPLE.engineer);
  const ethicist = await enter(PEOPLE.ethicist);
  const viceChair = await enter(PEOPLE.viceChair);
  const jurist = await enter(PEOPLE.jurist);
  const voters = [chair, viceChair, lawyer, lay, engineer, ethicist];
  const id = await logCase(secretary, TITLE, words.language);
  await acceptCase(secretary, id);
  const { line } = await routeCase(secretary, id);
  await reviewCase(secretary, id, [engineer, ethicist]);

  let address = '';
  await step('a meeting is called and the case put on its agenda', async () => {
    const meetings = new Meetings(secretary);
    await secretary.goTo('meetings');
    await secretary.see(meetings.title);
    await secretary.look('meetings');
    await meetings.call.click();
    await secretary.see(meetings.callTitle);
    await meetings.titleField.fill(MEETING);
    await meetings.writeDay(words.t('meeting-date'), secretary.session.today);
    await meetings.place.fill('Room 302');
    await meetings.ends.fill('16:30');
    await meetings.linkField.fill('https://example.org/room');
    await meetings.capacity.fill('1');
    await secretary.look('call a meeting');
    await meetings.call.click();
    const meeting = new Meeting(secretary);
    await secretary.see(meeting.heading(MEETING));
    await secretary.look('meeting, empty agenda');
    await meeting.addItem(`${line.number} ${TITLE}`);
    await secretary.see(meeting.item(TITLE));
    await secretary.look('meeting, agenda');
    await secretary.seeText('16:30');
    address = new URL(secretary.page.url()).hash.slice(2);
  });

  await step('every member answers the interest question for the meeting on one page', async () => {
    for (const actor of [chair, viceChair, lawyer, lay]) {
      const page = new Interests(actor);
      await actor.goTo('interests');
      await page.answer(TITLE, 'none').click();
      await page.act.click();
      await actor.miss(page.page.getByRole('heading', { level: 3, name: TITLE }));
    }
    const page = new Interests(jurist);
    await jurist.goTo('interests');
    await page.answer(TITLE, 'withdraw').click();
    await page.act.click();
    await jurist.miss(page.page.getByRole('heading', { level: 3, name: TITLE }));
  });

  await step('attendance is ticked and the meeting opened', async () => {
    const meeting = new Meeting(secretary);
    for (const name of [PEOPLE.chair, PEOPLE.lay, PEOPLE.engineer, PEOPLE.jurist]) {
      await meeting.present(name).click();
      await secretary.see(secretary.page.getByRole('checkbox', { name: words.begins(name), checked: true }));
    }
    await meeting.open.click();
    await secretary.look('open the meeting');
    await meeting.openIt.click();
    await meeting.takeUp(1, TITLE).click();
    await secretary.see(meeting.heading(TITLE));
  });

  await step('the recused member must leave, and has only number, title and party', async () => {
    const meeting = new Meeting(secretary);
    await secretary.see(meeting.mustLeave(PEOPLE.jurist));
    await secretary.look('meeting, somebody must leave');
    await meeting.present(PEOPLE.jurist).click();
    await secretary.miss(meeting.mustLeave(PEOPLE.jurist));
    await jurist.goTo(address);
    const theirs = new Meeting(jurist);
    await jurist.see(theirs.stub);
    await jurist.look('meeting, recused');
  });

  await step('quorum is said in words, and changes with who comes in', async () => {
    const meeting = new Meeting(secretary);
    await secretary.see(meeting.quorumShort);
    for (const name of [PEOPLE.viceChair, PEOPLE.lawyer, PEOPLE.ethicist]) {
      await meeting.present(name).click();
    }
    await secretary.see(meeting.quorumMet);
    await secretary.look('meeting, quorum');
  });

  await step('a time that was ticked late is corrected with a reason', async () => {
    const meeting = new Meeting(secretary);
    await meeting.more(PEOPLE.lay, words.t('room-correct'));
    await secretary.see(meeting.dialog);
    await meeting.cameAt.fill('00:00');
    await meeting.correctReason.fill('Ticked late. 勾选较晚。');
    await secretary.look('meeting, correct times');
    await meeting.correctIt.click();
    await secretary.miss(meeting.dialog);
    await secretary.seeText('Ticked late. 勾选较晚。');
  });

  await step('a guest answers questions, and is named as having no vote', async () => {
    const meeting = new Meeting(secretary);
    await meeting.addGuest.click();
    await meeting.guestName.fill('Dr Han Lei');
    await meeting.guestPurpose.fill('Answers questions. 回答询问。');
    await secretary.look('meeting, admit a guest');
    await meeting.admit.click();
    await secretary.miss(meeting.dialog);
  });

  await step('a motion is put, with an outcome, reasons and a condition with its day', async () => {
    const meeting = new Meeting(secretary);
    await meeting.put.click();
    await meeting.outcome('with-recommendations').click();
    await meeting.reasons.fill('A person answers every question. 每个问题都有人工答复。');
    await meeting.addCondition.click();
    await meeting.condition(1).fill('Report every quarter. 每季度报告。');
    await meeting.writeDay(meeting.conditionDue(1), `${Number(secretary.session.today.slice(0, 4)) + 1}-03-31`);
    await secretary.look('meeting, motion form');
    await meeting.putIt.click();
    await secretary.see(meeting.openVote);
    await secretary.look('meeting, motion put');
  });

  await step('no vote opens while somebody recused is in the room', async () => {
    const meeting = new Meeting(secretary);
    await meeting.present(PEOPLE.jurist).click();
    await secretary.seeText(words.t('refusal-recused-in-room', { names: PEOPLE.jurist }));
    await secretary.look('meeting, somebody recused in the room');
    await meeting.present(PEOPLE.jurist).click();
    await secretary.page
      .getByText(words.t('refusal-recused-in-room', { names: PEOPLE.jurist }))
      .waitFor({ state: 'detached' });
  });

  await step('the vote opens only when who has no vote has left', async () => {
    const meeting = new Meeting(secretary);
    await secretary.see(meeting.withoutVote('Dr Han Lei'));
    await meeting.clearRoom.click();
    await secretary.miss(meeting.withoutVote('Dr Han Lei'));
  });

  await step('the vote opens and its electorate freezes', async () => {
    const meeting = new Meeting(secretary);
    await meeting.openVote.click();
    await secretary.look('meeting, open the vote');
    await meeting.openVoteIt.click();
    await secretary.see(meeting.toCome(6));
    await secretary.look('meeting, vote open');
  });

  await step('the projector view opens in a window of its own and shows nothing confidential', async () => {
    const opened = secretary.context.waitForEvent('page');
    await new Meeting(secretary).projector.click();
    const wall = await opened;
    await wall.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await wall.getByText(words.t('projector-vote-open', { voted: 0, count: 6 })).waitFor();
    const seen = await wall.locator('body').innerText();
    for (const secret of [PEOPLE.jurist, PEOPLE.lay, 'A person answers every question', 'Report every quarter']) {
      assert.ok(!seen.includes(secret), `the projector shows “${secret}”`);
    }
    await wall.close();
  });

  await step('members vote in their own windows, and all see how many votes are in', async () => {
    for (const actor of [chair, viceChair, engineer, ethicist]) {
      const meeting = new Meeting(actor);
      await actor.goTo(address);
      await meeting.ballot('for').click();
      await actor.look('meeting, ballot');
      await meeting.cast('for').click();
      await actor.see(meeting.yours('for'));
    }
    await secretary.see(new Meeting(secretary).toCome(2));
  });

  await step('a ballot shown openly is recorded by the secretary, and its member objects', async () => {
    const meeting = new Meeting(secretary);
    await meeting.shown(PEOPLE.lay, 'against').click();
    await meeting.record(1).click();
    const theirs = new Meeting(lay);
    await lay.goTo(address);
    await lay.see(theirs.recordedForYou('against', PEOPLE.secretary));
    await lay.look('meeting, recorded for me');
    await theirs.object.click();
    await theirs.ballot('for').click();
    await theirs.cast('for').click();
    await lay.see(theirs.yours('for'));
  });

  await step('nobody is shown how anybody voted before the result is declared', async () => {
    const { items } = await lawyer.call('meeting', { meeting: address.split('/')[1] });
    const { electorate } = items[0].motions[0];
    for (const { person, value } of electorate) {
      assert.equal(value ?? null, null, `${person.name}’s vote is shown`);
    }
    const theirs = new Meeting(lawyer);
    await lawyer.goTo(address);
    await theirs.ballot('against').click();
    await theirs.cast('against').click();
    await lawyer.see(theirs.yours('against'));
    await secretary.see(new Meeting(secretary).allIn);
  });

  await step('the result is declared and explained, for everybody at once', async () => {
    const meeting = new Meeting(secretary);
    await meeting.declare.click();
    await secretary.look('meeting, declare');
    await meeting.declareIt.click();
    await secretary.see(meeting.result('carried'));
    for (const actor of voters) await actor.see(new Meeting(actor).result('carried'));
    await secretary.look('meeting, declared');
  });

  await step('dissent is recorded as it was written', async () => {
    const theirs = new Meeting(lawyer);
    await theirs.dissent.fill('The retention is too long. 保存期限过长。');
    await lawyer.look('meeting, dissent');
    await theirs.recordDissent.click();
    await lawyer.see(lawyer.page.getByRole('blockquote').getByText('The retention is too long. 保存期限过长。'));
  });

  await step('the meeting is adjourned', async () => {
    const meeting = new Meeting(secretary);
    await meeting.adjourn.click();
    await secretary.look('meeting, adjourn');
    await meeting.adjournIt.click();
    await secretary.see(meeting.adjourned);
    await secretary.look('meeting, adjourned');
  });

  await step('whoever presided signs with the passphrase typed again', async () => {
    const page = new Case(chair);
    await chair.goTo(`case/${id}/decision`);
    await page.sign.click();
    await chair.look('case, sign');
    await page.passphrase.fill('not this one');
    await page.signNumber(line.number).click();
    await chair.see(page.alert);
    await page.passphrase.fill('sample-committee');
    await page.signNumber(line.number).click();
    await chair.miss(page.sign);
    await chair.look('case, signed');
  });

  await step('the letter is issued in the applicant’s language and comes as a PDF', async () => {
    const page = new Case(secretary);
    await secretary.goTo(`case/${id}/decision`);
    await page.issue(words.language).click();
    await page.openLetter(words.language).waitFor({ timeout: 60_000 });
    await secretary.look('case, letter');
    const { bytes, headers } = await secretary.fetchBy(page.openLetter(words.language));
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
    assert.ok(bytes.length > 10_000, `the letter has only ${bytes.length} bytes`);
    assert.match(headers['content-type'], /^application\/pdf/);
    assert.match(bytes.toString('latin1'), /\/MarkInfo|StructTreeRoot/);
    await new Shell(secretary).to('desk').click();
  });

  await step('the evidence of the decision is saved, and who gets it can check it', async () => {
    const page = new Case(secretary);
    await secretary.goTo(`case/${id}/decision`);
    const { bytes } = await secretary.fetchBy(page.evidence);
    const file = join(folder, `evidence-${words.language}.zip`);
    await writeFile(file, bytes);
    const { stdout } = await promisify(execFile)(program, ['verify', file]);
    assert.ok(stdout.includes(line.number), stdout);
    const saved = await secretary.fetchBy(page.verifyingPage);
    const written = join(folder, `verify-${words.language}.html`);
    await promisify(execFile)(program, ['verifier-page', '--to', written]);
    assert.ok(saved.bytes.equals(await readFile(written)), 'the page is the program’s own');
    assert.match(saved.headers['content-type'], /octet-stream/, 'saved, and not shown as a page');
    await secretary.look('decision with its evidence');
  });
});

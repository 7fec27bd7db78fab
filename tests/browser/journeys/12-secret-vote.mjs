import assert from 'node:assert/strict';
import {
  acceptCase,
  callMeeting,
  logCase,
  openMeeting,
  PEOPLE,
  reviewCase,
  routeCase,
} from '../kit/arrange.mjs';
import { journey } from '../kit/journey.mjs';
import { Meeting } from '../pages/meeting.mjs';

const TITLE = 'Night desk for residents 居民夜间服务台';
const QUESTION = 'Shall the night desk begin? 夜间服务台是否开展？';

/** How the five vote. */
const VOTES = {
  chair: 'for',
  lawyer: 'against',
  lay: 'for',
  engineer: 'abstain',
  ethicist: 'for',
};

export default journey('secret vote', 'sample', async ({ enter, step, words }) => {
  const secretary = await enter(PEOPLE.secretary);
  const voters = {};
  for (const part of Object.keys(VOTES)) voters[part] = await enter(PEOPLE[part]);
  const id = await logCase(secretary, TITLE, words.language);
  await acceptCase(secretary, id);
  await routeCase(secretary, id);
  await reviewCase(secretary, id, [voters.engineer, voters.ethicist]);
  for (const part of ['chair', 'lawyer', 'lay']) {
    await voters[part].call('declare_interests', { answers: [{ case: id, answer: 'none' }] });
  }
  const meeting = await callMeeting(secretary, 'Sixth meeting 第六次会议', { case: id });
  const present = Object.keys(VOTES).map((part) => PEOPLE[part]);
  const item = await openMeeting(secretary, meeting, present);
  await secretary.call('put_motion', {
    meeting,
    item,
    question: QUESTION,
    outcome: 'with-recommendations',
    reasons: 'A person answers every question. 每个问题都有人工答复。',
    conditions: [{ text: 'A report after a year. 一年后报告。' }],
  });
  const address = `meeting/${meeting}`;

  await step('that a vote will be secret is recorded, and cannot be taken back', async () => {
    const page = new Meeting(secretary);
    await secretary.goTo(address);
    await page.setMode.click();
    await page.mode('named').click();
    await page.setModeIt.click();
    await secretary.miss(page.dialog);
    await page.setMode.click();
    await page.mode('secret').click();
    await secretary.seeText(words.t('ballot-secrecy'));
    await secretary.look('meeting, how the vote is held');
    await page.setModeIt.click();
    await secretary.miss(page.dialog);
    await page.openVote.click();
    await secretary.see(page.mode('secret'));
    assert.equal(await page.mode('named').count(), 0, 'a secret vote is offered as a named one');
    await secretary.look('meeting, open a secret vote');
    await page.openVoteIt.click();
    await secretary.see(page.toCome(5));
    await secretary.look('meeting, secret vote open');
  });

  const codes = {};
  await step('five members put their votes into the box, and are told their codes once', async () => {
    for (const [part, value] of Object.entries(VOTES)) {
      const voter = voters[part];
      const page = new Meeting(voter);
      await voter.goTo(address);
      await page.ballot(value).click();
      if (part === 'lay') await voter.look('meeting, secret ballot');
      await page.castSecretly(value).click();
      await voter.see(page.ballotIn);
      codes[part] = await page.code.innerText();
      assert.match(codes[part], /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      if (part === 'lay') await voter.look('meeting, ballot code');
      // One who has not written it down yet when the vote ends still can.
      if (part !== 'engineer') {
        await page.noted.click();
        await voter.miss(page.code);
        await voter.see(page.ballotIn);
      }
    }
    assert.equal(new Set(Object.values(codes)).size, 5);
  });

  await step('everybody sees who has voted, and nobody how', async () => {
    await secretary.see(new Meeting(secretary).allIn);
    for (const actor of [secretary, ...Object.values(voters)]) {
      const page = await actor.call('meeting', { meeting });
      const [motion] = page.items[0].motions;
      assert.ok(motion.electorate.every((one) => one.has_voted && one.value === null));
      assert.equal(motion.own_ballot, null);
      for (const code of Object.values(codes)) assert.ok(!JSON.stringify(page).includes(code));
    }
  });

  await step('the result opens the box, and each finds their own ballot by its code', async () => {
    const page = new Meeting(secretary);
    await page.declare.click();
    await page.declareIt.click();
    await secretary.see(page.result('carried'));
    await secretary.look('meeting, secret vote declared');
    const late = new Meeting(voters.engineer);
    await voters.engineer.see(late.result('carried'));
    assert.equal(await late.code.innerText(), codes.engineer);
    await late.noted.click();
    for (const [part, value] of Object.entries(VOTES)) {
      const theirs = new Meeting(voters[part]);
      await voters[part].see(theirs.result('carried'));
      await theirs.findCode.fill(codes[part].toLowerCase().replace('-', ' '));
      await voters[part].see(theirs.found(codes[part], value));
    }
    await voters.lay.look('meeting, own ballot found');
    await new Meeting(voters.lay).findCode.fill('ZZZZ-ZZZZ');
    await voters.lay.see(new Meeting(voters.lay).status(words.t('ballots-not-found')));
  });
});

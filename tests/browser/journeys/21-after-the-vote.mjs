import assert from 'node:assert/strict';
import {
  acceptCase,
  callMeeting,
  logCase,
  openMeeting,
  PEOPLE,
  routeCase,
  VOTERS,
} from '../kit/arrange.mjs';
import { journey } from '../kit/journey.mjs';
import { Case } from '../pages/case.mjs';
import { Committee } from '../pages/committee.mjs';
import { Substitutes, VoidAndRecount } from '../pages/law.mjs';
import { Meeting } from '../pages/meeting.mjs';

const TITLE = 'Reading aloud at the counter 柜台朗读服务';
const BARRED = 'Faces at the gate 闸机人脸识别';
const MISREAD = 'The wrong draft was read out. 宣读了错误的草稿。';
const MISCOUNT = 'One hand was counted twice. 一人举手被计两次。';
const SHARES = 'He holds shares of the supplier. 他持有供应方股份。';
const RULED = 'He could gain by it. 他可能从中获益。';
const SISTER = 'My sister runs the bureau. 我姐姐主管该局。';

export default journey('after the vote', 'sample', async ({ enter, step, words }) => {
  const secretary = await enter(PEOPLE.secretary);
  const chair = await enter(PEOPLE.chair);
  const engineer = await enter(PEOPLE.engineer);
  const viceChair = await enter(PEOPLE.viceChair);
  const voters = [chair, engineer, viceChair];
  for (const name of VOTERS.filter((one) => !voters.some((actor) => actor.name === one))) {
    voters.push(await enter(name));
  }
  const id = await logCase(secretary, TITLE, words.language);
  await acceptCase(secretary, id);
  await routeCase(secretary, id);
  for (const actor of voters) {
    await actor.call('declare_interests', { answers: [{ case: id, answer: 'none' }] });
  }
  const meeting = await callMeeting(secretary, 'Eleventh meeting 第十一次会议', { case: id });
  const item = await openMeeting(secretary, meeting, VOTERS);
  const room = new Meeting(secretary);
  const law = new VoidAndRecount(secretary);
  const put = async (of, on, question) => {
    await secretary.call('put_motion', {
      meeting: of,
      item: on,
      question,
      outcome: 'with-recommendations',
      reasons: 'A person answers. 有人工答复。',
      conditions: [{ text: 'Report every quarter. 每季度报告。' }],
    });
  };
  const open = async () => {
    await room.openVote.click();
    await room.openVoteIt.click();
    await secretary.miss(room.dialog);
  };
  const hands = async (values) => {
    for (const [value, count] of Object.entries(values)) {
      await room.field(words.word('ballot', value)).fill(String(count));
    }
    await room.button(words.t('vote-record-hands-act')).click();
    await secretary.see(room.allIn);
  };
  const declare = async () => {
    await room.declare.click();
    await room.declareIt.click();
    await secretary.see(room.result('carried'));
  };

  await step('an open vote is declared void with its reason, which is asked for', async () => {
    await put(meeting, item, TITLE);
    await secretary.goTo(`meeting/${meeting}`);
    await open();
    await law.voidVote.click();
    await law.voidIt.click();
    await secretary.see(law.alert);
    assert.equal(await law.voidReason.getAttribute('aria-invalid'), 'true');
    await secretary.look('void a vote, no reason');
    await law.voidReason.fill(MISREAD);
    await law.voidIt.click();
    await secretary.see(law.wasVoid);
    await secretary.seeText(MISREAD);
    await secretary.look('a void vote');
    await chair.goTo(`meeting/${meeting}`);
    await chair.seeText(MISREAD);
  });

  await step('the same words are put to a new vote, whose hands are counted', async () => {
    await room.voteAnew.click();
    await room.button(words.t('vote-record-hands')).click();
    await hands({ for: 6, against: 1, abstain: 0 });
    await secretary.look('hands counted');
    await declare();
  });

  await step('a miscount is proposed with what should have been counted', async () => {
    await law.propose.click();
    await law.count('for').fill('5');
    await law.count('against').fill('2');
    await law.recountReason.fill(MISCOUNT);
    await secretary.look('propose a recount');
    await law.proposeIt.click();
    await secretary.miss(law.dialog);
    await secretary.seeText(words.t('recount-open'));
    await secretary.look('a recount that waits');
  });

  await step('whoever presided confirms it with the passphrase', async () => {
    const theirs = new VoidAndRecount(chair);
    await theirs.confirm.click();
    await chair.look('confirm a recount');
    await theirs.passphrase.fill('sample-committee');
    await theirs.confirmIt.click();
    await chair.see(theirs.confirmed);
    await secretary.see(law.confirmed);
    await secretary.look('a recount confirmed');
    await room.adjourn.click();
    await room.adjournIt.click();
    await secretary.see(room.adjourned);
  });

  const page = new Case(secretary);
  const openCase = async (actor, of, tab) => {
    await actor.goTo(`case/${of}/${tab}`);
    return new Case(actor);
  };

  await step('an interest of who voted is found later: the decision waits for a ruling', async () => {
    await openCase(secretary, id, 'interests');
    await page.button(words.t('room-more', { name: PEOPLE.engineer })).click();
    await secretary.page.getByRole('menuitem', { name: words.t('interests-report', { name: PEOPLE.engineer }) }).click();
    await page
      .option(words.t('interests-report-how'), words.t('interests-report-decide', { name: PEOPLE.engineer }))
      .click();
    await page.nature.fill(SHARES);
    await secretary.look('report an interest after the vote');
    await page.dialogButton(words.t('interests-report-act')).click();
    await secretary.miss(page.dialog);
    await secretary.seeText(words.t('interests-late'));
    const theirs = await openCase(chair, id, 'decision');
    await chair.seeText(words.like('decision-late-open', { name: PEOPLE.engineer }));
    await chair.seeText(words.t('refusal-interest-after-vote-open'));
    await chair.look('decision, an interest found after the vote');
    assert.equal(await theirs.sign.count(), 1);
  });

  await step('the chair rules, and says whether the decision is suspended', async () => {
    const theirs = await openCase(chair, id, 'interests');
    await theirs.rule(PEOPLE.engineer).click();
    await theirs.ruling(PEOPLE.engineer, 'recused').click();
    await theirs.rulingReason.fill(RULED);
    await theirs.recordRuling.click();
    await chair.see(theirs.alert);
    await chair.look('ruling after the vote, suspension open');
    await theirs.option(words.t('interests-suspends'), words.t('interests-suspends-yes')).click();
    await theirs.recordRuling.click();
    await chair.miss(theirs.dialog);
    await openCase(chair, id, 'decision');
    await chair.see(chair.page.getByRole('heading', { name: words.t('decision-suspended') }));
    await chair.seeText(words.like('decision-late-anew', { name: PEOPLE.engineer, by: PEOPLE.chair }));
    await chair.look('decision, suspended');
    await openCase(engineer, id, 'overview');
    await engineer.see(new Case(engineer).stub);
  });

  await step('the motion is put anew without them, and the old decision stays', async () => {
    await openCase(secretary, id, 'overview');
    await secretary.seeText(words.t('case-next-text-anew'));
    await secretary.look('case, to be decided anew');
    const again = await callMeeting(secretary, 'Twelfth meeting 第十二次会议', { case: id });
    const anew = await openMeeting(secretary, again, VOTERS.filter((one) => one !== PEOPLE.engineer));
    await put(again, anew, TITLE);
    await secretary.goTo(`meeting/${again}`);
    await open();
    await room.button(words.t('vote-record-hands')).click();
    await hands({ for: 6, against: 0, abstain: 0 });
    await declare();
    await openCase(secretary, id, 'decision');
    await secretary.seeText(words.like('fate-of-interest'));
    await secretary.see(secretary.page.getByRole('heading', { name: words.t('fate-replaced') }));
    await secretary.seeText(words.like('fate-by-interest'));
    await secretary.seeText(words.t('decision-never-signed'));
    await secretary.look('decided anew');
  });

  let barred = '';
  await step('where the chair is recused the vice-chair rules', async () => {
    barred = await logCase(secretary, BARRED, words.language);
    await acceptCase(secretary, barred);
    await chair.call('declare_interests', { answers: [{ case: barred, answer: 'withdraw', nature: SISTER }] });
    await engineer.call('declare_interests', { answers: [{ case: barred, answer: 'decide', nature: SISTER }] });
    await viceChair.call('declare_interests', { answers: [{ case: barred, answer: 'none' }] });
    await openCase(chair, barred, 'overview');
    await chair.seeText(words.t('interests-substitutes', { count: 1, names: PEOPLE.viceChair }));
    await chair.look('case, the chair is recused');
    const theirs = await openCase(viceChair, barred, 'interests');
    await theirs.rule(PEOPLE.engineer).click();
    await theirs.ruling(PEOPLE.engineer, 'recused').click();
    await theirs.rulingReason.fill(RULED);
    await theirs.recordRuling.click();
    await viceChair.miss(theirs.dialog);
    await viceChair.see(theirs.page.getByText(words.word('interest-ruling', 'recused'), { exact: true }));
  });

  await step('where all who could act are recused it says so, and who can name somebody', async () => {
    await viceChair.call('declare_interests', { answers: [{ case: barred, answer: 'withdraw', nature: SISTER }] });
    await openCase(secretary, barred, 'overview');
    await secretary.seeText(words.like('refusal-nobody-acts', { role: 'chair' }));
    await secretary.look('case, all who could act are recused');
    await openCase(chair, barred, 'overview');
    await chair.seeText(words.like('refusal-nobody-acts', { role: 'chair' }));
    await chair.look('case, recused and nobody acts');
  });

  await step('a substitute is named, who then acts', async () => {
    const jurist = voters.find(({ name }) => name === PEOPLE.jurist);
    await jurist.call('declare_interests', { answers: [{ case: barred, answer: 'none' }] });
    await secretary.page.getByRole('link', { name: words.t('stuck-name') }).first().click();
    const committee = new Committee(secretary);
    await secretary.see(committee.title);
    const substitutes = new Substitutes(secretary);
    await substitutes.name.click();
    await substitutes.chair(PEOPLE.jurist);
    await secretary.look('name substitutes');
    await substitutes.save.click();
    await secretary.miss(substitutes.dialog);
    await openCase(secretary, barred, 'overview');
    await secretary.see(page.title(BARRED));
    await secretary.miss(secretary.page.getByText(words.like('refusal-nobody-acts', { role: 'chair' })));
    const theirs = await openCase(jurist, barred, 'interests');
    await jurist.see(theirs.title(BARRED));
    await jurist.look('case, who substitutes');
    await openCase(chair, barred, 'overview');
    await chair.seeText(words.t('interests-substitutes', { count: 1, names: PEOPLE.jurist }));
  });
});

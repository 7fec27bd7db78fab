import assert from 'node:assert/strict';
import { acceptCase, callMeeting, idsOf, logCase, openMeeting, PEOPLE, VOTERS } from '../kit/arrange.mjs';
import { journey } from '../kit/journey.mjs';
import { Case } from '../pages/case.mjs';
import { Meeting } from '../pages/meeting.mjs';

const TITLE = 'Reading aloud at the counter 柜台朗读服务';
const DOUBTED = 'Faces at the gate 闸机人脸识别';
const REASONS = 'A minor change, met in 2062. 变更较小。';

export default journey('without a meeting', 'sample', async ({ enter, step, words }) => {
  const secretary = await enter(PEOPLE.secretary);
  const chair = await enter(PEOPLE.chair);
  const engineer = await enter(PEOPLE.engineer);
  const ethicist = await enter(PEOPLE.ethicist);
  const everybody = [chair, engineer, ethicist];
  const ids = await idsOf(secretary);

  /** A case routed to the simplified pathway, everybody clear. */
  const simplified = async (title) => {
    const id = await logCase(secretary, title, words.language);
    const { version } = await acceptCase(secretary, id);
    await secretary.call('route_case', {
      case: id,
      version,
      answers: {},
      pathway: 'simplified',
      tier: 'low',
      reason: 'The change is minor.',
    });
    for (const actor of everybody) {
      await actor.call('declare_interests', { answers: [{ case: id, answer: 'none' }] });
    }
    return id;
  };
  const open = async (actor, id, tab) => {
    await actor.goTo(`case/${id}/${tab}`);
    return new Case(actor);
  };
  const assign = async (id) => {
    const { version } = await chair.call('case', { case: id });
    const reviewers = [ids.get(PEOPLE.engineer), ids.get(PEOPLE.ethicist)];
    await chair.call('assign_reviewers', { case: id, version, reviewers });
  };
  const review = async (actor, id, recommendation, outcome) => {
    const { content } = await actor.call('case', { case: id });
    await actor.call('submit_review', {
      case: id,
      answers: content.checklist.map((item) => ({ item, satisfied: true, note: '' })),
      recommendation,
      text: 'Read whole.',
      ...(outcome ? { outcome } : {}),
    });
  };
  const id = await simplified(TITLE);

  await step('the chair, and not the secretary, names who reviews and decides', async () => {
    await open(secretary, id, 'overview');
    await secretary.seeText(words.t('case-next-text-name'));
    await secretary.look('case, to be named');
    const page = await open(chair, id, 'reviewers');
    await chair.seeText(words.like('decider-text'));
    await chair.look('case, name who decides');
    await page.reviewer(PEOPLE.engineer).click();
    await page.reviewer(PEOPLE.ethicist).click();
    await page.assign.click();
    await chair.seeText(words.like('case-next-awaited'));
  });

  await step('a reviewer recommends an outcome, and none against the applicant is offered', async () => {
    const page = await open(engineer, id, 'reviews');
    await engineer.see(page.reviewText);
    await page.answerAll();
    await page.recommendation('support').click();
    await engineer.see(page.recommendedOutcome('no-objection'));
    await engineer.miss(page.recommendedOutcome('advising-against'));
    await page.recommendedOutcome('no-objection').click();
    await page.reviewText.fill('A minor change. 变更较小。');
    await engineer.look('case, review that decides');
    await page.checkBefore.click();
    await engineer.look('case, review that decides, check');
    await page.handIn.click();
    await engineer.seeText(words.t('reviews-recommends', { outcome: words.word('outcome', 'no-objection') }));
    await review(ethicist, id, 'support', 'no-objection');
  });

  await step('of one mind, it is decided without a meeting', async () => {
    const page = await open(chair, id, 'decide');
    await chair.see(page.decideReasons);
    await page.decideReasons.fill(REASONS);
    await chair.look('case, decide without a meeting');
    await page.checkBefore.click();
    await chair.look('case, decide without a meeting, check');
    await page.recordDecision.click();
    await chair.seeText(words.like('decision-decided-without-meeting'));
    await page.sign.click();
    const { line } = await chair.call('case', { case: id });
    await page.passphrase.fill('sample-committee');
    await page.signNumber(line.number).click();
    await chair.miss(page.sign);
    await chair.look('case, decided without a meeting');
    const theirs = await open(secretary, id, 'decision');
    await theirs.issue(words.language).click();
    await theirs.openLetter(words.language).waitFor({ timeout: 60_000 });
  });

  await step('a doubt brings a case before a meeting, with the reason', async () => {
    const doubted = await simplified(DOUBTED);
    await assign(doubted);
    await review(engineer, doubted, 'needs_more');
    await open(secretary, doubted, 'reviews');
    await secretary.see(secretary.page.getByRole('heading', { name: words.t('escalated-title') }));
    await secretary.look('case, escalated');
    const { line } = await secretary.call('case', { case: doubted });
    assert.equal(line.pathway, 'full');
    const asked = await simplified(`${DOUBTED} 2`);
    const page = await open(ethicist, asked, 'escalate');
    await page.escalateReason.fill('It concerns children. 涉及未成年人。');
    await ethicist.look('case, ask for a meeting');
    await page.escalate.click();
    await ethicist.miss(page.escalate);
    assert.equal((await ethicist.call('case', { case: asked })).line.pathway, 'full');
  });

  await step('a slip is proposed by the secretary and countersigned by who presided', async () => {
    const page = await open(secretary, id, 'decision');
    await page.proposeCorrection.click();
    await page.correctionFrom.fill('2062');
    await page.correctionTo.fill('2026');
    await page.correctionReason.fill('Two digits were turned round.');
    await secretary.look('case, propose a correction');
    await page.proposeIt.click();
    await secretary.seeText(words.t('corrections-open'));
    const theirs = await open(chair, id, 'decision');
    await theirs.countersign.click();
    await chair.look('case, countersign');
    await theirs.passphrase.fill('sample-committee');
    await theirs.countersignNumber(1).click();
    await chair.seeText(words.t('corrections-countersigned'));
    await secretary.seeText(words.t('corrections-countersigned'));
    await page.issue(words.language).click();
    await secretary.see(secretary.page.getByText(words.t('letters-replaced')));
    await secretary.look('case, corrected letter');
  });

  let meeting = '';
  await step('a decision is taken up again to be revoked', async () => {
    const page = await open(secretary, id, 'decision');
    await page.reopen.click();
    await page.reopenPurpose('revocation').click();
    await page.reopenReason.fill('It rested on a wrong report. 依据的报告有误。');
    await secretary.look('case, take up again');
    await page.reopenIt.click();
    await secretary.miss(page.dialog);
    await secretary.see(
      secretary.page.getByRole('heading', { name: words.word('reopen-purpose', 'revocation') }),
    );
    await secretary.look('case, taken up again');
  });

  await step('an elector who leaves voids the vote, and it is opened anew by one button', async () => {
    const rest = VOTERS.filter((name) => !everybody.some((actor) => actor.name === name));
    for (const name of rest) {
      const actor = await enter(name);
      await actor.call('declare_interests', { answers: [{ case: id, answer: 'none' }] });
      everybody.push(actor);
    }
    meeting = await callMeeting(secretary, 'Sixth meeting 第六次会议', { case: id });
    const item = await openMeeting(secretary, meeting, VOTERS);
    await secretary.call('put_motion', {
      meeting,
      item,
      question: 'Revoke it? 是否撤销？',
      outcome: 'revoked',
      reasons: 'The report was wrong. 报告有误。',
      conditions: [],
    });
    const page = new Meeting(secretary);
    await secretary.goTo(`meeting/${meeting}`);
    await page.openVote.click();
    await page.openVoteIt.click();
    await secretary.see(page.toCome(VOTERS.length));
    await secretary.call('record_attendance', {
      meeting,
      person: ids.get(PEOPLE.engineer),
      present: false,
    });
    await secretary.see(page.voteAnew);
    await secretary.look('meeting, void vote');
    await page.voteAnew.click();
    await secretary.see(page.toCome(VOTERS.length - 1));
    await secretary.seeText(words.t('vote-was-void'));
  });

  await step('the revocation is carried, and what was stays to be read', async () => {
    const { items } = await secretary.call('meeting', { meeting });
    const motion = items[0].motions.find(({ stage }) => stage === 'open');
    for (const actor of everybody) {
      if (actor.name !== PEOPLE.engineer) {
        await actor.call('cast_ballot', { motion: motion.id, value: 'for' });
      }
    }
    const page = new Meeting(secretary);
    // Declared by somebody who sees that all votes are in.
    await secretary.see(page.allIn);
    await page.declare.click();
    await page.declareIt.click();
    await secretary.see(page.result('carried'));
    await open(secretary, id, 'decision');
    await secretary.see(secretary.page.getByRole('heading', { name: words.t('fate-replaced') }));
    await secretary.seeText(REASONS);
    await secretary.look('case, revoked');
  });
});

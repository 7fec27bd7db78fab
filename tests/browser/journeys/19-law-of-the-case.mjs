import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  acceptCase,
  callMeeting,
  idsOf,
  logCase,
  openMeeting,
  PEOPLE,
  routeCase,
  VOTERS,
} from '../kit/arrange.mjs';
import { repository } from '../kit/found.mjs';
import { journey } from '../kit/journey.mjs';
import { dayAfter } from '../kit/text.mjs';
import { Case } from '../pages/case.mjs';
import { Meeting } from '../pages/meeting.mjs';

const CHALLENGED = 'Night desk for residents 居民夜间服务台';
const LONG = 'Linking two surveys 两项调查的数据关联';
const LATE = 'Reading aloud at the counter 柜台朗读服务';
const STAGED = 'A trial in four stages 分四个阶段的试验';
const WHY = 'He is said to sell to a competitor. 据称其向竞争对手供货。';
const WHY_CHAIR = 'She once refused us. 曾拒绝过我方申请。';
const RULED = 'Nothing bears this out. 没有依据。';
const REASON = 'Two experts are still to be heard. 尚待听取两名专家的意见。';
const NOTICE = 'We need two more weeks. 尚需两周。';
const PLAN = 'plan 方案.pdf';
const OWN = 'own-cn-st-ethics-2023';
const UK = 'uk-rec';

/** Rules whose time runs from the day of receipt, so that it may have run out before today. */
const rules = () =>
  readFileSync(join(repository, 'profiles/cn-st-ethics-2023.toml'), 'utf8')
    .replace(/^id = "cn-st.*$/m, `id = "${OWN}"`)
    .replace(
      /^starts_at = \{ value = "acceptance".*$/m,
      'starts_at = { value = "receipt", label = "own_choice", verified = true }',
    );

export default journey('the law of a case', 'sample', async ({ enter, step, words, folder }) => {
  const secretary = await enter(PEOPLE.secretary);
  const actors = new Map();
  for (const name of VOTERS) actors.set(name, await enter(name));
  const [chair, vice, lawyer, ethicist, engineer] = [
    PEOPLE.chair,
    PEOPLE.viceChair,
    PEOPLE.lawyer,
    PEOPLE.ethicist,
    PEOPLE.engineer,
  ].map((name) => actors.get(name));
  const ids = await idsOf(secretary);
  const { today } = secretary.session;
  const open = async (actor, id, tab) => {
    await actor.goTo(`case/${id}/${tab}`);
    return new Case(actor);
  };
  const focused = (actor, name) =>
    actor.page.waitForFunction(
      (field) => document.activeElement?.closest('[data-field]')?.dataset.field === field,
      name,
    );

  const digest = await secretary.put(PLAN, '%PDF-1.4\n%%EOF\n');
  const id = await logCase(secretary, CHALLENGED, words.language, {
    documents: [{ digest, name: PLAN, label: 'must_read' }],
  });
  await acceptCase(secretary, id);
  await routeCase(secretary, id);

  for (const actor of actors.values()) {
    await actor.call('declare_interests', { answers: [{ case: id, answer: 'none' }] });
  }
  await secretary.call('assign_reviewers', {
    case: id,
    version: (await secretary.call('case', { case: id })).version,
    reviewers: [ids.get(PEOPLE.engineer), ids.get(PEOPLE.ethicist)],
  });

  await step('a review with questions unanswered is not handed in, and leads to each of them', async () => {
    const page = await open(engineer, id, 'reviews');
    await engineer.see(page.reviewText);
    await page.checkBefore.click();
    await engineer.see(page.alert);
    const { content } = await engineer.call('case', { case: id });
    const question = content.checklist[1];
    await engineer.look('case, review with nothing answered');
    await page.wrong(words.word('checklist', question)).click();
    await focused(engineer, `answers.${question}`);
    await page.wrong(words.t('review-text')).click();
    await focused(engineer, 'text');
    await engineer.page.keyboard.type('Read whole. 已通读。');
    await page.answerAll();
    await page.recommendation('support').click();
    await page.checkBefore.click();
    await page.handIn.click();
    await engineer.seeText(words.like('reviews-by', { name: PEOPLE.engineer }));
    const { content: theirs } = await ethicist.call('case', { case: id });
    await ethicist.call('submit_review', {
      case: id,
      answers: theirs.checklist.map((item) => ({ item, satisfied: true, note: '' })),
      recommendation: 'support',
      text: 'Read whole.',
    });
  });

  await step('a document is replaced only by a file and with a reason', async () => {
    const page = await open(secretary, id, 'documents');
    await page.replaceDocument(PLAN).click();
    await page.replaceIt.click();
    await secretary.see(page.alert);
    await page.wrong(words.t('documents-replace-reason')).click();
    await focused(secretary, 'reason');
    await secretary.look('case, document replaced by nothing');
    await page.replaceReason.fill(REASON);
    const path = join(folder, `2 ${PLAN}`);
    writeFileSync(path, '%PDF-1.4\n%%EOF\n\n');
    await page.chooseFile(path);
    await secretary.see(page.status(words.t('documents-replace-chosen', { name: `2 ${PLAN}` })));
    await page.replaceIt.click();
    await secretary.miss(page.dialog);
    await secretary.see(page.replaceDocument(`2 ${PLAN}`));
  });

  await step('the secretary records the applicant’s challenges, with the reasons', async () => {
    const page = await open(secretary, id, 'interests');
    await page.challenge(PEOPLE.lawyer);
    await page.recordChallenge.click();
    await secretary.see(page.alert);
    await page.challengeReasons.fill(WHY);
    await secretary.look('case, challenge of a member');
    await page.recordChallenge.click();
    await secretary.see(page.challenged);
    await page.challenge(PEOPLE.chair);
    await page.challengeReasons.fill(WHY_CHAIR);
    await page.recordChallenge.click();
    await secretary.miss(page.dialog);
    await secretary.look('case, members challenged');
  });

  let meeting = '';
  await step('no vote opens before the challenges are ruled on', async () => {
    meeting = await callMeeting(secretary, 'Tenth meeting 第十次会议', { case: id });
    const item = await openMeeting(secretary, meeting, VOTERS);
    await secretary.call('put_motion', {
      meeting,
      item,
      question: 'No objection? 是否无异议？',
      outcome: 'no-objection',
      reasons: 'A person answers every question. 每个问题都有人工答复。',
      conditions: [],
    });
    const room = new Meeting(secretary);
    await secretary.goTo(`meeting/${meeting}`);
    await secretary.see(room.openVote);
    await secretary.seeText(words.like('refusal-challenge-open'));
    assert.equal(await room.openVote.getAttribute('aria-disabled'), 'true');
    await secretary.look('meeting, vote kept shut by a challenge');
  });

  await step('the chair rules on a member, and on herself only the vice-chair', async () => {
    await chair.goTo('desk');
    await chair.look('desk, challenges to rule on');
    const page = await open(chair, id, 'interests');
    await chair.seeText(words.t('interests-own-challenged'));
    await chair.miss(page.ruleOnChallenge(PEOPLE.chair));
    await chair.look('case, interests of a chair who is challenged');
    await page.ruleOnChallenge(PEOPLE.lawyer).click();
    await page.recordRuling.click();
    await chair.see(page.alert);
    await page.ruling(PEOPLE.lawyer, 'no_conflict').click();
    await page.rulingReason.fill(RULED);
    await chair.look('case, ruling on a challenge');
    await page.recordRuling.click();
    await chair.miss(page.dialog);
    const theirs = await open(vice, id, 'interests');
    await theirs.ruleOnChallenge(PEOPLE.chair).click();
    await theirs.ruling(PEOPLE.chair, 'no_conflict').click();
    await theirs.rulingReason.fill(RULED);
    await theirs.recordRuling.click();
    await vice.miss(theirs.challenged);
    await vice.look('case, challenges ruled on');
    const own = await open(lawyer, id, 'interests');
    await lawyer.seeText(words.t('interests-own-challenged'));
    await lawyer.seeText(RULED);
    await lawyer.look('case, interests of a member who was challenged');
    await own.tab('history').click();
    await lawyer.look('case, history of a challenge');
  });

  await step('then they vote, and it carries', async () => {
    const room = new Meeting(secretary);
    await secretary.see(room.openVote);
    await room.openVote.click();
    await room.openVoteIt.click();
    await secretary.see(room.toCome(VOTERS.length));
    const { items } = await secretary.call('meeting', { meeting });
    const [motion] = items[0].motions;
    for (const actor of actors.values()) {
      await actor.call('cast_ballot', { motion: motion.id, value: 'for' });
    }
    await secretary.see(room.allIn);
    await room.declare.click();
    await room.declareIt.click();
    await secretary.see(room.result('carried'));
  });

  await secretary.call('save_own_profile', {
    from: 'cn-st-ethics-2023',
    saved: 0,
    text: rules(),
    reason: RULED,
  });
  const adopt = (profile) =>
    secretary.call('adopt_rules', {
      profiles: [profile],
      from: today,
      applies: 'accepted_from',
      reason: RULED,
      cases: [],
    });
  const receivedOn = async (title, received) => {
    const logged = await logCase(secretary, title, words.language, { received });
    await acceptCase(secretary, logged);
    return logged;
  };
  await adopt(`${OWN}-v1`);

  await step('a time limit is extended before it runs out, with a reason and a notice', async () => {
    const long = await receivedOn(LONG, dayAfter(today, -10));
    const page = await open(secretary, long, 'overview');
    await secretary.see(page.clock);
    await secretary.look('case, time limit');
    await open(secretary, long, 'extend');
    await page.checkBefore.click();
    await secretary.see(page.alert);
    await page.wrong(words.t('extend-reason')).click();
    await focused(secretary, 'reason');
    await secretary.look('case, extension without a reason');
    await page.extendBy.fill('14');
    await page.extendReason.fill(REASON);
    await page.extendNotice.fill(NOTICE);
    await page.checkBefore.click();
    await secretary.look('case, extension, check');
    const { line } = await secretary.call('case', { case: long });
    await page.extend(line.number).click();
    await secretary.seeText(words.t('clock-extended', { day: words.date(dayAfter(today, 34)) }));
    await secretary.seeText(REASON);
    await secretary.seeText(NOTICE);
    await secretary.look('case, time limit extended');
  });

  await step('once it has run out it is not extended, and the page says so', async () => {
    const late = await receivedOn(LATE, dayAfter(today, -60));
    const page = await open(secretary, late, 'overview');
    await secretary.seeText(words.like('case-clock-late'));
    await secretary.look('case, time limit run out');
    await open(secretary, late, 'extend');
    await secretary.seeText(words.like('refusal-clock-ran-out'));
    await secretary.miss(page.extendBy);
    await secretary.look('case, extension too late');
    await secretary.goTo('desk');
    await secretary.seeText(LATE);
    await secretary.look('desk, time limit run out');
  });

  await step('where the time has stages, the page and the desk tell the stage', async () => {
    await adopt(UK);
    const staged = await receivedOn(STAGED, today);
    const page = await open(secretary, staged, 'overview');
    await secretary.see(page.stageRow('initial-decision'));
    await secretary.seeText(
      words.t('case-clock-stage', {
        stage: words.word('clock-stage', 'initial-decision'),
        left: 30,
        due: words.dayOfYear(dayAfter(today, 30)),
      }),
    );
    await secretary.look('case, time limit in stages');
    await secretary.goTo('desk');
    await secretary.look('desk, time limit in stages');
  });
});

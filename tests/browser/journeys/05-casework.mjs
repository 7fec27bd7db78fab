import assert from 'node:assert/strict';
import { logCase, PEOPLE } from '../kit/arrange.mjs';
import { journey } from '../kit/journey.mjs';
import { Case } from '../pages/case.mjs';
import { Docket } from '../pages/docket.mjs';
import { Interests } from '../pages/interests.mjs';
import { Shell } from '../pages/shell.mjs';

const TITLE = 'Night desk for residents 居民夜间服务台';
const SECRET = 'It answers questions of residents at night.';

export default journey('casework', 'sample', async ({ enter, step, words }) => {
  const secretary = await enter(PEOPLE.secretary);
  const engineer = await enter(PEOPLE.engineer);
  const ethicist = await enter(PEOPLE.ethicist);
  const jurist = await enter(PEOPLE.jurist);
  const lay = await enter(PEOPLE.lay);
  const chair = await enter(PEOPLE.chair);
  const id = await logCase(secretary, TITLE, words.language);
  const open = async (actor, tab) => {
    await actor.goTo(`case/${id}/${tab}`);
    await actor.see(new Case(actor).title(TITLE));
    return new Case(actor);
  };

  await step('the completeness check accepts the case, which gets its number', async () => {
    const page = await open(secretary, 'validate');
    await secretary.look('case, completeness');
    await page.restPresent.click();
    await page.outcome('accept').click();
    await page.checkBefore.click();
    await secretary.look('case, completeness, check');
    await page.validated('accept').click();
    await secretary.see(page.stage('accepted'));
    const { line } = await secretary.call('case', { case: id });
    assert.match(line.number, /^\d{4}-\d{3}$/);
    await secretary.seeText(line.number);
    await secretary.look('case, accepted');
  });

  await step('triage proposes with its reasons, and is overridden only with one', async () => {
    const page = await open(secretary, 'route');
    await page.question('rights-or-access', 'no').click();
    await page.question('vulnerable-groups', 'yes').click();
    await secretary.seeText(words.t('triage-reason-high-risk-vulnerable'));
    await secretary.look('case, triage');
    await page.tier('medium').click();
    await secretary.see(page.overrideReason);
    await page.override.click();
    await secretary.see(page.alert);
    await page.overrideReason.fill('The desk forwards every question to a person.');
    await secretary.look('case, triage overridden');
    await page.override.click();
    await secretary.miss(page.override);
    await secretary.seeText('The desk forwards every question to a person.');
  });

  await step('two reviewers are named', async () => {
    const page = await open(secretary, 'reviewers');
    await secretary.look('case, reviewers');
    await page.reviewer(PEOPLE.engineer).click();
    await page.reviewer(PEOPLE.ethicist).click();
    await page.assign.click();
    await secretary.seeText(words.like('case-next-awaited'));
  });

  await step('a member sees title and party, and nothing else, until they have answered', async () => {
    const page = await open(engineer, 'overview');
    await engineer.see(page.unanswered);
    assert.equal(await page.tabs.count(), 0);
    assert.ok(!(await engineer.page.content()).includes(SECRET));
    await engineer.look('case, unanswered');
  });

  await step('reviewers answer the interest question on one page for all cases that ask', async () => {
    for (const actor of [engineer, ethicist]) {
      const page = new Interests(actor);
      await actor.goTo('interests');
      await actor.see(page.title);
      await actor.see(page.case(TITLE));
      await actor.look('interests');
      await page.answer(TITLE, 'none').click();
      await page.act.click();
      await actor.miss(page.page.getByRole('heading', { level: 3, name: TITLE }));
      await open(actor, 'overview');
      await actor.seeText(SECRET);
    }
    await engineer.look('case, overview');
  });

  await step('who has an interest and withdraws keeps the stub, everywhere', async () => {
    const page = await open(jurist, 'overview');
    await page.interest('withdraw').click();
    await page.nature.fill('My sister runs the bureau.');
    await page.declare.click();
    await jurist.see(page.stub);
    assert.equal(await page.tabs.count(), 0);
    assert.ok(!(await jurist.page.content()).includes(SECRET));
    await jurist.look('case, recused');
    for (const tab of ['documents', 'reviews', 'deliberation', 'history']) {
      await jurist.goTo(`case/${id}/${tab}`);
      await jurist.see(page.stub);
      assert.ok(!(await jurist.page.content()).includes(SECRET));
    }
    await new Shell(jurist).to('docket').click();
    await jurist.see(new Docket(jurist).stub(TITLE));
    const refused = await jurist.context.request.post(`${jurist.world.host.origin}/api/call/history`, {
      data: { case: id },
    });
    assert.ok(!(await refused.text()).includes('Civic'), 'the history tells a recused member of the case');
  });

  await step('a doubtful interest is ruled on: disclosed, and the member takes part', async () => {
    const theirs = await open(lay, 'overview');
    await theirs.interest('decide').click();
    await theirs.nature.fill('I once used the service myself. 我本人用过该服务。');
    await theirs.declare.click();
    await lay.see(lay.page.getByText(words.t('interests-stub-undecided')));
    assert.ok(!(await lay.page.content()).includes(SECRET));
    await chair.call('declare_interests', { answers: [{ case: id, answer: 'none' }] });
    const page = await open(chair, 'interests');
    await chair.look('case, interests of everybody');
    await page.rule(PEOPLE.lay).click();
    await page.ruling(PEOPLE.lay, 'takes_part').click();
    await page.rulingReason.fill('Everybody in the district may use it. 全区居民均可使用。');
    await chair.look('case, ruling');
    await page.recordRuling.click();
    await chair.see(chair.page.getByText(words.t('interest-ruling-takes-part')).first());
    await lay.seeText(SECRET);
  });

  await step('the reviewers hand in reviews against the checklist', async () => {
    for (const [actor, position] of [[engineer, 'support'], [ethicist, 'needs_more']]) {
      const page = await open(actor, 'reviews');
      await actor.see(page.reviewText);
      await page.answerAll();
      await page.recommendation(position).click();
      await page.reviewText.fill('A person stays in the loop; see the plan. 始终有人工介入。');
      await actor.look('case, review');
      await page.checkBefore.click();
      await actor.see(page.handIn);
      await actor.look('case, review, check');
      await page.handIn.click();
      await actor.see(actor.page.getByRole('heading', { name: words.begins(actor.name) }));
    }
  });

  await step('questions go to the applicant as numbered points', async () => {
    const page = await open(secretary, 'clarification');
    await page.point(1).fill('Who reads the questions at night?');
    await page.addPoint.click();
    await page.point(2).fill('How long are they kept?');
    await secretary.look('case, clarification');
    await page.checkBefore.click();
    await page.ask(2).click();
    await secretary.see(page.answer(1));
    await secretary.see(page.stage('clarification'));
  });

  await step('the answers are entered point by point, and the round is closed for good', async () => {
    const page = new Case(secretary);
    await page.answer(1).fill('A person on duty.');
    await page.answer(2).fill('Thirty days.');
    await page.enterAnswers.click();
    await secretary.seeText('Thirty days.');
    await page.closeRound.last().click();
    await secretary.look('case, close the round');
    await page.closeForGood(1).click();
    await secretary.see(page.roundClosed);
    await secretary.look('case, round closed');
  });

  await step('the deliberation keeps a change of position', async () => {
    const page = await open(ethicist, 'deliberation');
    await page.post.fill('The answers settle it for me.');
    await page.position('support').click();
    await page.speak.click();
    await ethicist.see(page.positionChanged('needs_more', 'support'));
    await ethicist.look('case, deliberation');
    const theirs = await open(engineer, 'deliberation');
    await engineer.see(theirs.positionChanged('needs_more', 'support'));
  });

  await step('the history says who did what, to those who may read it', async () => {
    await open(secretary, 'history');
    await secretary.seeText(PEOPLE.ethicist);
    await secretary.look('case, history');
    for (const tab of ['documents', 'reviews', 'decision', 'follow-up', 'interests', 'submission', 'agenda']) {
      await open(secretary, tab);
      await secretary.look(`case, ${tab}`);
    }
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { acceptCase, logCase, PEOPLE, VOTERS } from '../kit/arrange.mjs';
import { repository } from '../kit/found.mjs';
import { journey } from '../kit/journey.mjs';
import { dayAfter } from '../kit/text.mjs';
import { Case } from '../pages/case.mjs';
import { Meeting } from '../pages/meeting.mjs';

const TITLE = 'Linking two surveys 两项调查的数据关联';
const OWN = 'own-data-ethics-advisory';
const REASONS = 'The public good is shown. 公共利益已有说明。';

/** Rules of an advisory committee that lets a vote in writing end once all have voted. */
const rules = () =>
  readFileSync(join(repository, 'profiles/data-ethics-advisory.toml'), 'utf8')
    .replace(/^id = .*$/m, `id = "${OWN}"`)
    .replace(/^early_close = .*$/m, 'early_close = { value = true, label = "own_choice", verified = true }');

export default journey('in writing', 'sample', async ({ enter, step, words }) => {
  const secretary = await enter(PEOPLE.secretary);
  const chair = await enter(PEOPLE.chair);
  const lay = await enter(PEOPLE.lay);
  const voters = [chair, lay];
  for (const name of VOTERS.filter((one) => one !== PEOPLE.chair && one !== PEOPLE.lay)) {
    voters.push(await enter(name));
  }
  await secretary.call('save_own_profile', {
    from: 'data-ethics-advisory',
    saved: 0,
    text: rules(),
    reason: 'Resolved by all. 全体议定。',
  });
  await secretary.call('adopt_rules', {
    profiles: [`${OWN}-v1`],
    from: secretary.session.today,
    applies: 'accepted_from',
    reason: 'Resolved by all. 全体议定。',
    cases: [],
  });
  const id = await logCase(secretary, TITLE, words.language);
  const { version } = await acceptCase(secretary, id);
  await secretary.call('route_case', {
    case: id,
    version,
    answers: {},
    pathway: 'correspondence',
    tier: 'medium',
    reason: 'Nothing in it needs a meeting.',
  });
  const open = async (actor, tab) => {
    await actor.goTo(`case/${id}/${tab}`);
    return new Case(actor);
  };

  await step('whoever votes is asked about interests before it goes round', async () => {
    await lay.goTo('interests');
    await lay.seeText(TITLE);
    for (const actor of voters) {
      await actor.call('declare_interests', { answers: [{ case: id, answer: 'none' }] });
    }
  });

  await step('the secretary puts the motion to the members with a last day', async () => {
    const page = await open(secretary, 'overview');
    await secretary.seeText(words.t('case-next-text-circulate'));
    await page.act('circulate').first().click();
    await secretary.look('case, vote in writing, form');
    // What is missing is named, and the focus is there.
    await page.checkBefore.click();
    await secretary.see(page.alert);
    await page.decidedOutcome('advice-supportive').click();
    await page.decideReasons.fill(REASONS);
    await page.writeDay(words.t('circulate-until'), dayAfter(secretary.session.today, 10));
    await page.checkBefore.click();
    await secretary.seeText(words.t('circulate-check-lead'));
    await secretary.look('case, vote in writing, check');
    await page.button(words.t('circulate-act')).click();
    await secretary.seeText(words.like('circulated-until'));
    await secretary.look('case, vote in writing, as the secretary sees it');
  });

  await step('a member is reminded on the desk and says whether they object', async () => {
    await lay.goTo('desk');
    await lay.seeText(words.t('desk-vote-in-writing'));
    await lay.look('desk, vote in writing');
    await open(lay, 'decision');
    const meeting = new Meeting(lay);
    await lay.see(meeting.button(words.word('objection', 'against')));
    await meeting.button(words.word('objection', 'for')).click();
    await lay.look('case, vote in writing, own vote');
    await meeting.button(words.t('vote-cast', { ballot: words.word('objection', 'for') })).click();
    await lay.seeText(words.t('vote-yours', { ballot: words.word('objection', 'for') }));
  });

  await step('the result waits until all have voted, then decides', async () => {
    const page = await open(secretary, 'decision');
    await secretary.seeText(words.like('refusal-ballots-awaited'));
    const { content } = await secretary.call('case', { case: id });
    const motion = content.circulated[0].id;
    for (const actor of voters.filter((one) => one !== lay)) {
      await actor.call('cast_ballot', { motion, value: 'for' });
    }
    await page.button(words.t('vote-declare')).click();
    await page.button(words.t('vote-declare'), page.dialog).click();
    await secretary.seeText(words.like('decision-decided-circulated'));
    await secretary.look('case, decided in writing');
    const decided = await secretary.call('case', { case: id });
    assert.equal(decided.content.decisions[0].outcome, 'advice-supportive');
  });

  await step('the chair signs, and the letter says how it was decided', async () => {
    const page = await open(chair, 'decision');
    await page.sign.click();
    const { line } = await chair.call('case', { case: id });
    await page.passphrase.fill('sample-committee');
    await page.signNumber(line.number).click();
    await chair.miss(page.sign);
    const theirs = await open(secretary, 'decision');
    await theirs.issue(words.language).click();
    await theirs.openLetter(words.language).waitFor({ timeout: 60_000 });
  });

  await step('the next meeting takes note of it', async () => {
    // It was put on the agenda that is called already.
    const { meetings } = await secretary.call('meetings');
    const [next] = meetings.filter(({ stage }) => stage === 'called').sort((a, b) => (a.date < b.date ? -1 : 1));
    await secretary.goTo(`meeting/${next.id}`);
    await secretary.seeText(words.t('item-noting'));
    await secretary.look('meeting, agenda with something to note');
    const { items } = await secretary.call('meeting', { meeting: next.id });
    assert.ok(items.some((item) => item.case === id && item.noting));
  });
});

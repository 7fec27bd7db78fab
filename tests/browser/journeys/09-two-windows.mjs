import assert from 'node:assert/strict';
import { acceptCase, logCase, openMeeting, PEOPLE, reviewCase, routeCase, callMeeting, VOTERS } from '../kit/arrange.mjs';
import { journey } from '../kit/journey.mjs';
import { Case } from '../pages/case.mjs';
import { Docket } from '../pages/docket.mjs';
import { Meeting } from '../pages/meeting.mjs';
import { Editor } from '../pages/guidance.mjs';

const TITLE = 'Night desk for residents 居民夜间服务台';
const REASON = 'A reason that took long to write. 一条写了很久的理由。';

export default journey('two windows', 'sample', async ({ enter, step, words }) => {
  const first = await enter(PEOPLE.secretary);
  const second = await enter(PEOPLE.secretary);
  const member = await enter(PEOPLE.engineer);
  const ethicist = await enter(PEOPLE.ethicist);
  const mark = (actor) => actor.page.evaluate(() => { window.notReloaded = true; });
  const marked = (actor) => actor.page.evaluate(() => window.notReloaded === true);

  let id = '';
  await step('what one logs appears on the docket of another without a reload', async () => {
    await member.goTo('docket');
    await member.see(new Docket(member).title);
    await mark(member);
    id = await logCase(first, TITLE, words.language);
    await member.see(new Docket(member).stub(TITLE));
    assert.ok(await marked(member));
  });

  await step('two act on one version of a case: the second is told, and keeps every word', async () => {
    await acceptCase(first, id);
    await routeCase(first, id);
    const one = new Case(first);
    const two = new Case(second);
    for (const actor of [first, second]) {
      await actor.goTo(`case/${id}/route`);
      await actor.see(new Case(actor).tier('low'));
    }
    await two.tier('low').click();
    await two.overrideReason.fill(REASON);
    await one.tier('medium').click();
    await one.overrideReason.fill('First.');
    await one.override.click();
    await first.miss(one.override);
    await second.see(two.changed);
    assert.equal(await two.overrideReason.inputValue(), REASON);
    await second.look('case, changed meanwhile');
    // Who presses on without looking is refused, and still keeps it.
    await two.override.click();
    await second.see(two.alert);
    assert.equal(await two.overrideReason.inputValue(), REASON);
    await second.look('case, conflict');
    await two.goOn.click();
    await two.override.click();
    await second.miss(two.override);
    await second.seeText(REASON);
  });

  await step('two change one motion: the second is told, and keeps every word', async () => {
    await reviewCase(first, id, [member, ethicist]);
    const meeting = await callMeeting(first, 'Two windows', { case: id });
    const item = await openMeeting(first, meeting, VOTERS);
    await first.call('put_motion', {
      meeting,
      item,
      question: 'As proposed.',
      outcome: 'no-objection',
      reasons: 'Short.',
      conditions: [],
    });
    const one = new Meeting(first);
    const two = new Meeting(second);
    for (const actor of [first, second]) {
      await actor.goTo(`meeting/${meeting}`);
      await new Meeting(actor).change.click();
      await actor.see(new Meeting(actor).reasons);
    }
    await two.reasons.fill(REASON);
    await one.question.fill('As changed by the first.');
    await one.changeIt.click();
    await first.see(first.page.getByText('As changed by the first.'));
    await second.see(two.changed);
    assert.equal(await two.reasons.inputValue(), REASON);
    await second.look('motion, changed meanwhile');
    await two.keepWriting.click();
    await two.changeIt.click();
    await first.see(first.page.getByText(REASON));
  });

  await step('two revise one piece of guidance: the second is told, and keeps every word', async () => {
    const { guidance } = await first.call('draft_guidance', {
      guidance_kind: 'norm',
      title: { en: 'Plain words', zh: '通俗用语' },
      slug: 'plain-words',
      body_en: 'Old.',
      body_zh: '旧。',
      cites: [],
    });
    const language = words.language;
    const one = new Editor(first);
    const two = new Editor(second);
    for (const actor of [first, second]) {
      await actor.goTo(`guidance/${guidance}/edit`);
      await actor.see(new Editor(actor).body(language));
    }
    await two.body(language).fill(REASON);
    await one.body(language).fill('New by the first. 由第一人修改。');
    await one.recordRevision.click();
    await first.miss(one.recordRevision);
    await second.see(second.page.getByRole('heading', { name: words.t('changed-title') }));
    assert.equal(await two.body(language).inputValue(), REASON);
    await second.look('guidance, changed meanwhile');
  });
});

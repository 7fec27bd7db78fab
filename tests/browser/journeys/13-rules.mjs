import assert from 'node:assert/strict';
import { acceptCase, logCase, PEOPLE } from '../kit/arrange.mjs';
import { journey } from '../kit/journey.mjs';
import { Rules } from '../pages/rules.mjs';

const SHENZHEN = 'shenzhen-ai-2022';
const OWN = 'own-shenzhen-ai-2022-v1';
const WHY = 'Resolved by all of us. 全体委员议定。';

export default journey('rules', 'sample', async ({ enter, step, words }) => {
  const secretary = await enter(PEOPLE.secretary);
  const rules = new Rules(secretary);

  await step('every profile at hand can be read', async () => {
    await secretary.goTo('committee/rules');
    await secretary.see(rules.title);
    await secretary.look('rules at hand');
    await rules.profile('us-common-rule-2018').first().click();
    await secretary.seeText('45 CFR');
  });

  await step('a copy is made, a number changed, and what differs is told in words', async () => {
    await secretary.goTo(`committee/own-rules/${SHENZHEN}`);
    await secretary.see(rules.copying);
    await rules.value('quorum-at-least').fill('6');
    await rules.seeDifferences.click();
    await secretary.see(rules.differences.getByText(/6/).first());
    await secretary.look('own copy');
  });

  await step('without a reason it is not saved, and what was typed stays', async () => {
    await rules.check.click();
    await secretary.see(secretary.page.getByRole('alert'));
    assert.equal(await rules.value('quorum-at-least').inputValue(), '6');
    await rules.reason.fill(WHY);
    await rules.check.click();
    await secretary.look('own copy, check');
    await rules.save.click();
    await secretary.see(rules.title);
    await secretary.look('own copy, kept');
  });

  await step('both are adopted from today on, after a look at what will be recorded', async () => {
    await secretary.goTo('committee/adopt-rules');
    await secretary.page.locator('label').filter({ hasText: words.t('profile-own-version', { title: words.word('profile', SHENZHEN), number: 1 }) }).first().click();
    await rules.reason.fill(WHY);
    await secretary.look('adopt rules');
    await rules.checkAdoption.click();
    await secretary.look('adopt rules, check');
    await rules.record.click();
    await secretary.see(rules.title);
    const { in_force } = await secretary.call('rules');
    assert.deepEqual(in_force, [SHENZHEN, OWN]);
  });

  await step('a case accepted then is bound to both, side by side on its page', async () => {
    const id = await logCase(secretary, 'Bound to two 双重适用', words.language);
    const page = await acceptCase(secretary, id);
    assert.deepEqual(page.content.profiles, [SHENZHEN, OWN]);
    await secretary.goTo(`case/${id}/overview`);
    await secretary.see(secretary.page.getByRole('heading', { name: words.t('bound-title') }));
    const sides = secretary.page.getByRole('group').filter({ hasText: words.t('bound-vote-majority') });
    assert.equal(await sides.count(), 2);
    await secretary.look('case bound to two profiles');
  });
});

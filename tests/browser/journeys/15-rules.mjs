import assert from 'node:assert/strict';
import { acceptCase, logCase, PEOPLE } from '../kit/arrange.mjs';
import { journey } from '../kit/journey.mjs';
import { BoundRules, Rules } from '../pages/rules.mjs';

const SHENZHEN = 'shenzhen-ai-2022';
const COMMON_RULE = 'us-common-rule-2018';
const FDA = 'us-fda-56';
const NEW_ZEALAND = 'nz-hdec';
const OWN = `own-${COMMON_RULE}-v1`;
const TITLE = 'Bound to two 双重适用';
const WHY = 'Resolved by all of us. 全体委员议定。';
const WHY_ANEW = 'The sponsor left the trial. 资助方已退出。';

export default journey('rules', 'sample', async ({ enter, step, words }) => {
  const secretary = await enter(PEOPLE.secretary);
  const rules = new Rules(secretary);
  const name = (id) => words.word('profile', id);
  // By what the copy goes, once it is there.
  let own = '';

  await step('a shipped profile is read, and what nobody compared with its source says so', async () => {
    await secretary.goTo('committee/rules');
    await secretary.see(rules.title);
    await secretary.look('rules at hand');
    await rules.profile(COMMON_RULE).click();
    const shipped = await secretary.call('rule_profile', { profile: COMMON_RULE });
    await secretary.see(rules.reading(shipped));
    await secretary.page.waitForFunction(() => document.activeElement.tagName === 'H2');
    await rules.part('quorum').click();
    await secretary.page.waitForFunction(
      (title) => document.activeElement.textContent.startsWith(title),
      words.t('profile-section-quorum'),
    );
    await secretary.seeText('45 CFR 46.108(b)');
    const { profiles } = await secretary.call('rules');
    const open = profiles.find(({ id }) => id === COMMON_RULE).to_be_verified;
    await secretary.seeText(words.t('rules-open-count', { count: open }));
    assert.equal(await rules.unverified.count(), open);
    await secretary.look('a profile, value by value');
  });

  await step('a copy is made in a form, and what differs is told in words', async () => {
    await rules.copy.click();
    await secretary.see(rules.copying(COMMON_RULE));
    await rules.value('quorum-at-least').fill('6');
    await rules.value('retention-years').fill('10');
    await rules.seeDifferences.click();
    await secretary.see(rules.difference(/10/));
    await secretary.see(rules.difference(/6/));
    await secretary.look('own copy');
  });

  await step('what is typed into the form stays when the page is opened again', async () => {
    await rules.value('composition-at-least').fill('9');
    await secretary.seeText(words.like('draft-saved'));
    await secretary.page.reload();
    await secretary.see(rules.copying(COMMON_RULE));
    await secretary.see(rules.difference(/10/));
    assert.equal(await rules.value('composition-at-least').inputValue(), '9');
    assert.equal(await rules.value('retention-years').inputValue(), '10');
    await rules.value('composition-at-least').fill('5');
  });

  await step('without a reason it is not saved, and the reason is asked for where it belongs', async () => {
    await rules.check.click();
    await secretary.see(rules.alert);
    assert.equal(await rules.reason.getAttribute('aria-invalid'), 'true');
    assert.equal(await rules.value('quorum-at-least').inputValue(), '6');
    await rules.reason.fill(WHY);
    await rules.check.click();
    await secretary.look('own copy, check');
    await rules.save.click();
    await rules.save.waitFor({ state: 'hidden' });
    const kept = await secretary.call('rule_profile', { profile: OWN });
    await secretary.see(rules.reading(kept));
    const { own_profiles } = await secretary.call('session');
    const { title, number } = own_profiles.find(({ id }) => id === OWN);
    own = words.t('profile-own-version', { title: words.language === 'en' ? title.en : title.zh, number });
    await secretary.look('own copy, kept');
  });

  await step('it is adopted from a day on, after a look at what will be recorded', async () => {
    await rules.adoptThis.click();
    // It is ticked already, beside what is in force.
    await secretary.see(rules.choice(own));
    await rules.choice(name(SHENZHEN)).click();
    await rules.reason.fill(WHY);
    await secretary.look('adopt rules');
    await rules.checkAdoption.click();
    await secretary.seeText(own);
    await secretary.look('adopt rules, check');
    await rules.record.click();
    await secretary.see(rules.title);
    await secretary.see(rules.inForce([own]));
    await secretary.see(rules.adopted(secretary.session.today, [own]));
  });

  await step('a second profile is adopted beside it; both are in force', async () => {
    await rules.adopt.click();
    await rules.choice(name(FDA)).click();
    await secretary.see(rules.leads(own));
    await rules.reason.fill(WHY);
    await rules.checkAdoption.click();
    await rules.record.click();
    await secretary.see(rules.inForce([own, name(FDA)]));
    await secretary.look('rules adopted');
    const { in_force } = await secretary.call('rules');
    assert.deepEqual(in_force, [OWN, FDA]);
  });

  const bound = new BoundRules(secretary);
  let id = '';
  await step('a case accepted then meets both: quorum, majority and keeping of each, side by side', async () => {
    id = await logCase(secretary, TITLE, words.language);
    const page = await acceptCase(secretary, id);
    assert.deepEqual(page.content.profiles, [OWN, FDA]);
    await secretary.goTo(`case/${id}/overview`);
    await secretary.see(bound.title);
    for (const profile of [own, name(FDA)]) await secretary.see(bound.under(profile));
    await secretary.see(bound.value(0, 'quorum-at-least').getByText(/6/));
    await secretary.see(bound.value(1, 'quorum-at-least').getByText(/1\/2/));
    for (const column of [0, 1]) {
      await secretary.see(bound.value(column, 'vote-majority').getByText(/1\/2/));
    }
    await secretary.see(bound.value(0, 'retention').getByText(/10/));
    await secretary.see(bound.value(1, 'retention').getByText(/3/));
    await secretary.look('case bound to two profiles');
  });

  await step('it is bound to others with reasons, after a look at what moves', async () => {
    await bound.anew.click();
    await secretary.see(rules.choice(name(SHENZHEN)));
    await secretary.seeText(words.t('rebind-already'));
    for (const profile of [own, name(FDA), name(SHENZHEN), name(NEW_ZEALAND)]) {
      await rules.choice(profile).click();
    }
    await secretary.see(secretary.page.getByRole('row').filter({ hasText: TITLE }));
    await secretary.look('bind a case anew');
    await rules.checkAdoption.click();
    await secretary.see(rules.alert);
    await rules.reason.fill(WHY_ANEW);
    await rules.checkAdoption.click();
    await secretary.look('bind a case anew, check');
    await rules.rebind(1).click();
    await secretary.see(bound.under(name(NEW_ZEALAND)));
    await secretary.seeText(WHY_ANEW);
  });

  await step('the shorter of two time limits holds for it', async () => {
    const page = await secretary.call('case', { case: id });
    const dues = page.content.bound.map(({ due }) => due);
    assert.equal(dues.length, 2);
    assert.ok(dues[0] < dues[1], `${dues} are not the shorter and the longer`);
    assert.equal(page.line.due, dues[0]);
    for (const [column, due] of dues.entries()) {
      await secretary.see(bound.value(column, 'due').getByText(words.date(due)));
    }
    await secretary.look('case bound anew');
  });
});

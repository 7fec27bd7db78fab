import assert from 'node:assert/strict';
import { acceptCase, logCase, PEOPLE, routeCase } from '../kit/arrange.mjs';
import { journey } from '../kit/journey.mjs';
import { Case } from '../pages/case.mjs';
import { Appoint, OneTimeCode } from '../pages/committee.mjs';

const TITLE = 'Night desk for residents 居民夜间服务台';
const TYPED = 'Half a thought about retention. 关于保存期限的半句话。';

export default journey('roster and faults', 'sample', async ({ enter, step, words, faults }) => {
  const secretary = await enter(PEOPLE.secretary);
  const engineer = await enter(PEOPLE.engineer);
  const { today } = secretary.session;

  await step('appointing offers the last day of the longest term the rules allow', async () => {
    const appoint = new Appoint(secretary);
    await secretary.goTo('committee/appoint');
    await secretary.see(appoint.title);
    const day = words.date(`${Number(today.slice(0, 4)) + 5}${today.slice(4)}`);
    await secretary.seeText(words.like('appoint-until-longest', { years: 5 }));
    await secretary.look('appoint, longest term');
    await appoint.name.fill('Ruth Adler');
    await appoint.button(words.like('appoint-until-fill')).click();
    await secretary.miss(appoint.button(words.like('appoint-until-fill')));
    await appoint.act.click();
    await secretary.see(new OneTimeCode(secretary).title('Ruth Adler'));
    await new OneTimeCode(secretary).done.click();
    const { people } = await secretary.call('committee');
    const { until } = people.find(({ name }) => name === 'Ruth Adler').terms[0];
    assert.ok(words.date(until) !== day && until < `${Number(today.slice(0, 4)) + 5}${today.slice(4)}`);
  });

  const id = await logCase(secretary, TITLE, words.language);
  await acceptCase(secretary, id);
  await routeCase(secretary, id);

  await step('who may be named a reviewer stands there with role and capacities', async () => {
    const page = new Case(secretary);
    await secretary.goTo(`case/${id}/reviewers`);
    await secretary.see(page.reviewer(PEOPLE.lay));
    const said = await page.reviewer(PEOPLE.lay).innerText();
    for (const word of [words.word('role', 'member'), words.word('capacity', 'lay')]) {
      assert.ok(said.includes(word), `“${said}” does not say ${word}`);
    }
    await secretary.look('case, reviewers with roles');
  });

  await step('a page that breaks says what to do, and keeps what was typed', async () => {
    await engineer.call('declare_interests', { answers: [{ case: id, answer: 'none' }] });
    const page = new Case(engineer);
    await engineer.goTo(`case/${id}/deliberation`);
    await page.post.fill(TYPED);
    // An answer no program of this version gives.
    const broken = '**/api/call/case';
    await engineer.context.route(broken, (route) => route.fulfill({ json: { line: null, content: {} } }));
    await secretary.call('enter_contact', {
      case: id,
      contact: 'call',
      with: 'Dr Han Lei',
      text: 'Asked for the log. 索取日志。',
      on: today,
    });
    const title = engineer.page.getByRole('heading', { name: words.t('broken-title') });
    await engineer.see(title);
    await engineer.look('a page that broke');
    const details = engineer.page.getByText(words.t('broken-details'), { exact: true });
    assert.equal(await engineer.page.getByText(words.t('broken-details-text')).isVisible(), false);
    await details.click();
    await engineer.seeText(words.t('broken-details-text'));
    await engineer.look('a page that broke, details');
    await engineer.context.unroute(broken);
    await engineer.page.getByRole('button', { name: words.t('broken-again'), exact: true }).click();
    await engineer.see(page.post);
    assert.equal(await page.post.inputValue(), TYPED);
    // What broke on purpose is no fault of the journey.
    assert.ok(faults.splice(0).length > 0);
  });
});

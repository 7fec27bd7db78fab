import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PEOPLE } from '../kit/arrange.mjs';
import { journey } from '../kit/journey.mjs';
import { Case } from '../pages/case.mjs';
import { Docket } from '../pages/docket.mjs';
import { Shell } from '../pages/shell.mjs';
import { NewSubmission } from '../pages/submission.mjs';

const TITLE = 'Reading aid for tax letters 税务信函阅读助手';
const SUMMARY = 'It explains letters of the tax office in plain words. 用通俗语言解释税务信函，不作个案认定。';

export default journey('submission', 'sample', async ({ enter, step, words, folder }) => {
  const secretary = await enter(PEOPLE.secretary);

  await step('the interest question comes before anything else', async () => {
    await secretary.goTo('docket');
    await new Docket(secretary).fresh.click();
    const form = new NewSubmission(secretary);
    await secretary.see(form.title);
    await secretary.see(form.interest('none'));
    assert.equal(await form.titleField.count(), 0, 'the form is there before the question is answered');
    await secretary.look('new submission, interest');
    await form.interest('none').click();
    await form.proceed.click();
    await secretary.see(form.titleField);
  });

  await step('what is typed is saved as it is typed', async () => {
    const form = new NewSubmission(secretary);
    await form.titleField.fill(TITLE);
    await form.summary.fill(SUMMARY);
    await secretary.see(form.saved);
    await secretary.look('new submission, form');
  });

  await step('the window dies, and the draft is on the docket with every word', async () => {
    const form = new NewSubmission(secretary);
    await form.applicant.fill('Mei Tan');
    await secretary.see(form.saved);
    // No time to say goodbye: the renderer goes at once, and no handler runs.
    const gone = new Promise((resolve) => secretary.page.once('crash', resolve));
    secretary.page.goto('chrome://crash').catch(() => {});
    await gone;
    await secretary.page.close();
    await secretary.open();
    await secretary.goTo('docket');
    await new Docket(secretary).draft(TITLE).click();
    const again = new NewSubmission(secretary);
    await secretary.see(again.titleField);
    assert.equal(await again.titleField.inputValue(), TITLE);
    assert.equal(await again.summary.inputValue(), SUMMARY);
    assert.equal(await again.applicant.inputValue(), 'Mei Tan');
  });

  await step('documents are added by button and by drop, of any kind', async () => {
    const form = new NewSubmission(secretary);
    const plan = join(folder, '方案 plan.pdf');
    await writeFile(plan, Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3_000_000, 7)]));
    const asked = secretary.page.waitForEvent('filechooser');
    await form.choose.click();
    await (await asked).setFiles(plan);
    await secretary.see(form.chosen.getByText('方案 plan.pdf'));
    const answers = join(folder, 'answers.xyz');
    await writeFile(answers, 'answers; to; everything');
    await secretary.drop(form.dropZone, [answers]);
    await secretary.see(form.chosen.getByText('answers.xyz'));
    await secretary.look('new submission, documents');
  });

  await step('a known organisation is recognised, a new one is announced', async () => {
    const form = new NewSubmission(secretary);
    await form.organisation.fill('市税务局');
    await secretary.seeText(words.like('log-organisation-known', { cases: 1 }));
    await form.organisation.fill('Plain Letters Ltd');
    await secretary.seeText(words.t('log-organisation-new', { name: 'Plain Letters Ltd' }));
    await secretary.page.keyboard.press('Escape');
    await form.system.fill('Letter reader');
    await secretary.page.keyboard.press('Tab');
  });

  await step('it is logged after a look at what will be recorded, and has a receipt number', async () => {
    const form = new NewSubmission(secretary);
    await form.check.click();
    await secretary.see(form.checking);
    await secretary.seeText(TITLE);
    await secretary.seeText('answers.xyz');
    await secretary.look('new submission, check');
    await form.act.click();
    await secretary.see(form.logged);
    await secretary.look('new submission, logged');
    await form.toValidation.click();
    await secretary.see(new Case(secretary).title(TITLE));
  });

  await step('its documents can be opened as they came', async () => {
    const page = new Case(secretary);
    await page.tab('documents').click();
    const open = page.button(words.t('documents-open', { name: 'answers.xyz' }));
    await secretary.see(open);
    await secretary.look('case, documents');
    const { bytes, headers } = await secretary.fetchBy(open);
    assert.equal(bytes.toString(), 'answers; to; everything');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.match(headers['content-security-policy'], /sandbox/);
  });

  await step('the draft is gone from the docket, the case is there', async () => {
    await new Shell(secretary).to('docket').click();
    const docket = new Docket(secretary);
    await secretary.see(docket.case(TITLE));
    await secretary.miss(docket.draft(TITLE));
  });

  await step('who logs with an interest keeps only the stub', async () => {
    await secretary.goTo('docket');
    await new Docket(secretary).fresh.click();
    const form = new NewSubmission(secretary);
    await form.interest('withdraw').click();
    await form.proceed.click();
    await form.titleField.fill('Scheduling of my own department');
    await form.summary.fill('The secret of the department.');
    await form.applicant.fill('Own Department');
    await form.check.click();
    await form.act.click();
    await secretary.see(form.logged);
    await secretary.goTo('docket');
    const docket = new Docket(secretary);
    await secretary.see(docket.stub('Scheduling of my own department'));
    await docket.case('Scheduling of my own department').click();
    await secretary.see(new Case(secretary).stub);
    assert.ok(!(await secretary.page.content()).includes('The secret of the department'));
    await secretary.look('case, stub');
  });
});

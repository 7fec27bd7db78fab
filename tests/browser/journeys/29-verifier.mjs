import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { PEOPLE } from '../kit/arrange.mjs';
import { program } from '../kit/found.mjs';
import { journey } from '../kit/journey.mjs';

/** The bundle of the first decision whose letter was issued. */
async function evidence(secretary) {
  const { cases } = await secretary.call('docket', { stages: [], skip: 0, take: 200 });
  for (const { id } of cases) {
    const { content } = await secretary.call('case', { case: id });
    const decision = content?.decisions?.find(({ letters }) => letters.length > 0);
    if (!decision) continue;
    const address = `${secretary.world.host.origin}/api/get/evidence/${id}/${decision.id}`;
    return (await secretary.context.request.get(address)).body();
  }
  throw new Error('the sample has no letter');
}

export default journey('verifier', 'sample', async ({ enter, step, words, folder }) => {
  const secretary = await enter(PEOPLE.secretary);
  const [good, bad, file] = ['good.zip', 'bad.zip', 'verify.html'].map((name) => join(folder, name));
  await writeFile(good, await evidence(secretary));
  const changed = await readFile(good);
  changed[Math.floor(changed.length / 2)] ^= 1;
  await writeFile(bad, changed);
  await promisify(execFile)(program, ['verifier-page', '--to', file]);

  // Somebody who has the page and the bundle, and no network.
  const reader = await enter();
  await reader.context.setOffline(true);
  const { page } = reader;
  const say = (id, args) => page.getByText(words.t(id, args), { exact: true });

  await step('the page opens from a file, without a network, in the language of the browser', async () => {
    await page.goto(pathToFileURL(file).href);
    await reader.see(page.getByRole('heading', { level: 1, name: words.t('verifier-title') }));
    await reader.look('verifier, empty');
  });

  await step('a bundle that holds is said to, with what the committee decided and what nobody checked', async () => {
    await page.getByLabel(words.t('verifier-choose')).setInputFiles(good);
    await reader.see(say('verifier-holds'));
    await reader.see(say('verifier-reasons'));
    await reader.see(say('verifier-unchecked-key'));
    await page.getByText(words.like('verifier-roots-show', { count: 42 })).click();
    await reader.look('verifier, holds');
  });

  await step('with the key of the committee nothing is left to compare, and another key is told', async () => {
    const bundle = await readFile(good);
    const [key] = /quorate\/[0-9a-f]{32}\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+/.exec(bundle.toString('latin1'));
    const field = page.getByLabel(words.t('verifier-key'));
    await field.fill(key);
    await field.press('Enter');
    await reader.see(say('verifier-key-compared'));
    assert.equal(await say('verifier-unchecked-key').count(), 0);
    await field.fill('key');
    await field.press('Tab');
    await reader.see(say('verifier-fault-key'));
    await field.fill('');
    await field.press('Tab');
  });

  await step('a bundle with a changed byte is said not to hold, in the other language too', async () => {
    await page.getByLabel(words.t('verifier-choose')).setInputFiles(bad);
    await reader.see(say('verifier-not'));
    await reader.see(say('verifier-fault-form'));
    assert.equal(await say('verifier-reasons').count(), 0);
    await reader.look('verifier, does not hold');
    const [other, headline] = words.language === 'en' ? ['简体中文', '证据不成立'] : ['English', 'The evidence does not hold'];
    await page.getByRole('button', { name: other }).click();
    await reader.see(page.getByText(headline, { exact: true }));
  });
});

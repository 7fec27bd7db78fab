import assert from 'node:assert/strict';
import { PEOPLE } from '../kit/arrange.mjs';
import { journey } from '../kit/journey.mjs';
import { Export } from '../pages/tables.mjs';

const DECIDED = 'Triage of counselling requests at four universities';

export default journey('export', 'sample', async ({ enter, step, words }) => {
  const secretary = await enter(PEOPLE.secretary);
  const screen = new Export(secretary);

  const run = async () => {
    // From another page, so that no earlier export is in sight.
    await secretary.goTo('desk');
    await secretary.goTo('export');
    await secretary.see(screen.title);
    await screen.start.click();
    await screen.ready.waitFor({ timeout: 60_000 });
    return {
      csv: (await secretary.fetchBy(screen.save('decisions.csv'))).bytes,
      xlsx: (await secretary.fetchBy(screen.save('decisions.xlsx'))).bytes,
      zip: (await secretary.fetchBy(screen.save('letters.zip'))).bytes,
    };
  };

  await step('decisions are exported as CSV, XLSX and a ZIP of letters', async () => {
    await secretary.goTo('export');
    await secretary.see(screen.title);
    await secretary.look('export');
    const files = await run();
    assert.ok(files.csv.toString().includes(DECIDED));
    assert.equal(files.xlsx.subarray(0, 2).toString(), 'PK');
    assert.equal(files.zip.subarray(0, 2).toString(), 'PK');
    assert.ok(files.zip.includes('index.csv'));
    assert.equal(await screen.partial.count(), 0);
    await secretary.look('export, ready');
  });

  await step('what a recused secretary exports lacks the case, and says first that it is partial', async () => {
    const { cases } = await secretary.call('find', { text: DECIDED });
    await secretary.call('declare_interests', {
      answers: [{ case: cases[0].id, answer: 'withdraw', nature: 'My brother studies there.' }],
    });
    const files = await run();
    await secretary.see(screen.partial);
    await secretary.look('export, partial');
    const text = files.csv.toString().replace(/^\uFEFF/, '');
    assert.ok(!text.includes(DECIDED), 'the export holds the case');
    assert.ok(!files.zip.includes(DECIDED));
    const [first] = text.split(/\r?\n/);
    assert.ok(first.includes(words.t('export-not-complete', { name: PEOPLE.secretary })), `the first line is “${first}”`);
  });
});

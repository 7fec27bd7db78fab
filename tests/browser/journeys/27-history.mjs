import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  acceptCase,
  callMeeting,
  idsOf,
  logCase,
  openMeeting,
  PEOPLE,
  reviewCase,
  routeCase,
  VOTERS,
} from '../kit/arrange.mjs';
import { journey } from '../kit/journey.mjs';
import { Case } from '../pages/case.mjs';

const TITLE = 'Night desk for residents 居民夜间服务台';

export default journey('history', 'sample', async ({ enter, step, words }) => {
  const secretary = await enter(PEOPLE.secretary);
  const actors = new Map();
  for (const name of VOTERS) actors.set(name, await enter(name));
  const members = [...actors.values()];
  const jurist = actors.get(PEOPLE.jurist);
  const ids = await idsOf(secretary);
  const { today } = secretary.session;
  const id = await logCase(secretary, TITLE, words.language);
  await acceptCase(secretary, id);
  await routeCase(secretary, id);
  await reviewCase(secretary, id, [actors.get(PEOPLE.engineer), actors.get(PEOPLE.ethicist)]);
  for (const actor of members) {
    const { own_interest: own } = await actor.call('case', { case: id });
    if (own.length === 0) await actor.call('declare_interests', { answers: [{ case: id, answer: 'none' }] });
  }
  const meeting = await callMeeting(secretary, 'Eleventh meeting 第十一次会议', { case: id });
  const item = await openMeeting(secretary, meeting, VOTERS);
  const { motion } = await secretary.call('put_motion', {
    meeting,
    item,
    question: 'No objection? 是否无异议？',
    outcome: 'no-objection',
    reasons: 'A person answers every question. 每个问题都有人工答复。',
    conditions: [],
  });
  const version = async () => {
    const { items } = await secretary.call('meeting', { meeting });
    return items.flatMap(({ motions }) => motions).find((one) => one.id === motion).version;
  };
  await secretary.call('open_vote', { motion, version: await version() });
  const shown = ids.get(PEOPLE.jurist);
  await secretary.call('record_ballot', { motion, person: shown, value: 'for' });
  for (const actor of members.filter((one) => one !== jurist)) {
    await actor.call('cast_ballot', { motion, value: 'for' });
  }
  await secretary.call('declare_result', { motion, version: await version() });
  const page = new Case(secretary);
  const said = (kind, args) => words.t(`event-${kind}`, args);
  const recorded = said('ballot-recorded', { by: PEOPLE.secretary, person: PEOPLE.jurist });
  const logged = said('submission-logged', {
    by: PEOPLE.secretary,
    imported: 'no',
    submission: 'application',
    receipt: (await secretary.call('case', { case: id })).line.receipt,
  });

  await step('the history tells every vote, and on whose behalf it was recorded', async () => {
    await secretary.goTo(`case/${id}/history`);
    await secretary.seeText(recorded);
    await secretary.seeText(words.t('history-on-behalf', { name: PEOPLE.jurist }));
    await secretary.seeText(said('result-declared', { by: PEOPLE.secretary, result: 'carried' }));
    await secretary.seeText(logged);
    await secretary.look('history, whole');
  });

  const total = (await secretary.call('history', { case: id })).total;
  await step('it is filtered by what it is about, by person and by day, and the address keeps it', async () => {
    await page.historyFilter.click();
    await page.historyAbout('vote').click();
    await secretary.miss(secretary.page.getByText(logged));
    await secretary.seeText(recorded);
    await page.choose(words.t('history-person'), PEOPLE.jurist);
    await secretary.see(page.status(words.t('history-count-part', { shown: 1, total })));
    await page.writeDay(words.t('history-from'), today);
    await secretary.see(page.filterTag(words.t('history-from-day', { day: words.date(today) })));
    await secretary.look('history, filtered');
    await secretary.page.reload();
    await secretary.see(page.status(words.t('history-count-part', { shown: 1, total })));
    await secretary.seeText(recorded);
  });

  const save = (name, bytes) =>
    process.env.QUORATE_LOOKS
      ? writeFile(join(process.env.QUORATE_LOOKS, `${name} (${words.language})`), bytes)
      : null;
  await step('what is shown goes out as a file that says it is a part', async () => {
    const { bytes } = await secretary.fetchBy(page.button(words.t('history-export-csv')));
    const [notice, header, ...lines] = bytes.toString().replace(/^\uFEFF/, '').trim().split('\r\n');
    const begins = words.like('paper-history-part');
    assert.match(notice, begins);
    assert.ok(header.includes(words.t('paper-for-whom')), header);
    assert.equal(lines.length, 1);
    assert.ok(lines[0].includes(recorded) && lines[0].includes(`,${PEOPLE.jurist},`), lines[0]);
    const pdf = await secretary.fetchBy(page.button(words.t('history-export-pdf')));
    assert.equal(pdf.bytes.subarray(0, 5).toString(), '%PDF-');
    await save('history, a part.pdf', pdf.bytes);
  });

  await step('a filter is taken off by itself, and all of them at once', async () => {
    await page.filterTag(PEOPLE.jurist).click();
    await secretary.seeText(said('vote-opened', { by: PEOPLE.secretary, electors: VOTERS.length }));
    await page.allShown.click();
    await secretary.seeText(logged);
    await secretary.see(page.status(words.t('history-count', { total })));
    const { bytes } = await secretary.fetchBy(page.button(words.t('history-export-csv')));
    const lines = bytes.toString().trim().split('\r\n');
    assert.equal(lines.length, total + 1, 'the whole history has no line before its headings');
    assert.ok(!bytes.toString().includes('{'), 'a sentence lacks a word');
    const pdf = await secretary.fetchBy(page.button(words.t('history-export-pdf')));
    await save('history, whole.pdf', pdf.bytes);
  });

  await step('nothing that fits is said so', async () => {
    await secretary.goTo(`case/${id}/history?until=2020-01-01`);
    await secretary.seeText(words.t('history-none-match'));
    await secretary.look('history, nothing fits');
  });

  await step('who is recused gets neither the history nor its file', async () => {
    const { files } = await jurist.call('history', { case: id });
    await jurist.call('declare_interests', {
      answers: [{ case: id, answer: 'withdraw', nature: 'My sister runs the bureau. 我姐姐主管该局。' }],
    });
    await jurist.goTo(`case/${id}/history`);
    await jurist.see(new Case(jurist).stub);
    for (const { file } of files) {
      const { origin } = jurist.world.host;
      const response = await jurist.context.request.get(`${origin}/api/get/${file}`);
      assert.ok(!response.ok(), `${file} was answered ${response.status()}`);
    }
  });
});

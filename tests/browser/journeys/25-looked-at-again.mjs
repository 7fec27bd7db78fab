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
  vote,
  VOTERS,
} from '../kit/arrange.mjs';
import { journey } from '../kit/journey.mjs';
import { Case } from '../pages/case.mjs';
import { Meeting } from '../pages/meeting.mjs';
import { Minutes } from '../pages/minutes.mjs';

const CHANGED = 'Night desk for residents 居民夜间服务台';
const RECOUNTED = 'Queue camera at the gate 闸口摄像头';
const LISTED = 'Reading thoughts aloud 脑机接口朗读';
const FIRST = 'A person answers every question. 每个问题都有人工答复。';
const SECOND = 'Nobody answers at night any more. 夜间已无人答复。';
const WHY = 'The night shift was given up. 夜班已取消。';
const MISCOUNTED = 'Three hands were taken for one another. 三只手被看错。';
const MEETING = 'Eleventh meeting 第十一次会议';
const SCAN = 'sign-in 签到表.pdf';
const OPINION = 'The plan protects those who take part. 方案能够保护受试者。';

export default journey('looked at again', 'sample', async ({ enter, step, words, folder }) => {
  const secretary = await enter(PEOPLE.secretary);
  const actors = new Map();
  for (const name of VOTERS) actors.set(name, await enter(name));
  const members = [...actors.values()];
  const chair = actors.get(PEOPLE.chair);
  const ids = await idsOf(secretary);
  const { today } = secretary.session;
  const cases = new Map();
  const room = new Meeting(secretary);
  const open = async (actor, title, tab) => {
    await actor.goTo(`case/${cases.get(title)}/${tab}`);
    return new Case(actor);
  };
  const ready = async (title) => {
    const id = await logCase(secretary, title, words.language);
    cases.set(title, id);
    await acceptCase(secretary, id);
    if (title === LISTED) {
      const { version, content } = await secretary.call('case', { case: id });
      const answers = Object.fromEntries(
        content.triage_questions.map((question) => [question, question === 'list-brain-computer']),
      );
      const { pathway, tier } = await secretary.call('propose_triage', { case: id, answers });
      assert.equal(pathway, 'listed');
      await secretary.call('route_case', { case: id, version, answers, pathway, tier });
    } else {
      await routeCase(secretary, id);
    }
    await reviewCase(secretary, id, [actors.get(PEOPLE.engineer), actors.get(PEOPLE.ethicist)]);
    for (const actor of members) {
      const { own_interest: own } = await actor.call('case', { case: id });
      if (own.length > 0) continue;
      await actor.call('declare_interests', { answers: [{ case: id, answer: 'none' }] });
    }
  };
  const all = (value) => members.map((actor) => [actor, value]);
  const sign = async (title) => {
    const page = await chair.call('case', { case: cases.get(title) });
    await chair.call('sign_decision', {
      case: cases.get(title),
      version: page.version,
      decision: page.content.decisions.at(-1).id,
      passphrase: 'sample-committee',
    });
  };
  await ready(CHANGED);
  await ready(RECOUNTED);
  await secretary.call('adopt_rules', {
    profiles: ['cn-st-ethics-2023'],
    from: today,
    applies: 'accepted_from',
    reason: WHY,
    cases: [],
  });
  await ready(LISTED);
  const meeting = await callMeeting(secretary, MEETING, { case: cases.get(CHANGED) });
  await secretary.call('add_item', { meeting, case: cases.get(RECOUNTED) });
  await secretary.call('add_item', { meeting, case: cases.get(LISTED) });
  const first = await openMeeting(secretary, meeting, VOTERS);
  await vote(secretary, meeting, first, {
    question: 'No objection? 是否无异议？',
    outcome: 'no-objection',
    reasons: FIRST,
  }, all('for'));
  await sign(CHANGED);

  const { items } = await secretary.call('meeting', { meeting });
  await step('a vote that was miscounted is counted again, from the numbers declared', async () => {
    const [, { id: item }] = items;
    await secretary.call('begin_item', { meeting, item });
    await vote(secretary, meeting, item, {
      question: 'No objection to the camera? 对摄像头是否无异议？',
      outcome: 'no-objection',
      reasons: FIRST,
    }, all('for'));
    await secretary.goTo(`meeting/${meeting}`);
    await room.item(RECOUNTED).click();
    await room.proposeRecount.click();
    assert.equal(await room.counts('for').inputValue(), String(VOTERS.length));
    await room.counts('for').fill('4');
    await room.counts('against').fill('3');
    await room.recountReason.fill(MISCOUNTED);
    await secretary.look('meeting, recount');
    await room.proposeRecountIt.click();
    await secretary.see(room.recount('recount-open'));
    const theirs = new Meeting(chair);
    await chair.goTo(`meeting/${meeting}`);
    await theirs.item(RECOUNTED).click();
    await theirs.confirmRecount.click();
    await chair.look('meeting, confirm a recount');
    await new Case(chair).passphrase.fill('sample-committee');
    await theirs.confirmRecountIt.click();
    await secretary.see(room.recount('recount-confirmed'));
    await secretary.see(
      secretary.page.getByRole('heading', {
        name: words.t('recount-otherwise', { result: words.word('result', 'not-carried') }),
      }),
    );
    await secretary.look('meeting, recounted');
    await open(secretary, RECOUNTED, 'decision');
    await secretary.see(
      secretary.page.getByRole('heading', { name: words.word('reopen-purpose', 'recount') }),
    );
    await secretary.seeText(words.t('fate-suspended'));
    await secretary.look('case, decision suspended by a recount');
  });

  await step('on a listed activity the committee agrees first, and work waits for the experts', async () => {
    const [, , { id: item }] = items;
    await secretary.call('begin_item', { meeting, item });
    await vote(secretary, meeting, item, {
      question: 'Agree in the preliminary review? 初步审查是否同意？',
      outcome: 'preliminary-approve',
      reasons: OPINION,
    }, all('for'));
    await sign(LISTED);
    const page = await open(secretary, LISTED, 'decision');
    await secretary.seeText(words.t('re-review-open'));
    await secretary.see(page.link(words.t('case-act-record-re-review')));
    await secretary.look('case, second review to come');
  });

  await step('an expert without a name is asked for, and a member among the experts is refused', async () => {
    const page = await open(secretary, LISTED, 'experts');
    await page.checkBefore.click();
    await secretary.see(page.alert);
    await secretary.look('case, experts, nothing filled in');
    const capacities = ['scientific', 'scientific', 'ethics', 'legal', 'legal'];
    const names = ['Ana Ruiz', '郑海', 'Omar Said', '韩雪', PEOPLE.lay];
    for (const [index, name] of names.entries()) {
      const expert = page.expert(index + 1);
      await expert.name.fill(name);
      await expert.interest.fill('None. 无。');
      await expert.capacity(capacities[index]).click();
      await expert.says(index === 3 ? 'disagrees' : 'agrees').click();
    }
    await page.expertsText.fill(OPINION);
    await page.checkBefore.click();
    await secretary.look('case, experts, check');
    const { line } = await secretary.call('case', { case: cases.get(LISTED) });
    await page.recordExperts(line.number).click();
    await secretary.see(page.alert);
    await secretary.seeText(words.t('refusal-expert-is-member', { name: PEOPLE.lay }));
    assert.equal(await page.expert(5).name.getAttribute('aria-invalid'), 'true');
    await secretary.look('case, experts, a member among them');
    await page.expert(5).name.fill('Ines Maier');
    await page.checkBefore.click();
    await page.recordExperts(line.number).click();
    await secretary.see(page.expertsTable);
    await secretary.seeText(words.t('re-review-agreed'));
    await secretary.see(page.expertsTable.getByText('Ines Maier'));
    await secretary.look('case, second review recorded');
    await open(secretary, LISTED, 'history');
    await secretary.look('case, history of a second review');
  });

  await step('what was signed on paper is scanned and lies with the minutes', async () => {
    await secretary.call('adjourn', {
      meeting,
      version: (await secretary.call('meeting', { meeting })).version,
    });
    const path = join(folder, SCAN);
    await writeFile(path, '%PDF-1.4\n%%EOF\n');
    const minutes = new Minutes(secretary);
    await secretary.goTo(`meeting/${meeting}/minutes`);
    await minutes.openSheets();
    await minutes.sheetKind('sign_in').click();
    await secretary.look('minutes, attach a scan');
    await minutes.chooseFile(path);
    await secretary.see(minutes.openSheet(SCAN));
    await secretary.look('minutes, a scan attached');
    const { bytes } = await secretary.fetchBy(minutes.openSheet(SCAN));
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
    await chair.goTo(`meeting/${meeting}/minutes`);
    await chair.see(new Minutes(chair).openSheet(SCAN));
  });

  let later = '';
  await step('a decision is taken up again to be changed, and goes on a later agenda', async () => {
    const page = await open(secretary, CHANGED, 'decision');
    await page.reopen.click();
    await page.reopenIt.click();
    await secretary.see(page.alert);
    await page.reopenPurpose('change').click();
    await page.reopenReason.fill(WHY);
    await page.reopenIt.click();
    await secretary.miss(page.dialog);
    await secretary.seeText(words.t('fate-in-force'));
    await secretary.look('case, taken up again for a change');
    later = await callMeeting(secretary, 'Twelfth meeting 第十二次会议', { title: 'Dates 日期' });
    await open(secretary, CHANGED, 'agenda');
    await secretary.see(page.button(words.t('case-act-add-item')));
    await page.button(words.t('case-act-add-item')).click();
    await secretary.see(page.alert);
    await secretary.look('case, no meeting chosen');
    await page.option(words.t('to-agenda-meeting'), 'Twelfth').click();
    await page.button(words.t('case-act-add-item')).click();
    await secretary.see(page.stage('ready'));
  });

  await step('an item is put off only with a reason, and a view is somebody’s', async () => {
    await openMeeting(secretary, later, VOTERS.slice(0, -1));
    await secretary.goTo(`meeting/${later}`);
    await room.endWithoutVote('deferred');
    await room.endIt('deferred').click();
    await secretary.see(room.alert);
    assert.equal(await room.endReason.getAttribute('aria-invalid'), 'true');
    await secretary.look('meeting, deferred without a reason');
    await room.endReason.fill(WHY);
    await room.endIt('deferred').click();
    await secretary.miss(room.dialog);
    const [, { id: item }] = (await secretary.call('meeting', { meeting: later })).items;
    await secretary.call('begin_item', { meeting: later, item });
    await secretary.call('put_motion', {
      meeting: later,
      item,
      question: 'Advise against it? 是否不予赞成？',
      outcome: 'advising-against',
      reasons: SECOND,
      conditions: [],
    });
    await room.writeView.click();
    await room.recordView.click();
    await secretary.see(room.alert);
    await secretary.look('meeting, written view of nobody');
    await room.choose(words.t('views-whose'), PEOPLE.jurist);
    await room.viewText.fill(SECOND);
    await room.recordView.click();
    await room.button(words.t('views-mark-read', { name: PEOPLE.jurist })).click();
    await secretary.miss(room.button(words.t('views-mark-read', { name: PEOPLE.jurist })));
  });

  await step('the change is carried, what was stays to be read, and the letter goes out', async () => {
    const { items: now } = await secretary.call('meeting', { meeting: later });
    const [motion] = now[1].motions;
    await secretary.call('open_vote', { motion: motion.id, version: motion.version });
    for (const actor of members.filter(({ name }) => name !== PEOPLE.jurist)) {
      await actor.call('cast_ballot', { motion: motion.id, value: 'for' });
    }
    await secretary.see(room.allIn);
    await room.declare.click();
    await room.declareIt.click();
    await secretary.see(room.result('carried'));
    await sign(CHANGED);
    const page = await open(secretary, CHANGED, 'decision');
    await secretary.seeText(words.t('fate-of-change', { day: words.date(today) }));
    await secretary.see(secretary.page.getByRole('heading', { name: words.t('fate-replaced') }));
    const fate = words.t('fate-by-change', { day: words.date(today) });
    const gap = words.language === 'en' ? ' ' : '';
    await secretary.see(secretary.page.getByText(`${fate}${gap}${words.t('fate-stays')}`));
    await secretary.seeText(FIRST);
    const changed = page.decision(2, 'advising-against', today);
    await page.button(words.begins(words.t('letters-issue', { language: words.word('tongue', words.language) })), changed).click();
    const letter = page.button(words.begins(words.t('letters-open', { language: words.word('tongue', words.language) })), changed);
    await letter.waitFor({ timeout: 60_000 });
    await secretary.look('case, decision changed');
    const { bytes } = await secretary.fetchBy(letter);
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
    if (process.env.QUORATE_LOOKS) await writeFile(join(process.env.QUORATE_LOOKS, `letter of change (${words.language}).pdf`), bytes);
    await open(secretary, CHANGED, 'history');
    await secretary.look('case, history of a change');
  });
});

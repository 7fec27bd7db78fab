// The real window under a display of its own, from the first start to the letter in the viewer:
// `xvfb-run -a dbus-run-session -- node tests/desktop/run.mjs`. QUORATE_DESKTOP names the program;
// with QUORATE_PICTURES a failed step leaves a picture of the window there.

import assert from 'node:assert/strict';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Words } from '../browser/kit/text.mjs';
import { until } from './driver.mjs';
import { excerpt, Home } from './program.mjs';
import { Screen } from './screen.mjs';

const SECRETARY = 'Zhou Min';
const CHAIR = '林晓燕';
const PASSPHRASE = 'sample-committee';

const words = new Words('en');
const theirs = new Words('zh-Hans');
const home = await Home.make();

let passed = 0;
let failed = 0;
let driver = null;

/** One step; what follows a failed one is told as failed too, since it stands on it. */
async function step(sentence, act) {
  if (failed > 0) {
    failed += 1;
    console.log(`FAILED ${sentence}\n       a step before it failed`);
    return;
  }
  const begun = Date.now();
  try {
    await act();
    passed += 1;
    console.log(`ok     ${sentence} (${Date.now() - begun} ms)`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED ${sentence}\n       ${String(error.stack).replaceAll('\n', '\n       ')}`);
    if (process.env.QUORATE_PICTURES && driver) {
      await writeFile(join(process.env.QUORATE_PICTURES, 'desktop.png'), await driver.picture());
    }
  }
}

let screen = null;
await step('the program opens its window on the welcome page', async () => {
  driver = await home.open();
  screen = new Screen(driver, words);
  await screen.heading(words.t('welcome-title'));
  assert.match(await driver.in('GET', '/url'), /^tauri:\/\/localhost/);
});

await step('a page is given nothing of the host but the four verbs', async () => {
  assert.equal(await driver.run(`() => typeof window.__TAURI__`), 'undefined');
  const script = `const done = arguments[arguments.length - 1];
    window.__TAURI_INTERNALS__.invoke('plugin:opener|open_path', { path: '/' }).then(() => done('done'), (error) => done(String(error)));`;
  assert.match(await driver.in('POST', '/execute/async', { script, args: [] }), /not allowed|not found/i);
  const evaluated = await driver.run(`() => { try { return String(Function('return 1')()); } catch (error) { return error.name; } }`);
  assert.equal(evaluated, 'EvalError');
});

await step('the sample is built, and says so', async () => {
  await screen.press(words.t('welcome-sample-act'));
  await screen.heading(words.t('committee-sample'), 120_000);
});

await step('a name and passphrase sign in', async () => {
  await screen.fill(words.t('signin-name'), SECRETARY);
  await screen.fill(words.t('signin-passphrase'), PASSPHRASE);
  await screen.press(words.t('signin-act'), 'form');
  await until('somebody is signed in', async () => (await driver.call('session')).name === SECRETARY);
  const { settings } = await driver.call('session');
  await driver.call('save_settings', { settings: { ...settings, language: 'en' } });
  await screen.reload('desk');
  await screen.heading(words.t('desk-title'));
});

await step('the language changes at once, and back', async () => {
  await screen.press('简体中文');
  await screen.speaking(theirs).heading(theirs.t('desk-title'));
  assert.equal(await screen.language(), 'zh-Hans');
  await screen.press('English');
  await screen.heading(words.t('desk-title'));
});

await step('a second program does not touch a folder that is open', async () => {
  const { code, said } = await home.again('--committee', join(home.data, 'sample'));
  assert.equal(code, 7, said);
  assert.match(said, /is open/);
});

await step('a table of somebody else is imported whole', async () => {
  await screen.goTo('import');
  await screen.heading(words.t('command-import'));
  await screen.button(words.t('files-choose-one'));
  const input = await driver.find('a field for files', `() => document.querySelector('input[type=file]')`);
  await driver.keys(input, excerpt);
  await screen.heading(words.t('import-columns'));
  await screen.press(words.t('import-to-check'));
  await screen.heading(words.t('import-check'));
  await screen.press(words.t('import-act', { count: 60 }));
  await until('the import has finished', async () => {
    const { imports } = await driver.call('imports');
    return imports[0]?.stage === 'finished' && imports[0].imported === 60;
  }, 120_000);
});

/** Somebody else sits down at the window. */
async function sit(name, address) {
  await driver.call('sign_in', { place: 'sample', name, passphrase: PASSPHRASE });
  const { settings } = await driver.call('session');
  await driver.call('save_settings', { settings: { ...settings, language: 'en' } });
  await screen.reload(address);
}

let vote = null;
await step('a vote is put to a meeting, and a member votes in the window', async () => {
  await sit(SECRETARY, 'desk');
  const { meetings } = await driver.call('meetings');
  const meeting = meetings.find(({ stage }) => stage === 'called').id;
  let page = await driver.call('meeting', { meeting });
  const members = page.attendance.filter(({ votes }) => votes);
  const [{ id: item, case: matter }] = page.items;
  for (const { person } of members) {
    await driver.call('sign_in', { place: 'sample', name: person.name, passphrase: PASSPHRASE });
    const asked = await driver.call('case', { case: matter });
    if (asked.line.interest !== 'clear') {
      await driver.call('declare_interests', { answers: [{ case: matter, answer: 'none' }] });
    }
  }
  await driver.call('sign_in', { place: 'sample', name: SECRETARY, passphrase: PASSPHRASE });
  for (const { person } of members) {
    await driver.call('record_attendance', { meeting, person: person.id, present: true });
  }
  const chair = members.find(({ person }) => person.name === CHAIR).person.id;
  await driver.call('open_meeting', { meeting, presiding: chair });
  await driver.call('begin_item', { meeting, item });
  const { motion } = await driver.call('put_motion', {
    meeting,
    item,
    question: 'Shall the trial go on as described?',
    outcome: 'no-objection',
    reasons: 'A person stays in the loop.',
    conditions: [],
  });
  const shown = async () => {
    page = await driver.call('meeting', { meeting });
    return page.items.flatMap(({ motions }) => motions).find(({ id }) => id === motion);
  };
  await driver.call('open_vote', { motion, version: (await shown()).version });
  vote = { meeting, motion, matter, shown };

  await sit(CHAIR, `meeting/${meeting}`);
  await screen.press(words.word('ballot', 'for'), 'main');
  await screen.press(words.t('vote-cast', { ballot: words.word('ballot', 'for') }));
  await screen.heading(words.t('vote-yours', { ballot: words.word('ballot', 'for') }));
  assert.equal((await shown()).own_ballot, 'for');
});

await step('the result is declared in the window', async () => {
  const { electorate } = await vote.shown();
  for (const { person } of electorate.filter(({ has_voted: hasVoted }) => !hasVoted)) {
    await driver.call('sign_in', { place: 'sample', name: person.name, passphrase: PASSPHRASE });
    await driver.call('cast_ballot', { motion: vote.motion, value: 'for' });
  }
  await sit(SECRETARY, `meeting/${vote.meeting}`);
  await screen.press(words.t('vote-declare'));
  await screen.confirm(words.t('vote-declare'));
  await until('the result is declared', async () => (await vote.shown()).result === 'carried');
});

await step('the letter is issued, and opens in the system’s viewer as a PDF', async () => {
  await driver.call('sign_in', { place: 'sample', name: CHAIR, passphrase: PASSPHRASE });
  const { content } = await driver.call('case', { case: vote.matter });
  const [decision] = content.decisions;
  const { version } = await driver.call('case', { case: vote.matter });
  await driver.call('sign_decision', {
    case: vote.matter,
    version,
    decision: decision.id,
    passphrase: PASSPHRASE,
  });
  await sit(SECRETARY, `case/${vote.matter}/decision`);
  const tongue = words.word('tongue', 'en');
  await screen.press(words.t('letters-issue', { language: tongue }));
  await screen.press(words.t('letters-open', { language: tongue }));
  const [letter] = await until('the viewer is asked', async () => {
    const paths = await home.viewed();
    return paths.length > 0 && paths;
  });
  assert.match(letter, /-en\.pdf$/);
  const bytes = await readFile(letter);
  assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
  assert.ok(bytes.length > 10_000, `the letter has only ${bytes.length} bytes`);
  // Nobody else on the machine may read it.
  assert.equal((await stat(letter)).mode & 0o077, 0);
});

const FIRST = { name: 'Ada Martin', passphrase: 'four words apart enough' };
const TITLE = 'Zebrafish desk 斑马鱼服务台';
const own = await Home.make();
await step('a committee of one’s own is set up, and a case of it shown', async () => {
  await driver.stop();
  driver = await own.open();
  screen = new Screen(driver, words);
  await screen.heading(words.t('welcome-title'));
  await driver.call('set_up_committee', {
    names: { en: 'Ethics Committee of the Bay', zh: '湾区伦理委员会' },
    zone: 'Asia/Shanghai',
    profile: 'shenzhen-ai-2022',
    secretary: FIRST.name,
    passphrase: FIRST.passphrase,
    language: 'en',
  });
  const logged = await driver.call('log_submission', {
    submission: 'application',
    title: TITLE,
    summary: 'It answers about zebrafish.',
    applicant: 'Dr Wang',
    organisation: 'Nanshan University',
    language: 'en',
    received: '2026-03-02',
    documents: [],
    interest: 'none',
  });
  await screen.reload(`case/${logged.case}/overview`);
  await screen.heading(TITLE);
});

await step('once it is closed, neither the committee’s folder nor the window’s own have a word of it', async () => {
  await driver.stop();
  const entries = await readdir(own.folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  assert.ok(files.length > 10, `${files.length} files`);
  for (const entry of files) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const bytes = await readFile(path);
    for (const word of [FIRST.name, 'ebrafish', '斑马鱼', 'of the Bay', '湾区', 'Nanshan', 'Dr Wang']) {
      const there = bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'));
      assert.ok(!there, `${word} stands in ${path}`);
    }
  }
});

await step('the next start tells nothing of it before somebody signs in', async () => {
  driver = await own.open();
  screen = new Screen(driver, words);
  await screen.heading(words.t('signin-title'));
  await screen.see(words.t('signin-sealed'));
  await screen.fill(words.t('signin-name'), FIRST.name);
  await screen.fill(words.t('signin-passphrase'), FIRST.passphrase);
  await screen.press(words.t('signin-act'), 'form');
  await screen.heading(words.t('desk-title'));
});

try {
  await driver?.stop();
} finally {
  await home.remove();
  await own.remove();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

// Journeys in a browser against the real program, each in every language.
//
// `node tests/browser/run.mjs [NAME …]` walks all journeys, or those whose name holds a NAME.
// QUORATE_CLI names the program and QUORATE_UI the built screens; QUORATE_US_CSV the whole
// inventory; with QUORATE_PICTURES a failed step leaves a picture of every window there.
// QUORATE_LOOKS is a folder for a picture of every page that is looked at, in both widths.
// QUORATE_JOBS is how many journeys go on at once.

import { readdirSync } from 'node:fs';
import { chromium } from './kit/found.mjs';
import { tidy } from './kit/host.mjs';
import { walk } from './kit/journey.mjs';
import { LANGUAGES, Words } from './kit/text.mjs';

const here = new URL('journeys/', import.meta.url);
const wanted = process.argv.slice(2);
const names = readdirSync(here)
  .filter((file) => file.endsWith('.mjs'))
  .sort();
const journeys = [];
for (const file of names) {
  if (wanted.length > 0 && !wanted.some((part) => file.includes(part))) continue;
  journeys.push((await import(new URL(file, here))).default);
}
const spoken = process.env.QUORATE_LANGUAGE ? [process.env.QUORATE_LANGUAGE] : LANGUAGES;

const browser = await chromium.launch({
  executablePath: process.env.QUORATE_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

let passed = 0;
let failed = 0;
const tell = (sentence, problem) => {
  if (problem === null) passed += 1;
  else failed += 1;
  console.log(`${problem === null ? 'ok    ' : 'FAILED'} ${sentence}`);
  if (problem !== null) console.log(problem.replaceAll(/^/gm, '       '));
};

const waiting = journeys.flatMap((journey) => spoken.map((language) => [journey, language]));
const worker = async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    await walk(next[0], new Words(next[1]), browser, tell);
  }
};
try {
  await Promise.all(Array.from({ length: Number(process.env.QUORATE_JOBS ?? 2) }, worker));
} finally {
  await browser.close();
  await tidy();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

// The page that verifies evidence, without a browser: the program and the words of the committed
// page, run by Node.
//
// `node page.mjs KEY BUNDLE…` prints a line of JSON for each bundle: `{"holds":…}` with what the
// command line prints, or `{"code":…,"said":…}` with what is wrong. KEY may be empty.

import { readFileSync } from 'node:fs';
import { load, plain } from '../../crates/quorate-verifier/page/program.js';
import { speaker } from '../../crates/quorate-verifier/page/words.js';

const page = readFileSync(new URL('../../crates/quorate-verifier/page/verify.html', import.meta.url), 'utf8');
const part = (id) => new RegExp(`id="${id}"[^>]*>([^<]*)<`).exec(page)[1];
const verify = await load(plain(part('program')));
const { say } = speaker('en', JSON.parse(part('catalogues')).en);

const [key, ...bundles] = process.argv.slice(2);
for (const bundle of bundles) {
  const { holds, fault } = await verify(readFileSync(bundle), key);
  if (holds) {
    console.log(JSON.stringify({ holds: holds.verified }));
  } else {
    const { code, arguments: given } = fault;
    console.log(JSON.stringify({ code, said: say(`verifier-fault-${code}`, given) }));
  }
}

// A journey and its steps. A step is a sentence that holds or does not.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Actor } from './actor.mjs';
import { folder, Host } from './host.mjs';

/** What a journey is made of. `from` is `nothing` or `sample`. */
export const journey = (name, from, walk) => ({ name, from, walk });

/** A step that failed; the steps after it have nothing to stand on. */
class Stopped extends Error {}

/** Longer than any step takes. What a page is asked inside it has no limit of its own. */
const LONGEST_STEP_MS = 5 * 60_000;

/** Ends with what is done, or with an error once that takes too long. */
function ended(doing) {
  let late;
  const limit = new Promise((_, fail) => {
    late = setTimeout(() => fail(new Error('the step does not end')), LONGEST_STEP_MS);
  });
  return Promise.race([doing, limit]).finally(() => clearTimeout(late));
}

/** Walks one journey in one language; `tell` hears of every step. */
export async function walk({ name, from, walk: steps }, words, browser, tell) {
  const world = {
    browser,
    words,
    ...words,
    looked: new Set(),
    flaws: [],
    stops: 0,
    unseen: new Set(),
    faults: [],
    actors: [],
    folder: join(folder, `${name}-${words.language}`),
  };
  await mkdir(world.folder, { recursive: true });
  const sentence = (text) => `${words.language} ${name}: ${text}`;
  world.enter = async (who, passphrase = 'sample-committee') => {
    const actor = await Actor.enter(world);
    world.actors.push(actor);
    if (who) await actor.signIn(who, passphrase);
    return actor;
  };
  world.step = async (text, act) => {
    try {
      const value = await ended(act());
      tell(sentence(text), null);
      return value;
    } catch (error) {
      tell(sentence(text), `${error.stack}\n${await pictures(world)}`);
      throw new Stopped();
    }
  };
  const finally_ = async (text, problems) => tell(sentence(text), problems.length ? problems.join('\n') : null);
  try {
    world.host = await Host.start(from);
    await steps(world);
  } catch (error) {
    if (!(error instanceof Stopped)) tell(sentence('the journey goes to its end'), error.stack);
  }
  if (world.looked.size > 0) {
    await finally_(`nothing is found on ${world.looked.size} pages, 1280 and 320 px wide`, world.flaws);
  }
  if (world.stops > 0) {
    await finally_(`the focus shows and lies free at ${world.stops} stops of the keyboard`, [...world.unseen]);
  }
  await finally_('no script fails and nothing is refused by the content policy', [...new Set(world.faults)]);
  for (const { context } of world.actors) await context.close();
  await world.host?.close();
}

/** What everybody saw when a step failed. */
async function pictures(world) {
  const kept = process.env.QUORATE_PICTURES;
  const lines = [];
  for (const [index, { page, name }] of world.actors.entries()) {
    if (page.isClosed()) continue;
    lines.push(`-- ${name ?? index} at ${page.url()}`);
    if (kept) {
      const path = join(kept, `${world.words.language}-${process.hrtime.bigint()}-${index}.png`);
      await page.screenshot({ path, fullPage: true }).catch(() => {});
      lines.push(`   ${path}`);
    }
    const seen = await page.locator('body').ariaSnapshot().catch(() => '');
    lines.push(seen.split('\n').slice(0, 160).map((line) => `   ${line}`).join('\n'));
  }
  return lines.join('\n');
}

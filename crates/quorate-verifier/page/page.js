// What somebody sees and does. Everything from a bundle enters the page as text, never as markup.

import { load, plain } from './program.js';
import { speaker } from './words.js';

const byId = (id) => document.getElementById(id);
const catalogues = JSON.parse(byId('catalogues').textContent);
const program = load(plain(byId('program').textContent));

/** What is on the page: a file that was chosen and what was found about it. */
let chosen = null;
let found = null;
let words = null;

/** An element with texts and elements in it. */
function element(name, attributes, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content.filter((one) => one !== null));
  return made;
}

const paragraph = (text, attributes = {}) => element('p', attributes, text);
const code = (text) => element('code', {}, text);
/** Sixty-four digits in groups that an eye can hold. */
const digits = (text) => code(text.replaceAll(/(.{8})(?=.)/g, '$1 '));

function section(id, heading, ...content) {
  const title = element('h2', { id: `${id}-title` }, heading);
  return element('section', { 'aria-labelledby': `${id}-title` }, title, ...content);
}

function facts(pairs) {
  const rows = pairs.filter(Boolean).map(([name, ...content]) =>
    element('div', {}, element('dt', {}, name), element('dd', {}, ...content)),
  );
  return element('dl', {}, ...rows);
}

const list = (texts) => element('ul', {}, ...texts.filter(Boolean).map((text) => element('li', {}, text)));

/** What an event of a kind says, from its body. */
function event(kind, body) {
  const { say, has, day } = words;
  if (kind === 'case_decided') return [paragraph(say('verifier-event-case-decided')), decided(body)];
  const id = `verifier-event-${kind.replaceAll('_', '-')}`;
  if (!has(id)) return [paragraph(say('verifier-event-other', { kind }))];
  const { name, language, on } = body;
  return [paragraph(say(id, { name, language, day: on ? day(on) : '' }))];
}

/** A decision in its own words. */
function decided({ on, outcome, reasons, conditions }) {
  const { say, has, day } = words;
  const label = `outcome-${outcome}`;
  const text = (value) => String(value).split(/\n+/).map((line) => paragraph(line));
  return facts([
    on && [say('verifier-decided-on'), day(on)],
    outcome && [say('verifier-outcome'), has(label) ? say(label) : String(outcome)],
    reasons && [say('verifier-reasons'), ...text(reasons)],
    conditions?.length && [
      say('verifier-conditions'),
      element('ol', {}, ...conditions.map(({ text: condition, due }) =>
        element('li', {}, due ? say('verifier-condition-due', { text: condition, day: day(due) }) : condition))),
    ],
  ]);
}

/** Everything that was proven, and what was not looked at. */
function holds({ verified, said, files, earlier, key_compared: compared }) {
  const { say, time } = words;
  const sections = [];
  sections.push(section('unchecked', say('verifier-unchecked'), list([
    compared ? null : say('verifier-unchecked-key'),
    verified.absent.length > 0 ? say('verifier-unchecked-absent', { count: verified.absent.length }) : null,
    say('verifier-unchecked-more'),
    say('verifier-unchecked-people'),
  ])));
  sections.push(section('proven', say('verifier-proven'), facts([
    [say('verifier-file'), chosen.name],
    [say('verifier-record'), code(verified.record)],
    [say('verifier-signed'), say('verifier-signed-value', { size: verified.size, time: time(verified.at) })],
    [say('verifier-root'), digits(verified.root)],
    [say('verifier-continued'), say('verifier-continued-value', { count: earlier.length })],
    [say('verifier-bundle-key'), code(verified.key), compared ? paragraph(say('verifier-key-compared')) : null],
  ])));
  const acts = verified.acts.map(({ act, at, events }, index) =>
    element('li', {},
      element('h3', {}, say('verifier-act', { act, time: time(at) })),
      ...events.flatMap((kind, place) => event(kind, said[index][place])),
    ),
  );
  sections.push(section('acts', say('verifier-acts'), element('ol', { class: 'acts' }, ...acts)));
  if (files.length > 0) {
    const rows = files.map(({ name, size, digest }) =>
      [element('span', {}, name), paragraph(say('verifier-file-size', { size })), digits(digest)]);
    sections.push(section('files', say('verifier-files'), paragraph(say('verifier-files-note')), facts(rows)));
  }
  sections.push(roots([...earlier, verified]));
  return sections;
}

function roots(checkpoints) {
  const { say, time } = words;
  const head = ['size', 'time', 'root'].map((column) =>
    element('th', { scope: 'col' }, say(`verifier-roots-${column}`)));
  const rows = checkpoints.map(({ size, at, root }) =>
    element('tr', {},
      element('th', { scope: 'row' }, String(size)),
      element('td', {}, time(at)),
      // As it is printed, with a place to break the line.
      element('td', {}, element('code', {}, root.slice(0, 8), element('wbr', {}), root.slice(8, 16))),
    ));
  const table = element('table', {},
    element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows));
  return section('roots', say('verifier-roots'), paragraph(say('verifier-roots-note')),
    element('details', {},
      element('summary', {}, say('verifier-roots-show', { count: checkpoints.length })), table));
}

/** Shows what was found, in the language of now. */
function show() {
  const { say } = words;
  const verdict = byId('verdict');
  const outcome = byId('outcome');
  outcome.replaceChildren();
  verdict.replaceChildren();
  verdict.className = '';
  if (found === null) return;
  if (found.working) {
    verdict.append(paragraph(say('verifier-working', { name: chosen.name })));
  } else if (found.failed) {
    verdict.className = 'not';
    verdict.append(paragraph(say(found.failed, { name: chosen?.name ?? '' })));
  } else if (found.holds) {
    const { acts, files, size, signatures } = found.holds.verified;
    verdict.className = 'holds';
    verdict.append(
      element('h2', {}, say('verifier-holds')),
      paragraph(say('verifier-holds-acts', { acts: acts.length, size })),
      paragraph(say('verifier-holds-files', { files: files.length })),
      paragraph(say('verifier-holds-signatures', { signatures })),
    );
    outcome.append(...holds(found.holds));
  } else {
    const { code: wrong, arguments: given } = found.fault;
    // Numbers come as text; as numbers they choose their plural.
    const values = Object.entries(given).map(([name, value]) => [name, /^\d{1,9}$/.test(value) ? Number(value) : value]);
    const sentence = paragraph(say(`verifier-fault-${wrong}`, Object.fromEntries(values)));
    verdict.className = 'not';
    // What was typed is no key: that says nothing about the evidence.
    if (wrong === 'key') {
      verdict.append(sentence);
      return;
    }
    verdict.append(
      element('h2', {}, say('verifier-not')),
      sentence,
      paragraph(say('verifier-not-note'), { class: 'note' }),
    );
    if (given.detail) verdict.append(paragraph(say('verifier-detail', { detail: given.detail }), { class: 'note' }));
  }
}

/** Verifies the file that was chosen; a later choice overtakes an earlier one. */
async function verify() {
  const file = chosen;
  if (file === null) return;
  const overtaken = () => chosen !== file;
  found = { working: true };
  show();
  let answer;
  try {
    const run = await program.catch(() => null);
    if (run === null) answer = { failed: 'verifier-no-program' };
    else answer = await run(new Uint8Array(await file.arrayBuffer()), byId('key').value);
  } catch {
    answer = { failed: 'verifier-broken' };
  }
  if (overtaken()) return;
  found = answer;
  show();
  byId('verdict').scrollIntoView({ block: 'nearest' });
}

function choose(file) {
  if (!file) return;
  chosen = file;
  void verify();
}

/** Puts the page into a language. */
function speak(language) {
  words = speaker(language, catalogues[language]);
  document.documentElement.lang = language;
  document.title = words.say('verifier-title');
  for (const place of document.querySelectorAll('[data-say]')) {
    place.textContent = words.say(place.dataset.say, { ...place.dataset });
  }
  byId('languages').setAttribute('aria-label', words.say('verifier-language'));
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === language));
  }
  show();
}

for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', () => speak(button.dataset.language));
}
byId('file').addEventListener('change', ({ target }) => {
  choose(target.files[0]);
  // So that the same file, changed meanwhile, can be chosen again.
  target.value = '';
});
byId('key').addEventListener('change', () => void verify());
byId('form').addEventListener('submit', (submitted) => submitted.preventDefault());
const drop = byId('drop');
// A file that is dropped beside the zone must not take the place of the page.
for (const kind of ['dragover', 'drop']) {
  document.addEventListener(kind, (dragged) => dragged.preventDefault());
}
for (const [kind, over] of [['dragenter', true], ['dragover', true], ['dragleave', false], ['drop', false]]) {
  drop.addEventListener(kind, () => drop.classList.toggle('over', over));
}
drop.addEventListener('drop', ({ dataTransfer }) => choose(dataTransfer.files[0]));

speak(/^zh\b/i.test(navigator.language) ? 'zh-Hans' : 'en');

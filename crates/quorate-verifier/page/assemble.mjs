// Puts the page together: one file with its style, its words, its script and the program.
//
// `node assemble.mjs write PROGRAM COMPILER` writes verify.html with a program that was just built
// by a compiler. `node assemble.mjs check` says whether verify.html is what its sources make,
// without building: it takes the program from verify.html itself and compares the digest of what
// the program was made of. `node assemble.mjs check PROGRAM COMPILER` compares the program too, if
// verify.html was made with the same compiler; another one makes other bytes.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../../..');
const page = join(here, 'verify.html');
const { FluentParser } = createRequire(join(root, 'ui/package.json'))('@fluent/syntax');
const read = (path) => readFileSync(join(root, path), 'utf8');
const sha256 = (encoding, ...parts) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest(encoding);

/** Every file below a folder, sorted. */
function files(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? files(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .sort();
}

/** What Cargo.lock says of the verifier and of all it is made of. */
function locked() {
  const packages = new Map();
  for (const block of read('Cargo.lock').split('[[package]]\n').slice(1)) {
    const name = /^name = "(.*)"/m.exec(block)[1];
    const version = /^version = "(.*)"/m.exec(block)[1];
    const known = /^dependencies = \[\n([^\]]*)\]/m.exec(block)?.[1] ?? '';
    const dependencies = [...known.matchAll(/"(\S+?)(?: (\S+?))?(?: .*)?"/g)];
    packages.set(name, [...(packages.get(name) ?? []), { version, block, dependencies }]);
  }
  const found = new Map();
  const walk = (name, wanted) => {
    const one = packages.get(name).find(({ version }) => !wanted || version === wanted);
    if (found.has(`${name} ${one.version}`)) return;
    found.set(`${name} ${one.version}`, one.block.trim());
    for (const [, other, version] of one.dependencies) walk(other, version);
  };
  walk('quorate-verifier');
  return [...found.values()].sort().join('\n');
}

/** The digest of what the program is made of. Tests are no part of it. */
function digest() {
  const sources = ['crates/quorate-record', 'crates/quorate-verifier']
    .flatMap((crate) => [`${crate}/Cargo.toml`, ...files(`${crate}/src`)])
    .filter((path) => !path.endsWith('tests.rs') && !path.includes('/tests/'));
  const profile = read('Cargo.toml').split('[profile.verifier]')[1].split('\n[')[0];
  const texts = sources.flatMap((path) => [path, '\0', read(path), '\0']);
  return sha256('hex', ...texts, locked(), profile).slice(0, 16);
}

/** A pattern of Fluent as `words.js` reads it. */
function parts(pattern, where) {
  return pattern.elements.map((one) => {
    if (one.type === 'TextElement') return one.value;
    const { expression } = one;
    if (expression.type === 'VariableReference') return { name: expression.id.name };
    if (expression.type === 'StringLiteral') return expression.value;
    if (expression.type !== 'SelectExpression') throw new Error(`${where} says more than the page can: ${expression.type}`);
    const variants = [...expression.variants].sort((a, b) => Number(a.default) - Number(b.default));
    return {
      by: expression.selector.id.name,
      of: variants.map(({ key, value }) => [key.name ?? key.value, parts(value, where)]),
    };
  });
}

/** The page's messages of one language, with the names of outcomes. */
function messages(language) {
  const found = {};
  const take = (file, prefix) => {
    const text = read(`locales/${language}/${file}.ftl`);
    for (const entry of new FluentParser().parse(text).body) {
      if (entry.type !== 'Message' || !entry.id.name.startsWith(prefix)) continue;
      found[entry.id.name] = parts(entry.value, entry.id.name);
    }
  };
  take('verifier', 'verifier-');
  take('rules', 'outcome-');
  return found;
}

/** The script in one piece: each part is a module for itself, so that tests can load it. */
function script() {
  const one = (name) =>
    readFileSync(join(here, name), 'utf8')
      .replaceAll(/^import .*;\n/gm, '')
      .replaceAll(/^export /gm, '');
  return ['program.js', 'words.js', 'page.js'].map(one).join('\n');
}

/** The page with a program in base 64. */
function assembled(program, compiler, made) {
  const style = readFileSync(join(here, 'page.css'), 'utf8');
  const code = script();
  const allowed = (text) => `'sha256-${sha256('base64', text)}'`;
  const policy = [
    "default-src 'none'",
    `script-src ${allowed(code)} 'wasm-unsafe-eval'`,
    `style-src ${allowed(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const catalogues = { en: messages('en'), 'zh-Hans': messages('zh-Hans') };
  const parts_ = {
    policy,
    style,
    script: code,
    program,
    compiler,
    digest: made,
    version: /^version = "(.*)"/m.exec(read('Cargo.toml'))[1],
    // No end tag may stand in it.
    catalogues: JSON.stringify(catalogues).replaceAll('<', '\\u003c'),
  };
  return readFileSync(join(here, 'template.html'), 'utf8')
    .replaceAll(/\{([a-z]+)\}/g, (_, name) => parts_[name]);
}

/** Program, compiler and digest of the page as it lies there. */
function lying() {
  const text = readFileSync(page, 'utf8');
  const [, compiler, program] = /id="program" data-compiler="([^"]*)">([^<]*)</.exec(text);
  return { text, compiler, program, digest: /data-digest="([^"]*)"/.exec(text)[1] };
}

const [what, path, compiler] = process.argv.slice(2);
const built = path && readFileSync(path).toString('base64');
if (what === 'write') {
  writeFileSync(page, assembled(built, compiler, digest()));
  console.log(`${relative(root, page)}: ${Math.round(readFileSync(page).length / 1024)} KiB`);
} else {
  const now = lying();
  const problems = [];
  if (now.digest !== digest()) problems.push('what its program is made of has changed');
  if (now.text !== assembled(now.program, now.compiler, now.digest)) problems.push('its words, style or script have changed');
  if (built && compiler === now.compiler && built !== now.program) problems.push('its program is not what its sources make');
  for (const problem of problems) {
    console.log(`${relative(root, page)}: ${problem}; commit what \`cargo xtask verifier-page\` writes`);
  }
  process.exitCode = problems.length === 0 ? 0 : 1;
}

// Reads the Fluent catalogues of both languages and writes src/api/messages.ts:
// every message id with the names of its arguments, and the catalogues
// themselves. Fails when the languages do not say the same things.

import { readFileSync, readdirSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FluentParser, Visitor } from '@fluent/syntax';

export const LANGUAGES = ['en', 'zh-Hans'];

/** Collects which variables, messages and terms a pattern names. */
class Names extends Visitor {
  variables = new Map();
  messages = new Set();
  terms = new Set();

  note(name, type) {
    if (type === 'number' || !this.variables.has(name)) this.variables.set(name, type);
  }
  visitVariableReference(node) {
    this.note(node.id.name, 'text');
  }
  visitMessageReference(node) {
    this.messages.add(node.attribute ? `${node.id.name}.${node.attribute.name}` : node.id.name);
  }
  visitTermReference(node) {
    this.terms.add(node.id.name);
    this.genericVisit(node);
  }
  visitFunctionReference(node) {
    for (const argument of node.arguments.positional) {
      if (node.id.name === 'NUMBER' && argument.type === 'VariableReference') {
        this.note(argument.id.name, 'number');
      }
    }
    this.genericVisit(node);
  }
  visitSelectExpression(node) {
    const byNumber = node.variants.some(
      ({ key }) =>
        key.type === 'NumberLiteral' || ['zero', 'one', 'two', 'few', 'many'].includes(key.name),
    );
    if (byNumber && node.selector.type === 'VariableReference') {
      this.note(node.selector.id.name, 'number');
    }
    this.genericVisit(node);
  }
}

/**
 * Reads one language. `files` is a list of `[file name, text]`.
 * Returns its messages with their variables, and what is wrong with it.
 */
export function readLanguage(language, files) {
  const problems = [];
  const found = new Map();
  const terms = new Set();
  const parser = new FluentParser({ withSpans: true });
  for (const [name, text] of files) {
    for (const entry of parser.parse(text).body) {
      const line = text.slice(0, entry.span?.start ?? 0).split('\n').length;
      const where = `${language}/${name}:${line}`;
      if (entry.type === 'Junk') {
        const said = entry.annotations.map((a) => a.message).join(' ');
        problems.push(`${where}: cannot be read: ${said} ${entry.content.split('\n')[0]}`);
      }
      if (entry.type === 'Term') {
        if (terms.has(entry.id.name)) problems.push(`${where}: -${entry.id.name} is defined twice`);
        terms.add(entry.id.name);
      }
      if (entry.type !== 'Message') continue;
      const parts = entry.attributes.map((a) => [`${entry.id.name}.${a.id.name}`, a.value]);
      if (entry.value) parts.push([entry.id.name, entry.value]);
      for (const [id, value] of parts) {
        if (found.has(id)) problems.push(`${where}: ${id} is defined twice`);
        const names = new Names();
        names.visit(value);
        found.set(id, { where, names });
      }
    }
  }
  const variablesOf = (id, seen = new Set()) => {
    const entry = found.get(id);
    if (!entry || seen.has(id)) return new Map();
    seen.add(id);
    const all = new Map(entry.names.variables);
    for (const other of entry.names.messages) {
      for (const [name, type] of variablesOf(other, seen)) {
        if (type === 'number' || !all.has(name)) all.set(name, type);
      }
    }
    return all;
  };
  const messages = new Map();
  for (const [id, { where, names }] of found) {
    for (const other of names.messages) {
      if (!found.has(other)) problems.push(`${where}: ${id} names ${other}, which is not defined`);
    }
    for (const term of names.terms) {
      if (!terms.has(term)) problems.push(`${where}: ${id} names -${term}, which is not defined`);
    }
    messages.set(id, { where, variables: variablesOf(id) });
  }
  return { language, messages, problems };
}

/** Compares the languages with the first one; returns ids, arguments and problems. */
export function compare(languages) {
  const problems = languages.flatMap((l) => l.problems);
  const ids = new Map();
  for (const { messages } of languages) {
    for (const [id, { variables }] of messages) {
      const all = ids.get(id) ?? new Map();
      for (const [name, type] of variables) {
        if (type === 'number' || !all.has(name)) all.set(name, type);
      }
      ids.set(id, all);
    }
  }
  for (const [id, all] of ids) {
    for (const { language, messages } of languages) {
      const here = messages.get(id);
      if (!here) {
        problems.push(`${language}: lacks ${id}`);
        continue;
      }
      for (const name of all.keys()) {
        if (!here.variables.has(name)) problems.push(`${here.where}: ${id} does not use $${name}`);
      }
    }
  }
  return { ids, problems };
}

/** The TypeScript module for these ids and catalogues. */
export function render(ids, resources) {
  const lines = [...ids]
    .filter(([id]) => !id.includes('.'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, variables]) => {
      const fields = [...variables]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, type]) => `'${name}': ${type === 'number' ? 'number' : 'string | number'}`);
      return `  '${id}': ${fields.length ? `{ ${fields.join('; ')} }` : 'undefined'};`;
    });
  return [
    '// Made by `npm run messages` from locales/. Do not edit.',
    '',
    '/** Every message with its arguments. */',
    'export interface Messages {',
    ...lines,
    '}',
    '',
    '/** The catalogues, one text per language. */',
    `export const catalogues = ${JSON.stringify(resources, null, 2)} as const;`,
    '',
  ].join('\n');
}

function main() {
  const here = fileURLToPath(new URL('..', import.meta.url));
  const locales = join(here, '..', 'locales');
  const resources = {};
  const languages = LANGUAGES.map((language) => {
    const folder = join(locales, language);
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.ftl'))
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
    resources[language] = files.map(([, text]) => text).join('\n');
    return readLanguage(language, files);
  });
  const { ids, problems } = compare(languages);
  if (problems.length) {
    for (const problem of problems) console.error(problem);
    console.error(`${problems.length} problems in locales/.`);
    process.exit(1);
  }
  const target = join(here, 'src', 'api', 'messages.ts');
  const text = render(ids, resources);
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
  console.log(`${ids.size} messages in ${LANGUAGES.length} languages.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();

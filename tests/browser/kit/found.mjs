// What lies outside this folder: the program, the screens, and the modules the screens were built with.

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const repository = fileURLToPath(new URL('../../..', import.meta.url));

const modules = createRequire(join(repository, 'ui/package.json'));

export const { chromium } = modules('playwright-core');
export const fluent = modules('@fluent/bundle');

/** The file of axe, to be run inside a page. */
export const axe = modules.resolve('axe-core/axe.min.js');

/** The program under test. */
export const program = process.env.QUORATE_CLI ?? join(repository, 'target/debug/quorate-cli');

/** The built screens. */
export const screens = process.env.QUORATE_UI ?? join(repository, 'ui/dist');

/** The excerpt of a real inventory, byte for byte. */
export const excerpt = join(
  repository,
  'crates/quorate-tables/testdata/us-federal-ai-inventory-2024-excerpt.csv',
);

/** The whole inventory, where it is at hand. */
export const inventory = [
  process.env.QUORATE_US_CSV,
  join(repository, '../shared/data/us-federal-ai-inventory-2024.csv'),
].find((path) => path && existsSync(path));

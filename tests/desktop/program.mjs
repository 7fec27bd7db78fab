// The program with a home of its own: no folder, bus or viewer of whoever runs this is touched.

import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Driver } from './driver.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The program under test. */
export const program =
  process.env.QUORATE_DESKTOP ?? join(repository, 'target/debug/quorate-desktop');

/** Part of a real inventory: Windows-1252, headings that repeat, cells of many lines. */
export const excerpt = join(
  repository,
  'crates/quorate-tables/testdata/us-federal-ai-inventory-2024-excerpt.csv',
);

export class Home {
  static async make() {
    const home = new Home(await mkdtemp(join(tmpdir(), 'quorate-desktop-')));
    const bin = join(home.folder, 'bin');
    for (const folder of [bin, 'data', 'config', 'cache', 'runtime', 'tmp']) {
      await mkdir(folder === bin ? bin : join(home.folder, folder), { mode: 0o700 });
    }
    // Stands in for the system's viewer, and writes down what it is asked to show.
    const viewer = `#!/bin/sh\nprintf '%s\\n' "$1" >> '${home.shown}'\n`;
    for (const name of ['xdg-open', 'gio', 'gnome-open', 'kde-open', 'wslview']) {
      await writeFile(join(bin, name), viewer);
      await chmod(join(bin, name), 0o755);
    }
    return home;
  }

  constructor(folder) {
    this.folder = folder;
    this.shown = join(folder, 'shown');
    this.data = join(folder, 'data', 'quorate');
    this.env = {
      ...process.env,
      HOME: folder,
      PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
      XDG_DATA_HOME: join(folder, 'data'),
      XDG_CONFIG_HOME: join(folder, 'config'),
      XDG_CACHE_HOME: join(folder, 'cache'),
      XDG_RUNTIME_DIR: join(folder, 'runtime'),
      TMPDIR: join(folder, 'tmp'),
      LANG: 'en_GB.UTF-8',
      LC_ALL: '',
      NO_AT_BRIDGE: '1',
    };
  }

  open() {
    return Driver.start(program, this.env);
  }

  /** Starts the program beside the one that runs; how it ended and what it said. */
  again(...args) {
    const env = { ...this.env, TAURI_AUTOMATION: 'true' };
    return new Promise((resolve) => {
      execFile(program, args, { env, timeout: 60_000 }, (error, _, said) =>
        resolve({ code: error ? error.code : 0, said }));
    });
  }

  /** Paths that the viewer was asked to show, oldest first. */
  async viewed() {
    const text = await readFile(this.shown, 'utf8').catch(() => '');
    return text.split('\n').filter((line) => line !== '');
  }

  remove() {
    return rm(this.folder, { recursive: true, force: true });
  }
}

// A committee of its own for each journey, behind a `serve` of its own.

import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { program, screens } from './found.mjs';

/** Everything this run writes. */
export const folder = await mkdtemp(join(tmpdir(), 'quorate-browser-'));

const home = join(folder, 'home');
await mkdir(home);

// Nothing of the person who runs this is read or written.
const env = {
  ...process.env,
  HOME: home,
  XDG_DATA_HOME: join(home, 'data'),
  XDG_CONFIG_HOME: join(home, 'config'),
  LANG: 'en_GB.UTF-8',
};

let made = 0;
let sample = null;

/** The sample committee, built once and copied for each journey. */
async function sampleFolder() {
  sample ??= (async () => {
    const built = join(folder, 'sample');
    await promisify(execFile)(program, ['sample', '--committee', built], { env });
    return built;
  })();
  return sample;
}

/** Serves a committee that is not there yet, or a copy of the sample. */
export class Host {
  static async start(from) {
    made += 1;
    const committee = join(folder, `committee-${made}`);
    if (from === 'sample') await cp(await sampleFolder(), committee, { recursive: true });
    const host = new Host(committee);
    await host.open();
    return host;
  }

  constructor(committee) {
    this.committee = committee;
    this.said = '';
  }

  async open() {
    const child = spawn(
      program,
      ['serve', '--committee', this.committee, '--port', '0', '--ui', screens],
      { env, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    this.child = child;
    this.ended = new Promise((resolve) => child.once('exit', resolve));
    child.stderr.setEncoding('utf8').on('data', (text) => {
      this.said += text;
    });
    this.origin = await new Promise((resolve, reject) => {
      let printed = '';
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`serve ended with ${code}: ${this.said}`)));
      child.stdout.setEncoding('utf8').on('data', (text) => {
        printed += text;
        const address = /http:\/\/[0-9.]+:\d+/.exec(printed);
        if (address) resolve(address[0]);
      });
    });
  }

  /** Ends it in good order. */
  async close() {
    this.child.kill('SIGTERM');
    await this.ended;
  }
}

/** Takes away what this run wrote. */
export const tidy = () => rm(folder, { recursive: true, force: true });

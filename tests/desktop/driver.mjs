// The real window, driven through WebKitWebDriver. Plain fetch: the protocol is a few addresses.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** How long a condition may take to come true, in ms. No test waits longer than it must. */
export const PATIENCE = 20_000;

/** How often a condition is looked at, in ms. */
const LOOK = 50;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Asks until the answer is neither empty nor an error, and gives it. */
export async function until(what, ask, patience = PATIENCE) {
  const end = Date.now() + patience;
  let last = null;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = null;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
  throw new Error(`${what}: not within ${patience} ms${last ? ` (${last.message})` : ''}`);
}

/** How many processes a process started that have not ended. */
async function startedBy(parent) {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')));
  return stats.filter((stat) => {
    // After the name, which may have anything in it: the state, and who started it.
    const [state, by] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(by) === parent && state !== 'Z';
  }).length;
}

/** One window of the program. */
export class Driver {
  /** Starts WebKitWebDriver, which starts the program. */
  static async start(program, env) {
    const port = await freePort();
    const process = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      env: { ...env, TAURI_AUTOMATION: 'true', TAURI_WEBVIEW_AUTOMATION: 'true' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const driver = new Driver(process, `http://127.0.0.1:${port}`);
    await until('the driver answers', () => driver.ask('GET', '/status'));
    // No browserName: it would have to be the one of the system's own browser.
    const { sessionId } = await driver.ask('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: program, args: [] } } },
    });
    driver.session = `/session/${sessionId}`;
    return driver;
  }

  constructor(process, origin) {
    this.process = process;
    this.origin = origin;
  }

  async ask(method, path, body) {
    const response = await fetch(`${this.origin}${path}`, {
      method,
      body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
      // A window that hangs is a failed step and not a test without an end.
      signal: AbortSignal.timeout(2 * PATIENCE),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  in(method, path, body) {
    return this.ask(method, `${this.session}${path}`, body);
  }

  /** Runs a function in the page with arguments. */
  run(script, ...args) {
    return this.in('POST', '/execute/sync', { script: `return (${script})(...arguments)`, args });
  }

  /** Gives a command past the screens, through the same verb as they do. */
  async call(name, request = {}) {
    const script = `const done = arguments[arguments.length - 1];
      window.__TAURI_INTERNALS__.invoke('call', { name: arguments[0], request: arguments[1] })
        .then((value) => done({ value }), (error) => done({ error }));`;
    const answer = await this.in('POST', '/execute/async', { script, args: [name, request] });
    assert.equal(answer.error, undefined, `${name}: ${JSON.stringify(answer.error)}`);
    return answer.value;
  }

  /** The element a function finds in the page, once it is there. */
  async find(what, script, ...args) {
    const found = await until(what, () => this.run(script, ...args));
    return found[ELEMENT];
  }

  /** Scrolls an element into the middle; the driver itself leaves what is below the edge there. */
  intoSight(element) {
    return this.run(`(node) => { node.scrollIntoView({ block: 'center' }); }`, { [ELEMENT]: element });
  }

  click(element) {
    return this.in('POST', `/element/${element}/click`);
  }

  keys(element, text) {
    return this.in('POST', `/element/${element}/value`, { text });
  }

  clear(element) {
    return this.in('POST', `/element/${element}/clear`);
  }

  async picture() {
    return Buffer.from(await this.in('GET', '/screenshot'), 'base64');
  }

  /**
   * Ends the session, and the program with it. A program that is closing still would take the next
   * start for a second one, and open a window of its own.
   */
  async stop() {
    await this.in('DELETE', '').catch((error) => console.log(`the window did not close: ${error.message}`));
    await until('the program has ended', async () => (await startedBy(this.process.pid)) === 0);
    const ended = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await ended;
  }
}

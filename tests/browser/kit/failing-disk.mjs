// A disk that fails while something is done: `strace` answers the program's calls in the place of
// the operating system. The program itself is as its users have it.

import { spawn } from 'node:child_process';

/**
 * Lets calls of a running program fail while `work` goes on. `when` counts in each thread: `1` is the
 * first call, `1+` all of them.
 */
export async function whileDiskFails(pid, { call, error, when }, work) {
  const inject = `inject=${call}:error=${error}:when=${when}`;
  const tracer = spawn('strace', ['-f', '-p', `${pid}`, '-o', '/dev/null', '-e', `trace=${call}`, '-e', inject], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => tracer.once('exit', resolve));
  await new Promise((resolve, reject) => {
    let said = '';
    tracer.once('error', reject);
    tracer.once('exit', () => reject(new Error(`strace ended: ${said}`)));
    tracer.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
      if (said.includes(' attached')) resolve();
    });
  });
  try {
    return await work();
  } finally {
    tracer.kill('SIGTERM');
    await ended;
  }
}

/** Whether this machine lets one program look into another at all. */
export const mayFail = (pid) =>
  whileDiskFails(pid, { call: 'unlink', error: 'EIO', when: '1' }, async () => true).catch(() => false);

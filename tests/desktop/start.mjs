// How long the window takes to be usable: from starting the driver, which starts the program, to the
// first heading on the page. Prints a line of the table that `quorate-cli bench` prints.

import { Home } from './program.mjs';
import { until } from './driver.mjs';

const ROUNDS = 5;

const times = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const home = await Home.make();
  const begun = performance.now();
  const window = await home.open();
  await until('the first heading', () =>
    window.run(`() => document.querySelector('h1')?.textContent ?? ''`),
  );
  times.push(performance.now() - begun);
  await window.stop();
  await home.remove();
}
times.sort((a, b) => a - b);
const shown = (time) => `${(time / 1000).toFixed(2)} s`;
console.log(
  `| start of the window, driver included, ${ROUNDS} times | ${shown(times[ROUNDS >> 1])} | ${shown(times.at(-1))} (slowest) | – |`,
);

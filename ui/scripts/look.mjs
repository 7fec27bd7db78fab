// Opens the gallery in Chromium in both languages, all themes and two widths,
// takes pictures into the given folder, and lets axe look at each.
//   node scripts/look.mjs FOLDER

import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const folder = process.argv[2] ?? 'look';
mkdirSync(folder, { recursive: true });
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const server = await createServer({ server: { port: 5199 }, logLevel: 'error' });
await server.listen();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
let found = 0;
for (const language of ['en', 'zh-Hans']) {
  for (const theme of ['light', 'dark', 'contrast']) {
    for (const width of [1280, 320]) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      page.on('pageerror', (error) => {
        found += 1;
        console.log(`error: ${error.message}`);
      });
      await page.addInitScript(
        (look) => localStorage.setItem('quorate.look', JSON.stringify(look)),
        { language, theme, text: 100 },
      );
      await page.goto('http://localhost:5199/gallery.html#/case/1/overview');
      await page.getByRole('main').waitFor();
      await page.waitForTimeout(400);
      const name = `${language}-${theme}-${width}`;
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) {
        found += 1;
        console.log(`${name}: ${wide} px wide`);
      }
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run(document));
      for (const { id, help, nodes } of violations) {
        found += nodes.length;
        console.log(`${name}: ${id}: ${help}`);
        for (const node of nodes.slice(0, 4)) console.log(`    ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`);
      }
      await page.close();
    }
  }
}
await browser.close();
await server.close();
console.log(`${found} things found.`);
process.exit(found ? 1 : 0);

// A person at a browser of their own.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cutOff, smallTargets } from './flaws.mjs';
import { axe } from './found.mjs';

/**
 * How wide a desktop window and the narrowest screen are, in CSS pixels. Both are of one height:
 * where it shrinks, React Aria takes it for a keyboard that came up and holds lists back.
 */
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 800 };

/** How long a condition may take to come true, in ms. No test waits longer than it must. */
const PATIENCE = 30_000;

const source = await readFile(axe, 'utf8');

export class Actor {
  static async enter(world) {
    const context = await world.browser.newContext({
      viewport: WIDE,
      locale: world.words.locale,
      reducedMotion: 'reduce',
      acceptDownloads: true,
    });
    context.setDefaultTimeout(PATIENCE);
    const actor = new Actor(world, context);
    await actor.open();
    return actor;
  }

  constructor(world, context) {
    this.world = world;
    this.words = world.words;
    this.context = context;
  }

  /** A window; after a crash, another. */
  async open() {
    this.page = await this.context.newPage();
    this.page.on('pageerror', (error) => this.world.faults.push(String(error)));
    this.page.on('console', (message) => {
      // What the program refuses is not a fault of the screens.
      const answered = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !answered) this.world.faults.push(message.text());
    });
  }

  /** Gives a command past the screens: how a journey gets to where it begins. */
  async call(command, request = {}) {
    const response = await this.context.request.post(
      `${this.world.host.origin}/api/call/${command}`,
      { data: request },
    );
    const text = await response.text();
    assert.ok(response.ok(), `${command} was answered ${response.status()} ${text}`);
    return text === '' ? null : JSON.parse(text);
  }

  /** Puts a file past the screens; its digest. */
  async put(name, bytes) {
    const response = await this.context.request.post(
      `${this.world.host.origin}/api/put?name=${encodeURIComponent(name)}`,
      { data: Buffer.from(bytes), headers: { 'content-type': 'application/octet-stream' } },
    );
    assert.ok(response.ok(), `put was answered ${response.status()}`);
    return (await response.json()).digest;
  }

  /** Signs in past the screens, with the screens in the language of the journey. */
  async signIn(name, passphrase) {
    const session = await this.call('sign_in', { name, passphrase });
    this.name = name;
    this.session = await this.speak(session);
    return this;
  }

  /** Sets the language of whoever is signed in. */
  async speak(session) {
    const settings = { ...session.settings, language: this.words.language };
    await this.call('save_settings', { settings });
    return { ...session, settings };
  }

  /** Goes to an address of the screens. */
  async goTo(address = '') {
    await this.page.goto(`${this.world.host.origin}/${address ? `#/${address}` : ''}`);
  }

  /** Waits until something is in sight. */
  async see(locator) {
    await locator.first().waitFor({ state: 'visible' });
    return locator.first();
  }

  /** Waits until something is no longer there. */
  async miss(locator) {
    await locator.first().waitFor({ state: 'hidden' });
  }

  /** Waits for a text anywhere on the page. */
  seeText(text) {
    return this.see(this.page.getByText(text));
  }

  /** Drops files from outside the browser. */
  async drop(target, paths) {
    await target.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await target.boundingBox();
    const session = await this.context.newCDPSession(this.page);
    for (const type of ['dragEnter', 'dragOver', 'drop']) {
      await session.send('Input.dispatchDragEvent', {
        type,
        x: x + width / 2,
        y: y + height / 2,
        data: { items: [], files: paths, dragOperationsMask: 1 },
      });
    }
    await session.detach();
  }

  /** Downloads or opens what a button leads to; its bytes and name. */
  async fetchBy(button) {
    // The screens ask without the body first, and then open a window of its own: a viewer or a
    // download, of which a headless browser tells now more, now less.
    const asked = this.page.waitForRequest(
      (request) => request.method() === 'HEAD' && request.url().includes('/api/get/'),
    );
    await button.click();
    const address = (await asked).url();
    const response = await this.context.request.get(address);
    assert.ok(response.ok(), `get was answered ${response.status()}`);
    return { bytes: await response.body(), headers: response.headers() };
  }

  /**
   * Looks at the page as it is now: axe finds nothing, nothing is cut off, and what can be pressed
   * is large enough, wide and narrow; dark colours stand out as much; and with text of twice the size
   * nothing goes off sideways.
   * What is found is told at the end of the journey, so that one page hides no other.
   */
  async look(name) {
    const { looked, flaws, words } = this.world;
    if (looked.has(name)) return;
    looked.add(name);
    // What is still being read has no heading yet.
    await this.page.locator('h1').first().waitFor({ state: 'attached' });
    for (const size of [NARROW, WIDE]) {
      await this.page.setViewportSize(size);
      await this.page.evaluate(`if (!window.axe) {${source}}`);
      // What depends on the width is drawn first.
      await this.page.evaluate(drawn);
      const violations = await this.page.evaluate(violationsOf, {});
      // It scrolls and scrolls back, and a list that opens meanwhile would shut again.
      await this.page.evaluate(drawn);
      const where = `${name} (${words.language}, ${size.width} px)`;
      const found = [
        ...violations,
        ...(await this.page.evaluate(smallTargets)),
        ...(await this.page.evaluate(cutOff)),
      ];
      for (const flaw of found) flaws.push(`${where}: ${flaw}`);
      await this.#isNoWider(where);
      await this.#picture(where);
    }
    await this.#lookInTheDark(name);
    const usual = await this.page.evaluate(() => {
      const { style } = document.documentElement;
      const { fontSize } = style;
      style.fontSize = '36px';
      return fontSize;
    });
    await this.page.evaluate(drawn);
    const large = `${name} (${words.language}, text of twice the size)`;
    await this.#isNoWider(large);
    await this.#picture(large);
    await this.page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
    }, usual);
    await this.page.evaluate(drawn);
  }

  /** In dark colours everything stands out as much. */
  async #lookInTheDark(name) {
    const { flaws, words } = this.world;
    const where = `${name} (${words.language}, dark)`;
    const usual = await this.page.evaluate(() => {
      const { dataset } = document.documentElement;
      const { theme } = dataset;
      dataset.theme = 'dark';
      return theme;
    });
    await this.page.evaluate(drawn);
    const found = await this.page.evaluate(violationsOf, { runOnly: ['color-contrast'] });
    for (const flaw of found) flaws.push(`${where}: ${flaw}`);
    await this.#picture(where);
    await this.page.evaluate((theme) => {
      const { dataset } = document.documentElement;
      if (theme === undefined) delete dataset.theme;
      else dataset.theme = theme;
    }, usual);
    await this.page.evaluate(drawn);
  }

  async #picture(where) {
    if (!process.env.QUORATE_LOOKS) return;
    const path = join(process.env.QUORATE_LOOKS, `${where}.png`);
    await this.page.screenshot({ path, fullPage: true });
  }

  /** Nothing goes off sideways. */
  async #isNoWider(where) {
    const overflow = await this.page.evaluate(() => {
      const root = document.documentElement;
      return root.scrollWidth - root.clientWidth;
    });
    if (overflow > 1) this.world.flaws.push(`${where}: ${overflow} px wider than the window`);
  }
}

/** What axe finds on a page, a line for each rule. */
const violationsOf = async (options) => {
  const result = await window.axe.run(document, { ...options, resultTypes: ['violations'] });
  return result.violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`).join(' | ')}`);
};

/**
 * Waits inside a page until it is drawn. A browser draws no page that it takes for hidden, and then
 * never calls back.
 */
export const drawn = () =>
  new Promise((then) => {
    requestAnimationFrame(() => requestAnimationFrame(then));
    setTimeout(then, 1_000);
  });

// What a person sees and does on a screen: by the words that are there, as in a browser's journeys.

import { until } from './driver.mjs';

// Runs in the page. `wanted` is an exact text, or one that begins so.
const FIND = `(selector, wanted, begins, within) => {
  const text = (node) => (node.getAttribute('aria-label') ?? node.textContent).replaceAll(/\\s+/g, ' ').trim();
  const inSight = (node) => {
    const box = node.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(node).visibility === 'visible';
  };
  const root = within ? [...document.querySelectorAll(within)].filter(inSight).at(-1) : document;
  if (!root) return null;
  return [...root.querySelectorAll(selector)].find(
    (node) => inSight(node) && (begins ? text(node).startsWith(wanted) : text(node) === wanted),
  ) ?? null;
}`;

const FIELD = `(label, optional) => {
  const labels = [...document.querySelectorAll('label')].filter((node) => {
    const text = node.textContent.replaceAll(/\\s+/g, ' ').trim();
    return text === label || text === label + ' ' + optional;
  });
  for (const node of labels) {
    const field = node.control ?? document.querySelector('[aria-labelledby~="' + node.id + '"]');
    if (field && field.getBoundingClientRect().width > 0) return field;
  }
  return null;
}`;

/** The screens of the window, in one language. */
export class Screen {
  constructor(driver, words) {
    this.driver = driver;
    this.words = words;
    this.t = words.t;
  }

  /** The same window when it speaks otherwise. */
  speaking(words) {
    return new Screen(this.driver, words);
  }

  see(text, selector = 'h1, h2, h3, h4, p, li, td, th, span, div, label', patience) {
    return until(
      `“${text}” is in sight`,
      () => this.driver.run(FIND, selector, text, false, null),
      patience,
    );
  }

  heading(text, patience) {
    return this.see(text, 'h1, h2, h3', patience);
  }

  button(text, within = null) {
    return this.driver.find(`a button “${text}”`, FIND, 'button, [role=button]', text, false, within);
  }

  async press(text, within = null) {
    const button = await this.button(text, within);
    await this.driver.intoSight(button);
    await this.driver.click(button);
  }

  /** Presses the button of the dialog that is open. */
  confirm(text) {
    return this.press(text, '[role=dialog], [role=alertdialog]');
  }

  async link(text) {
    await this.driver.click(await this.driver.find(`a link “${text}”`, FIND, 'a', text, true, null));
  }

  async fill(label, text) {
    const field = await this.driver.find(`a field “${label}”`, FIELD, label, this.t('field-optional'));
    await this.driver.intoSight(field);
    await this.driver.clear(field);
    await this.driver.keys(field, text);
  }

  /** Goes to an address of the screens. */
  async goTo(address) {
    await this.driver.run(`(hash) => { location.hash = hash; }`, `#/${address}`);
  }

  /** Loads the page anew, which then asks who is signed in. */
  async reload(address = '') {
    await this.goTo(address);
    // The driver's own way waits for the page; a script that reloads loses its answer with it.
    await this.driver.in('POST', '/refresh');
    await until('the page is loaded', () =>
      this.driver.run(`() => document.readyState === 'complete' && document.querySelector('main, h1') !== null`));
  }

  language() {
    return this.driver.run(`() => document.documentElement.lang`);
  }
}

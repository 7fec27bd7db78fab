// Somebody who has no mouse. Wherever Tab leads, the focus must show and lie free.

import { drawn } from './actor.mjs';
import { focusFlaw } from './flaws.mjs';

/** How many stops a page may have before somebody gives up, and so does the test. */
const STOPS = 250;

export class Keyboard {
  constructor(actor) {
    this.actor = actor;
    this.page = actor.page;
    this.keys = actor.page.keyboard;
    this.words = actor.words;
  }

  /** Presses Tab until the focus is on something, or in it. */
  async tabTo(locator) {
    await this.actor.see(locator);
    for (let stop = 0; stop < STOPS; stop += 1) {
      if (await locator.first().evaluate((element) => element.contains(document.activeElement)).catch(() => false)) return;
      await this.keys.press('Tab');
      let flaw = await this.page.evaluate(focusFlaw);
      if (flaw) {
        // The page may be moving just then, because somebody else came or went: what stays so is one.
        await this.page.evaluate(drawn);
        flaw = await this.page.evaluate(focusFlaw);
      }
      this.actor.world.stops += 1;
      if (flaw) this.actor.world.unseen.add(flaw);
    }
    throw new Error(`no Tab leads to ${locator}`);
  }

  async press(locator) {
    await this.tabTo(locator);
    await this.keys.press('Enter');
  }

  /** Ticks. */
  async tick(locator) {
    await this.tabTo(locator);
    await this.keys.press('Space');
  }

  /** Takes one of a few: Tab leads to them, arrows go from one to the next. */
  async take(radio) {
    await this.actor.see(radio);
    await this.tabTo(radio.locator('xpath=ancestor::*[@role="radiogroup"]'));
    await this.#arrowTo(radio, (one) => one.evaluate((element) => element === document.activeElement));
    if (!(await radio.isChecked())) await this.keys.press('Space');
  }

  /** Writes into a field. */
  async write(field, text) {
    await this.tabTo(field);
    await this.keys.insertText(text);
  }

  /** Chooses what begins so from a list that opens. */
  async choose(button, choice) {
    await this.press(button);
    const option = this.page.getByRole('option', { name: this.words.begins(choice) });
    await this.#arrowTo(option, (one) => one.evaluate((element) => element === document.activeElement));
    await this.keys.press('Enter');
  }

  /** Gives a command by the palette: its name, arrows to it, Enter. */
  async command(menu, label) {
    await this.keys.press('Control+k');
    await this.actor.see(this.page.getByRole('dialog'));
    await this.keys.type(label);
    const entry = this.page.getByRole('menuitem', {
      name: `${label} ${this.words.t(`menu-${menu}`)}`,
      exact: true,
    });
    await this.#arrowTo(entry, async (one) => (await one.getAttribute('data-focused')) === 'true');
    await this.keys.press('Enter');
  }

  /** The focus is somewhere: an act that takes its own button away must not lose it. */
  hasFocus() {
    return this.page.waitForFunction(() => document.activeElement !== document.body);
  }

  async #arrowTo(locator, there) {
    await this.actor.see(locator);
    for (let stop = 0; stop < STOPS; stop += 1) {
      if (await there(locator.first())) return;
      await this.keys.press('ArrowDown');
    }
    throw new Error(`no arrow leads to ${locator}`);
  }
}

// Where things are on a screen. Locators only, by role and name; what must be true is said in journeys.

/** What every screen has. */
export class Screen {
  constructor(actor) {
    this.actor = actor;
    this.page = actor.page;
    this.words = actor.words;
    this.t = actor.words.t;
    this.word = actor.words.word;
  }

  /** The heading of the page, of that text or any. */
  heading(name) {
    return this.page.getByRole('heading', { level: 1, ...(name ? { name, exact: typeof name === 'string' } : {}) });
  }

  section(name) {
    return this.page.getByRole('region', { name });
  }

  button(name, within = this.page) {
    return within.getByRole('button', { name, exact: typeof name === 'string' });
  }

  link(name, within = this.page) {
    return within.getByRole('link', { name, exact: typeof name === 'string' });
  }

  /** A field of text. */
  field(label, within = this.page) {
    return within.getByLabel(this.words.label(label)).and(within.locator('input, textarea'));
  }

  /** One of a few, all in sight; notes may follow its words. */
  option(group, label, within = this.page) {
    return within
      .getByRole('radiogroup', { name: this.words.label(group) })
      .locator('label', { has: this.page.getByRole('radio', { name: this.words.begins(label) }) })
      .first();
  }

  radio(group, label, within = this.page) {
    return within
      .getByRole('radiogroup', { name: this.words.label(group) })
      .getByRole('radio', { name: this.words.begins(label) })
      .first();
  }

  /** Something to tick; notes may follow its words. */
  tick(label, within = this.page) {
    return within
      .locator('label', { has: this.page.getByRole('checkbox', { name: this.words.begins(label) }) })
      .first();
  }

  /** Chooses from a list that opens. */
  async choose(label, choice, within = this.page) {
    await within.getByRole('button', { name: new RegExp(`${this.words.label(label).source.slice(1)}`) }).first().click();
    await this.page.getByRole('option', { name: this.words.begins(choice) }).first().click();
  }

  /** Writes a day into a date field. */
  async writeDay(label, day, within = this.page) {
    await within
      .getByRole('group', { name: this.words.label(label) })
      .getByRole('spinbutton')
      .first()
      .click();
    await this.page.keyboard.type(this.words.keysOf(day));
  }

  /** Chooses a file where a page or a dialog takes one. */
  async chooseFile(path) {
    const asked = this.page.waitForEvent('filechooser');
    await this.button(this.t('files-choose-one')).click();
    await (await asked).setFiles(path);
  }

  /** What went wrong, where it is said. */
  get alert() {
    return this.page.getByRole('alert');
  }

  /** What is wrong with a field, in the summary above the form: leads to it. */
  wrong(label) {
    return this.alert.getByRole('link', { name: this.words.begins(label) });
  }

  /** The dialog that is open. */
  get dialog() {
    return this.page.getByRole('dialog').or(this.page.getByRole('alertdialog'));
  }

  /** The act of the dialog that is open. */
  dialogButton(name) {
    return this.button(name, this.dialog);
  }

  /** A line that a screen reader hears. */
  status(text) {
    return this.page.getByRole('status').filter({ hasText: text });
  }
}

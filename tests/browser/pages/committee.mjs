import { Screen } from './screen.mjs';

/** The roster and what the committee is. */
export class Committee extends Screen {
  get title() {
    return this.heading(this.t('committee-title'));
  }
  get appoint() {
    return this.button(this.t('appoint-title'));
  }
  row(name) {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: this.words.begins(name) }) });
  }
  /** Opens what may be changed about somebody, and takes one entry. */
  async change(name, entry) {
    await this.button(this.t('roster-act-for', { name })).click();
    await this.page.getByRole('menuitem', { name: this.words.begins(entry) }).click();
  }
  part(tab) {
    return this.link(this.t(`committee-tab-${tab}`));
  }
}

/** Appointing a person. */
export class Appoint extends Screen {
  get title() {
    return this.heading(this.t('appoint-title'));
  }
  get name() {
    return this.field(this.t('appoint-name'));
  }
  role(role) {
    return this.option(this.t('appoint-role'), this.words.sentence(this.word('role', role)));
  }
  capacity(capacity) {
    const group = this.page.getByRole('group', { name: this.t('appoint-capacities') });
    return this.tick(this.words.sentence(this.word('capacity', capacity)), group).or(
      this.tick(this.word('capacity', capacity), group),
    );
  }
  /** The last day of the term. */
  until(day) {
    return this.writeDay(this.t('appoint-until'), day);
  }
  get act() {
    return this.button(this.t('appoint-act'));
  }
}

/** What opens an encrypted committee when no passphrase does. */
export class Recovery extends Screen {
  /** The line on the desk that asks for it. */
  get asked() {
    return this.link(this.t('desk-recovery-sheet'));
  }
  /** The same once the sheet was used. */
  get askedAnew() {
    return this.link(this.t('desk-recovery-sheet-used'));
  }
  get title() {
    return this.heading(this.t('recovery-title'));
  }
  get make() {
    return this.button(this.t('recovery-make'));
  }
  get makeNew() {
    return this.button(this.t('recovery-make-new'));
  }
  get passphrase() {
    return this.field(this.t('sign-passphrase'), this.dialog);
  }
  get makeIt() {
    return this.dialogButton(this.t('recovery-make'));
  }
  get done() {
    return this.button(this.t('recovery-done'));
  }
  get code() {
    return this.section(this.t('sheet-code')).locator('[translate=no]');
  }
  get inParts() {
    return this.option(this.t('recovery-how'), this.t('recovery-how-parts'));
  }
  get parts() {
    return this.field(this.t('recovery-parts-of'), this.dialog);
  }
  get needed() {
    return this.field(this.t('recovery-parts-needed'), this.dialog);
  }
  /** Of a sheet in parts: the code of one. */
  part(number, of) {
    return this.section(this.t('recovery-part', { number, of })).locator('[translate=no]');
  }
  get handedOver() {
    return this.button(this.t('recovery-parts-done'));
  }
}

/** The one-time code, shown once. */
export class OneTimeCode extends Screen {
  title(name) {
    return this.page.getByRole('heading', { name: this.t('one-time-title', { name }) });
  }
  get code() {
    return this.dialog.locator('[translate=no]');
  }
  /** What is written there, without what is said before it. */
  async read() {
    const text = await this.code.innerText();
    return text.replace(this.t('one-time-code'), '').replace(/^[:：\s]+/, '').trim();
  }
  get done() {
    return this.dialogButton(this.t('one-time-done'));
  }
}

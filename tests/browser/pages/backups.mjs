import { Screen } from './screen.mjs';

/** Where this computer backs up to, how that goes, and putting a backup back beside. */
export class Backups extends Screen {
  get title() {
    return this.heading(this.t('backups-title'));
  }
  get tab() {
    return this.link(this.t('backups-title'));
  }
  get folder() {
    return this.field(this.t('backups-folder'));
  }
  get choose() {
    return this.button(this.t('backups-choose'));
  }
  get now() {
    return this.button(this.t('backups-now'));
  }
  get good() {
    return this.page.getByText(this.words.like('backups-last-when'));
  }
  get made() {
    return this.status(this.t('backups-made'));
  }
  get failed() {
    return this.page.getByRole('heading', { name: this.words.like('backups-failed') });
  }
  get into() {
    return this.field(this.t('restore-beside-into'));
  }
  get time() {
    return this.field(this.t('restore-time'));
  }
  get putBack() {
    return this.button(this.t('restore-beside-act'));
  }
  get copied() {
    return this.page.getByRole('heading', { name: this.t('restore-beside-done') });
  }
  /** The value of a fact. */
  fact(label, within = this.page) {
    return within.locator('dl > div', { has: this.page.getByText(label, { exact: true }) }).locator('dd').first();
  }
}

/** Putting a backup back where no committee is yet. */
export class Restore extends Screen {
  get offered() {
    return this.button(this.t('welcome-restore-act'));
  }
  get title() {
    return this.heading(this.t('restore-title'));
  }
  get from() {
    return this.field(this.t('restore-from'));
  }
  get look() {
    return this.button(this.t('restore-look'));
  }
  get found() {
    return this.page.getByRole('heading', { name: this.t('restore-found') });
  }
  get act() {
    return this.button(this.t('restore-act'));
  }
  get name() {
    return this.field(this.t('signin-name'));
  }
  get passphrase() {
    return this.field(this.t('signin-passphrase'));
  }
  get bySheet() {
    return this.option(this.t('restore-opener'), this.t('restore-opener-sheet'));
  }
  get code() {
    return this.field(this.t('sheet-code'));
  }
  get back() {
    return this.heading(this.t('restore-back-title'));
  }
  get signIn() {
    return this.button(this.t('signin-act'));
  }
}

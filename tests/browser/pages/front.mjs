import { Screen } from './screen.mjs';

/** Nobody is signed in, and there is no committee. */
export class Welcome extends Screen {
  get title() {
    return this.heading(this.t('welcome-title'));
  }
  get setUp() {
    return this.button(this.t('welcome-own-act'));
  }
  get explore() {
    return this.button(this.t('welcome-sample-act'));
  }
  get otherLanguage() {
    return this.button(this.t('command-language'));
  }
}

/** Setting a committee up. */
export class SetUp extends Screen {
  get title() {
    return this.heading(this.t('setup-title'));
  }
  get nameEn() {
    return this.field(this.t('setup-name-en'));
  }
  get nameZh() {
    return this.field(this.t('setup-name-zh'));
  }
  get zone() {
    return this.page.getByRole('combobox', { name: this.t('setup-zone') });
  }
  get secretary() {
    return this.field(this.t('setup-secretary'));
  }
  get chair() {
    return this.field(this.t('setup-chair'));
  }
  get viceChair() {
    return this.field(this.t('setup-vice-chair'));
  }
  get secondSecretary() {
    return this.field(this.t('setup-second-secretary'));
  }
  get passphrase() {
    return this.field(this.t('passphrase-new'));
  }
  get again() {
    return this.field(this.t('passphrase-again'));
  }
  profile(title) {
    return this.option(this.t('setup-profile'), title);
  }
  capacity(name, capacity) {
    const group = this.page.getByRole('group', { name: this.t('setup-capacities', { name }) });
    return this.tick(this.words.sentence(this.word('capacity', capacity)), group).or(
      this.tick(this.word('capacity', capacity), group),
    );
  }
  get check() {
    return this.button(this.t('setup-go-check'));
  }
  get checking() {
    return this.page.getByRole('heading', { name: this.t('setup-check-title') });
  }
  get act() {
    return this.button(this.t('setup-act'));
  }
}

/** Signing in, also to the sample. */
export class SignIn extends Screen {
  get title() {
    return this.heading(this.t('signin-title'));
  }
  get sampleTitle() {
    return this.page.getByRole('heading', { name: this.t('committee-sample') });
  }
  get people() {
    return this.page.getByRole('region', { name: this.t('sample-people') }).getByRole('row');
  }
  as(name) {
    return this.button(this.t('sample-enter-as', { name }));
  }
  get form() {
    return this.page.getByRole('form', { name: this.t('signin-title') });
  }
  get name() {
    return this.field(this.t('signin-name'), this.form);
  }
  get passphrase() {
    return this.field(this.t('signin-passphrase'), this.form);
  }
  get act() {
    return this.button(this.t('signin-act'), this.form);
  }
  get withCode() {
    return this.button(this.t('welcome-code-act'));
  }
  get withSheet() {
    return this.button(this.t('signin-sheet'));
  }
  async enter(name, passphrase) {
    await this.name.fill(name);
    await this.passphrase.fill(passphrase);
    await this.act.click();
  }
}

/** Setting one's passphrase from a one-time code. */
export class Code extends Screen {
  get title() {
    return this.heading(this.t('code-title'));
  }
  get code() {
    return this.t('code-code');
  }
  get act() {
    return this.button(this.t('code-act'));
  }
  async enter(name, code, passphrase) {
    await this.field(this.t('code-name')).fill(name);
    await this.field(this.code).fill(code);
    await this.field(this.t('passphrase-new')).fill(passphrase);
    await this.field(this.t('passphrase-again')).fill(passphrase);
    await this.act.click();
  }
}

/** The same by the code on the recovery sheet. */
export class SheetCode extends Code {
  get title() {
    return this.heading(this.t('sheet-enter-title'));
  }
  get code() {
    return this.t('sheet-code');
  }
}

/** The locked window. */
export class Locked extends Screen {
  get title() {
    return this.heading(this.t('lock-title'));
  }
  get passphrase() {
    return this.field(this.t('lock-passphrase'));
  }
  get act() {
    return this.button(this.t('lock-act'));
  }
  get signOut() {
    return this.button(this.t('lock-sign-out'));
  }
}

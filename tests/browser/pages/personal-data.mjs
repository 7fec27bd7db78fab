import { Screen } from './screen.mjs';

/** Requests about personal data, and one of them. */
export class PersonalData extends Screen {
  get title() {
    return this.heading(this.t('data-title'));
  }
  of(name) {
    return this.heading(this.t('data-of', { name }));
  }
  get none() {
    return this.page.getByRole('heading', { name: this.t('data-none') });
  }
  get name() {
    return this.field(this.t('data-log-name'));
  }
  get text() {
    return this.field(this.t('data-log-text'));
  }
  get log() {
    return this.button(this.t('data-log-act'));
  }
  end(end) {
    return this.option(this.t('data-decide-end'), this.t(`data-decide-${end}`));
  }
  /** A place in a case. */
  place(number) {
    return this.tick(`${number} `);
  }
  placeBox(number) {
    return this.page.getByRole('checkbox', { name: this.words.begins(`${number} `) });
  }
  file(number, name) {
    return this.tick(name, this.page.getByRole('group', { name: this.t('data-files', { number }) }));
  }
  get ground() {
    return this.field(this.t('data-ground'));
  }
  get reason() {
    return this.field(this.t('data-reason'));
  }
  get check() {
    return this.button(this.t('check-before'));
  }
  get passphrase() {
    return this.field(this.t('sign-passphrase'), this.dialog);
  }
  erase(places, files) {
    return this.dialogButton(this.t('data-act-erased', { places, files }));
  }
  restrict(places) {
    return this.dialogButton(this.t('data-act-restricted', { places }));
  }
  get refuse() {
    return this.dialogButton(this.t('data-act-refused'));
  }
  ended(end) {
    return this.page.getByRole('heading', { name: this.t(`data-ended-${end}`) });
  }
  get decided() {
    return this.section(this.t('data-decided'));
  }
  get propose() {
    return this.button(this.t('data-release-propose'));
  }
  get release() {
    return this.button(this.t('data-release-act'));
  }
}

/** How long cases are kept: the page of the committee, and the part of a case. */
export class Keeping extends Screen {
  get title() {
    return this.heading(this.t('keeping-title'));
  }
  get ofCase() {
    return this.section(this.t('keeping-title'));
  }
  act(name) {
    return this.button(this.t(`keeping-${name}`));
  }
  get reason() {
    return this.field(this.t('data-reason'), this.dialog);
  }
  get event() {
    return this.field(this.t('keeping-event'), this.dialog);
  }
  due(number) {
    return this.tick(`${number} `);
  }
  make(count) {
    return this.button(this.t('keeping-make', { count }));
  }
  get passphrase() {
    return this.field(this.t('sign-passphrase'), this.dialog);
  }
  get certificate() {
    return this.heading(this.t('keeping-certificate'));
  }
}

import { Screen } from './screen.mjs';

/** The committee's rules: adopted, at hand, its own copy, cases bound anew. */
export class Rules extends Screen {
  get title() {
    return this.heading(this.t('rules-title'));
  }
  profile(id) {
    return this.link(this.word('profile', id));
  }
  get copy() {
    return this.button(this.t('own-copy'));
  }
  get copying() {
    return this.page.getByRole('heading', { level: 1, name: this.words.like('own-title') });
  }
  value(key) {
    return this.field(this.t(`rules-form-${key}`));
  }
  get seeDifferences() {
    return this.button(this.t('own-see-differences'));
  }
  get differences() {
    return this.page.getByRole('table', { name: this.t('own-differences') });
  }
  get reason() {
    return this.field(this.t('own-reason'));
  }
  get check() {
    return this.button(this.t('own-check-act'));
  }
  get save() {
    return this.button(this.t('own-save'));
  }
  get adopt() {
    return this.button(this.t('adopt-act'));
  }
  get checkAdoption() {
    return this.button(this.t('adopt-check-act'));
  }
  get record() {
    return this.button(this.t('adopt-record'));
  }
  own(id, number) {
    return this.t('profile-own-version', { title: this.word('profile', id), number });
  }
}

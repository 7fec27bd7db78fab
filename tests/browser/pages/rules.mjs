import { Screen } from './screen.mjs';

/** The committee's rules: adopted, at hand, its own copy, cases bound anew. */
export class Rules extends Screen {
  get title() {
    return this.heading(this.t('rules-title'));
  }
  profile(id) {
    return this.link(this.word('profile', id));
  }
  /** The heading of the profile that is read value by value. */
  reading({ page, own }) {
    const title = this.words.language === 'en' ? page.title_en : page.title_zh;
    const name = own ? this.t('profile-own-version', { title, number: own.number }) : title;
    return this.page.getByRole('heading', { level: 2, name, exact: true });
  }
  /** An entry of the contents of that profile. */
  part(section) {
    return this.page
      .getByRole('navigation', { name: this.t('rules-contents') })
      .getByRole('link', { name: this.t(`profile-section-${section}`), exact: true });
  }
  get copy() {
    return this.button(this.t('own-copy'));
  }
  copying(id) {
    return this.heading(this.t('own-title', { original: this.word('profile', id) }));
  }
  value(key) {
    return this.field(this.t(`rules-form-${key}`));
  }
  get seeDifferences() {
    return this.button(this.t('own-see-differences'));
  }
  difference(text) {
    return this.page.getByRole('table', { name: this.t('own-differences') }).getByText(text);
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
  /** Adopts the profile that is being read. */
  get adoptThis() {
    return this.button(this.t('adopt-this'));
  }
  inForce(names) {
    return this.page.getByText(this.t('adopted-today', { profiles: this.words.list(names) }));
  }
  adopted(day, names) {
    const profiles = this.words.list(names);
    return this.page.getByText(this.t('adopted-from', { day: this.words.date(day), profiles }));
  }
  get checkAdoption() {
    return this.button(this.t('adopt-check-act'));
  }
  get record() {
    return this.button(this.t('adopt-record'));
  }
  /** The rows of values that nobody compared with their source yet. */
  get unverified() {
    const marked = this.page.getByRole('cell').filter({ hasText: this.t('rule-to-be-verified') });
    return this.page.getByRole('row').filter({ has: marked });
  }
  /** A profile to be chosen or left out, by the words it goes by. */
  choice(name) {
    return this.tick(name, this.page.getByRole('group', { name: this.t('adopt-profiles') }));
  }
  leads(name) {
    return this.option(this.t('adopt-leads'), name);
  }
  applies(code) {
    return this.option(this.t('adopt-applies'), this.word('applies-to', code));
  }
  rebind(count) {
    return this.button(this.t('rebind-record', { count }));
  }
}

/** The rules a case meets, each in a column of its own. */
export class BoundRules extends Screen {
  get title() {
    return this.page.getByRole('heading', { name: this.t('bound-title') });
  }
  get table() {
    return this.page.getByRole('table', { name: this.t('bound-table') });
  }
  under(name) {
    return this.table.getByRole('columnheader', { name, exact: true });
  }
  /** What the profile of a column says of something: `vote-majority`, `retention` … */
  value(column, of) {
    const head = this.page.getByRole('rowheader', { name: this.t(`bound-${of}`), exact: true });
    return this.table.getByRole('row').filter({ has: head }).getByRole('cell').nth(column);
  }
  get anew() {
    return this.button(this.t('bound-change'));
  }
}

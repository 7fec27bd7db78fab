import { Screen } from './screen.mjs';

/** All cases. */
export class Docket extends Screen {
  get title() {
    return this.heading(this.t('docket-heading'));
  }
  get fresh() {
    return this.button(this.t('docket-new'));
  }
  case(title) {
    return this.link(title);
  }
  row(title) {
    return this.page.getByRole('row').filter({ has: this.link(title) });
  }
  stub(title) {
    return this.row(title).getByText(this.t('docket-stub'));
  }
  draft(title) {
    return this.link(this.t('docket-draft-continue', { title }));
  }
  get search() {
    return this.page.getByRole('searchbox', { name: this.words.label(this.t('docket-search')) });
  }
  get filters() {
    return this.button(this.t('docket-filter-show'));
  }
  get table() {
    return this.page.getByRole('table', { name: this.t('docket-heading') });
  }
  stage(stage) {
    return this.table.getByText(this.word('stage', stage), { exact: true });
  }
  count(count) {
    return this.status(
      this.t('docket-count', { count, shown: new Intl.NumberFormat(this.words.locale).format(count) }),
    );
  }
}

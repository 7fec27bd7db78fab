import { Screen } from './screen.mjs';

/** Importing a table that somebody else made. */
export class Import extends Screen {
  get title() {
    return this.heading(this.t('command-import'));
  }
  get choose() {
    return this.button(this.t('files-choose-one'));
  }
  get columns() {
    return this.heading(this.t('import-columns'));
  }
  /** The list from which a field's column is chosen; its name begins with what is chosen. */
  column(field) {
    return this.page.getByRole('button', { name: new RegExp(this.words.label(this.t(`import-field-${field}`)).source.slice(1)) });
  }
  get proposed() {
    return this.page.getByText(this.t('import-proposed'), { exact: true });
  }
  get lastTime() {
    return this.page.getByText(this.t('import-last-time'), { exact: true });
  }
  get toCheck() {
    return this.button(this.t('import-to-check'));
  }
  get checking() {
    return this.heading(this.t('import-check'));
  }
  get problems() {
    return this.section(this.words.begins(this.t('import-problems')));
  }
  get preview() {
    return this.section(this.words.begins(this.t('import-preview')));
  }
  act(count) {
    return this.button(this.t('import-act', { count }));
  }
  get nothing() {
    return this.page.getByRole('heading', { name: this.t('import-nothing') });
  }
  /** Says how far it is, while it runs. */
  get progress() {
    return this.page.getByRole('progressbar');
  }
  finished(count, rows) {
    return this.status(this.t('import-finished', { count, rows }));
  }
  stage(stage) {
    return this.page.getByText(this.word('import-stage', stage), { exact: true });
  }
  get cases() {
    return this.link(this.t('import-see-cases'));
  }
  get undo() {
    return this.button(this.t('import-undo'));
  }
  undoIt(count) {
    return this.dialogButton(this.t('import-undo-act', { count }));
  }
}

/** Exporting decisions. */
export class Export extends Screen {
  get title() {
    return this.heading(this.t('command-export'));
  }
  get start() {
    return this.button(this.t('exporting-start'));
  }
  get ready() {
    return this.status(this.t('exporting-ready'));
  }
  get partial() {
    return this.page.getByRole('heading', { name: this.t('exporting-partial') });
  }
  save(name) {
    return this.button(this.t('exporting-save-file', { name }));
  }
}

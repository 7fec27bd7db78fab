import { Screen } from './screen.mjs';

/** Logging a submission by hand. */
export class NewSubmission extends Screen {
  get title() {
    return this.heading(this.t('log-heading'));
  }
  interest(answer) {
    return this.option(this.t('log-interest'), this.word('interest-answer', answer));
  }
  get proceed() {
    return this.button(this.t('log-interest-next'));
  }
  get titleField() {
    return this.field(this.t('log-title'));
  }
  get summary() {
    return this.field(this.t('log-summary'));
  }
  get applicant() {
    return this.field(this.t('log-applicant'));
  }
  get contact() {
    return this.field(this.t('log-contact'));
  }
  get organisation() {
    return this.page.getByRole('combobox', { name: this.words.label(this.t('log-organisation')) });
  }
  get system() {
    return this.page.getByRole('combobox', { name: this.words.label(this.t('log-system')) });
  }
  letters(language) {
    return this.option(this.t('log-language'), this.word('language', language));
  }
  get saved() {
    return this.status(this.words.like('draft-saved'));
  }
  get choose() {
    return this.button(this.t('files-choose'));
  }
  get chosen() {
    return this.page.getByRole('list', { name: this.t('documents-chosen') });
  }
  /** Where files are dropped. */
  get dropZone() {
    return this.page.locator('[data-field=documents] [data-rac]').filter({ has: this.choose }).first();
  }
  get check() {
    return this.button(this.t('log-check'));
  }
  get checking() {
    return this.page.getByRole('heading', { name: this.t('log-check-title') });
  }
  get act() {
    return this.button(this.t('log-act'));
  }
  get logged() {
    return this.heading(this.words.like('log-done-title'));
  }
  get toValidation() {
    return this.link(this.t('log-done-validate'));
  }
}

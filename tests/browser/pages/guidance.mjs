import { Screen } from './screen.mjs';

/** All guidance. */
export class Library extends Screen {
  get title() {
    return this.heading(this.t('nav-guidance'));
  }
  get draft() {
    return this.button(this.t('library-draft'));
  }
  piece(title) {
    return this.link(title);
  }
}

/** Writing a piece, or a next version of it. */
export class Editor extends Screen {
  get title() {
    return this.heading(this.t('library-draft'));
  }
  get titleEn() {
    return this.field(this.t('guidance-title-en'));
  }
  get titleZh() {
    return this.field(this.t('guidance-title-zh'));
  }
  get slug() {
    return this.field(this.t('guidance-slug'));
  }
  body(language) {
    return this.field(this.t(language === 'en' ? 'guidance-body-en' : 'guidance-body-zh'));
  }
  /** The text in that language. */
  text(language) {
    return this.page
      .getByRole('group', { name: this.t('guidance-which-language') })
      .getByRole('button', { name: this.word('language', language), exact: true });
  }
  get preview() {
    return this.page.getByRole('complementary', { name: this.t('guidance-preview') });
  }
  get cites() {
    return this.page.getByRole('combobox', { name: this.words.label(this.t('guidance-cites')) });
  }
  async cite(text) {
    await this.cites.fill(text);
    await this.page.getByRole('option', { name: text }).first().click();
  }
  get record() {
    return this.button(this.t('guidance-draft-act'));
  }
  get recordRevision() {
    return this.button(this.t('guidance-revise-act'));
  }
}

/** A piece of guidance. */
export class Piece extends Screen {
  title(title) {
    return this.heading(title);
  }
  stage(stage) {
    return this.page.getByText(this.word('guidance-stage', stage), { exact: true });
  }
  get revise() {
    return this.button(this.t('guidance-revise'));
  }
  get publish() {
    return this.button(this.t('guidance-publish'));
  }
  publishVersion(number) {
    return this.button(this.t('guidance-publish-act', { number }));
  }
  file(format, language) {
    return this.button(
      this.t('guidance-open-file', { format: format.toUpperCase(), language: this.word('language', language) }),
    );
  }
}

import { Screen } from './screen.mjs';

/** The minutes of a meeting. */
export class Minutes extends Screen {
  get title() {
    return this.heading(this.t('minutes-title'));
  }
  numbered(number) {
    return this.heading(this.t('minutes-title-numbered', { number }));
  }
  stage(stage) {
    return this.page.getByText(this.word('minutes-stage', stage), { exact: true }).first();
  }
  /** A section by its heading. */
  part(title) {
    return this.page.getByRole('region', { name: title, exact: true });
  }
  item(position, title) {
    return this.part(this.t('minutes-item', { position, title }));
  }
  get opening() {
    return this.part(this.t('minutes-opening'));
  }
  narrative(part) {
    return part.getByLabel(this.words.label(this.t('minutes-narrative'))).and(part.locator('textarea'));
  }
  /** Opens the sentences that the record offers, and takes one. */
  async use(part, sentence) {
    await part.getByText(this.t('minutes-sentences')).click();
    await this.button(this.t('minutes-use-this', { sentence }), part).click();
  }
  save(title) {
    return this.button(this.t('minutes-save-section', { title }));
  }
  written(part, name) {
    return part.getByText(new RegExp(`^${name}[,，]`)).first();
  }
  get changed() {
    return this.page.getByRole('heading', { name: this.t('changed-title') });
  }
  get keepWriting() {
    return this.button(this.t('changed-keep'));
  }
  get put() {
    return this.button(this.t('minutes-put'));
  }
  get putIt() {
    return this.dialogButton(this.t('minutes-put-act'));
  }
  correct(title) {
    return this.button(this.t('minutes-correct-section', { title }));
  }
  get correction() {
    return this.field(this.t('minutes-correction-text'));
  }
  get propose() {
    return this.button(this.t('minutes-propose'));
  }
  proposed(text) {
    return this.page.getByRole('blockquote').getByText(text);
  }
  settleReason(number) {
    return this.field(this.t('minutes-settle-reason', { number }));
  }
  take(number) {
    return this.button(this.t('minutes-take-number', { number }));
  }
  get taken() {
    return this.page.getByText(this.t('minutes-taken'), { exact: true }).first();
  }
  get agree() {
    return this.button(this.t('minutes-agree'));
  }
  agreed(name) {
    return this.page.getByRole('listitem').filter({ hasText: name });
  }
  get stub() {
    return this.page.getByText(this.t('minutes-stub'));
  }
  pdf(language) {
    return this.button(this.t('minutes-pdf', { language: this.word('tongue', language) }));
  }
  get completed() {
    return this.page.getByRole('heading', { name: this.t('minutes-completed') });
  }
  missing(id, args) {
    return this.page.getByText(this.t(id, args));
  }
  get open() {
    return this.link(this.t('minutes-title'));
  }
  pack(language) {
    return this.button(this.t('papers-pack', { language: this.word('tongue', language) }));
  }
  /** On the agenda of the next meeting: approves them. */
  get approve() {
    return this.button(this.t('item-end-act-approved'), this.page.getByRole('main'));
  }
  get sign() {
    return this.button(this.t('minutes-sign'), this.page.getByRole('main'));
  }
  get passphrase() {
    return this.field(this.t('sign-passphrase'), this.dialog);
  }
  get signIt() {
    return this.dialog.getByRole('button', { name: this.words.like('minutes-sign-act') });
  }
  signedBy(name) {
    return this.page.getByRole('main').getByText(this.words.begins(name)).filter({
      hasText: this.words.word('signature', 'minutes-as-approved'),
    });
  }
  get approveIt() {
    return this.dialogButton(this.t('item-end-act-approved'));
  }

  // Scans of what was signed
  async openSheets() {
    await this.page.getByText(this.t('sheets-attach'), { exact: true }).click();
  }
  sheetKind(kind) {
    return this.option(this.t('sheets-kind'), this.word('sheet-kind', kind));
  }
  sheet(kind, name) {
    return this.page.getByText(this.t('sheets-named', { kind: this.word('sheet-kind', kind), name }));
  }
  openSheet(name) {
    return this.button(this.t('sheets-open', { name }));
  }
}

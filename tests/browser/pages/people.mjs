import { Screen } from './screen.mjs';

/** What the rules ask of the roster, on the committee's page and a meeting's. */
export class Composition extends Screen {
  get all() {
    return this.page.getByText(this.t('composition-all'));
  }
  /** A day from which something turns. */
  get turns() {
    return this.page.getByText(this.words.like('composition-from'));
  }
  /** That too few members have a seat. */
  get tooFew() {
    return this.page.getByText(this.t('composition-members-no', { members: 6, needed: 7 }));
  }
}

/** A member's own page. */
export class Person extends Screen {
  title(name) {
    return this.heading(name);
  }
  get recordTraining() {
    return this.button(this.t('person-training-act'));
  }
  get what() {
    return this.field(this.t('person-training-what'), this.dialog);
  }
  finishedOn(day) {
    return this.writeDay(this.t('person-training-on'), day, this.dialog);
  }
  countsUntil(day) {
    return this.writeDay(this.t('person-valid-until'), day, this.dialog);
  }
  withdraw(what) {
    return this.button(this.t('person-withdraw-named', { what }));
  }
  get withdrawReason() {
    return this.field(this.t('person-withdraw-reason'), this.dialog);
  }
  get withdrawAct() {
    return this.dialogButton(this.t('person-withdraw-act'));
  }
  get recordStatement() {
    return this.button(this.t('person-statement-act'));
  }
  signedOn(day) {
    return this.writeDay(this.t('person-statement-on'), day, this.dialog);
  }
  get save() {
    return this.dialogButton(this.t('person-entry-save'));
  }
  get bound() {
    return this.page.getByText(this.t('person-bound'), { exact: true });
  }
  get notBound() {
    return this.page.getByText(this.t('person-not-bound'), { exact: true });
  }
  /** The same for somebody else, as the secretary does. */
  declareFor(name) {
    return this.button(this.t('person-interest-for-act', { name }));
  }
  get declare() {
    return this.button(this.t('person-interest-act'));
  }
  kind(kind) {
    return this.choose(this.t('person-interest-kind'), this.word('standing-interest', kind), this.dialog);
  }
  get with() {
    return this.field(this.t('person-interest-with'), this.dialog);
  }
  get declareAct() {
    return this.dialogButton(this.t('person-interest-save'));
  }
  from(day) {
    return this.writeDay(this.t('person-interest-since'), day, this.dialog);
  }
  get stateGender() {
    return this.button(this.t('person-gender-act'));
  }
}

/** Conflicts that the record suggests about a case. */
export class Conflicts extends Screen {
  of(name) {
    return this.section(this.words.begins(this.t('conflicts-title'))).getByText(name, { exact: true });
  }
  dismiss(name) {
    return this.button(this.t('conflicts-dismiss-named', { name }));
  }
  confirm(name) {
    return this.button(this.t('conflicts-confirm-named', { name }));
  }
  get nature() {
    return this.field(this.t('conflicts-confirm-nature'), this.dialog);
  }
  get confirmAct() {
    return this.dialogButton(this.t('conflicts-confirm-act'));
  }
  get reason() {
    return this.field(this.t('conflicts-dismiss-reason'), this.dialog);
  }
  get dismissAct() {
    return this.dialogButton(this.t('conflicts-dismiss-act'));
  }
  answered(count) {
    return this.page.getByText(this.t('conflicts-answered', { count }));
  }
}

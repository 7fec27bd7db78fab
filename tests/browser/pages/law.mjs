import { Screen } from './screen.mjs';

/** Somebody co-opted for one meeting. */
export class CoOption extends Screen {
  get start() {
    return this.button(this.t('room-co-opt'));
  }
  get name() {
    return this.field(this.t('room-co-opt-name'), this.dialog);
  }
  capacity(capacity) {
    const group = this.dialog.getByRole('group', { name: this.t('appoint-capacities') });
    return this.tick(this.words.sentence(this.word('capacity', capacity)), group).or(
      this.tick(this.word('capacity', capacity), group),
    );
  }
  get reason() {
    return this.field(this.t('room-co-opt-reason'), this.dialog);
  }
  get act() {
    return this.dialogButton(this.t('room-co-opt-act'));
  }
  /** What the explanation says of somebody by name. */
  sits(name) {
    return this.page.getByText(this.t('rule-co-opted-sits', { person: name }));
  }
}

/** A vote that did not count, or was counted anew. */
export class VoidAndRecount extends Screen {
  get voidVote() {
    return this.button(this.t('vote-void'));
  }
  get voidReason() {
    return this.field(this.t('vote-void-reason'), this.dialog);
  }
  get voidIt() {
    return this.dialogButton(this.t('vote-void'));
  }
  get wasVoid() {
    return this.page.getByText(this.t('vote-was-void'), { exact: true });
  }
  get propose() {
    return this.button(this.t('recount-propose'));
  }
  count(value) {
    return this.field(this.word('ballot', value), this.dialog);
  }
  get recountReason() {
    return this.field(this.t('recount-reason'), this.dialog);
  }
  get proposeIt() {
    return this.dialogButton(this.t('recount-propose-act'));
  }
  get confirm() {
    return this.button(this.t('recount-confirm'));
  }
  get passphrase() {
    return this.field(this.t('sign-passphrase'), this.dialog);
  }
  get confirmIt() {
    return this.dialogButton(this.t('recount-confirm-act'));
  }
  get confirmed() {
    return this.page.getByText(this.t('recount-confirmed'), { exact: true });
  }
}

/** Who acts where chair or secretary are recused. */
export class Substitutes extends Screen {
  get card() {
    return this.section(this.words.begins(this.t('substitutes-title')));
  }
  get name() {
    return this.button(this.t('substitutes-act'));
  }
  chair(name) {
    return this.choose(this.t('substitutes-chair'), name, this.dialog);
  }
  secretary(name) {
    return this.choose(this.t('substitutes-secretary'), name, this.dialog);
  }
  get save() {
    return this.dialogButton(this.t('substitutes-save'));
  }
}

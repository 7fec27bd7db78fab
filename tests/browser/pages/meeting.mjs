import { Screen } from './screen.mjs';

/** All meetings, and calling one. */
export class Meetings extends Screen {
  get title() {
    return this.heading(this.t('nav-meetings'));
  }
  get call() {
    return this.button(this.t('meeting-call'));
  }
  get callTitle() {
    return this.heading(this.t('meeting-call'));
  }
  get titleField() {
    return this.field(this.t('meeting-title'));
  }
  get place() {
    return this.field(this.t('meeting-place'));
  }
  meeting(title) {
    return this.link(title);
  }
  get ends() {
    return this.field(this.t('call-ends'));
  }
  get linkField() {
    return this.field(this.t('call-link'));
  }
  get capacity() {
    return this.field(this.t('call-capacity'));
  }
}

/** A meeting: agenda, course, votes. */
export class Meeting extends Screen {
  get add() {
    return this.page.getByRole('combobox', { name: this.words.label(this.t('agenda-add')) });
  }
  /** Puts a case or guidance on the agenda, found by what is typed. */
  async addItem(typed) {
    await this.add.fill(typed);
    await this.page.getByRole('option', { name: typed }).first().click();
    await this.button(this.t('agenda-add-this')).click();
  }
  get agenda() {
    return this.section(this.words.begins(this.t('meeting-agenda')));
  }
  item(title) {
    return this.agenda.getByRole('link', { name: title });
  }
  moveUp(title) {
    return this.button(this.t('agenda-up', { title }));
  }
  moved(title, position) {
    return this.status(this.t('agenda-moved', { title, position }));
  }
  present(name) {
    return this.tick(name);
  }
  /** An entry of the menu behind somebody in the room. */
  async more(name, entry) {
    await this.button(this.t('room-more', { name })).click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }
  get cameAt() {
    return this.field(this.t('room-correct-from', { number: 1 }));
  }
  get correctReason() {
    return this.field(this.t('room-correct-reason'), this.dialog);
  }
  get correctIt() {
    return this.dialogButton(this.t('room-correct-act'));
  }
  get addGuest() {
    return this.button(this.t('room-guest-add'));
  }
  get guestName() {
    return this.field(this.t('room-guest-name'), this.dialog);
  }
  get guestPurpose() {
    return this.field(this.t('room-guest-purpose'), this.dialog);
  }
  get admit() {
    return this.dialogButton(this.t('room-guest-act'));
  }
  withoutVote(name) {
    return this.page.getByRole('heading', { name: this.t('item-without-vote', { count: 1, names: name }) });
  }
  get clearRoom() {
    return this.button(this.t('item-clear-room'));
  }
  get projector() {
    return this.button(this.t('projector-open'));
  }
  get quorumLost() {
    return this.page.getByRole('heading', { name: this.t('item-quorum-lost') });
  }
  get deferForQuorum() {
    return this.button(this.t('item-defer-no-quorum'));
  }
  get deferIt() {
    return this.dialogButton(this.t('item-end-act-deferred'));
  }
  counted(present, count) {
    return this.page.getByText(this.t('room-count', { present, count }));
  }
  get open() {
    return this.button(this.t('meeting-open'));
  }
  get openIt() {
    return this.dialogButton(this.t('meeting-open'));
  }
  takeUp(position, title) {
    return this.button(this.t('meeting-take-up', { position, title }));
  }
  mustLeave(name) {
    return this.page.getByRole('heading', { name: this.t('meeting-must-leave', { count: 1, names: name }) });
  }
  /** Who may be heard, and leaves before the committee deliberates. */
  mayBeHeard(name) {
    return this.page.getByRole('heading', { name: this.t('meeting-heard', { count: 1, names: name }) });
  }
  hear(name) {
    return this.button(this.t('meeting-hear', { name }));
  }
  get quorumMet() {
    return this.page.getByText(this.t('rule-quorum-met'));
  }
  get quorumShort() {
    return this.page.getByText(this.words.like('rule-quorum-short'));
  }
  get stub() {
    return this.page.getByRole('heading', { name: this.t('meeting-stub') });
  }

  // The motion
  get put() {
    return this.button(this.t('motion-put'));
  }
  outcome(outcome) {
    return this.option(this.t('motion-outcome'), this.word('outcome', outcome));
  }
  get question() {
    return this.field(this.t('motion-question'));
  }
  get reasons() {
    return this.field(this.t('motion-reasons'));
  }
  get addCondition() {
    return this.button(this.t('motion-condition-add'));
  }
  condition(number) {
    return this.field(this.t('motion-condition', { number }));
  }
  conditionDue(number) {
    return this.t('motion-condition-due', { number });
  }
  get putIt() {
    return this.button(this.t('motion-put-act'));
  }
  get change() {
    return this.button(this.t('motion-change'));
  }
  get changeIt() {
    return this.button(this.t('motion-change-act'));
  }
  get changed() {
    return this.page.getByRole('heading', { name: this.t('changed-title') });
  }
  get keepWriting() {
    return this.button(this.t('changed-keep'));
  }

  // The vote
  get openVote() {
    return this.button(this.t('vote-open'));
  }
  get openVoteIt() {
    return this.dialogButton(this.t('vote-open'));
  }
  get setMode() {
    return this.button(this.t('vote-mode-set'));
  }
  get setModeIt() {
    return this.dialogButton(this.t('vote-mode-set-act'));
  }
  mode(mode) {
    return this.option(this.t('vote-mode'), this.word('vote-mode', mode), this.dialog);
  }
  castSecretly(value) {
    return this.button(this.t('ballot-secret-cast', { ballot: this.word('ballot', value) }));
  }
  get ballotIn() {
    return this.page.getByRole('heading', { name: this.t('ballot-in') });
  }
  get code() {
    return this.page.getByRole('status').getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  }
  get noted() {
    return this.button(this.t('ballot-code-noted'));
  }
  get findCode() {
    return this.field(this.t('ballots-code'));
  }
  found(code, value) {
    return this.status(this.t('ballots-found', { code, ballot: this.word('ballot', value) }));
  }
  ballot(value) {
    return this.page
      .getByRole('group', { name: this.t('vote-your-vote') })
      .getByRole('button', { name: this.word('ballot', value), exact: true });
  }
  cast(value) {
    return this.button(this.t('vote-cast', { ballot: this.word('ballot', value) }));
  }
  yours(value) {
    return this.page.getByRole('heading', { name: this.t('vote-yours', { ballot: this.word('ballot', value) }) });
  }
  toCome(count) {
    return this.status(this.t('vote-to-come', { count }));
  }
  get allIn() {
    return this.status(this.t('vote-all-in'));
  }
  shown(name, value) {
    return this.button(this.t('vote-of', { name, ballot: this.word('ballot', value) }));
  }
  record(count) {
    return this.button(this.t('vote-record-ballots', { count }));
  }
  recordedForYou(value, name) {
    return this.page.getByRole('heading', {
      name: this.t('vote-recorded-for-you', { ballot: this.word('ballot', value), name }),
    });
  }
  get object() {
    return this.button(this.t('vote-object'));
  }
  get declare() {
    return this.button(this.t('vote-declare'));
  }
  get declareIt() {
    return this.dialogButton(this.t('vote-declare'));
  }
  get voteAnew() {
    return this.button(this.t('vote-anew'));
  }
  result(result) {
    return this.status(this.word('result', result));
  }
  get dissent() {
    return this.field(this.t('dissent-text'));
  }
  get recordDissent() {
    return this.button(this.t('dissent-record'));
  }
  get adjourn() {
    return this.button(this.t('meeting-adjourn'));
  }
  get adjournIt() {
    return this.dialogButton(this.t('meeting-adjourn'));
  }
  get adjourned() {
    return this.page.getByText(this.word('meeting-stage', 'adjourned'), { exact: true });
  }

  // Afterwards
  get proposeRecount() {
    return this.button(this.t('recount-propose'));
  }
  counts(value) {
    return this.field(this.word('ballot', value), this.dialog);
  }
  get recountReason() {
    return this.field(this.t('recount-reason'), this.dialog);
  }
  get proposeRecountIt() {
    return this.dialogButton(this.t('recount-propose-act'));
  }
  get confirmRecount() {
    return this.button(this.t('recount-confirm'));
  }
  get confirmRecountIt() {
    return this.dialogButton(this.t('recount-confirm-act'));
  }
  recount(id) {
    return this.section(this.words.begins(this.t('recount-heading'))).getByText(this.t(id), { exact: true });
  }

  // Without a vote
  async endWithoutVote(end) {
    await this.button(this.t('item-end-without-vote')).click();
    await this.page.getByRole('menuitem', { name: this.t(`item-end-act-${end}`) }).click();
  }
  endIt(end) {
    return this.dialogButton(this.t(`item-end-act-${end}`));
  }
  get endReason() {
    return this.field(this.t('item-end-reason'), this.dialog);
  }
  get writeView() {
    return this.button(this.t('views-record'));
  }
  get viewText() {
    return this.field(this.t('views-text'));
  }
  get recordView() {
    return this.button(this.t('views-record-act'));
  }
}

import { Screen } from './screen.mjs';

/** One case, its parts and everything done on it. */
export class Case extends Screen {
  title(title) {
    return this.heading(title);
  }
  tab(tab) {
    return this.page
      .getByRole('navigation', { name: this.words.like('case-tabs') })
      .getByRole('link', { name: this.words.begins(this.t(`case-tab-${tab}`)) });
  }
  get tabs() {
    return this.page.getByRole('navigation', { name: this.words.like('case-tabs') });
  }
  stage(stage) {
    return this.page.getByText(this.word('stage', stage), { exact: true });
  }
  /** The act that the page offers first. */
  act(act) {
    return this.button(this.t(`case-act-${act}`)).or(this.link(this.t(`case-act-${act}`)));
  }
  get checkBefore() {
    return this.button(this.t('check-before'));
  }
  get changed() {
    return this.page.getByRole('heading', { name: this.t('case-changed-title') });
  }
  get goOn() {
    return this.button(this.t('case-changed-go-on'));
  }

  // History
  get historyFilter() {
    return this.button(this.t('history-filter-show'));
  }
  historyAbout(group) {
    return this.tick(
      this.word('history-group', group),
      this.page.getByRole('group', { name: this.t('history-about') }),
    );
  }
  filterTag(filter) {
    return this.button(this.t('docket-filter-remove', { filter }));
  }
  get allShown() {
    return this.link(this.t('docket-filters-clear'));
  }

  // Documents
  replaceDocument(name) {
    return this.button(this.t('documents-replace', { name }));
  }
  get replaceReason() {
    return this.field(this.t('documents-replace-reason'), this.dialog);
  }
  get replaceIt() {
    return this.dialogButton(this.t('documents-replace-act'));
  }

  // Completeness
  get restPresent() {
    return this.button(this.t('check-rest-present'));
  }
  outcome(outcome) {
    return this.option(this.t('check-outcome'), this.word('validation', outcome));
  }
  validated(outcome) {
    return this.button(this.t(`check-act-${outcome}`));
  }

  // Triage
  question(question, answer) {
    return this.option(this.word('triage-question', question), this.t(`routing-${answer}`));
  }
  proposed(pathway, tier) {
    return this.status(
      this.t('routing-proposed', { pathway: this.word('pathway', pathway), tier: this.word('tier', tier) }),
    );
  }
  tier(tier) {
    return this.option(this.t('routing-tier'), this.word('tier', tier));
  }
  get overrideReason() {
    return this.field(this.t('routing-reason-label'));
  }
  get override() {
    return this.button(this.t('routing-act-override'));
  }
  get route() {
    return this.button(this.t('routing-act'));
  }

  // Reviews
  reviewer(name) {
    return this.tick(name, this.page.getByRole('group', { name: this.t('reviewers-label') }));
  }
  get assign() {
    return this.button(this.t('reviewers-act'));
  }
  get checklist() {
    return this.page
      .getByRole('form', { name: this.t('review-heading') })
      .getByRole('radio', { name: this.t('review-yes'), exact: true });
  }
  /** Answers every question of the checklist with yes. */
  async answerAll() {
    const items = this.page
      .getByRole('form', { name: this.t('review-heading') })
      .getByRole('radiogroup')
      .locator('label', { has: this.page.getByRole('radio', { name: this.t('review-yes'), exact: true }) });
    for (const item of await items.all()) await item.click();
  }
  recommendation(position) {
    return this.option(this.t('review-recommendation'), this.word('position', position));
  }
  get reviewText() {
    return this.field(this.t('review-text'));
  }
  get handIn() {
    return this.button(this.t('review-act'));
  }

  // Clarification
  point(number) {
    return this.field(this.t('rounds-point', { number }));
  }
  get addPoint() {
    return this.button(this.t('ask-add'));
  }
  ask(count) {
    return this.button(this.t('ask-act', { count }));
  }
  answer(number) {
    return this.field(this.t('answers-answer', { number }));
  }
  get enterAnswers() {
    return this.button(this.t('answers-act'));
  }
  get closeRound() {
    return this.button(this.t('case-act-close-round'));
  }
  closeForGood(number) {
    return this.dialogButton(this.t('rounds-close-act', { number }));
  }
  get roundClosed() {
    return this.page.getByText(this.words.like('rounds-closed'));
  }

  // Deliberation
  get post() {
    return this.field(this.t('posts-text'));
  }
  position(position) {
    return this.option(this.t('posts-position'), this.word('position', position));
  }
  get speak() {
    return this.button(this.t('posts-act'));
  }
  positionChanged(from, to) {
    return this.page.getByText(
      this.t('posts-changed', { from: this.word('position', from), to: this.word('position', to) }),
    );
  }

  // Interests
  interest(answer) {
    return this.option(this.t('interests-question'), this.word('interest-answer', answer));
  }
  interestAgain(answer) {
    return this.option(this.t('interests-question-again'), this.word('interest-answer', answer));
  }
  get nature() {
    return this.field(this.t('interest-nature'));
  }
  get declare() {
    return this.button(this.t('interests-act'));
  }
  get stub() {
    return this.page.getByText(this.t('interests-stub-recused'));
  }
  get unanswered() {
    return this.page.getByText(this.t('interests-stub-unanswered'));
  }
  rule(name) {
    return this.button(this.t('interests-rule', { name }));
  }
  ruleOnChallenge(name) {
    return this.button(this.t('interests-rule-challenge', { name }));
  }
  ruling(name, ruling) {
    return this.option(this.t('interests-rule-how', { name }), this.word('interest-ruling', ruling));
  }
  get recordRuling() {
    return this.dialogButton(this.t('interests-rule-act'));
  }
  get ownReport() {
    return this.page.getByText(this.words.like('interests-own-reported'));
  }
  report(name) {
    return this.button(this.t('interests-report', { name }));
  }
  get rulingReason() {
    return this.field(this.t('interests-rule-reason'));
  }

  /** Opens the menu behind somebody and takes the applicant's challenge of them. */
  async challenge(name) {
    await this.button(this.t('room-more', { name })).click();
    await this.page.getByRole('menuitem', { name: this.t('interests-challenge', { name }) }).click();
  }
  get challengeReasons() {
    return this.field(this.t('interests-challenge-reasons'), this.dialog);
  }
  get recordChallenge() {
    return this.dialogButton(this.t('interests-challenge-act'));
  }
  /** Those who are challenged and wait for a ruling. */
  get challenged() {
    return this.page.getByText(this.t('interests-challenged'), { exact: true });
  }

  // The clock
  get extendBy() {
    return this.field(this.t('extend-by', { unit: 'days' }));
  }
  get extendReason() {
    return this.field(this.t('extend-reason'));
  }
  get extendNotice() {
    return this.field(this.t('extend-notice'));
  }
  extend(number) {
    return this.button(this.t('extend-act', { number }));
  }
  get clock() {
    return this.section(this.words.begins(this.t('clock-heading')));
  }
  /** The row of a stage of the time limit. */
  stageRow(stage) {
    return this.page
      .getByRole('table', { name: this.t('clock-stages') })
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: this.words.begins(this.word('clock-stage', stage)) }) });
  }

  // Decision
  get sign() {
    return this.button(this.t('decision-sign'));
  }
  get passphrase() {
    return this.field(this.t('sign-passphrase'));
  }
  signNumber(number) {
    return this.dialogButton(this.t('sign-act', { number }));
  }
  issue(language) {
    return this.button(this.t('letters-issue', { language: this.word('tongue', language) }));
  }
  openLetter(language) {
    return this.button(this.t('letters-open', { language: this.word('tongue', language) }));
  }

  get evidence() {
    return this.button(this.t('letters-evidence'));
  }
  get verifyingPage() {
    return this.button(this.t('letters-verifying-page'));
  }

  // Without a meeting
  recommendedOutcome(outcome) {
    return this.option(this.t('review-outcome'), this.word('outcome', outcome));
  }
  /** An outcome of what is decided without a meeting. */
  decidedOutcome(outcome) {
    return this.option(this.t('sign-outcome'), this.word('outcome', outcome));
  }
  get decideReasons() {
    return this.field(this.t('decision-reasons'));
  }
  get recordDecision() {
    return this.button(this.t('decide-act'));
  }
  get escalateReason() {
    return this.field(this.t('escalate-reason'));
  }
  get escalate() {
    return this.button(this.t('escalate-act'));
  }

  // The second review by experts
  expert(number) {
    const group = this.page.getByRole('group', { name: this.t('re-review-expert', { number }), exact: true });
    return {
      name: this.field(this.t('re-review-name-of', { number }), group),
      interest: this.field(this.t('re-review-interest-of', { number }), group),
      capacity: (capacity) => this.tick(this.words.sentence(this.word('capacity', capacity)), group),
      says: (opinion) =>
        this.option(this.t('re-review-opinion-of', { number }), this.t(`re-review-${opinion}`), group),
    };
  }
  get expertsText() {
    return this.field(this.t('re-review-text'));
  }
  recordExperts(number) {
    return this.button(this.t('re-review-act', { number }));
  }
  get expertsTable() {
    return this.page.getByRole('table', { name: this.t('re-review-experts') });
  }

  // Afterwards
  /** One of the decisions on the case, by its heading. */
  decision(number, outcome, day) {
    const said = { number, outcome: this.word('outcome', outcome), day: this.words.date(day) };
    const name = this.t('decision-of-day', said);
    return this.page.getByRole('region', { name, exact: true });
  }
  get proposeCorrection() {
    return this.button(this.t('corrections-propose'));
  }
  get correctionFrom() {
    return this.field(this.t('corrections-from'));
  }
  get correctionTo() {
    return this.field(this.t('corrections-to'));
  }
  get correctionReason() {
    return this.field(this.t('corrections-reason'));
  }
  get proposeIt() {
    return this.button(this.t('corrections-propose-act'));
  }
  get countersign() {
    return this.button(this.t('corrections-countersign'));
  }
  countersignNumber(number) {
    return this.dialogButton(this.t('corrections-countersign-act', { number }));
  }
  get reopen() {
    return this.button(this.t('reopen-act'));
  }
  reopenPurpose(purpose) {
    return this.option(this.t('reopen-purpose'), this.word('reopen-purpose', purpose));
  }
  get reopenReason() {
    return this.field(this.t('reopen-reason'));
  }
  get reopenIt() {
    return this.button(this.t('reopen-record'));
  }
}

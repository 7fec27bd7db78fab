import { Screen } from './screen.mjs';

/** The interest question for all cases that ask it. */
export class Interests extends Screen {
  get title() {
    return this.heading(this.t('interests-heading'));
  }
  case(title) {
    return this.page
      .locator('div')
      .filter({ has: this.page.getByRole('heading', { level: 3, name: title }) })
      .filter({ has: this.page.getByRole('radiogroup') })
      .last();
  }
  answer(title, answer) {
    return this.option(this.t('interests-question'), this.word('interest-answer', answer), this.case(title));
  }
  radioOf(title, answer) {
    return this.radio(this.t('interests-question'), this.word('interest-answer', answer), this.case(title));
  }
  get nature() {
    return this.field(this.t('interest-nature'));
  }
  get act() {
    return this.button(this.words.like('interests-act-all', { count: 1 }));
  }
  get nothing() {
    return this.page.getByRole('heading', { name: this.t('interests-none') });
  }
}

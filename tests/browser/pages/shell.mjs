import { Screen } from './screen.mjs';

const OWN_NAMES = { en: 'English', 'zh-Hans': '简体中文' };

/** The frame of every page behind sign-in. */
export class Shell extends Screen {
  get main() {
    return this.page.getByRole('main');
  }
  get navigation() {
    return this.page.getByRole('navigation', { name: this.t('nav-main') });
  }
  /** The link to one of the main pages: `desk`, `docket` … */
  to(page) {
    return this.navigation.getByRole('link', { name: this.words.begins(this.t(`nav-${page}`)) });
  }
  get lock() {
    return this.button(this.t('command-lock'));
  }
  get settings() {
    return this.button(this.t('nav-settings'));
  }
  /** The button that changes the language; it has that language's own name. */
  language(other) {
    return this.button(OWN_NAMES[other]);
  }
  get sampleMark() {
    return this.page.getByText(this.t('committee-sample'), { exact: true });
  }
  get desk() {
    return this.heading(this.t('desk-title'));
  }
  get news() {
    return this.section(this.words.begins(this.t('desk-group-news')));
  }
  /** Gives a command by the menu bar. */
  async command(menu, label) {
    const bar = this.page.getByRole('toolbar', { name: this.t('menu-bar') });
    await bar.getByRole('button', { name: this.t(`menu-${menu}`), exact: true }).click();
    await this.page.getByRole('menuitem', { name: this.words.begins(label) }).click();
  }
}

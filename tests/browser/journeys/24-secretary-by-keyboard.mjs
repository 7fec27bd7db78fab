import assert from 'node:assert/strict';
import { openMeeting, PEOPLE, VOTERS } from '../kit/arrange.mjs';
import { journey } from '../kit/journey.mjs';
import { Keyboard } from '../kit/keyboard.mjs';
import { Case } from '../pages/case.mjs';
import { Docket } from '../pages/docket.mjs';
import { Editor, Library, Piece } from '../pages/guidance.mjs';
import { Interests } from '../pages/interests.mjs';
import { Meeting } from '../pages/meeting.mjs';
import { NewSubmission } from '../pages/submission.mjs';
import { Export } from '../pages/tables.mjs';

const TITLE = 'Night desk for residents 居民夜间服务台';
const MEETING = 'By keyboard 键盘会议';
const GUIDANCE = { en: 'Telling people that software answers', 'zh-Hans': '告知用户由软件答复' };
/** Of the sample: decided, and waiting for its signature. */
const TO_SIGN = 'Route planning for delivery riders';

export default journey('secretary by keyboard', 'sample', async ({ enter, step, words }) => {
  const secretary = await enter(PEOPLE.secretary);
  const engineer = await enter(PEOPLE.engineer);
  const ethicist = await enter(PEOPLE.ethicist);
  const chair = await enter(PEOPLE.chair);
  const hands = new Keyboard(secretary);
  const theirs = new Keyboard(engineer);
  const page = new Case(secretary);

  await step('a submission is logged', async () => {
    const form = new NewSubmission(secretary);
    await secretary.goTo('docket');
    await hands.press(new Docket(secretary).fresh);
    await hands.take(form.radio(words.t('log-interest'), words.word('interest-answer', 'none')));
    await hands.press(form.proceed);
    await hands.write(form.titleField, TITLE);
    await hands.write(form.summary, 'It answers questions of residents at night.');
    await hands.write(form.applicant, 'Dr Han Lei');
    await hands.press(form.check);
    await secretary.see(form.checking);
    await hands.hasFocus();
    await hands.press(form.act);
    await secretary.see(form.logged);
    await hands.hasFocus();
    await hands.press(form.toValidation);
    await secretary.see(page.title(TITLE));
  });

  const id = new URL(secretary.page.url()).hash.split('/')[2];

  await step('it is found complete and accepted', async () => {
    await hands.press(page.restPresent);
    await hands.hasFocus();
    await hands.take(page.radio(words.t('check-outcome'), words.word('validation', 'accept')));
    await hands.press(page.checkBefore);
    await hands.press(page.validated('accept'));
    await secretary.see(page.stage('accepted'));
    // It leads on to the overview by itself.
    await secretary.page.waitForURL(/overview$/);
    await hands.hasFocus();
  });

  await step('it takes a pathway', async () => {
    await secretary.goTo(`case/${id}/route`);
    const { content } = await secretary.call('case', { case: id });
    for (const question of content.triage_questions) {
      const answer = words.t(question === 'rights-or-access' ? 'routing-yes' : 'routing-no');
      await hands.take(page.radio(words.word('triage-question', question), answer));
    }
    await hands.press(page.route);
    await secretary.miss(page.route);
    await hands.hasFocus();
  });

  await step('reviewers are assigned', async () => {
    await secretary.goTo(`case/${id}/reviewers`);
    const reviewers = page.page.getByRole('group', { name: words.t('reviewers-label') });
    for (const name of [PEOPLE.engineer, PEOPLE.ethicist]) {
      await hands.tick(reviewers.getByRole('checkbox', { name: words.begins(name) }));
    }
    await hands.press(page.assign);
    await secretary.seeText(words.like('case-next-awaited'));
    await hands.hasFocus();
  });

  await step('an interest is declared', async () => {
    const interests = new Interests(engineer);
    await engineer.goTo('interests');
    await theirs.take(interests.radioOf(TITLE, 'none'));
    await theirs.press(interests.act);
    await engineer.miss(engineer.page.getByRole('heading', { level: 3, name: TITLE }));
    await theirs.hasFocus();
  });

  await step('a review is written and handed in', async () => {
    const review = new Case(engineer);
    await engineer.goTo(`case/${id}/reviews`);
    await engineer.see(review.reviewText);
    for (const radio of await review.checklist.all()) await theirs.take(radio);
    await theirs.take(review.radio(words.t('review-recommendation'), words.word('position', 'support')));
    await theirs.write(review.reviewText, 'A person stays in the loop.');
    await theirs.press(review.checkBefore);
    await theirs.press(review.handIn);
    await engineer.see(engineer.page.getByRole('heading', { name: words.begins(engineer.name) }));
    await theirs.hasFocus();
    await ethicist.call('declare_interests', { answers: [{ case: id, answer: 'none' }] });
    const { content } = await ethicist.call('case', { case: id });
    await ethicist.call('submit_review', {
      case: id,
      answers: content.checklist.map((item) => ({ item, satisfied: true, note: '' })),
      recommendation: 'support',
      text: 'The plan keeps a person in the loop.',
    });
  });

  await step('guidance is drafted', async () => {
    const library = new Library(secretary);
    const editor = new Editor(secretary);
    await secretary.goTo('guidance');
    await hands.press(library.draft);
    await secretary.see(editor.title);
    await hands.write(editor.titleEn, GUIDANCE.en);
    await hands.write(editor.titleZh, GUIDANCE['zh-Hans']);
    await hands.write(editor.slug, 'telling-people');
    for (const language of ['en', 'zh-Hans']) {
      await hands.press(editor.text(language));
      await hands.write(editor.body(language), `## ${GUIDANCE[language]}`);
    }
    await hands.press(editor.record);
    await secretary.see(new Piece(secretary).stage('draft'));
    await hands.hasFocus();
  });

  const guidance = new URL(secretary.page.url()).hash.split('/')[2];
  const { meeting } = await secretary.call('call_meeting', {
    title: MEETING,
    date: secretary.session.today,
    time: '14:00',
    place: 'Room 302',
  });

  await step('an agenda is built and put in order', async () => {
    const screen = new Meeting(secretary);
    await secretary.goTo(`meeting/${meeting}`);
    for (const title of [TITLE, GUIDANCE[words.language]]) {
      await hands.write(screen.add, title);
      await secretary.see(secretary.page.getByRole('option', { name: title }));
      await hands.keys.press('ArrowDown');
      await hands.keys.press('Enter');
      await hands.press(screen.button(words.t('agenda-add-this')));
      await secretary.see(screen.item(title));
      await hands.hasFocus();
    }
    await hands.tabTo(screen.item(GUIDANCE[words.language]));
    await hands.keys.press('Alt+ArrowUp');
    await secretary.see(screen.moved(`${GUIDANCE.en} / ${GUIDANCE['zh-Hans']}`, 1));
  });

  await step('guidance is adopted by a vote', async () => {
    const screen = new Meeting(secretary);
    await openMeeting(secretary, meeting, VOTERS);
    await secretary.see(screen.put);
    await hands.press(screen.put);
    await hands.press(screen.putIt);
    await hands.press(screen.openVote);
    await hands.press(screen.openVoteIt);
    await secretary.see(screen.toCome(VOTERS.length));
    await hands.hasFocus();
    for (const name of VOTERS) await hands.press(screen.shown(name, 'for'));
    await hands.press(screen.record(VOTERS.length));
    await secretary.see(screen.allIn);
    await hands.hasFocus();
    await hands.press(screen.declare);
    await hands.press(screen.declareIt);
    await secretary.see(screen.result('carried'));
    await hands.hasFocus();
  });

  await step('guidance is published', async () => {
    const piece = new Piece(secretary);
    await secretary.goTo(`guidance/${guidance}`);
    await hands.press(piece.publish);
    await hands.press(piece.publishVersion(1));
    await piece.stage('in_force').first().waitFor({ timeout: 60_000 });
    await hands.hasFocus();
  });

  await step('a decision is signed, and its letter issued', async () => {
    const { cases } = await secretary.call('find', { text: TO_SIGN });
    const [{ id: decided }] = cases;
    const signing = new Keyboard(chair);
    const signed = new Case(chair);
    await chair.goTo(`case/${decided}/decision`);
    await signing.press(signed.sign);
    await signing.write(signed.passphrase, 'sample-committee');
    await signing.keys.press('Enter');
    await chair.miss(signed.sign);
    await signing.hasFocus();
    await secretary.goTo(`case/${decided}/decision`);
    await hands.press(page.issue('en'));
    await page.openLetter('en').waitFor({ timeout: 60_000 });
    await hands.hasFocus();
  });

  await step('decisions are exported', async () => {
    const screen = new Export(secretary);
    await secretary.goTo('export');
    await hands.press(screen.start);
    await screen.ready.waitFor({ timeout: 60_000 });
    await hands.hasFocus();
    await hands.tabTo(screen.save('decisions.csv'));
    const asked = secretary.page.waitForRequest((request) => request.url().includes('/api/get/'));
    await hands.keys.press('Enter');
    assert.ok(await asked);
  });
});

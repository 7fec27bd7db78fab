import assert from 'node:assert/strict';
import { openMeeting, PEOPLE, VOTERS } from '../kit/arrange.mjs';
import { journey } from '../kit/journey.mjs';
import { Editor, Library, Piece } from '../pages/guidance.mjs';
import { Meeting } from '../pages/meeting.mjs';

const TITLE = { en: 'Telling people that software answers', 'zh-Hans': '告知用户由软件答复' };
const CITED = 'Triage of counselling requests at four universities';

export default journey('guidance', 'sample', async ({ enter, step, words }) => {
  const secretary = await enter(PEOPLE.secretary);
  const chair = await enter(PEOPLE.chair);
  const title = TITLE[words.language];

  await step('a piece is drafted in both languages, with a live preview, and cites a case', async () => {
    const library = new Library(secretary);
    await secretary.goTo('guidance');
    await secretary.see(library.title);
    await secretary.look('guidance');
    await library.draft.first().click();
    const editor = new Editor(secretary);
    await secretary.see(editor.title);
    await editor.titleEn.fill(TITLE.en);
    await editor.titleZh.fill(TITLE['zh-Hans']);
    await editor.slug.fill('telling-people');
    await editor.text('en').click();
    await editor.body('en').fill('## Say so first\n\nPeople are told **before** they write.\n\n<script>window.hurt = true</script>');
    await secretary.see(editor.preview.getByRole('heading', { name: 'Say so first' }));
    await secretary.see(editor.preview.locator('strong', { hasText: 'before' }));
    assert.equal(await secretary.page.evaluate(() => window.hurt), undefined);
    await secretary.look('guidance, editor');
    await editor.text('zh-Hans').click();
    await editor.body('zh-Hans').fill('## 先行告知\n\n用户在书写之前即被告知。');
    await secretary.see(editor.preview.getByRole('heading', { name: '先行告知' }));
    await editor.cite(CITED);
    await editor.record.click();
    await secretary.see(new Piece(secretary).title(title));
    await secretary.see(new Piece(secretary).stage('draft'));
    await secretary.look('guidance, draft');
  });

  const id = new URL(secretary.page.url()).hash.split('/')[2];

  await step('it is put on an agenda and adopted by a vote', async () => {
    const { meeting } = await secretary.call('call_meeting', {
      title: 'Guidance meeting',
      date: secretary.session.today,
      time: '10:00',
      place: '',
    });
    const screen = new Meeting(secretary);
    await secretary.goTo(`meeting/${meeting}`);
    await screen.addItem(title);
    await secretary.see(screen.item(title));
    await openMeeting(secretary, meeting, VOTERS);
    await secretary.see(screen.put);
    await screen.put.click();
    await screen.putIt.click();
    await screen.openVote.click();
    await screen.openVoteIt.click();
    await secretary.see(screen.toCome(VOTERS.length));
    const theirs = new Meeting(chair);
    await chair.goTo(`meeting/${meeting}`);
    await theirs.ballot('for').click();
    await theirs.cast('for').click();
    await chair.see(theirs.yours('for'));
    for (const name of VOTERS.filter((name) => name !== PEOPLE.chair)) {
      await screen.shown(name, 'for').click();
    }
    await screen.record(VOTERS.length - 1).click();
    await secretary.see(screen.allIn);
    await screen.declare.click();
    await screen.declareIt.click();
    await secretary.see(screen.result('carried'));
    await chair.see(theirs.result('carried'));
  });

  await step('it is published under a fixed address, and is in force', async () => {
    const piece = new Piece(secretary);
    await secretary.goTo(`guidance/${id}`);
    await secretary.see(piece.stage('adopted'));
    await secretary.look('guidance, adopted');
    await piece.publish.click();
    await secretary.see(piece.publishVersion(1));
    await secretary.look('guidance, publish');
    await piece.publishVersion(1).click();
    await piece.stage('in_force').first().waitFor({ timeout: 60_000 });
    await secretary.seeText('guidance/telling-people/1');
    await secretary.look('guidance, in force');
  });

  await step('its pages and PDFs open in both languages, without scripts', async () => {
    const piece = new Piece(secretary);
    for (const language of ['en', 'zh-Hans']) {
      const html = await secretary.fetchBy(piece.file('html', language));
      const text = html.bytes.toString();
      assert.ok(text.includes(TITLE[language]), 'the page lacks its title');
      assert.ok(!text.includes('<script'), 'a script came through');
      assert.match(html.headers['content-type'], /^text\/html/);
      assert.match(html.headers['content-security-policy'], /sandbox/);
      const pdf = await secretary.fetchBy(piece.file('pdf', language));
      assert.equal(pdf.bytes.subarray(0, 5).toString(), '%PDF-');
    }
  });

  await step('the case it cites names it', async () => {
    const { cases } = await secretary.call('find', { text: CITED });
    await secretary.goTo(`case/${cases[0].id}/overview`);
    await secretary.see(secretary.page.getByRole('link', { name: title }));
    await secretary.look('case, decided');
  });
});

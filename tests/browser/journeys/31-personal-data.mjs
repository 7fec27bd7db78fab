import assert from 'node:assert/strict';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { acceptCase, logCase, PEOPLE } from '../kit/arrange.mjs';
import { journey } from '../kit/journey.mjs';
import { Keyboard } from '../kit/keyboard.mjs';
import { Case } from '../pages/case.mjs';
import { Docket } from '../pages/docket.mjs';
import { Keeping, PersonalData } from '../pages/personal-data.mjs';
import { Shell } from '../pages/shell.mjs';

const NAME = 'Ouyang Hua';
const PASSPHRASE = 'sample-committee';
const OPEN = 'Reading letters aloud 书信朗读';
const HELD = 'Counting who waits 排队人数统计';
const PAST = 'Sorting old mail 旧信分拣';
const ASKED = 'I left the bureau and ask to be erased. 我已离职，请删除我的信息。';
const GROUND = 'PIPL art. 47(1)(3) 第四十七条';
const REASON = 'Consent was withdrawn. 本人撤回同意。';
const LAWSUIT = 'A lawsuit is pending. 诉讼未决。';
const PLAN = 'plan 方案.txt';

/** What was done is what is read next. */
const hasFocus = (heading) =>
  heading.evaluate(async (element) => {
    const box = element.closest('[tabindex]');
    while (document.activeElement !== box) await new Promise(requestAnimationFrame);
  });

export default journey('personal data', 'sample', async (world) => {
  const { enter, step, words } = world;
  const secretary = await enter(PEOPLE.secretary);
  const chair = await enter(PEOPLE.chair);
  const member = await enter(PEOPLE.lay);
  const log = async (title, file) => {
    const digest = await secretary.put(file, `A plan by ${NAME} for ${title}.`);
    return logCase(secretary, title, words.language, {
      applicant: NAME,
      contact: 'ouyang@bureau.example',
      documents: [{ digest, name: file, label: 'reference' }],
    });
  };
  const open = await log(OPEN, PLAN);
  const held = await log(HELD, 'notes.txt');
  const number = (await acceptCase(secretary, open)).line.number;
  const heldNumber = (await acceptCase(secretary, held)).line.number;
  // Who has not said whether they have an interest reads no case.
  for (const actor of [chair, member]) {
    const cases = [open, held].map((id) => ({ case: id, answer: 'none' }));
    await actor.call('declare_interests', { answers: cases });
  }
  const { file } = (await secretary.call('case', { case: open })).content.documents[0];
  const disk = join(world.folder, 'disk');
  await mkdir(disk);
  await secretary.call('choose_backup_folder', { folder: join(disk, 'committee') });
  const ofSecretary = new PersonalData(secretary);
  const ofChair = new PersonalData(chair);
  const keeping = new Keeping(secretary);

  await step('nobody else is told of requests', async () => {
    await member.goTo('committee/data');
    await member.see(new PersonalData(member).alert);
    assert.equal(await new PersonalData(member).log.count(), 0);
  });

  await step('a legal hold is placed on a case, with its reason', async () => {
    await secretary.goTo(`case/${held}/follow-up`);
    await secretary.see(keeping.ofCase);
    await keeping.act('hold').click();
    await keeping.dialogButton(words.t('keeping-hold')).click();
    await secretary.see(keeping.alert);
    await keeping.reason.fill(LAWSUIT);
    await secretary.look('legal hold');
    await keeping.dialogButton(words.t('keeping-hold')).click();
    await secretary.miss(keeping.dialog);
    await secretary.see(keeping.ofCase.getByText(LAWSUIT));
    await secretary.see(keeping.act('lift'));
    await secretary.look('retention of a case, held');
  });

  await step('the secretary logs a request and sees what the record has', async () => {
    await secretary.goTo('committee/data');
    await secretary.see(ofSecretary.none);
    await secretary.look('personal data, none');
    await ofSecretary.log.click();
    await secretary.see(ofSecretary.wrong(words.t('data-log-name')));
    await ofSecretary.name.fill(NAME);
    await ofSecretary.text.fill(ASKED);
    await ofSecretary.log.click();
    await secretary.see(ofSecretary.of(NAME));
    await secretary.seeText(words.t('data-chair-decides'));
    await secretary.seeText(words.t('data-place-case', { number, title: OPEN }));
    await secretary.look('request, for the secretary');
  });

  await step('the desk leads the chair to it', async () => {
    await chair.goTo();
    const asked = words.begins(words.t('desk-decide-data-request', { count: 1 }));
    await ofChair.link(asked).click();
    await chair.see(ofChair.title);
    await chair.see(chair.page.getByText(words.t('data-waits')));
    await chair.look('personal data, one waits');
    await ofChair.link(NAME).click();
    await chair.see(ofChair.of(NAME));
  });

  await step('nothing is decided without an end, a ground and a reason', async () => {
    await ofChair.check.click();
    for (const field of ['data-decide-end', 'data-ground', 'data-reason']) {
      await chair.see(ofChair.wrong(words.t(field)));
    }
    await chair.look('request, nothing chosen');
  });

  await step('what is held cannot be erased, and says why', async () => {
    await ofChair.end('erased').click();
    await chair.seeText(words.t('refusal-legal-hold', { number: heldNumber }));
    assert.ok(await ofChair.placeBox(heldNumber).isDisabled());
    await ofChair.end('restricted').click();
    assert.ok(await ofChair.placeBox(heldNumber).isEnabled());
    await ofChair.end('erased').click();
  });

  await step('a place and a file are erased, after everything is said', async () => {
    await ofChair.place(number).click();
    await ofChair.file(number, PLAN).click();
    await ofChair.ground.fill(GROUND);
    await ofChair.reason.fill(REASON);
    await chair.look('request, to be erased');
    await ofChair.check.click();
    await chair.see(ofChair.dialog.getByText(words.t('data-check-erased-text')));
    await ofChair.passphrase.fill('wrong');
    await ofChair.erase(1, 1).click();
    await chair.see(ofChair.dialog.getByText(words.t('refusal-sign-in-failed')));
    await chair.look('request, check before erasing');
    await rename(disk, `${disk}-away`);
    await ofChair.passphrase.fill(PASSPHRASE);
    await ofChair.erase(1, 1).click();
    await chair.see(ofChair.ended('erased'));
    await chair.seeText(words.t('data-backup-not-reached', { folder: join(disk, 'committee') }));
    await chair.see(ofChair.decided.getByText(GROUND));
    await hasFocus(ofChair.ended('erased'));
    const id = chair.page.url().split('/').at(-1);
    const { draft } = await chair.call('draft', { key: `data-request:${id}` });
    assert.equal(draft, null, 'what was written to decide it is there still');
    await chair.look('request, erased');
    await rename(`${disk}-away`, disk);
  });

  await step('the case says so where the name stood, in words of the reader', async () => {
    await chair.goTo(`case/${open}/overview`);
    await chair.see(new Case(chair).title(OPEN));
    await chair.see(chair.page.getByText(words.t('withheld-erased')));
    assert.equal(await chair.page.getByText(NAME).count(), 0);
    await chair.look('case with erased data');
    const shell = new Shell(chair);
    const other = words.language === 'en' ? 'zh-Hans' : 'en';
    await shell.language(other).click();
    await chair.see(chair.page.getByText(other === 'en' ? '[erased]' : '［已删除］'));
    await shell.language(words.language).click();
    await chair.see(chair.page.getByText(words.t('withheld-erased')));
    await chair.goTo(`case/${open}/follow-up`);
    await chair.seeText(words.like('keeping-data-erased', { ground: GROUND }));
    await chair.goTo(`case/${open}/history`);
    await chair.seeText(
      words.t('event-personal-data-ended', { by: PEOPLE.chair, end: 'erased', ground: GROUND }),
    );
    await chair.look('history with erased data');
  });

  await step('no search finds the name, and the file is gone', async () => {
    const docket = new Docket(chair);
    await chair.goTo('docket');
    await docket.search.fill(NAME);
    await chair.see(docket.case(HELD));
    await chair.miss(docket.case(OPEN));
    await docket.search.fill(OPEN.slice(0, 7));
    await chair.see(docket.case(OPEN));
    assert.ok(!(await chair.page.locator('main').innerText()).includes(NAME));
    const { origin } = world.host;
    const response = await chair.context.request.get(`${origin}/api/get/${file}`);
    assert.ok(!response.ok(), `the file was answered ${response.status()}`);
    await chair.goTo(`case/${open}/documents`);
    await ofChair.button(words.like('documents-open')).first().click();
    await chair.see(ofChair.alert.getByText(words.t('refusal-file-erased')));
    await chair.look('documents, one destroyed');
  });

  await step('a second request restricts what is held', async () => {
    const { request } = await secretary.call('log_data_request', {
      name: NAME,
      text: ASKED,
      received: secretary.session.today,
    });
    await chair.goTo(`committee/data/${request}`);
    await ofChair.end('restricted').click();
    await ofChair.place(heldNumber).click();
    await ofChair.ground.fill(GROUND);
    await ofChair.reason.fill(REASON);
    await ofChair.check.click();
    await ofChair.passphrase.fill(PASSPHRASE);
    await ofChair.restrict(1).click();
    await chair.see(ofChair.ended('restricted'));
    await chair.look('request, restricted');
    await secretary.goTo(`case/${held}/overview`);
    await secretary.see(secretary.page.getByText(words.t('withheld-restricted')));
    await secretary.goTo(`committee/data/${request}`);
  });

  await step('it is released by two: one proposes, the other confirms', async () => {
    await ofChair.propose.click();
    const reason = ofChair.field(words.t('data-reason'), ofChair.dialog);
    await reason.fill(REASON);
    await ofChair.dialogButton(words.t('data-release-propose')).click();
    await chair.miss(ofChair.dialog);
    await chair.seeText(words.t('refusal-second-person'));
    await chair.look('request, release proposed');
    await ofSecretary.release.click();
    await secretary.seeText(words.t('data-release-check-text'));
    await ofSecretary.dialogButton(words.t('data-release-act')).click();
    await secretary.see(ofSecretary.ended('released'));
    await secretary.goTo(`case/${held}/overview`);
    await secretary.seeText(NAME);
  });

  await step('a request is refused by keyboard alone', async () => {
    await secretary.goTo('committee/data');
    const typing = new Keyboard(secretary);
    await typing.write(ofSecretary.name, NAME);
    await typing.write(ofSecretary.text, ASKED);
    await typing.press(ofSecretary.log);
    await secretary.see(ofSecretary.of(NAME));
    const { requests } = await chair.call('data_requests');
    await chair.goTo(`committee/data/${requests[0].request}`);
    const keyboard = new Keyboard(chair);
    await keyboard.take(ofChair.radio(words.t('data-decide-end'), words.t('data-decide-refused')));
    await keyboard.write(ofChair.ground, GROUND);
    await keyboard.write(ofChair.reason, REASON);
    await keyboard.press(ofChair.check);
    await keyboard.write(ofChair.passphrase, PASSPHRASE);
    await keyboard.press(ofChair.refuse);
    await chair.see(ofChair.decided);
    await keyboard.hasFocus();
  });

  await secretary.call('adopt_rules', {
    profiles: ['us-common-rule-2018'],
    from: secretary.session.today,
    applies: 'accepted_from',
    reason: 'Federally funded work. 联邦资助的研究。',
    cases: [],
  });
  const past = await logCase(secretary, PAST, words.language, { applicant: NAME });
  const before = await secretary.call('case', { case: past });
  await secretary.call('validate', {
    case: past,
    version: before.version,
    marks: before.content.materials.map(({ id }) => ({ material: id, mark: 'present' })),
    outcome: 'decline',
    text: 'Out of scope. 不属受理范围。',
  });
  await chair.call('declare_interests', { answers: [{ case: past, answer: 'none' }] });
  const { line } = await secretary.call('case', { case: past });
  const pastNumber = line.number ?? line.receipt;

  await step('the period runs from the day of an event that is entered', async () => {
    await secretary.goTo('committee/keeping');
    await secretary.see(keeping.title);
    await secretary.seeText(words.t('keeping-due-none'));
    await secretary.look('retention, nothing due');
    await secretary.goTo(`case/${past}/follow-up`);
    await secretary.seeText(words.t('keeping-not-counted'));
    await keeping.act('begin').click();
    await keeping.event.fill('Application not accepted 不予受理');
    await keeping.writeDay(words.t('keeping-on'), '2020-02-29');
    await secretary.look('retention, begins');
    await keeping.dialogButton(words.t('keeping-begin-act')).click();
    await secretary.miss(keeping.dialog);
    await secretary.see(keeping.ofCase.getByText(words.date('2023-02-28')));
  });

  await step('a list is made of what is due', async () => {
    await secretary.goTo('committee/keeping');
    await secretary.see(keeping.due(pastNumber));
    await keeping.due(pastNumber).click();
    await secretary.look('retention, one due');
    await keeping.make(1).click();
    await secretary.see(keeping.status(words.t('keeping-made')).or(keeping.act('approve')));
  });

  await step('two approve it, and the second approval destroys', async () => {
    await keeping.act('approve').click();
    await keeping.passphrase.fill(PASSPHRASE);
    await keeping.dialogButton(words.t('keeping-approve-first', { count: 1 })).click();
    await secretary.seeText(words.t('refusal-second-person'));
    await secretary.look('retention, approved by one');
    const ofChairKeeping = new Keeping(chair);
    await chair.goTo();
    await ofChair.link(words.begins(words.t('desk-approve-disposal', { count: 1 }))).click();
    await ofChairKeeping.act('approve').click();
    await chair.seeText(words.t('keeping-approve-last-text'));
    await chair.look('retention, check before destroying');
    await ofChairKeeping.passphrase.fill(PASSPHRASE);
    await ofChairKeeping.dialogButton(words.t('keeping-approve-last', { count: 1 })).click();
    await chair.see(ofChair.ended('disposed'));
    await hasFocus(ofChair.ended('disposed'));
    await chair.seeText(words.t('data-backup-reached', { folder: join(disk, 'committee') }));
    await chair.look('retention, carried out');
    await ofChair.link(words.t('keeping-certificate')).click();
    await chair.see(ofChairKeeping.certificate);
    await chair.look('certificate of disposal');
    const pdf = await chair.fetchBy(ofChairKeeping.act('certificate-pdf'));
    assert.equal(pdf.bytes.subarray(0, 5).toString(), '%PDF-');
    if (process.env.QUORATE_LOOKS) {
      const name = `certificate of disposal (${words.language}).pdf`;
      await writeFile(join(process.env.QUORATE_LOOKS, name), pdf.bytes);
    }
  });

  await step('the case keeps its number and says what became of it', async () => {
    await chair.goTo(`case/${past}/follow-up`);
    await chair.seeText(words.like('keeping-disposed'));
    assert.equal(await chair.page.getByText(NAME).count(), 0);
    await chair.look('case, disposed');
  });
});

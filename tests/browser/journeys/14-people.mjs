import assert from 'node:assert/strict';
import { logCase, PEOPLE } from '../kit/arrange.mjs';
import { journey } from '../kit/journey.mjs';
import { dayAfter } from '../kit/text.mjs';
import { Case } from '../pages/case.mjs';
import { Committee } from '../pages/committee.mjs';
import { Composition, Conflicts, Person } from '../pages/people.mjs';
import { Shell } from '../pages/shell.mjs';

const TITLE = 'Night desk for residents 居民夜间服务台';
const BUREAU = 'Civic Services Bureau';
const COURSE = 'Research ethics 科研伦理';
const DISMISSED = 'A former post, left years ago. 已离任多年。';
const FUNDED = 'The bureau pays for her study. 该局资助其研究。';

export default journey('people', 'sample', async ({ enter, step, words }) => {
  const secretary = await enter(PEOPLE.secretary);
  const member = await enter(PEOPLE.engineer);
  const { today } = secretary.session;
  const open = async (actor, name) => {
    await actor.goTo('committee');
    const committee = new Committee(actor);
    await actor.see(committee.title);
    await committee.link(name).click();
    await actor.see(new Person(actor).title(name));
    return new Person(actor);
  };

  await step('training is recorded with its day, which is asked for when it is left out', async () => {
    await secretary.goTo('committee');
    await secretary.see(new Committee(secretary).title);
    await secretary.look('committee with its composition');
    const person = await open(secretary, PEOPLE.engineer);
    await secretary.see(person.notBound);
    await person.recordTraining.click();
    await secretary.look('training');
    await person.what.fill(COURSE);
    await person.save.click();
    await secretary.see(person.alert);
    await person.finishedOn(today);
    await person.save.click();
    await secretary.seeText(COURSE);
  });

  await step('a signed statement counts through its day', async () => {
    const person = new Person(secretary);
    await person.recordStatement.click();
    await person.signedOn(today);
    await person.countsUntil(dayAfter(today, 400));
    await person.save.click();
    await secretary.see(person.bound);
    await secretary.seeText(words.like('person-counts-through'));
    await secretary.look('a member’s page');
  });

  await step('what was recorded wrongly is withdrawn, and stays readable with the reason', async () => {
    const person = new Person(secretary);
    await person.withdraw(COURSE).click();
    await secretary.look('withdraw an entry');
    await person.withdrawReason.fill('It was somebody else. 系他人。');
    await person.withdrawAct.click();
    await secretary.seeText('It was somebody else. 系他人。');
    await secretary.seeText(COURSE);
    await secretary.miss(person.withdraw(COURSE));
  });

  await step('the member declares a standing interest, which the secretary sees at once', async () => {
    const person = await open(member, PEOPLE.engineer);
    await person.declare.click();
    await member.look('a standing interest');
    await person.kind('collaboration');
    await person.with.fill(BUREAU);
    await person.from('2020-03-01');
    await person.declareAct.click();
    await member.seeText(BUREAU);
    await member.see(person.stateGender);
    await member.look('one’s own page');
    await secretary.seeText(BUREAU);
  });

  await step('the secretary records one for somebody else, and it says so', async () => {
    const person = await open(secretary, PEOPLE.ethicist);
    await person.declareFor(PEOPLE.ethicist).click();
    await secretary.look('a standing interest of somebody else');
    await person.kind('funding');
    await person.with.fill(BUREAU);
    await person.save.click();
    await secretary.seeText(BUREAU);
    await secretary.seeText(words.t('person-recorded-for', { day: words.dayOfYear(today), name: PEOPLE.secretary }));
  });

  await step('when a term is ended the page says what is missing from the day after', async () => {
    const committee = new Committee(secretary);
    await secretary.goTo('committee');
    await secretary.see(committee.title);
    const role = words.word('role', 'member');
    await committee.change(PEOPLE.lawyer, words.t('end-term-act-named', { role }));
    await committee.writeDay(words.t('end-term-until'), dayAfter(today, 20), committee.dialog);
    await committee.field(words.t('end-term-reason'), committee.dialog).fill('Moves away. 调离。');
    await committee.dialogButton(words.t('end-term-act')).click();
    const composition = new Composition(secretary);
    await secretary.see(composition.tooFew);
    await secretary.see(composition.turns);
    await composition.all.click();
    await secretary.look('composition that will not hold');
  });

  await step('the desk warns of it before the day comes', async () => {
    const shell = new Shell(secretary);
    await shell.to('desk').click();
    await secretary.see(shell.desk);
    await secretary.seeText(words.t('desk-then-members-no', { members: 6, needed: 7 }));
    await secretary.look('desk before a term ends');
  });

  let id = '';
  await step('declared interests are held against the parties of a new case', async () => {
    id = await logCase(secretary, TITLE, words.language);
    await secretary.goTo(`case/${id}/interests`);
    const conflicts = new Conflicts(secretary);
    await secretary.see(conflicts.of(PEOPLE.engineer));
    await secretary.see(conflicts.of(PEOPLE.ethicist));
    await secretary.look('possible conflicts');
  });

  await step('one that is not true is dismissed with the reason', async () => {
    const conflicts = new Conflicts(secretary);
    await conflicts.dismiss(PEOPLE.engineer).click();
    await conflicts.dismissAct.click();
    await secretary.see(conflicts.alert);
    await conflicts.reason.fill(DISMISSED);
    await secretary.look('a possible conflict dismissed');
    await conflicts.dismissAct.click();
    await secretary.miss(conflicts.dismiss(PEOPLE.engineer));
  });

  await step('one that is true is confirmed: until a ruling the member is out', async () => {
    const conflicts = new Conflicts(secretary);
    await conflicts.confirm(PEOPLE.ethicist).click();
    await conflicts.nature.fill(FUNDED);
    await secretary.look('a possible conflict confirmed');
    await conflicts.confirmAct.click();
    await secretary.miss(conflicts.confirm(PEOPLE.ethicist));
    await secretary.seeText(words.word('interest-state', 'undecided'));
    const ethicist = await enter(PEOPLE.ethicist);
    await ethicist.goTo(`case/${id}/overview`);
    await ethicist.seeText(words.t('interests-stub-undecided'));
    assert.equal(await new Case(ethicist).tabs.count(), 0);
  });

  await step('what was answered does not come back, and is kept with what was said', async () => {
    await secretary.page.reload();
    const conflicts = new Conflicts(secretary);
    await conflicts.answered(2).click();
    await secretary.seeText(DISMISSED);
    await secretary.seeText(FUNDED);
    await secretary.miss(conflicts.dismiss(PEOPLE.engineer));
    await secretary.miss(conflicts.confirm(PEOPLE.ethicist));
    await secretary.look('possible conflicts answered');
  });
});

import { logCase, PEOPLE } from '../kit/arrange.mjs';
import { journey } from '../kit/journey.mjs';
import { Committee } from '../pages/committee.mjs';
import { Composition, Conflicts, Person } from '../pages/people.mjs';
import { Shell } from '../pages/shell.mjs';

const dayAfter = (day, days) => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

export default journey('people', 'sample', async ({ enter, step, words }) => {
  const secretary = await enter(PEOPLE.secretary);
  const member = await enter(PEOPLE.engineer);
  const { today } = secretary.session;

  await step('training and a signed statement stand on the member’s own page', async () => {
    await secretary.goTo('committee');
    const committee = new Committee(secretary);
    await secretary.see(committee.title);
    await secretary.look('committee with its composition');
    await committee.link(PEOPLE.engineer).click();
    const person = new Person(secretary);
    await secretary.see(person.title(PEOPLE.engineer));
    await secretary.see(person.notBound);
    await person.recordTraining.click();
    await secretary.look('training');
    await person.what.fill('Research ethics 科研伦理');
    await person.finishedOn(today);
    await person.save.click();
    await secretary.see(secretary.page.getByText('Research ethics 科研伦理'));
    await person.recordStatement.click();
    await person.signedOn(today);
    await person.save.click();
    await secretary.see(person.bound);
    await secretary.look('a member’s page');
  });

  await step('the member declares where they work and a standing interest', async () => {
    const committee = new Committee(member);
    await member.goTo('committee');
    await committee.link(PEOPLE.engineer).click();
    const person = new Person(member);
    await person.declare.click();
    await member.look('a standing interest');
    await person.kind('financial');
    await person.with.fill('Civic Services Bureau');
    await person.declareAct.click();
    await member.see(member.page.getByText('Civic Services Bureau'));
    await member.see(person.stateGender);
    await member.look('one’s own page');
    await secretary.see(secretary.page.getByText('Civic Services Bureau'));
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
    const shell = new Shell(secretary);
    await shell.to('desk').click();
    await secretary.see(shell.desk);
    await secretary.see(secretary.page.getByText(words.t('desk-then-members-no', { members: 6, needed: 7 })));
    await secretary.look('desk before a term ends');
  });

  let id = '';
  await step('a declared interest is held against the parties of a new case', async () => {
    id = await logCase(secretary, 'Night desk for residents 居民夜间服务台', words.language);
    await secretary.goTo(`case/${id}/interests`);
    const conflicts = new Conflicts(secretary);
    await secretary.see(conflicts.of(PEOPLE.engineer));
    await secretary.look('possible conflicts');
    await conflicts.dismiss(PEOPLE.engineer).click();
    await conflicts.reason.fill('A former post, left years ago. 已离任多年。');
    await secretary.look('a possible conflict dismissed');
    await conflicts.dismissAct.click();
    await secretary.miss(conflicts.dismiss(PEOPLE.engineer));
  });

  await step('what was dismissed does not come back, and its reason is kept', async () => {
    await secretary.page.reload();
    const conflicts = new Conflicts(secretary);
    await conflicts.answered(1).click();
    await secretary.seeText('A former post, left years ago. 已离任多年。');
    await secretary.miss(conflicts.dismiss(PEOPLE.engineer));
    await secretary.look('possible conflicts answered');
  });
});

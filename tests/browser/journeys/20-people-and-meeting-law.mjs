import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { acceptCase, callMeeting, idsOf, logCase, PEOPLE, routeCase } from '../kit/arrange.mjs';
import { repository } from '../kit/found.mjs';
import { journey } from '../kit/journey.mjs';
import { Case } from '../pages/case.mjs';
import { OneTimeCode } from '../pages/committee.mjs';
import { Code, SignIn } from '../pages/front.mjs';
import { Interests } from '../pages/interests.mjs';
import { CoOption } from '../pages/law.mjs';
import { Meeting } from '../pages/meeting.mjs';
import { Minutes } from '../pages/minutes.mjs';
import { Shell } from '../pages/shell.mjs';

const CAMERA = 'Queue camera at the gate 闸口摄像头';
const NIGHT = 'Night desk for residents 居民夜间服务台';
const GUEST = '欧阳静';
const PASSPHRASE = 'river candle gravel moth';
const WHY = 'Two members are abroad. 两名委员出国。';
const COUSIN = 'A cousin of mine built it. 系统由我的表亲开发。';
const RULED = 'She knows how it came about. 她了解来龙去脉。';
const OWN = 'own-uk-rec';

/** Rules by which one person may be co-opted, video counts, and who is recused may inform. */
const rules = () =>
  readFileSync(join(repository, 'profiles/uk-rec-2026.toml'), 'utf8')
    .replace(/^id = .*$/m, `id = "${OWN}"`)
    .replace('value = { count = 7 }', 'value = { count = 4 }')
    .replace('at_most = 2, from', 'at_most = 1, from')
    .replace(/^capacities = \[\n(.*\n){2}\]$/m, '')
    .replace(
      '[vote]',
      '[interests]\nrecused_may_inform = { value = true, label = "own_choice", verified = true }\n\n[vote]',
    );

export default journey('people and meeting law', 'sample', async ({ enter, step, words }) => {
  const secretary = await enter(PEOPLE.secretary);
  const chair = await enter(PEOPLE.chair);
  const lay = await enter(PEOPLE.lay);
  const engineer = await enter(PEOPLE.engineer);
  const ethicist = await enter(PEOPLE.ethicist);
  const ids = await idsOf(secretary);
  const { today } = secretary.session;

  /** A routed case; whoever is named has no interest in it. */
  const routed = async (title, clear) => {
    const id = await logCase(secretary, title, words.language);
    await acceptCase(secretary, id);
    await routeCase(secretary, id);
    for (const actor of clear) {
      await actor.call('declare_interests', { answers: [{ case: id, answer: 'none' }] });
    }
    return id;
  };
  const tick = async (meeting, names) => {
    for (const name of names) {
      await secretary.call('record_attendance', { meeting, person: ids.get(name), present: true });
    }
  };

  let camera = '';
  await step('where the rules provide for no co-option, nobody is offered one', async () => {
    camera = await callMeeting(secretary, 'Ninth meeting 第九次会议', {
      case: await routed(CAMERA, [chair, lay, engineer, ethicist]),
    });
    await chair.goTo(`meeting/${camera}`);
    await chair.see(new Meeting(chair).item(CAMERA));
    assert.equal(await new CoOption(chair).start.count(), 0);
    const { actions } = await chair.call('meeting', { meeting: camera });
    const { allowed, refusal } = actions.find(({ act }) => act === 'co_opt');
    assert.deepEqual([allowed, refusal.code], [false, 'co-option-not-provided']);
  });

  await step('who takes part by video does not count where the rules do not say so', async () => {
    const meeting = new Meeting(secretary);
    await tick(camera, [PEOPLE.chair, PEOPLE.lay, PEOPLE.ethicist]);
    await secretary.goTo(`meeting/${camera}`);
    await meeting.more(PEOPLE.engineer, words.t('room-by-video'));
    await secretary.seeText(words.t('room-video-counts-not'));
    await meeting.open.click();
    await meeting.openIt.click();
    await meeting.takeUp(1, CAMERA).click();
    await secretary.seeText(words.t('rule-video-does-not-count', { person: PEOPLE.engineer }));
    await secretary.see(meeting.quorumShort);
    await secretary.look('meeting, video does not count');
    await secretary.call('end_item', {
      meeting: camera,
      item: (await secretary.call('meeting', { meeting: camera })).current,
      end: 'deferred',
      reason: WHY,
    });
    await meeting.adjourn.click();
    await meeting.adjournIt.click();
    await secretary.see(meeting.adjourned);
  });

  let night = '';
  let id = '';
  await step('a member declares a doubt, and the chair rules that they may inform', async () => {
    await secretary.call('save_own_profile', { from: 'uk-rec', saved: 0, text: rules(), reason: WHY });
    await secretary.call('adopt_rules', {
      profiles: [`${OWN}-v1`],
      from: today,
      applies: 'accepted_from',
      reason: WHY,
      cases: [],
    });
    id = await routed(NIGHT, [chair, engineer, ethicist]);
    night = await callMeeting(secretary, 'Tenth meeting 第十次会议', { case: id });
    const asked = new Interests(lay);
    await lay.goTo('interests');
    await asked.answer(NIGHT, 'decide').click();
    await asked.nature.fill(COUSIN);
    await lay.look('interests, a doubt');
    await asked.act.click();
    await lay.goTo(`case/${id}/overview`);
    await lay.seeText(words.t('interests-stub-undecided'));
    const theirs = new Case(chair);
    await chair.goTo(`case/${id}/interests`);
    await theirs.rule(PEOPLE.lay).click();
    await theirs.ruling(PEOPLE.lay, 'information_only').click();
    await theirs.rulingReason.fill(RULED);
    await chair.look('ruling, information only');
    await theirs.recordRuling.click();
    await chair.miss(theirs.dialog);
    await chair.look('interests, one is ruled to inform');
    await lay.seeText(words.t('interests-stub-information'));
    await lay.look('case, may inform');
  });

  const coOption = new CoOption(chair);
  let guest = null;
  await step('where the rules provide for it the chair co-opts somebody, who is given a code', async () => {
    await chair.goTo(`meeting/${night}`);
    await coOption.start.click();
    await chair.seeText(words.like('profile-co-option', { from: 'current_or_former_members', most: 1 }));
    await coOption.act.click();
    await chair.see(coOption.alert);
    await chair.look('co-opt, something is missing');
    await coOption.name.fill(GUEST);
    await coOption.capacity('lay').first().click();
    await coOption.reason.fill(WHY);
    await chair.look('co-opt');
    await coOption.act.click();
    const shown = new OneTimeCode(chair);
    await chair.see(shown.title(GUEST));
    const code = await shown.read();
    await chair.look('co-opted, the code');
    await shown.done.click();
    guest = await enter();
    await guest.goTo();
    await new SignIn(guest).withCode.click();
    await new Code(guest).enter(GUEST, code, PASSPHRASE);
    await guest.see(new Shell(guest).desk);
    await guest.speak(await guest.call('session'));
  });

  await step('one more than the rules allow is refused, with the number', async () => {
    await chair.seeText(words.t('refusal-co-option-full', { most: 1 }));
    await chair.look('meeting, nobody else may be co-opted');
  });

  await step('who is co-opted is asked about interests, as everybody is', async () => {
    await guest.goTo('interests');
    await guest.page.reload();
    const asked = new Interests(guest);
    await asked.answer(NIGHT, 'none').click();
    await guest.look('interests, co-opted');
    await asked.act.click();
    await guest.miss(guest.page.getByRole('heading', { level: 3, name: NIGHT }));
  });

  await step('who is co-opted and who takes part by video count for the quorum', async () => {
    const meeting = new Meeting(secretary);
    await tick(night, [PEOPLE.chair, PEOPLE.ethicist, PEOPLE.lay]);
    await secretary.goTo(`meeting/${night}`);
    await meeting.present(GUEST).click();
    await meeting.more(PEOPLE.engineer, words.t('room-by-video'));
    await secretary.seeText(words.t('room-video-counts'));
    await meeting.open.click();
    await meeting.openIt.click();
    await meeting.takeUp(1, NIGHT).click();
    await secretary.see(new CoOption(secretary).sits(GUEST));
    await secretary.see(meeting.quorumMet);
    await secretary.look('meeting, co-opted and by video');
  });

  await step('who may inform is in the room, is told so, and leaves before the committee deliberates', async () => {
    const meeting = new Meeting(secretary);
    await secretary.see(meeting.mayBeHeard(PEOPLE.lay));
    await lay.goTo(`meeting/${night}`);
    await lay.see(lay.page.getByRole('heading', { name: words.t('meeting-heard-you') }));
    await lay.seeText(words.t('meeting-stub-informs'));
    await lay.look('meeting, may inform and is in the room');
    await meeting.hear(PEOPLE.lay).click();
    await secretary.see(meeting.mustLeave(PEOPLE.lay));
    await lay.see(lay.page.getByRole('heading', { name: words.t('meeting-must-leave-you') }));
    await meeting.present(PEOPLE.lay).click();
    await secretary.seeText(words.t('meeting-away-heard'));
    await secretary.look('meeting, who informed has left');
    await lay.look('meeting, has informed');
  });

  await step('without who took part by video there is no quorum', async () => {
    const meeting = new Meeting(secretary);
    await meeting.present(PEOPLE.engineer).click();
    await secretary.see(meeting.quorumLost);
    await meeting.deferForQuorum.click();
    await meeting.deferIt.click();
    await secretary.miss(meeting.dialog);
    await meeting.adjourn.click();
    await meeting.adjournIt.click();
    await secretary.see(meeting.adjourned);
  });

  await step('the minutes say who came by video, who was co-opted, and when they left', async () => {
    await secretary.goTo(`meeting/${night}/minutes`);
    const minutes = new Minutes(secretary);
    await secretary.see(minutes.title);
    const row = (name) =>
      secretary.page.getByRole('row').filter({ has: secretary.page.getByRole('rowheader', { name, exact: true }) });
    await secretary.see(row(PEOPLE.engineer).getByText(words.like('minutes-came-by-video')));
    await secretary.see(row(PEOPLE.engineer).getByText(words.like('minutes-left')));
    await secretary.see(row(GUEST).getByText(words.t('room-co-opted')));
    await secretary.look('minutes, by video and co-opted');
  });
});

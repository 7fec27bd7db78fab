import assert from 'node:assert/strict';
import { acceptCase, callMeeting, idsOf, logCase } from '../kit/arrange.mjs';
import { journey } from '../kit/journey.mjs';
import { dayAfter } from '../kit/text.mjs';
import { SetUp, Welcome } from '../pages/front.mjs';
import { Meeting } from '../pages/meeting.mjs';
import { BoundRules, Rules } from '../pages/rules.mjs';
import { Shell } from '../pages/shell.mjs';

const COMMON_RULE = 'us-common-rule-2018';
const NEW_ZEALAND = 'nz-hdec';
const PASSPHRASE = 'river candle gravel moth';
const TITLE = 'Sleep of shift workers 轮班人员睡眠研究';
const CHAIR = '王芳';
const MEMBERS = ['Ben Okafor', 'Aroha Ngata', 'Ida Lund', '周明', 'Tom Reyes', 'Ruth Adler'];

export default journey('two profiles', 'nothing', async ({ enter, step, words }) => {
  const secretary = await enter();
  const name = (id) => words.word('profile', id);
  const shell = new Shell(secretary);

  await step('a committee is set up under two sets of rules, of which one leads', async () => {
    const setUp = new SetUp(secretary);
    await secretary.goTo();
    await new Welcome(secretary).setUp.click();
    await secretary.see(setUp.title);
    await setUp.nameEn.fill('Review Board of the Harbour');
    await setUp.nameZh.fill('海港伦理审查委员会');
    await setUp.zone.fill('Shanghai');
    await secretary.page.getByRole('option', { name: /Shanghai|上海/ }).first().click();
    for (const id of [COMMON_RULE, NEW_ZEALAND]) {
      const purpose = words.word('profile-for', id);
      await secretary.page.locator('label').filter({ hasText: purpose }).first().click();
    }
    await secretary.see(secretary.page.getByRole('radiogroup', { name: words.label(words.t('adopt-leads')) }));
    await setUp.secretary.fill('Ada Martin');
    await setUp.passphrase.fill(PASSPHRASE);
    await setUp.again.fill(PASSPHRASE);
    await setUp.chair.fill(CHAIR);
    await setUp.capacity(CHAIR, 'scientific').first().click();
    await secretary.look('set up under two profiles');
    await setUp.check.click();
    await secretary.see(setUp.checking);
    await secretary.look('set up under two profiles, check');
    await setUp.act.click();
    await secretary.see(shell.desk);
    secretary.session = await secretary.speak(await secretary.call('session'));
    secretary.name = 'Ada Martin';
    const { in_force } = await secretary.call('rules');
    assert.deepEqual(in_force, [COMMON_RULE, NEW_ZEALAND]);
  });

  await step('both are in force from the first day', async () => {
    await secretary.page.reload();
    await secretary.goTo('committee/rules');
    await secretary.see(new Rules(secretary).inForce([name(COMMON_RULE), name(NEW_ZEALAND)]));
    await secretary.look('rules in force, two from the start');
  });

  const members = [];
  const { today } = await secretary.call('session');
  for (const member of MEMBERS) {
    const capacities = member === 'Ruth Adler' ? ['lay', 'non_scientific', 'outside'] : ['scientific'];
    await secretary.call('appoint', {
      appointment: { name: member, role: 'member', capacities, from: today, until: dayAfter(today, 700) },
    });
  }
  const ids = await idsOf(secretary);
  for (const member of [CHAIR, ...MEMBERS]) {
    const { code } = await secretary.call('reset_passphrase', { person: ids.get(member) });
    const actor = await enter();
    await actor.call('set_passphrase', { name: member, code, passphrase: PASSPHRASE });
    await actor.signIn(member, PASSPHRASE);
    members.push(actor);
  }
  const sitting = [0, 6, 3, 4, 5].map((place) => members[place]);

  let id = '';
  await step('a case that is accepted is bound to both, each in a column of its own', async () => {
    id = await logCase(secretary, TITLE, words.language);
    const { version } = await acceptCase(secretary, id);
    await secretary.call('route_case', {
      case: id,
      version,
      answers: {},
      pathway: 'full',
      tier: 'medium',
      reason: 'More than minimal risk. 风险高于最低限度。',
    });
    for (const actor of members) {
      await actor.call('declare_interests', { answers: [{ case: id, answer: 'none' }] });
    }
    await secretary.goTo(`case/${id}/overview`);
    const bound = new BoundRules(secretary);
    for (const profile of [COMMON_RULE, NEW_ZEALAND]) await secretary.see(bound.under(name(profile)));
    await secretary.look('case under two profiles');
  });

  const room = new Meeting(secretary);
  /** What one of the profiles says of the item that is open. */
  const under = (profile) => secretary.page.getByRole('group', { name: name(profile), exact: true });
  await step('at the meeting each quorum is shown beside the other, and both must be met', async () => {
    const meeting = await callMeeting(secretary, 'First meeting 第一次会议', { case: id });
    for (const actor of sitting.slice(0, 4)) {
      await secretary.call('record_attendance', { meeting, person: ids.get(actor.name), present: true });
    }
    await secretary.goTo(`meeting/${meeting}`);
    await room.open.click();
    await room.openIt.click();
    await room.takeUp(1, TITLE).click();
    await secretary.see(secretary.page.getByText(words.t('joined-quorum-short', { count: 2 })));
    await secretary.see(under(COMMON_RULE).getByText(words.t('rule-quorum-met')));
    await secretary.see(under(NEW_ZEALAND).getByText(words.t('rule-quorum-short', { missing: 1 })));
    await secretary.look('meeting, one quorum of two');
    await room.present(sitting[4].name).click();
    await secretary.see(secretary.page.getByText(words.t('joined-quorum-met', { count: 2 })));
    for (const profile of [COMMON_RULE, NEW_ZEALAND]) {
      await secretary.see(under(profile).getByText(words.t('rule-quorum-met')));
    }
    await secretary.look('meeting, both quorums');
  });

  /** Puts the motion, counts hands, and declares. */
  const vote = async (hands) => {
    await room.put.or(room.button(words.t('motion-put-another'))).first().click();
    await room.outcome('approve').click();
    await room.reasons.fill('The risks are reasonable. 风险合理。');
    await room.putIt.click();
    await room.openVote.click();
    await secretary.look('open a vote under two profiles');
    await room.openVoteIt.click();
    await secretary.miss(room.dialog);
    await secretary.look('vote under two profiles');
    await room.button(words.t('vote-record-hands')).click();
    for (const [value, count] of Object.entries(hands)) {
      await room.field(words.word('ballot', value)).fill(String(count));
    }
    await room.button(words.t('vote-record-hands-act')).click();
    await secretary.see(room.allIn);
    await room.declare.click();
    await room.declareIt.click();
  };

  await step('a majority by one of them only carries nothing', async () => {
    await vote({ for: 2, against: 1, abstain: 2 });
    await secretary.see(room.result('not_carried'));
    await secretary.see(secretary.page.getByText(words.t('joined-not-carried', { count: 2 })));
    await secretary.see(under(COMMON_RULE).getByText(words.t('rule-result-not-carried', { for: 2, needed: 3 })));
    await secretary.see(under(NEW_ZEALAND).getByText(words.like('rule-result-carried', { for: 2 })));
    await secretary.look('vote under two profiles, one majority');
  });

  await step('a majority by both carries it, and the decision says so', async () => {
    await vote({ for: 4, against: 1, abstain: 0 });
    await secretary.see(room.result('carried'));
    await secretary.see(secretary.page.getByText(words.t('joined-carried', { count: 2 })));
    await secretary.look('vote under two profiles, carried');
    await secretary.goTo(`case/${id}/decision`);
    await secretary.page.getByText(words.t('decision-explanation')).click();
    await secretary.see(under(NEW_ZEALAND));
    await secretary.look('decision under two profiles');
  });
});

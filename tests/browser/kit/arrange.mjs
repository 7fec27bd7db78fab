// The way to where a journey begins, by the same commands the screens give.

/** The people of the sample, by their part in a journey. */
export const PEOPLE = {
  secretary: 'Zhou Min',
  deputy: 'He Jia',
  chair: '林晓燕',
  viceChair: 'Wei Jun',
  lawyer: '赵堃',
  lay: 'Helen Clarke',
  engineer: '陈立',
  ethicist: 'Sun Yue',
  jurist: '马可',
};

/** Everybody of the sample who votes. */
export const VOTERS = [
  PEOPLE.chair,
  PEOPLE.viceChair,
  PEOPLE.lawyer,
  PEOPLE.lay,
  PEOPLE.engineer,
  PEOPLE.ethicist,
  PEOPLE.jurist,
];

/** Ids of people by name. */
export async function idsOf(actor) {
  const { people } = await actor.call('committee');
  return new Map(people.map(({ name, id }) => [name, id]));
}

/** Logs a submission; its case. `more` is what is not as usual, such as the day of receipt. */
export async function logCase(actor, title, language, more = {}) {
  const { case: id } = await actor.call('log_submission', {
    submission: 'application',
    title,
    summary: 'It answers questions of residents at night. Nobody is refused anything by it.',
    applicant: 'Dr Han Lei',
    organisation: 'Civic Services Bureau',
    system: 'Night desk',
    language,
    documents: [],
    interest: 'none',
    ...more,
  });
  return id;
}

/** Accepts a case; its page. */
export async function acceptCase(actor, id) {
  const page = await actor.call('case', { case: id });
  await actor.call('validate', {
    case: id,
    version: page.version,
    marks: page.content.materials.map((material) => ({ material: material.id, mark: 'present' })),
    outcome: 'accept',
    text: '',
  });
  return actor.call('case', { case: id });
}

/** Routes an accepted case to full review; its page. */
export async function routeCase(actor, id) {
  const page = await actor.call('case', { case: id });
  const answers = Object.fromEntries(
    page.content.triage_questions.map((question) => [question, question === 'rights-or-access']),
  );
  const { pathway, tier } = await actor.call('propose_triage', { case: id, answers });
  await actor.call('route_case', { case: id, version: page.version, answers, pathway, tier });
  return actor.call('case', { case: id });
}

/** Assigns two reviewers, who declare that they have no interest and hand in their reviews. */
export async function reviewCase(secretary, id, reviewers) {
  const ids = await idsOf(secretary);
  const page = await secretary.call('case', { case: id });
  await secretary.call('assign_reviewers', {
    case: id,
    version: page.version,
    reviewers: reviewers.map(({ name }) => ids.get(name)),
  });
  for (const reviewer of reviewers) {
    await reviewer.call('declare_interests', { answers: [{ case: id, answer: 'none' }] });
    const { content } = await reviewer.call('case', { case: id });
    await reviewer.call('submit_review', {
      case: id,
      answers: content.checklist.map((item) => ({ item, satisfied: true, note: '' })),
      recommendation: 'support',
      text: 'The plan keeps a person in the loop.',
    });
  }
}

/** Calls a meeting for today and puts a matter on its agenda; its id. */
export async function callMeeting(secretary, title, matter) {
  const { meeting } = await secretary.call('call_meeting', {
    title,
    date: secretary.session.today,
    time: '14:00',
    place: 'Room 302',
  });
  await secretary.call('add_item', { meeting, ...matter });
  return meeting;
}

/** Ticks people present, opens the meeting and takes up its first item. */
export async function openMeeting(secretary, meeting, names) {
  const ids = await idsOf(secretary);
  for (const name of names) {
    await secretary.call('record_attendance', { meeting, person: ids.get(name), present: true });
  }
  await secretary.call('open_meeting', { meeting, presiding: ids.get(PEOPLE.chair) });
  const { items } = await secretary.call('meeting', { meeting });
  await secretary.call('begin_item', { meeting, item: items[0].id });
  return items[0].id;
}

/** Puts a motion to the vote, lets everybody vote, and declares the result; its id. */
export async function vote(secretary, meeting, item, motion, ballots) {
  const { motion: id } = await secretary.call('put_motion', { meeting, item, conditions: [], ...motion });
  const now = async () => {
    const { items } = await secretary.call('meeting', { meeting });
    return items.flatMap(({ motions }) => motions).find((one) => one.id === id);
  };
  await secretary.call('open_vote', { motion: id, version: (await now()).version });
  for (const [actor, value] of ballots) await actor.call('cast_ballot', { motion: id, value });
  await secretary.call('declare_result', { motion: id, version: (await now()).version });
  return id;
}

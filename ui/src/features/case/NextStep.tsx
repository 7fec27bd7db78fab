import type { ReactNode } from 'react';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { isOffered } from '../../components/actions';
import { ActionButton } from '../../components/ActionButton';
import { ButtonLink } from '../../components/ButtonLink';
import { Card } from '../../components/Card';
import { When } from '../../components/When';
import { Why } from '../../components/Why';
import { useText } from '../../i18n';
import { actionOf, reviewsAwaited, type PartProps } from './parts';
import { WAYS, type Way } from './ways';
import styles from './case.module.css';

/** Whether those who review decide, and no meeting; a case that was decided before goes to one. */
const decidedByReviewers = ({ pathway, decisions }: PartProps['content']): boolean =>
  decisions.length === 0 &&
  (pathway?.decided_by === 'designated_members' || pathway?.decided_by === 'chair_or_designated');

/** The step that comes next as the case stands; the api says whether this person may take it. */
function nextOf({ page, content }: PartProps): { way: Way | null; step: string } {
  const decision = content.decisions.at(-1);
  if (content.circulated[0]?.stage === 'open') return { way: null, step: 'in-writing' };
  // By an act, or by a ruling on an interest that was found after the vote.
  const anew = decision?.reopened || decision?.found_after.some((late) => late.reopened);
  switch (page.line.stage) {
    case 'validation':
      return { way: 'validate', step: 'validate' };
    case 'completion':
      return { way: 'validate', step: 'completion' };
    case 'accepted':
      if (anew) return { way: 'add_item', step: 'anew' };
      if (content.pathway?.decided_by === 'secretary') {
        return { way: 'decide_without_meeting', step: 'note' };
      }
      if (actionOf(page.actions, 'circulate').allowed) {
        return { way: 'circulate', step: 'circulate' };
      }
      return content.triage
        ? { way: 'assign_reviewers', step: decidedByReviewers(content) ? 'name' : 'assign' }
        : { way: 'route_case', step: 'route' };
    case 'review':
      if (actionOf(page.actions, 'submit_review').allowed) {
        return { way: 'submit_review', step: 'review' };
      }
      if (decidedByReviewers(content)) {
        return reviewsAwaited(content).length > 0
          ? { way: null, step: 'their-reviews' }
          : { way: 'decide_without_meeting', step: 'decide' };
      }
      return reviewsAwaited(content).length > 0
        ? { way: null, step: 'reviews' }
        : { way: 'add_item', step: anew ? 'anew' : 'agenda' };
    case 'clarification':
      return actionOf(page.actions, 'close_round').allowed
        ? { way: 'close_round', step: 'close-round' }
        : { way: 'record_answers', step: 'answers' };
    case 'ready':
      return { way: null, step: 'vote' };
    case 'decided':
      return { way: null, step: decision?.signature ? 'letter' : 'sign' };
    case 'follow_up':
      return actionOf(page.actions, 'clear_condition').allowed
        ? { way: 'clear_condition', step: 'conditions' }
        : { way: 'close_case', step: 'close' };
    case 'closed':
    case 'not_taken':
    case 'undone':
    case null:
      return { way: null, step: 'over' };
  }
}

/** Whether anything comes next. */
export const hasNext = (props: PartProps): boolean => nextOf(props).step !== 'over';

/** The next step as the bar of the case has it: a link to where it is done, or to who does it. */
export function NextLink({ page, content }: PartProps) {
  const words = useText();
  const { way, step } = nextOf({ page, content });
  const meeting = content.agenda.find((entry) => entry.end === null);
  const allowed = way !== null && actionOf(page.actions, way).allowed;
  const done = allowed ? WAYS.find(({ act }) => act === way)?.to : undefined;
  const tab =
    done ?? (['sign', 'letter', 'in-writing'].includes(step) ? 'decision' : 'overview');
  return (
    <a
      href={
        step === 'vote' && meeting
          ? href('meeting', { id: meeting.meeting })
          : href('case', { id: page.line.id, tab })
      }
    >
      {words.t('case-next', { step: words.code('case-next-title', step) ?? '' })}
    </a>
  );
}

/** The card beside the case: what comes next, who does it, and what else may be done. */
export function NextStep({ page, content }: PartProps) {
  const words = useText();
  const { t } = words;
  const { way, step } = nextOf({ page, content });
  const link = (tab: string) => href('case', { id: page.line.id, tab });
  const meeting = content.agenda.find((entry) => entry.end === null);
  const round = content.rounds.at(-1);
  const others = WAYS.filter(
    ({ act }) => act !== way && actionOf(page.actions, act).allowed,
  );
  const action = way && actionOf(page.actions, way);
  const offered: boolean = isOffered(action);
  const goTo = WAYS.find(({ act }) => act === way)?.to;
  let more: ReactNode = null;
  if (step === 'vote' && meeting) {
    more = (
      <ButtonLink href={href('meeting', { id: meeting.meeting })}>
        {t('case-next-meeting', { day: words.formatDay(meeting.date) })}
      </ButtonLink>
    );
  } else if (step === 'sign' || step === 'letter' || step === 'in-writing') {
    more = <ButtonLink href={link('decision')}>{t('case-next-decision')}</ButtonLink>;
  } else if (step === 'reviews' || step === 'their-reviews') {
    more = (
      <p>
        {t('case-next-awaited', {
          list: words.formatList(reviewsAwaited(content).map(({ name }) => name)),
        })}
      </p>
    );
  } else if (step === 'answers' && round) {
    more = (
      <p>
        {t('case-round-due')} <When date={round.due} />
      </p>
    );
  }
  return (
    <Card title={t('case-next', { step: words.code('case-next-title', step) ?? '' })}>
      <p>{words.code('case-next-text', step)}</p>
      {more}
      {action && goTo && offered && (
        <ActionButton action={action} tone="primary" onPress={() => navigate(link(goTo))}>
          {words.word('case-act', action.act)}
        </ActionButton>
      )}
      {action?.refusal && !offered && <Why>{words.refusal(action.refusal)}</Why>}
      {others.length > 0 && (
        <>
          <h3>{t('case-also')}</h3>
          <ul className={styles.steps}>
            {others.map(({ act, to }) => (
              <li key={act}>
                <a href={link(to)}>{words.code('case-act', act)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

import type { AgendaItem, MeetingPage } from '../../api/schema';
import { keysOf, useCommands } from '../../app/commands';
import { useAct, type Act } from '../../app/query';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { ActionButton } from '../../components/ActionButton';
import { actionIn, isOffered } from '../../components/actions';
import { ErrorSummary } from '../../components/ErrorSummary';
import { useText } from '../../i18n';
import styles from './meetings.module.css';

/** The course of a meeting: what comes next, and taking it up. */
export interface Course {
  next: AgendaItem | null;
  takeUp: (item: AgendaItem) => void;
  begin: Act<'begin_item'>;
}

/** The first item after the one under discussion that has not ended; after the last, the first left over. */
export function nextItem(page: Pick<MeetingPage, 'items' | 'current'>): AgendaItem | null {
  const open = page.items.filter((item) => item.end === null && !isOver(item) && item.id !== page.current);
  const at = page.items.find((item) => item.id === page.current)?.position ?? 0;
  return open.find((item) => item.position > at) ?? open[0] ?? null;
}

/** An item one may not read has no end to be seen, but its refusal says that it is over. */
const isOver = (item: AgendaItem): boolean =>
  actionIn(item.actions, 'begin_item')?.refusal?.code === 'item-ended';

/** Going from item to item, by button and by key. */
export function useCourse(page: MeetingPage): Course {
  const words = useText();
  const { t } = words;
  const begin = useAct('begin_item');
  const next = nextItem(page);
  const meeting = page.line.id;
  const takeUp = (item: AgendaItem) => {
    void begin.act({ meeting, item: item.id }).then((outcome) => {
      // From whatever item was being looked at, back to the one under discussion.
      if (outcome.ok) navigate(href('meeting', { id: meeting }), 'replace');
    });
  };
  const action = next && actionIn(next.actions, 'begin_item');
  useCommands(
    next && action
      ? [
          {
            id: 'next-item',
            menu: 'meeting',
            label: t('meeting-next-item'),
            key: ']',
            refused: action.allowed
              ? null
              : action.refusal
                ? words.refusal(action.refusal)
                : t('refusal-without-reason'),
            run: () => takeUp(next),
          },
        ]
      : [],
  );
  return { next, takeUp, begin };
}

/** Takes up the next item. */
export function BeginButton({ course, primary }: { course: Course; primary: boolean }) {
  const { t } = useText();
  const { next, begin, takeUp } = course;
  const action = next && actionIn(next.actions, 'begin_item');
  if (!next || !isOffered(action)) return null;
  return (
    <div>
      <ErrorSummary errors={begin.errors} />
      <ActionButton
        action={action}
        tone={primary ? 'primary' : 'calm'}
        pending={begin.pending}
        onPress={() => takeUp(next)}
      >
        {t('meeting-take-up', { position: next.position, title: next.title })}
      </ActionButton>
      {action.allowed && (
        <p className={styles.count}>
          <kbd>{keysOf({ key: ']' })}</kbd> {t('meeting-next-item')}
        </p>
      )}
    </div>
  );
}

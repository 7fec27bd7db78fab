import type { AgendaItem, Attendee, MeetingPage, Motion } from '../../api/schema';
import { useAct } from '../../app/query';
import { Card } from '../../components/Card';
import { Checkbox } from '../../components/Checkbox';
import { actionIn } from '../../components/actions';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Tag } from '../../components/Tag';
import { useText, type PlainId } from '../../i18n';
import styles from './meetings.module.css';

type Standing = { label: PlainId; tone?: 'met' | 'due' | 'over' };

/** Where somebody stands towards the item under discussion. */
export function standingOf(
  attendee: Attendee,
  item: AgendaItem | null,
  motion: Motion | null,
): Standing {
  const { person, present } = attendee;
  const elector = motion?.electorate.find((one) => one.person.id === person.id);
  if (elector) {
    return elector.has_voted
      ? { label: 'room-has-voted' }
      : motion?.stage === 'open'
        ? { label: 'room-voting', tone: 'due' }
        : { label: 'room-not-cast' };
  }
  const leaves = item?.must_leave.some((one) => one.id === person.id) ?? false;
  if (leaves) {
    return present ? { label: 'room-must-leave', tone: 'over' } : { label: 'room-left' };
  }
  if (!present) return { label: 'room-absent' };
  return attendee.votes ? { label: 'room-present', tone: 'met' } : { label: 'room-no-vote' };
}

/** Who is in the room; whoever keeps the meeting ticks them. */
export function Room({ page, item }: { page: MeetingPage; item: AgendaItem | null }) {
  const words = useText();
  const { t } = words;
  const record = useAct('record_attendance');
  const motion = item?.motions.find((one) => one.stage === 'open') ?? null;
  const ticks = actionIn(page.actions, 'record_attendance')?.allowed ?? false;
  const held = page.line.stage === 'open';
  const present = page.attendance.filter((one) => one.present).length;
  return (
    <Card title={t('meeting-room')}>
      <p className={styles.count}>
        {t('room-count', { present, count: page.attendance.length })}
      </p>
      <ErrorSummary errors={record.errors} />
      <ul className={styles.room}>
        {page.attendance.map((attendee) => {
          const { person } = attendee;
          const standing = standingOf(attendee, held ? item : null, motion);
          const about = [
            words.word('role', attendee.role),
            ...attendee.capacities.map((capacity) => words.word('capacity', capacity)),
          ].join(' · ');
          return (
            <li key={person.id}>
              {ticks ? (
                <Checkbox
                  name={`present-${person.id}`}
                  checked={attendee.present}
                  note={about}
                  onChange={(next) =>
                    void record.act({ meeting: page.line.id, person: person.id, present: next })
                  }
                >
                  {person.name}
                </Checkbox>
              ) : (
                <span>
                  {person.name} <small>{about}</small>
                </span>
              )}
              {(held || !ticks) && (
                <Tag {...(standing.tone ? { tone: standing.tone } : {})}>{t(standing.label)}</Tag>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

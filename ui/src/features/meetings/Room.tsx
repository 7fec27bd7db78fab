import { useState } from 'react';
import type { AgendaItem, Attendee, MeetingPage, Motion } from '../../api/schema';
import { useAct } from '../../app/query';
import { Card } from '../../components/Card';
import { Checkbox } from '../../components/Checkbox';
import { actionIn } from '../../components/actions';
import { ErrorSummary } from '../../components/ErrorSummary';
import { MenuButton } from '../../components/MenuButton';
import { Tag } from '../../components/Tag';
import { useText, type PlainId } from '../../i18n';
import { CoOpt } from './CoOpt';
import { useCoOpted } from './co-opted';
import { CorrectTimes } from './CorrectTimes';
import { Guests } from './Guests';
import styles from './meetings.module.css';
import { staysOf, useStayWords } from './stays';

type Standing = { label: PlainId; tone?: 'met' | 'due' | 'over' };

/** What a tick says already. */
const TICKED: ReadonlySet<PlainId> = new Set<PlainId>(['room-present', 'room-absent']);

/** Where somebody stands towards the item under discussion. */
export function standingOf(
  attendee: Attendee,
  item: AgendaItem | null,
  motion: Motion | null,
  videoCounts = true,
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
    if (!present) return { label: 'room-left' };
    const waiting = item?.away.filter((one) => one.informs && !one.heard) ?? [];
    return waiting.some((one) => one.person.id === person.id)
      ? { label: 'room-heard', tone: 'due' }
      : { label: 'room-must-leave', tone: 'over' };
  }
  if (!present) return { label: 'room-absent' };
  if (attendee.votes && attendee.by_video && !videoCounts) {
    return { label: 'room-video-aside', tone: 'due' };
  }
  return attendee.votes ? { label: 'room-present', tone: 'met' } : { label: 'room-no-vote' };
}

/** Who is in the room; whoever keeps the meeting ticks them. */
export function Room({ page, item }: { page: MeetingPage; item: AgendaItem | null }) {
  const words = useText();
  const { t } = words;
  const record = useAct('record_attendance');
  const coOpted = useCoOpted(page.line.date);
  const stayWords = useStayWords();
  const [correcting, setCorrecting] = useState<Attendee | null>(null);
  const motion = item?.motions.find((one) => one.stage === 'open') ?? null;
  const ticks = actionIn(page.actions, 'record_attendance')?.allowed ?? false;
  const held = page.line.stage === 'open';
  // Before the meeting nobody is absent yet, and only who ticks has something to look at.
  const { stage } = page.line;
  const counts = ticks || stage !== 'called';
  const over = stage === 'adjourned' || stage === 'completed';
  const present = page.attendance.filter((one) => one.present).length;
  const meeting = page.line.id;
  const aboutOf = (attendee: Attendee) =>
    [
      words.word('role', attendee.role),
      ...attendee.capacities.map((capacity) => words.word('capacity', capacity)),
      ...(coOpted(attendee.person.id) ? [t('room-co-opted')] : []),
      ...(attendee.alternate_for ? [t('room-for', { name: attendee.alternate_for.name })] : []),
      ...(attendee.by_video ? [t('room-by-video')] : []),
    ].join(' · ');
  const entriesOf = ({ person, present: here, by_video }: Attendee) => [
    {
      id: 'video',
      label: t(by_video ? 'room-in-person' : 'room-by-video'),
      run: () =>
        void record.act({ meeting, person: person.id, present: true, by_video: !(here && by_video) }),
    },
    {
      id: 'correct',
      label: t('room-correct'),
      run: () => setCorrecting(page.attendance.find((one) => one.person.id === person.id) ?? null),
    },
  ];
  return (
    <>
      <Card title={t(over ? 'minutes-attendance' : counts ? 'meeting-room' : 'meeting-called')}>
        {counts && !over && (
          <p className={styles.count}>
            {t('room-count', { present, count: page.attendance.length })}
          </p>
        )}
        {page.attendance.some((one) => one.by_video) && (
          <p className={styles.count}>
            {t(page.video_counts ? 'room-video-counts' : 'room-video-counts-not')}
          </p>
        )}
        <ErrorSummary errors={record.errors} />
        <ul className={styles.room}>
          {page.attendance.map((attendee) => {
            const { person, log } = attendee;
            // Afterwards whoever came was there, also if they left before the end.
            const present = over ? log.some((one) => one.present) : attendee.present;
            const standing = standingOf(
              { ...attendee, present },
              held ? item : null,
              motion,
              page.video_counts,
            );
            // Whoever came once and is still here is ticked; more is told in times.
            const times = log.length > 1 ? stayWords(staysOf(log)) : '';
            const about = [aboutOf(attendee), times].filter(Boolean).join(' · ');
            return (
              <li key={person.id}>
                {ticks ? (
                  <Checkbox
                    name={`present-${person.id}`}
                    checked={attendee.present}
                    note={about}
                    onChange={(next) =>
                      void record.act({ meeting, person: person.id, present: next })
                    }
                  >
                    {person.name}
                  </Checkbox>
                ) : (
                  <span>
                    {person.name} <small>{about}</small>
                  </span>
                )}
                {counts && !(ticks && TICKED.has(standing.label)) && (
                  <Tag {...(standing.tone ? { tone: standing.tone } : {})}>{t(standing.label)}</Tag>
                )}
                {ticks && (
                  <MenuButton
                    plain
                    label={t('room-more', { name: person.name })}
                    entries={entriesOf(attendee)}
                  />
                )}
              </li>
            );
          })}
        </ul>
        <CoOpt page={page} />
        {correcting && (
          <CorrectTimes page={page} attendee={correcting} onClose={() => setCorrecting(null)} />
        )}
      </Card>
      <Guests page={page} />
      {page.corrections.length > 0 && (
        <Card title={t('room-corrected')}>
          <ul className={styles.room}>
            {page.corrections.map((correction) => (
              <li key={correction.at}>
                <span>
                  {t('room-correction', {
                    person: correction.person.name,
                    before: stayWords(staysOf(correction.before)) || t('room-correction-never'),
                    reason: correction.reason,
                  })}{' '}
                  <small>
                    {t('call-change-by', {
                      name: correction.by.name,
                      at: words.formatTime(correction.at),
                    })}
                  </small>
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

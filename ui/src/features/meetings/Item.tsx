import { useMemo, useState } from 'react';
import type { AgendaItem, MeetingPage, Motion } from '../../api/schema';
import { langOf } from '../../app/languages';
import { useAct } from '../../app/query';
import { href } from '../../app/routes';
import { ActionButton } from '../../components/ActionButton';
import { actionIn, isOffered } from '../../components/actions';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Explained } from '../../components/Explained';
import { Notice } from '../../components/Notice';
import { PageHeader } from '../../components/PageHeader';
import { Section } from '../../components/Section';
import { Tag } from '../../components/Tag';
import { useText } from '../../i18n';
import { ApproveMinutes, endWord } from './EndItem';
import { OutOfTheRoom } from './OutOfTheRoom';
import { ItemClock } from './ItemClock';
import { AttendedItem, Leaving, QuorumLine, QuorumLost, WithoutVote } from './ItemRoom';
import { MotionForm } from './MotionForm';
import { MotionView } from './MotionView';
import { OldMotions } from './OldMotions';

/** The names of everybody who may be spoken of at a meeting. */
export function namesIn(page: MeetingPage): ReadonlyMap<string, string> {
  const people = [
    ...page.attendance.map(({ person }) => person),
    ...page.items.flatMap((item) => [
      ...item.must_leave,
      ...item.motions.flatMap((motion) => [
        ...motion.electorate.map(({ person }) => person),
        ...motion.recused,
        ...motion.absent,
      ]),
    ]),
  ];
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** The motion that matters now: the one being voted on, else the one waiting, else the last declared. */
export function mainMotion(motions: readonly Motion[]): Motion | null {
  return (
    motions.find((motion) => motion.stage === 'open') ??
    motions.findLast((motion) => motion.stage === 'put') ??
    motions.findLast((motion) => motion.stage === 'declared') ??
    null
  );
}

/** One item of the agenda, large. */
export function Item({
  page,
  item,
}: {
  page: MeetingPage;
  item: AgendaItem;
}) {
  const words = useText();
  const { t } = words;
  const names = useMemo(() => namesIn(page), [page]);
  const motion = mainMotion(item.motions);
  const earlier = item.motions.filter((one) => one !== motion);
  // After a void vote the likeliest is to vote on the same words.
  const waits = earlier.some((one) => one.void !== null && one.anew === null);
  const put = actionIn(item.actions, 'put_motion');
  const [writing, setWriting] = useState(false);
  const pending = motion?.stage === 'put' || motion?.stage === 'open';
  const held = page.line.stage === 'open';
  // A motion that somebody put meanwhile takes the place of the one being written; its draft is kept.
  if (writing && (pending || item.end !== null)) setWriting(false);
  return (
    <>
      <PageHeader
        title={item.minutes ? t('minutes-approval-of', { title: item.title }) : item.title}
        {...(item.minutes ? {} : { lang: langOf(item.title) })}
        over={
          <>
            <a href={href('meetings')}>{t('nav-meetings')}</a> ·{' '}
            <a href={href('meeting', { id: page.line.id })} lang={langOf(page.line.title)}>
              {page.line.title}
            </a>
            <br />
            {t('meeting-item-of', { position: item.position, count: page.items.length })}
            {item.number && ` · ${item.number}`}
            {item.party && ` · ${item.party}`}
            {held && item.begun_at && item.id === page.current && (
              <>
                <br />
                <ItemClock since={item.begun_at} />
              </>
            )}
          </>
        }
        lead={
          <>
            {item.end && <Tag>{endWord(words, item)}</Tag>}{' '}
            {item.case && !item.stub && (
              <a href={href('case', { id: item.case, tab: 'overview' })}>{t('meeting-see-case')}</a>
            )}
            {item.guidance && (
              <a href={href('guidance-piece', { id: item.guidance })}>{t('meeting-see-guidance')}</a>
            )}
          </>
        }
      />
      {item.noting && item.end === null && <p>{t('item-noting-text')}</p>}
      <ApproveMinutes page={page} item={item} />
      <QuorumLine item={item} />
      <Leaving item={item} page={page} />
      <OutOfTheRoom item={item} />
      {held && <QuorumLost item={item} page={page} />}
      {item.stub && (
        <Notice tone="due" title={t('meeting-stub')}>
          <p>
            {t(item.away.some((one) => one.informs) ? 'meeting-stub-informs' : 'meeting-stub-text')}
          </p>
          {item.case && (
            <p>
              <a href={href('case', { id: item.case, tab: 'overview' })}>{t('meeting-stub-interest')}</a>
            </p>
          )}
        </Notice>
      )}
      {held && item.id !== page.current && <TakeUp page={page} item={item} />}
      {held && <WithoutVote page={page} item={item} />}
      {motion && <MotionView key={motion.id} page={page} item={item} motion={motion} names={names} />}
      {!motion && item.quorum && held && (
        // Without a quorum there is no vote to be explained.
        <Explained
          explanation={item.quorum}
          names={names}
          part={item.quorum.quorum.met ? 'all' : 'quorum'}
        />
      )}
      {item.end === null && !pending && isOffered(put) && !writing && (
        <ButtonRow>
          <ActionButton action={put} tone={motion || waits || item.quorum?.quorum.met === false ? 'calm' : 'primary'} onPress={() => setWriting(true)}>
            {t(motion ? 'motion-put-another' : 'motion-put')}
          </ActionButton>
        </ButtonRow>
      )}
      {writing && (
        <Section title={t('motion-put')}>
          <MotionForm page={page} item={item} motion={null} onDone={() => setWriting(false)} />
          <ButtonRow>
            <Button onPress={() => setWriting(false)}>{t('motion-later')}</Button>
          </ButtonRow>
        </Section>
      )}
      <AttendedItem item={item} />
      {earlier.length > 0 && (
        <OldMotions
          motions={earlier}
          names={names}
          quorum={item.quorum?.quorum.met ?? true}
        />
      )}
    </>
  );
}

function TakeUp({ page, item }: { page: MeetingPage; item: AgendaItem }) {
  const { t } = useText();
  const begin = useAct('begin_item');
  const action = actionIn(item.actions, 'begin_item');
  if (item.end !== null || !isOffered(action) || action.refusal?.code === 'item-ended') return null;
  return (
    <>
      <ErrorSummary errors={begin.errors} />
      <ButtonRow>
        <ActionButton
          action={action}
          tone="primary"
          pending={begin.pending}
          onPress={() => void begin.act({ meeting: page.line.id, item: item.id })}
        >
          {t('meeting-take-up-this')}
        </ActionButton>
      </ButtonRow>
    </>
  );
}

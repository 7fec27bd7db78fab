import type { AgendaItem, MeetingPage } from '../../api/schema';
import { useAct, useApi } from '../../app/query';
import { ActionButton } from '../../components/ActionButton';
import { actionIn, isOffered } from '../../components/actions';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Notice } from '../../components/Notice';
import { StatusLine } from '../../components/StatusLine';
import { Why } from '../../components/Why';
import { useText } from '../../i18n';
import { DeferForQuorum } from './EndItem';
import styles from './meetings.module.css';
import { useStayWords } from './stays';

/** Who must leave now, while anybody still has to. */
export function Leaving({ item, page }: { item: AgendaItem; page: MeetingPage }) {
  const words = useText();
  const { t } = words;
  const person = useApi('session', {}, { tags: ['session'] }).data?.person;
  const ticks = actionIn(page.actions, 'record_attendance')?.allowed ?? false;
  if (page.line.stage !== 'open' || item.end !== null || item.must_leave.length === 0) return null;
  const here = new Set(
    page.attendance.filter((one) => one.present).map(({ person }) => person.id),
  );
  const waiting = item.away.filter((one) => one.informs && !one.heard);
  const informs = new Set(waiting.map((one) => one.person.id));
  const there = item.must_leave.filter((one) => here.has(one.id));
  // Who may be heard leaves later, before the committee deliberates.
  const heard = there.filter((one) => informs.has(one.id));
  const staying = there.filter((one) => !informs.has(one.id));
  if (heard.some((one) => one.id === person)) {
    return (
      <Notice tone="due" title={t('meeting-heard-you')}>
        <p>{t('meeting-heard-you-text')}</p>
      </Notice>
    );
  }
  const hearing = heard.length > 0 && (
    <Notice
      tone="due"
      title={t('meeting-heard', {
        count: heard.length,
        names: words.formatList(heard.map((one) => one.name)),
      })}
    >
      <p>{t(ticks ? 'meeting-heard-text' : 'meeting-heard-why')}</p>
      <Hearing item={item} meeting={page.line.id} />
    </Notice>
  );
  if (staying.some((one) => one.id === person)) {
    return (
      <Notice tone="over" title={t('meeting-must-leave-you')}>
        <p>{t('meeting-must-leave-why')}</p>
      </Notice>
    );
  }
  if (staying.length > 0) {
    return (
      <>
        <Notice
          tone="over"
          title={t('meeting-must-leave', {
            count: staying.length,
            names: words.formatList(staying.map((one) => one.name)),
          })}
        >
          <p>{t(ticks ? 'meeting-must-leave-text' : 'meeting-must-leave-why')}</p>
        </Notice>
        {hearing}
      </>
    );
  }
  if (hearing) return hearing;
  return (
    <div className={styles.leave}>
      <Why>
        {t('meeting-have-left', {
          count: item.must_leave.length,
          names: words.formatList(item.must_leave.map((person) => person.name)),
        })}
      </Why>
    </div>
  );
}

/** Who is in the room only to inform: heard by the record, before they leave. */
function Hearing({ item, meeting }: { item: AgendaItem; meeting: string }) {
  const { t } = useText();
  const hear = useAct('hear_for_information');
  return (
    <>
      <ErrorSummary errors={hear.errors} />
      {item.away.map(
        ({ person, hear: action }) =>
          action?.allowed && (
            <ActionButton
              key={person.id}
              action={action}
              pending={hear.pending}
              onPress={() => void hear.act({ meeting, item: item.id, person: person.id })}
            >
              {t('meeting-hear', { name: person.name })}
            </ActionButton>
          ),
      )}
    </>
  );
}

/** The quorum of the item under discussion in one line, read out the moment it changes. */
export function QuorumLine({ item }: { item: AgendaItem }) {
  const { t } = useText();
  const quorum = item.quorum?.quorum;
  return (
    <div className="visually-hidden">
      <StatusLine>
        {quorum &&
          (quorum.present >= quorum.needed && !quorum.met
            ? t('item-quorum-capacity')
            : t('item-quorum-line', {
                met: quorum.met ? 'yes' : 'no',
                present: quorum.present,
                needed: quorum.needed,
              }))}
      </StatusLine>
    </div>
  );
}

/** The quorum is not there: voting stops, and the item can be deferred. */
export function QuorumLost({ page, item }: { page: MeetingPage; item: AgendaItem }) {
  const { t } = useText();
  const quorum = item.quorum?.quorum;
  if (!quorum || quorum.met || item.end !== null || item.id !== page.current) return null;
  const { needed, present } = quorum;
  const voting = item.motions.some((motion) => motion.stage === 'open');
  const text = voting ? 'item-quorum-lost-open' : 'item-quorum-lost-text';
  return (
    <Notice tone="over" title={t('item-quorum-lost')}>
      <p>{present >= needed ? t('item-quorum-capacity') : t(text, { needed, present })}</p>
      {!voting && <DeferForQuorum page={page} item={item} />}
    </Notice>
  );
}

/** Who has no vote and is still here: ticked out, or recorded as gone, before the vote opens. */
export function WithoutVote({ page, item }: { page: MeetingPage; item: AgendaItem }) {
  const words = useText();
  const { t } = words;
  const clear = useAct('clear_room');
  const action = actionIn(item.actions, 'clear_room');
  const waiting = item.motions.some((motion) => motion.stage === 'put');
  const quorum = item.quorum?.quorum.met ?? false;
  if (!waiting || !quorum || item.without_vote.length === 0) return null;
  return (
    <Notice
      tone="due"
      title={t('item-without-vote', {
        count: item.without_vote.length,
        names: words.formatList(item.without_vote.map((one) => one.name)),
      })}
    >
      <p>{t('item-without-vote-text')}</p>
      <ErrorSummary errors={clear.errors} />
      {isOffered(action) && (
        <ActionButton
          action={action}
          pending={clear.pending}
          onPress={() => void clear.act({ meeting: page.line.id, item: item.id })}
        >
          {t('item-clear-room')}
        </ActionButton>
      )}
    </Notice>
  );
}

/** Who was here for the item, with the times. */
export function AttendedItem({ item }: { item: AgendaItem }) {
  const words = useText();
  const { t } = words;
  const stayWords = useStayWords();
  if (item.attended.length === 0) return null;
  return (
    <details>
      <summary>{t('item-attended')}</summary>
      <ul>
        {item.attended.map(({ name, stays }) => (
          <li key={name}>{t('item-attended-one', { name, stays: stayWords(stays) })}</li>
        ))}
      </ul>
    </details>
  );
}

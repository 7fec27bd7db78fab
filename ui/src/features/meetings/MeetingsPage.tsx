import { langOf } from '../../app/languages';
import { useApi } from '../../app/query';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { ActionButton } from '../../components/ActionButton';
import { actionIn, isOffered } from '../../components/actions';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { PageHeader } from '../../components/PageHeader';
import { Rows } from '../../components/Rows';
import { Section } from '../../components/Section';
import { Tag } from '../../components/Tag';
import type { MeetingLine } from '../../api/schema';
import { useText } from '../../i18n';

const TONES = {
  called: undefined,
  open: 'accent',
  adjourned: 'due',
  completed: 'met',
  called_off: 'over',
} as const;

const OVER = ['adjourned', 'completed', 'called_off'];
const isOver = ({ stage }: MeetingLine) => OVER.includes(stage);

/** All meetings: those to come first. */
export function MeetingsPage() {
  const words = useText();
  const { t } = words;
  const list = useApi('meetings', {}, { tags: ['meeting'] });
  const meetings = list.data?.meetings ?? [];
  const call = actionIn(list.data?.actions ?? [], 'call_meeting');
  const rowOf = (meeting: MeetingLine) => {
    const tone = TONES[meeting.stage];
    return {
      key: meeting.id,
      number: words.formatDayOfYear(meeting.date),
      title: meeting.title,
      href: href('meeting', { id: meeting.id }),
      lang: langOf(meeting.title),
      need: [
        `${words.sentence(words.formatWeekdayOnly(meeting.date))} ${meeting.time}`,
        meeting.place,
        t('meeting-items', { count: meeting.items }),
      ]
        .filter(Boolean)
        .join(' · '),
      when: (
        <Tag {...(tone ? { tone } : {})}>{words.code('meeting-stage', meeting.stage)}</Tag>
      ),
    };
  };
  const held = meetings.filter(isOver);
  const toCome = meetings.filter((meeting) => !isOver(meeting));
  const callButton = isOffered(call) && (
    <ActionButton action={call} tone="primary" onPress={() => navigate(href('new-meeting'))}>
      {t('meeting-call')}
    </ActionButton>
  );
  return (
    <>
      <PageHeader title={t('nav-meetings')}>{meetings.length > 0 && callButton}</PageHeader>
      <Loaded reading={list}>
        {() => (
          <>
            {meetings.length === 0 && (
              <EmptyState title={t('meeting-none')}>
                <p>{t('meeting-none-text')}</p>
                {callButton}
              </EmptyState>
            )}
            {toCome.length > 0 && (
              <Section title={t('meeting-to-come')} count={toCome.length}>
                <Rows rows={toCome.map(rowOf)} />
              </Section>
            )}
            {held.length > 0 && (
              <Section title={t('meeting-held')} count={held.length}>
                <Rows rows={held.map(rowOf)} />
              </Section>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

import type { MinutesPage as Minutes } from '../../api/schema';
import { langOf } from '../../app/languages';
import type { PageProps } from '../../app/pages';
import { useApi } from '../../app/query';
import { href } from '../../app/routes';
import { ButtonRow } from '../../components/ButtonRow';
import { Loaded } from '../../components/Loaded';
import { Notice } from '../../components/Notice';
import { PageHeader } from '../../components/PageHeader';
import { Section } from '../../components/Section';
import { Table } from '../../components/Table';
import { Tag } from '../../components/Tag';
import { useText } from '../../i18n';
import { FileButton } from '../case/FileButton';
import { useCoOpted } from './co-opted';
import { MinutesApproval, MinutesRemarks } from './MinutesApproval';
import { MinutesSection } from './MinutesSection';
import { MinutesSheets } from './MinutesSheets';
import { MissingList } from './MissingList';

/** Everything minutes depend on: also declarations and letters change what is shown. */
const TAGS = ['minutes', 'meeting', 'docket', 'interests', 'committee'];

/** The minutes of a meeting: what the record has, and what is written beside it. */
export function MinutesPage({ params }: PageProps) {
  return <MinutesOf meeting={params.id ?? ''} alone={false} />;
}

/** `alone`: for who may open nothing else. */
export function MinutesOf({ meeting, alone }: { meeting: string; alone: boolean }) {
  const minutes = useApi('minutes', { meeting }, { tags: TAGS });
  return (
    <Loaded reading={minutes}>
      {(page) => <Shown key={page.meeting.id} page={page} alone={alone} />}
    </Loaded>
  );
}

function Shown({ page, alone }: { page: Minutes; alone: boolean }) {
  const words = useText();
  const { t } = words;
  const { meeting } = page;
  const title = page.number
    ? t('minutes-title-numbered', { number: page.number })
    : t('minutes-title');
  return (
    <>
      <PageHeader
        title={title}
        over={
          alone ? (
            meeting.title
          ) : (
            <a href={href('meeting', { id: meeting.id })} lang={langOf(meeting.title)}>
              {meeting.title}
            </a>
          )
        }
        lead={
          <>
            {words.formatDate(meeting.date)} {meeting.time}{' '}
            <Tag
              {...(page.stage === 'approved'
                ? { tone: 'met' as const }
                : page.stage === 'correction'
                  ? { tone: 'accent' as const }
                  : {})}
            >
              {words.word('minutes-stage', page.stage)}
            </Tag>{' '}
            {page.stage === 'correction' &&
              page.until &&
              t('minutes-until', { day: words.formatDate(page.until) })}
          </>
        }
      >
        <ButtonRow>
          {page.files.map(({ language, file }) => (
            <FileButton key={language} file={file}>
              {t('minutes-pdf', { language: words.word('tongue', language) })}
            </FileButton>
          ))}
        </ButtonRow>
      </PageHeader>
      {alone && (
        <Notice title={t('minutes-former-title')}>
          <p>{t('minutes-former-text')}</p>
        </Notice>
      )}
      {page.omits.length > 0 && (
        <Notice tone="due" title={t('minutes-omits', { positions: words.formatList(page.omits.map(String)) })}>
          <p>{t('minutes-omits-text')}</p>
        </Notice>
      )}
      {!alone && <MissingList meeting={meeting} missing={page.missing} />}
      <MinutesApproval page={page} />
      <Section title={t('minutes-attendance')}>
        <p>
          <small>{t('minutes-locked')}</small>
        </p>
        <Attendance page={page} />
      </Section>
      {page.sections.map((section) => (
        <MinutesSection key={section.key} page={page} section={section} />
      ))}
      <MinutesRemarks page={page} />
      {!alone && <MinutesSheets page={page} />}
    </>
  );
}

function Attendance({ page }: { page: Minutes }) {
  const words = useText();
  const { t } = words;
  const coOpted = useCoOpted(page.meeting.date);
  const came = page.attendance.filter((one) => one.log.some(({ present }) => present));
  const absent = page.attendance.filter((one) => one.votes && !came.includes(one));
  return (
    <>
      {page.opened && (
        <p>
          {t('minutes-held', {
            opened: words.formatTime(page.opened),
            adjourned: page.adjourned ? words.formatTime(page.adjourned) : '…',
            name: page.presiding?.name ?? '',
          })}
        </p>
      )}
      <Table
        caption={t('minutes-attended')}
        hideCaption
        stack
        rows={came}
        keyOf={(one) => one.person.id}
        columns={[
          { key: 'name', label: t('minutes-name'), head: true, cell: (one) => one.person.name },
          {
            key: 'role',
            label: t('minutes-role'),
            cell: (one) =>
              [
                words.word('role', one.role),
                ...(coOpted(one.person.id) ? [t('room-co-opted')] : []),
              ].join(' · '),
          },
          {
            key: 'times',
            label: t('minutes-times'),
            cell: (one) =>
              one.log
                .map(({ at, present, by_video }) =>
                  t(present ? (by_video ? 'minutes-came-by-video' : 'minutes-came') : 'minutes-left', {
                    time: words.formatTime(at),
                  }),
                )
                .join(words.language === 'en' ? ', ' : '，'),
          },
        ]}
      />
      {absent.length > 0 && (
        <p>{t('minutes-absent', { names: words.formatList(absent.map((one) => one.person.name)) })}</p>
      )}
    </>
  );
}

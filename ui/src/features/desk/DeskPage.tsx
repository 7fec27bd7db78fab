import type { Desk, SessionInfo } from '../../api/schema';
import { SESSION_TAG, useApi } from '../../app/query';
import { href } from '../../app/routes';
import { ButtonLink } from '../../components/ButtonLink';
import { ButtonRow } from '../../components/ButtonRow';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { PageHeader } from '../../components/PageHeader';
import { Rows } from '../../components/Rows';
import { Section } from '../../components/Section';
import { Timeline } from '../../components/Timeline';
import { Rich, useText, type PlainId } from '../../i18n';
import { useRowOf } from './rows';

function Lead({ desk }: { desk: Desk }) {
  const words = useText();
  const { t } = words;
  const next = desk.next_meeting;
  return (
    <>
      {t('desk-today', { date: words.formatWeekday(words.today()) })}
      {words.gap}
      {next ? (
        <Rich
          id="desk-next-meeting"
          args={{ title: next.title, day: words.formatComing(next.date), time: next.time }}
          elements={{ a: <a href={href('meeting', { id: next.id })}>{next.title}</a> }}
        />
      ) : (
        t('desk-no-meeting')
      )}
    </>
  );
}

function Empty({ session }: { session: SessionInfo }) {
  const { t } = useText();
  const may = (act: string) =>
    session.actions.some((action) => action.act === act && action.allowed);
  if (!may('docket')) {
    return (
      <EmptyState title={t('desk-empty-title')}>
        <p>{t('desk-without-cases')}</p>
        <ButtonLink href={href('committee')}>{t('desk-go-committee')}</ButtonLink>
      </EmptyState>
    );
  }
  if (may('log_submission')) {
    return (
      <EmptyState title={t('desk-start-title')}>
        <p>{t('desk-start-text')}</p>
        <ButtonRow>
          {may('appoint') && (
            <ButtonLink href={href('committee', {}, { view: 'appoint' })} tone="primary">
              {t('desk-start-appoint')}
            </ButtonLink>
          )}
          <ButtonLink href={href('new-submission')}>{t('desk-start-log')}</ButtonLink>
          {may('start_import') && (
            <ButtonLink href={href('import')}>{t('desk-start-import')}</ButtonLink>
          )}
        </ButtonRow>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('desk-empty-title')}>
      <p>{t('desk-empty-text')}</p>
      <ButtonLink href={href('docket')}>{t('desk-go-docket')}</ButtonLink>
    </EmptyState>
  );
}

function Groups({ desk }: { desk: Desk }) {
  const words = useText();
  const { t } = words;
  const rowOf = useRowOf();
  const late = desk.due.filter((item) => (item.days_left ?? 0) < 0);
  const due = desk.due.filter((item) => (item.days_left ?? 0) >= 0);
  // What is late comes first: what is cut off is due later.
  const groups: readonly [PlainId, Desk['due'], number][] = [
    ['desk-group-late', late, due.length > 0 ? 0 : desk.more.due],
    ['desk-group-due', due, due.length > 0 ? desk.more.due : 0],
    ['desk-group-mine', desk.mine, desk.more.mine],
    ['desk-group-meeting', desk.meeting, desk.more.meeting],
    ['desk-group-waiting', desk.waiting, desk.more.waiting],
  ];
  return (
    <>
      {groups
        .filter(([, items]) => items.length > 0)
        .map(([label, items, more]) => (
          <Section key={label} title={t(label)} count={items.length + more}>
            <Rows
              rows={items.map(rowOf)}
              after={
                more > 0 && (
                  <Rich
                    id="desk-more"
                    args={{ count: more }}
                    elements={{ a: <a href={href('docket')}>{t('nav-docket')}</a> }}
                  />
                )
              }
            />
          </Section>
        ))}
      {desk.news.length > 0 && (
        <Section title={t('desk-group-news')} count={desk.news.length}>
          <Timeline
            items={desk.news.map((news) => ({
              key: `${news.code} ${news.at}`,
              at: news.at,
              title: words.code('news', news.code, news.args) ?? news.code,
            }))}
          />
        </Section>
      )}
    </>
  );
}

const isEmpty = ({ due, mine, meeting, waiting }: Desk) =>
  [due, mine, meeting, waiting].every((items) => items.length === 0);

/** What needs somebody now, the most urgent first. */
export function DeskPage() {
  const { t } = useText();
  const desk = useApi('desk', {}, { tags: ['desk', SESSION_TAG] });
  const session = useApi('session', {}, { tags: [SESSION_TAG] });
  return (
    <>
      <PageHeader
        title={t('desk-title')}
        {...(desk.data ? { lead: <Lead desk={desk.data} /> } : {})}
      />
      <Loaded reading={desk}>
        {(data) => (
          <>
            {isEmpty(data) && session.data && <Empty session={session.data} />}
            <Groups desk={data} />
          </>
        )}
      </Loaded>
    </>
  );
}

import type { CasePage as Page } from '../../api/schema';
import type { PageProps } from '../../app/pages';
import { useApi } from '../../app/query';
import { href } from '../../app/routes';
import { IdentityBar } from '../../components/IdentityBar';
import { ErrorSummary } from '../../components/ErrorSummary';
import { PageHeader } from '../../components/PageHeader';
import { StatusLine } from '../../components/StatusLine';
import { Tabs } from '../../components/Tabs';
import { Tag } from '../../components/Tag';
import { langOf } from '../../app/languages';
import { useText, type Words } from '../../i18n';
import { useCommands } from '../../app/commands';
import { navigate } from '../../app/router';
import { Clock } from './Clock';
import { CasePart } from './CasePart';
import { ACTS, actionOf, caseTags, isAct, referenceOf, TABS, type PartProps, type TabName } from './parts';
import { hasNext, NextLink } from './NextStep';
import { Stuck } from './Stuck';
import { StubPage } from './StubPage';
import { WAYS } from './ways';

/** One case: a bar that stays in sight, and its parts. To whom it is closed, the stub. */
export function CasePage({ params }: PageProps) {
  const { t } = useText();
  const id = params.id ?? '';
  const reading = useApi('case', { case: id }, { tags: caseTags(id) });
  if (reading.data === undefined) {
    return reading.error ? (
      <>
        <PageHeader title={t('case-not-shown')} />
        <ErrorSummary errors={[reading.error]} />
      </>
    ) : (
      <StatusLine>{t('loading')}</StatusLine>
    );
  }
  const page = reading.data;
  return (
    <>
      {page.content ? (
        // Another case is another page: nothing typed into one may stand in the next.
        <OpenCase key={id} page={page} content={page.content} tab={params.tab ?? 'overview'} />
      ) : (
        <StubPage key={id} page={page} />
      )}
      <ErrorSummary errors={reading.error ? [reading.error] : []} />
    </>
  );
}

function overLine({ line }: Page, { system_version: version }: PartProps['content'], words: Words) {
  const parts = [
    line.number ?? words.t('case-receipt', { receipt: line.receipt }),
    words.t('case-received', { day: words.formatDay(line.received) }),
    ...(version ? [words.t('case-version', { version })] : []),
  ];
  return parts.join(' · ');
}

function OpenCase({ page, content, tab }: PartProps & { tab: string }) {
  const words = useText();
  const { t } = words;
  const { line } = page;
  const current: TabName = isAct(tab)
    ? ACTS[tab]
    : (TABS.find((known) => known === tab) ?? 'overview');
  const counts: Partial<Record<TabName, number>> = {
    documents: content.documents.length,
    reviews: content.reviews.length,
    deliberation: content.posts.length,
    clarification: content.rounds.length,
    decision: content.decisions.length,
    'follow-up': content.decisions
      .flatMap((decision) => decision.conditions)
      .filter((condition) => !condition.cleared_at).length,
  };
  const link = (to: string) => href('case', { id: line.id, tab: to });
  useCommands(
    WAYS.map(({ act, to }) => {
      const { allowed, refusal } = actionOf(page.actions, act);
      return {
        id: `case-${act}`,
        menu: 'case' as const,
        label: words.word('case-act', act),
        refused: allowed
          ? null
          : refusal
            ? words.refusal(refusal)
            : t('refusal-without-reason'),
        run: () => navigate(link(to)),
      };
    }),
  );
  return (
    <>
      <IdentityBar
        over={overLine(page, content, words)}
        title={line.title}
        lang={langOf(line.title)}
        facts={[
          ...(line.stage
            ? [
                {
                  key: 'stage',
                  value: <Tag tone="accent">{words.word('stage', line.stage)}</Tag>,
                },
              ]
            : []),
          ...(line.tier ? [{ key: 'tier', value: words.word('tier', line.tier) }] : []),
          ...(line.pathway
            ? [{ key: 'pathway', value: words.word('pathway', line.pathway) }]
            : []),
          ...(line.outcome
            ? [{ key: 'outcome', value: words.word('outcome', line.outcome) }]
            : []),
          ...(content.clock ? [{ key: 'clock', value: <Clock clock={content.clock} /> }] : []),
          ...(current === 'overview' || !hasNext({ page, content })
            ? []
            : [{ key: 'next', value: <NextLink page={page} content={content} /> }]),
        ]}
      />
      <Tabs
        label={t('case-tabs', { number: referenceOf(page) })}
        current={current}
        tabs={TABS.map((key) => ({
          key,
          href: link(key),
          label: t(`case-tab-${key}`),
          ...(counts[key] ? { count: counts[key] } : {}),
        }))}
      />
      <Stuck page={page} />
      <CasePart key={tab} page={page} content={content} tab={isAct(tab) ? tab : current} />
    </>
  );
}

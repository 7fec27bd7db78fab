import { useState } from 'react';
import type { Action, CaseLine, OrganisationPage as Page, SystemLine } from '../../api/schema';
import { useFieldError } from '../../app/form';
import { langOf } from '../../app/languages';
import type { PageProps } from '../../app/pages';
import { useAct, useApi } from '../../app/query';
import { href } from '../../app/routes';
import { ActionButton } from '../../components/ActionButton';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { EmptyState } from '../../components/EmptyState';
import { ErrorSummary } from '../../components/ErrorSummary';
import { PageHeader } from '../../components/PageHeader';
import { Rows } from '../../components/Rows';
import { Section } from '../../components/Section';
import { StatusLine } from '../../components/StatusLine';
import { SummaryList } from '../../components/SummaryList';
import { TextField } from '../../components/TextField';
import { Written } from '../../components/Written';
import { useText, type Words } from '../../i18n';
import { ClassifyDialog } from './ClassifyDialog';

const find = (actions: readonly Action[], act: string): Action =>
  actions.find((one) => one.act === act) ?? { act, allowed: false, refusal: null };

/** A classification list as it was recorded, `name (2026-01-01)`, with its day as one writes it. */
function listOf(words: Words, recorded: string): string {
  const [, name, day] = /^(.*) \((\d{4}-\d{2}-\d{2})\)$/s.exec(recorded) ?? [];
  return name && day
    ? words.t('classification-list', { name, day: words.formatDate(day) })
    : recorded;
}

/** An organisation, its systems and the cases about them, across years. */
export function OrganisationPage({ params }: PageProps) {
  const { t } = useText();
  const reading = useApi(
    'organisation',
    { organisation: params.id ?? '' },
    { tags: ['organisations', 'docket', 'committee'] },
  );
  const { data } = reading;
  if (!data) {
    return reading.error ? (
      <>
        <PageHeader title={t('organisations-not-shown')} />
        <ErrorSummary errors={[reading.error]} />
      </>
    ) : (
      <StatusLine>{t('loading')}</StatusLine>
    );
  }
  return <Organisation key={data.id} page={data} />;
}

function Organisation({ page }: { page: Page }) {
  const words = useText();
  const { t } = words;
  const rename = find(page.actions, 'rename_organisation');
  const classify = find(page.actions, 'classify_system');
  const [renaming, setRenaming] = useState(false);
  const [system, setSystem] = useState<SystemLine | null>(null);
  return (
    <>
      <PageHeader
        title={page.name}
        lang={langOf(page.name)}
        over={<a href={href('organisations')}>{t('nav-organisations')}</a>}
        {...(page.also.length > 0
          ? { lead: t('organisations-also', { names: words.formatList(page.also) }) }
          : {})}
      >
        {rename.allowed && (
          <ActionButton action={rename} onPress={() => setRenaming(true)}>
            {t('organisations-rename')}
          </ActionButton>
        )}
      </PageHeader>
      <Section title={t('organisations-systems')} count={page.systems.length}>
        {page.systems.length === 0 ? (
          <p>{t('organisations-no-systems')}</p>
        ) : (
          <SummaryList
            items={page.systems.map((one) => ({
              key: one.id,
              label: <Written>{one.name}</Written>,
              value: one.classification ? (
                <>
                  <span className="number">{one.classification.code}</span>{' '}
                  <Written>{one.classification.title}</Written>{' '}
                  <small>{listOf(words, one.classification.list)}</small>
                </>
              ) : (
                t('organisations-unclassified')
              ),
              act: classify.allowed && (
                <Button
                  tone="plain"
                  label={t('organisations-classify', { name: one.name })}
                  onPress={() => setSystem(one)}
                >
                  {t('organisations-classify-short')}
                </Button>
              ),
            }))}
          />
        )}
      </Section>
      <Section title={t('organisations-cases')} count={page.cases.length}>
        {page.cases.length === 0 ? (
          <EmptyState title={t('organisations-no-cases')}>
            <p>{t('organisations-no-cases-text')}</p>
          </EmptyState>
        ) : (
          <Cases cases={page.cases} />
        )}
      </Section>
      {renaming && <RenameDialog page={page} onClose={() => setRenaming(false)} />}
      {system && (
        <ClassifyDialog
          organisation={page.id}
          system={system}
          action={classify}
          onClose={() => setSystem(null)}
        />
      )}
    </>
  );
}

function Cases({ cases }: { cases: readonly CaseLine[] }) {
  const words = useText();
  const { t } = words;
  return (
    <Rows
      rows={cases.map((line) => ({
        key: line.id,
        number: line.number ?? line.receipt,
        title: line.title,
        lang: langOf(line.title),
        href: href('case', { id: line.id, tab: 'overview' }),
        need: line.stub
          ? t('docket-stub')
          : [
              line.stage && words.word('stage', line.stage),
              line.outcome && words.word('outcome', line.outcome),
            ]
              .filter(Boolean)
              .join(' · '),
        when: <small>{words.formatDay(line.received)}</small>,
      }))}
    />
  );
}

function RenameDialog({ page, onClose }: { page: Page; onClose: () => void }) {
  const { t } = useText();
  const act = useAct('rename_organisation');
  const errorAt = useFieldError(act);
  const [name, setName] = useState(page.name);
  const record = async () => {
    const outcome = await act.act({ organisation: page.id, name });
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('organisations-rename')}
      acts={
        <>
          <Button tone="primary" pending={act.pending} onPress={() => void record()}>
            {t('organisations-rename-act')}
          </Button>
          <Button onPress={onClose}>{t('case-cancel')}</Button>
        </>
      }
    >
      <ErrorSummary errors={act.errors} />
      <p>{t('organisations-rename-text')}</p>
      <TextField
        label={t('organisations-name')}
        name="name"
        error={errorAt('name')}
        value={name}
        onChange={setName}
      />
    </Dialog>
  );
}

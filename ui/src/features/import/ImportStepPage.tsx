import type { PageProps } from '../../app/pages';
import { useApi } from '../../app/query';
import { href } from '../../app/routes';
import { ButtonLink } from '../../components/ButtonLink';
import { EmptyState } from '../../components/EmptyState';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Loaded } from '../../components/Loaded';
import { PageHeader } from '../../components/PageHeader';
import { StatusLine } from '../../components/StatusLine';
import { Steps } from '../../components/Steps';
import { useText } from '../../i18n';
import { CheckStep } from './CheckStep';
import { ColumnsStep } from './ColumnsStep';
import { usePreparing } from './draft';

const STEPS = ['file', 'columns', 'check', 'run'] as const;

/** The way from a file to cases: columns first, then a look at what would happen. */
export function ImportStepPage({ params, query }: PageProps) {
  const { t } = useText();
  const draft = usePreparing();
  const { file, name } = draft.value;
  const table = useApi('read_table', draft.ready && file !== '' ? { file, name } : null, {
    // A file never changes.
    tags: ['imports'],
  });
  const step = params.step === 'check' ? 'check' : 'columns';
  return (
    <>
      <PageHeader
        title={t(step === 'check' ? 'import-check' : 'import-columns')}
        over={
          <>
            <a href={href('import')}>{t('command-import')}</a> · {name}
          </>
        }
      />
      <Steps
        label={t('import-steps')}
        steps={STEPS.map((key) => ({ key, label: t(`import-step-${key}`) }))}
        current={step}
      />
      <ErrorSummary errors={draft.error ? [draft.error] : []} />
      {draft.ready && file === '' && (
        <EmptyState title={t('import-no-file')}>
          <ButtonLink href={href('import')}>{t('import-choose')}</ButtonLink>
        </EmptyState>
      )}
      {draft.ready && file !== '' && (
        <Loaded reading={table}>
          {(read) =>
            step === 'check' ? (
              <CheckStep draft={draft} table={read} query={query} />
            ) : (
              <ColumnsStep draft={draft} table={read} />
            )
          }
        </Loaded>
      )}
      <StatusLine>{draft.status}</StatusLine>
    </>
  );
}

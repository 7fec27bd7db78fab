import { useEffect } from 'react';
import { useApi } from '../../app/query';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { actionIn } from '../../components/actions';
import { Button } from '../../components/Button';
import { ButtonLink } from '../../components/ButtonLink';
import { ButtonRow } from '../../components/ButtonRow';
import { FileDrop } from '../../components/FileDrop';
import { Loaded } from '../../components/Loaded';
import { Notice } from '../../components/Notice';
import { PageHeader } from '../../components/PageHeader';
import { Section } from '../../components/Section';
import { Why } from '../../components/Why';
import { useText } from '../../i18n';
import { usePreparing } from './draft';
import { ImportCard } from './ImportCard';

/** How often a running import is looked at, should a notice be missed, in ms. */
const LOOK = 1000;
const KINDS = ['.csv', '.tsv', '.txt', '.xlsx', '.xls', '.ods'];

/** Where imports begin, and all there were. */
export function ImportPage() {
  const words = useText();
  const { t } = words;
  const imports = useApi('imports', {}, { tags: ['imports', 'docket'] });
  const draft = usePreparing();
  const { again } = imports;
  const running = imports.data?.imports.some((one) => one.stage === 'running') ?? false;
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(again, LOOK);
    return () => clearInterval(timer);
    // `again` is new with every answer and always does the same.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [running]);
  const start = actionIn(imports.data?.actions ?? [], 'start_import');
  return (
    <>
      <PageHeader title={t('command-import')} lead={t('import-lead')} />
      {draft.ready && draft.value.file !== '' && (
        <Notice title={t('import-unfinished', { name: draft.value.name })}>
          <ButtonRow>
            <ButtonLink href={href('import-step', { step: 'columns' })}>
              {t('import-go-on')}
            </ButtonLink>
            <Button onPress={() => void draft.discard()}>{t('import-drop')}</Button>
          </ButtonRow>
        </Notice>
      )}
      {start && draft.ready && (
        <Section title={t('import-new')}>
          {start.refusal && <Why rule={start.refusal.rule}>{words.refusal(start.refusal)}</Why>}
          {start.allowed && (
            <FileDrop
              label={t('import-choose')}
              accept={KINDS}
              multiple={false}
              onStored={async (file) => {
                draft.setValue({
                  file: file.digest,
                  name: file.name,
                  mapping: null,
                  language: words.language,
                });
                await draft.flush();
                navigate(href('import-step', { step: 'columns' }));
              }}
            />
          )}
        </Section>
      )}
      <Loaded reading={imports}>
        {(data) =>
          data.imports.length > 0 && (
            <Section title={t('import-all')} count={data.imports.length}>
              {data.imports.map((line) => (
                <ImportCard key={line.id} line={line} />
              ))}
            </Section>
          )
        }
      </Loaded>
    </>
  );
}

import { useEffect, useState } from 'react';
import { errorOf, useClient } from '../../api/client';
import type { ApiError } from '../../api/error';
import type { JobState, Language } from '../../api/schema';
import { useFieldError } from '../../app/form';
import { SESSION_TAG, useAct, useApi } from '../../app/query';
import { ActionButton } from '../../components/ActionButton';
import { actionIn } from '../../components/actions';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { CheckboxGroup } from '../../components/CheckboxGroup';
import { DateField } from '../../components/DateField';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Notice } from '../../components/Notice';
import { PageHeader } from '../../components/PageHeader';
import { ProgressBar } from '../../components/ProgressBar';
import { RadioGroup } from '../../components/RadioGroup';
import { Section } from '../../components/Section';
import { StatusLine } from '../../components/StatusLine';
import { SummaryList } from '../../components/SummaryList';
import { useText } from '../../i18n';

/** How often a running export is looked at, in ms: jobs send no notices. */
const LOOK = 400;

/** Exports decisions: two tables and the letters. */
export function ExportPage() {
  const words = useText();
  const { t } = words;
  const session = useApi('session', {}, { tags: [SESSION_TAG] });
  const profiles = useApi('profiles', {}, { tags: ['committee'] });
  const start = useAct('start_export');
  const errorAt = useFieldError(start);
  const [from, setFrom] = useState<string | null>(`${words.today().slice(0, 4)}-01-01`);
  const [until, setUntil] = useState<string | null>(words.today());
  const [outcomes, setOutcomes] = useState<string[]>([]);
  const [language, setLanguage] = useState<Language>(words.language);
  const [missing, setMissing] = useState<ApiError[]>([]);
  const [job, setJob] = useState<string | null>(null);
  const action = actionIn(session.data?.actions ?? [], 'start_export');
  const known = outcomesIn(profiles.data?.profiles ?? []);
  const send = async () => {
    const lacking = [
      ...(from ? [] : ['from']),
      ...(until ? [] : ['until']),
    ].map((field): ApiError => ({ kind: 'invalid', field, code: 'required', args: {} }));
    setMissing(lacking);
    if (!from || !until || !action?.allowed) return;
    const outcome = await start.act({ from, until, outcomes, language });
    if (outcome.ok) setJob(outcome.value.job);
  };
  const wrong = (field: string) => {
    const lacks = missing.find((error) => error.kind === 'invalid' && error.field === field);
    return lacks ? words.error(lacks) : errorAt(field);
  };
  return (
    <>
      <PageHeader title={t('command-export')} lead={t('exporting-lead')} />
      <ErrorSummary errors={missing.length > 0 ? missing : start.errors} />
      <form
        noValidate
        aria-label={t('command-export')}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <DateField
          name="from"
          label={t('exporting-from')}
          value={from}
          onChange={setFrom}
          error={wrong('from')}
        />
        <DateField
          name="until"
          label={t('exporting-until')}
          value={until}
          onChange={setUntil}
          error={wrong('until')}
        />
        {known.length > 0 && (
          <CheckboxGroup
            name="outcomes"
            label={t('exporting-outcomes')}
            description={t('exporting-outcomes-note')}
            optional
            choices={known.map((outcome) => ({
              value: outcome,
              label: words.word('outcome', outcome),
            }))}
            value={outcomes}
            onChange={setOutcomes}
          />
        )}
        <RadioGroup
          name="language"
          label={t('exporting-language')}
          description={t('exporting-language-note')}
          choices={[
            { value: 'en', label: words.word('language', 'en') },
            { value: 'zh-Hans', label: words.word('language', 'zh-Hans') },
          ]}
          value={language}
          onChange={setLanguage}
        />
        {action && (
          <ButtonRow>
            <ActionButton action={action} tone="primary" type="submit" pending={start.pending}>
              {t('exporting-start')}
            </ActionButton>
          </ButtonRow>
        )}
      </form>
      {job && <Job key={job} job={job} />}
    </>
  );
}

/** The outcomes the committee's rules know, in their order, each once. */
function outcomesIn(
  profiles: readonly { sections: readonly { id: string; values: readonly { subject: string | null }[] }[] }[],
): string[] {
  const subjects = profiles.flatMap((profile) =>
    profile.sections
      .filter((section) => section.id.endsWith('outcomes'))
      .flatMap((section) => section.values.map((value) => value.subject ?? '')),
  );
  return [...new Set(subjects.map((subject) => subject.replace(/^outcome-/, '')))].filter(Boolean);
}

/** An export under way, and what came out of it. */
function Job({ job }: { job: string }) {
  const words = useText();
  const { t } = words;
  const state = useApi('job', { job }, { tags: [`job:${job}`] });
  const cancel = useAct('cancel_job');
  const { again } = state;
  const finished = state.data?.finished ?? false;
  const failed = state.state === 'failed';
  useEffect(() => {
    if (finished || failed) return undefined;
    const timer = setInterval(again, LOOK);
    return () => clearInterval(timer);
    // `again` is new with every answer and always does the same.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [finished, failed]);
  const data = state.data;
  const errors = [
    ...(state.error ? [state.error] : []),
    ...cancel.errors,
    ...(data?.failed ? [errorOf(data.failed)] : []),
  ];
  return (
    <Section title={t('exporting-job')}>
      <ErrorSummary errors={errors} />
      {data && !data.finished && (
        <>
          <ProgressBar
            label={t('exporting-progress', {
              done: words.formatNumber(data.done),
              total: words.formatNumber(data.total),
            })}
            value={data.done}
            total={data.total === 0 ? null : data.total}
          />
          <Button pending={cancel.pending} onPress={() => void cancel.act({ job })}>
            {t('exporting-cancel')}
          </Button>
        </>
      )}
      <StatusLine>
        {data?.cancelled && t('exporting-cancelled')}
        {data?.finished && !data.cancelled && !data.failed && t('exporting-ready')}
      </StatusLine>
      {data?.finished && data.partial && (
        <Notice tone="due" title={t('exporting-partial')}>
          <p>{t('exporting-partial-text')}</p>
        </Notice>
      )}
      {data && data.files.length > 0 && <Files files={data.files} />}
    </Section>
  );
}

function Files({ files }: { files: JobState['files'] }) {
  const words = useText();
  const { t } = words;
  const { platform } = useClient();
  const [errors, setErrors] = useState<ApiError[]>([]);
  const open = (file: string) => {
    setErrors([]);
    platform.get(file).catch((thrown: unknown) => setErrors([errorOf(thrown)]));
  };
  return (
    <>
      <ErrorSummary errors={errors} />
      <SummaryList
        items={files.map((file) => ({
          key: file.file,
          label: file.name,
          value: words.formatNumber(Math.max(1, Math.round(file.size / 1024)), {
            style: 'unit',
            unit: 'kilobyte',
          }),
          act: (
            <Button
              label={t(platform.kind === 'desktop' ? 'exporting-open-file' : 'exporting-save-file', {
                name: file.name,
              })}
              onPress={() => open(file.file)}
            >
              {t(platform.kind === 'desktop' ? 'exporting-open' : 'exporting-save')}
            </Button>
          ),
        }))}
      />
    </>
  );
}

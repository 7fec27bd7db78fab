import type { Language } from '../../api/schema';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { DateField } from '../../components/DateField';
import { DocumentsToAdd } from '../../components/DocumentsToAdd';
import { PartiesField } from '../../components/PartiesField';
import { RadioGroup } from '../../components/RadioGroup';
import { Section } from '../../components/Section';
import { Select } from '../../components/Select';
import { StandardTexts } from '../../components/StandardTexts';
import { TextArea } from '../../components/TextArea';
import { TextField } from '../../components/TextField';
import { langOf } from '../../app/languages';
import { useText } from '../../i18n';
import { KINDS, OTHER_PARTIES, type Form } from './form';
import { Party } from './Party';

const LANGUAGES: readonly Language[] = ['en', 'zh-Hans'];

/** What came in, in four parts. Nothing here is demanded before the end: it saves itself. */
export function SubmissionForm({
  form,
  change,
  errorAt,
}: {
  form: Form;
  change: (part: Partial<Form>) => void;
  errorAt: (field: string) => string | undefined;
}) {
  const words = useText();
  const { t } = words;
  const add = (text: string) =>
    change({ summary: form.summary ? `${form.summary.trimEnd()}\n\n${text}` : text });
  return (
    <>
      <Section title={t('log-what')}>
        <Select
          label={t('log-kind')}
          name="submission"
          error={errorAt('submission')}
          choices={KINDS.map((kind) => ({ value: kind, label: words.word('submission', kind) }))}
          value={form.kind}
          onChange={(kind) => change({ kind })}
        />
        <TextField
          label={t('log-title')}
          name="title"
          description={t('log-title-note')}
          error={errorAt('title')}
          lang={langOf(form.title)}
          value={form.title}
          onChange={(title) => change({ title })}
        />
        <TextArea
          label={t('log-summary')}
          name="summary"
          description={t('log-summary-note')}
          error={errorAt('summary')}
          reading
          lang={langOf(form.summary)}
          rows={6}
          value={form.summary}
          onChange={(summary) => change({ summary })}
        />
        <StandardTexts onInsert={add} />
        <DateField
          label={t('log-received')}
          name="received"
          description={t('log-received-note')}
          error={errorAt('received')}
          value={form.received ?? words.today()}
          onChange={(received) => change({ received })}
        />
      </Section>
      <Section title={t('log-who')}>
        <TextField
          label={t('log-applicant')}
          name="applicant"
          error={errorAt('applicant')}
          value={form.applicant}
          onChange={(applicant) => change({ applicant })}
        />
        <TextField
          label={t('log-contact')}
          name="contact"
          optional
          description={t('log-contact-note')}
          error={errorAt('contact')}
          value={form.contact}
          onChange={(contact) => change({ contact })}
        />
        <RadioGroup
          label={t('log-language')}
          name="language"
          description={t('log-language-note')}
          choices={LANGUAGES.map((code) => ({ value: code, label: words.word('language', code) }))}
          value={form.language}
          onChange={(language) => change({ language })}
        />
      </Section>
      <Section title={t('log-about')}>
        <Party form={form} change={change} errorAt={errorAt} />
        <PartiesField
          parties={form.parties}
          roles={OTHER_PARTIES}
          error={errorAt('parties')}
          onChange={(parties) => change({ parties })}
        />
      </Section>
      <Section title={t('log-documents')}>
        <DocumentsToAdd
          label={t('log-documents-note')}
          documents={form.documents}
          onChange={(documents) => change({ documents })}
        />
      </Section>
      <ButtonRow>
        <Button type="submit" tone="primary">
          {t('log-check')}
        </Button>
      </ButtonRow>
    </>
  );
}

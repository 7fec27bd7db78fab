import type { ApiError } from '../../api/error';
import { CheckPage } from '../../components/CheckPage';
import { Parties } from '../../components/Parties';
import { givenParties } from '../../components/PartiesField';
import { Quote } from '../../components/Quote';
import { Written } from '../../components/Written';
import { langOf } from '../../app/languages';
import { useText } from '../../i18n';
import type { Form } from './form';

/** What will stand in the record. A submission once logged is corrected, never erased. */
export function CheckSubmission({
  form,
  errors,
  pending,
  onAct,
  onBack,
}: {
  form: Form;
  errors: readonly ApiError[];
  pending: boolean;
  onAct: () => void;
  onBack: () => void;
}) {
  const words = useText();
  const { t } = words;
  const optional = (key: string, label: string, value: string) =>
    value.trim() ? [{ key, label, value: <Written>{value.trim()}</Written> }] : [];
  const nature = form.answer !== 'none' && form.nature.trim() ? `: ${form.nature.trim()}` : '';
  return (
    <CheckPage
      title={t('log-check-title')}
      lead={t('log-check-lead')}
      errors={errors}
      act={t('log-act')}
      pending={pending}
      onAct={onAct}
      onBack={onBack}
      items={[
        {
          key: 'interest',
          label: t('log-interest-short'),
          value: `${words.word('interest-answer', form.answer ?? '')}${nature}`,
        },
        { key: 'kind', label: t('log-kind'), value: words.word('submission', form.kind) },
        { key: 'title', label: t('log-title'), value: <Written>{form.title}</Written> },
        {
          key: 'summary',
          label: t('log-summary'),
          value: <Quote lang={langOf(form.summary)}>{form.summary}</Quote>,
        },
        {
          key: 'received',
          label: t('log-received'),
          value: words.formatDate(form.received ?? words.today()),
        },
        { key: 'applicant', label: t('log-applicant'), value: <Written>{form.applicant}</Written> },
        ...optional('contact', t('log-contact'), form.contact),
        { key: 'language', label: t('log-language'), value: words.word('language', form.language) },
        ...optional('organisation', t('log-organisation'), form.organisation),
        ...optional('unit', t('log-unit'), form.unit),
        ...(givenParties(form.parties).length > 0
          ? [
              {
                key: 'parties',
                label: t('parties-legend'),
                value: <Parties parties={givenParties(form.parties)} />,
              },
            ]
          : []),
        ...optional('system', t('log-system'), form.system),
        ...optional('version', t('log-version'), form.version),
        ...optional('classification', t('log-classification'), form.classification),
        {
          key: 'documents',
          label: t('log-documents'),
          value:
            form.documents.length === 0
              ? t('log-no-documents')
              : words.formatList(
                  form.documents.map(({ name, label }) =>
                    t('documents-with-label', { name, label: words.word('label', label) }),
                  ),
                ),
        },
      ]}
    />
  );
}

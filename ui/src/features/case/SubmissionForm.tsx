import type { DocumentLabel, NewDocument, SubmissionKind } from '../../api/schema';
import { savedChoice, savedFields, savedList, savedText, usePatch } from '../../app/form';
import { langOf } from '../../app/languages';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { DocumentsToAdd } from '../../components/DocumentsToAdd';
import { DraftForm } from '../../components/DraftForm';
import { Select } from '../../components/Select';
import { StandardTexts } from '../../components/StandardTexts';
import { TextArea } from '../../components/TextArea';
import { useText } from '../../i18n';
import { NotNow } from './NotNow';
import { actionOf, type PartProps } from './parts';
import { useCaseAct } from './use-case-act';

const KINDS: readonly SubmissionKind[] = [
  'response',
  'amendment',
  'tracking_report',
  'incident',
  'complaint',
  'appeal',
  'closure',
  'advice',
];
const LABELS: readonly DocumentLabel[] = ['must_read', 'reference'];

export const readDocuments = (value: unknown): NewDocument[] =>
  savedList(value, (entry) => {
    const { digest, name, label } = savedFields(entry);
    return typeof digest === 'string' && typeof name === 'string'
      ? { digest, name, label: savedChoice(label, LABELS) ?? 'reference' }
      : null;
  });

const readAdded = (saved: unknown) => {
  const fields = savedFields(saved);
  return {
    kind: savedChoice(fields.kind, KINDS) ?? ('response' as const),
    text: savedText(fields.text),
    documents: readDocuments(fields.documents),
  };
};

/** Something more that came in to the same dossier: a response, an amendment, a report. */
export function SubmissionForm({ page }: PartProps) {
  const words = useText();
  const { t } = words;
  const { id } = page.line;
  const draft = useDraft(`added:${id}`, readAdded(null), readAdded);
  const form = draft.value;
  const change = usePatch(form, draft.setValue);
  const act = useCaseAct('add_submission', page);
  const action = actionOf(page.actions, 'add_submission');
  if (!action.allowed && !act.pending) {
    return <NotNow id={page.line.id} title={t('case-act-add-submission')} action={action} />;
  }
  const record = async () => {
    await draft.flush();
    const outcome = await act.act({
      case: id,
      submission: form.kind,
      text: form.text,
      documents: form.documents,
    });
    if (!outcome.ok) return;
    await draft.discard();
    navigate(href('case', { id, tab: 'overview' }));
  };
  return (
    <DraftForm
      draft={draft}
      label={t('case-act-add-submission')}
      onSubmit={() => void record()}
    >
      <h2>{t('case-act-add-submission')}</h2>
      {act.notices}
      <Select
        label={t('log-kind')}
        name="submission"
        choices={KINDS.map((kind) => ({ value: kind, label: words.word('submission', kind) }))}
        value={form.kind}
        onChange={(kind) => change({ kind })}
      />
      <TextArea
        label={t('added-text')}
        name="text"
        error={act.fieldError('text')}
        reading
        lang={langOf(form.text)}
        value={form.text}
        onChange={(text) => change({ text })}
      />
      <StandardTexts
        onInsert={(text) =>
          change({ text: form.text ? `${form.text.trimEnd()}\n\n${text}` : text })
        }
      />
      <DocumentsToAdd
        label={t('log-documents-note')}
        documents={form.documents}
        onChange={(documents) => change({ documents })}
      />
      <ActionButton action={action} type="submit" tone="primary" pending={act.pending}>
        {t('added-act')}
      </ActionButton>
    </DraftForm>
  );
}

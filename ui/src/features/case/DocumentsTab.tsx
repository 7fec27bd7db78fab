import { useState } from 'react';
import type { Document } from '../../api/schema';
import { usePatch } from '../../app/form';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { Button } from '../../components/Button';
import { DocumentsToAdd } from '../../components/DocumentsToAdd';
import { DraftForm } from '../../components/DraftForm';
import { EmptyState } from '../../components/EmptyState';
import { Section } from '../../components/Section';
import { useText } from '../../i18n';
import { DocumentList } from './DocumentList';
import { actionOf, type PartProps } from './parts';
import { ReplaceDocument } from './ReplaceDocument';
import { readDocuments } from './SubmissionForm';
import { useCaseAct } from './use-case-act';

const readAdded = (saved: unknown) => ({
  documents: readDocuments(
    typeof saved === 'object' && saved !== null && 'documents' in saved ? saved.documents : null,
  ),
});

/** Every document with its versions: what is to be read first. */
export function DocumentsTab({ page, content }: PartProps) {
  const { t } = useText();
  const [replacing, setReplacing] = useState<Document | null>(null);
  const replace = actionOf(page.actions, 'replace_document');
  return (
    <>
      <Section title={t('case-tab-documents')} count={content.documents.length}>
        {content.documents.length === 0 ? (
          <EmptyState title={t('documents-none')}>
            <p>{t('documents-none-text')}</p>
          </EmptyState>
        ) : (
          <DocumentList
            documents={content.documents}
            act={(document) =>
              replace.allowed && (
                <Button
                  label={t('documents-replace', { name: document.name })}
                  onPress={() => setReplacing(document)}
                >
                  {t('documents-replace-short')}
                </Button>
              )
            }
          />
        )}
      </Section>
      {replacing && (
        <ReplaceDocument page={page} document={replacing} onClose={() => setReplacing(null)} />
      )}
      <AddDocuments page={page} content={content} />
    </>
  );
}

function AddDocuments({ page }: PartProps) {
  const { t } = useText();
  const { id } = page.line;
  const action = actionOf(page.actions, 'add_documents');
  const draft = useDraft(`documents:${id}`, readAdded(null), readAdded);
  const change = usePatch(draft.value, draft.setValue);
  const act = useCaseAct('add_documents', page);
  const { documents } = draft.value;
  if (!action.allowed) return null;
  const record = async () => {
    await draft.flush();
    const outcome = await act.act({ case: id, documents });
    if (outcome.ok) await draft.discard();
  };
  return (
    <Section title={t('documents-add')}>
      <DraftForm draft={draft} label={t('documents-add')} onSubmit={() => void record()}>
        {act.notices}
        <DocumentsToAdd
          label={t('log-documents-note')}
          documents={documents}
          onChange={(next) => change({ documents: next })}
        />
        {documents.length > 0 && (
          <ActionButton action={action} type="submit" tone="primary" pending={act.pending}>
            {t('documents-add-act', { count: documents.length })}
          </ActionButton>
        )}
      </DraftForm>
    </Section>
  );
}

import { useState } from 'react';
import type { CasePage, Document } from '../../api/schema';
import { notChosen, useMissing } from '../../app/form';
import { useTextDraft } from '../../app/use-draft';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { ErrorSummary } from '../../components/ErrorSummary';
import { FileDrop } from '../../components/FileDrop';
import { StatusLine } from '../../components/StatusLine';
import { TextArea } from '../../components/TextArea';
import { useText } from '../../i18n';
import type { StoredFile } from '../../platform/platform';
import { useCaseAct } from './use-case-act';

/** Puts another file in the place of a document. What was there stays, with the reason. */
export function ReplaceDocument({
  page,
  document,
  onClose,
}: {
  page: CasePage;
  document: Document;
  onClose: () => void;
}) {
  const { t } = useText();
  const act = useCaseAct('replace_document', page);
  const [file, setFile] = useState<StoredFile | null>(null);
  const reason = useTextDraft(`replace:${page.line.id}:${document.id.slice(-12)}`);
  const missing = useMissing();
  const record = async () => {
    const lacking = [...(file ? [] : [notChosen('file')]), ...(reason.value.trim() ? [] : ['reason'])];
    if (missing.lacks(lacking) || !file) return;
    const outcome = await act.act({
      case: page.line.id,
      document: document.id,
      with: { digest: file.digest, name: file.name, label: document.label },
      reason: reason.value,
    });
    if (!outcome.ok) return;
    await reason.discard();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('documents-replace', { name: document.name })}
      acts={
        <>
          <Button tone="primary" pending={act.pending} onPress={() => void record()}>
            {t('documents-replace-act')}
          </Button>
          <Button onPress={onClose}>{t('case-cancel')}</Button>
        </>
      }
    >
      {act.notices}
      <ErrorSummary errors={missing.errors} />
      <p>{t('documents-replace-text')}</p>
      <FileDrop
        label={t('documents-replace-with')}
        name="file"
        multiple={false}
        onStored={setFile}
      />
      <StatusLine>{file && t('documents-replace-chosen', { name: file.name })}</StatusLine>
      <TextArea
        label={t('documents-replace-reason')}
        name="reason"
        error={reason.value.trim() ? act.fieldError('reason') : missing.errorAt('reason')}
        rows={2}
        value={reason.value}
        onChange={reason.setValue}
      />
      <StatusLine>{reason.status}</StatusLine>
    </Dialog>
  );
}

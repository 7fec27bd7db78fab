import type { ReactNode } from 'react';
import type { ApiError } from '../api/error';
import { useMissing } from '../app/form';
import type { Draft } from '../app/use-draft';
import { CheckDialog } from './CheckDialog';
import { DraftForm } from './DraftForm';
import { TextArea } from './TextArea';

export interface DraftDialogProps<T> {
  title: string;
  /** The words on the button: the act itself. */
  act: string;
  danger?: boolean;
  draft: Draft<T>;
  pending: boolean;
  errors?: readonly ApiError[];
  /** What else is to be seen above the form: what changed meanwhile. */
  notices?: ReactNode;
  /** Fields that are not answered yet; the rest is for the api to say. */
  missing?: readonly (string | ApiError)[];
  /** Records what is written; null where something is still missing. */
  onAct: () => Promise<{ ok: boolean }> | null;
  onClose: () => void;
  /** What is known before anything is written. */
  lead?: ReactNode;
  children: ReactNode;
}

/**
 * Something to be written and recorded without leaving the page. What is typed saves itself: it is
 * there again when the dialog was shut, and is forgotten once it is recorded.
 */
export function DraftDialog<T>({
  title,
  act,
  danger = false,
  draft,
  pending,
  errors = [],
  notices,
  missing = [],
  onAct,
  onClose,
  lead,
  children,
}: DraftDialogProps<T>) {
  const unanswered = useMissing();
  const record = async () => {
    if (pending) return;
    if (unanswered.lacks(missing)) return;
    await draft.flush();
    const outcome = await onAct();
    if (!outcome?.ok) return;
    await draft.discard();
    onClose();
  };
  return (
    <CheckDialog
      open
      onClose={onClose}
      title={title}
      act={act}
      danger={danger}
      // What was written is fetched first: nothing is recorded that nobody saw.
      pending={pending || !draft.ready}
      errors={unanswered.errors.length > 0 ? unanswered.errors : errors}
      onAct={() => void record()}
    >
      {notices}
      {lead}
      <DraftForm draft={draft} label={title} onSubmit={() => void record()}>
        {children}
      </DraftForm>
    </CheckDialog>
  );
}

/** The same with one text, mostly a reason, after whatever else is chosen. */
export function WordsDialog({
  label,
  name,
  note,
  error,
  children,
  ...dialog
}: Omit<DraftDialogProps<string>, 'children'> & {
  label: string;
  name: string;
  note?: string;
  error: string | undefined;
  children?: ReactNode;
}) {
  const { draft } = dialog;
  return (
    <DraftDialog {...dialog}>
      {children}
      <TextArea
        label={label}
        name={name}
        {...(note ? { description: note } : {})}
        error={error}
        rows={3}
        value={draft.value}
        onChange={draft.setValue}
      />
    </DraftDialog>
  );
}

import type { Person, Term } from '../../api/schema';
import { savedFields, savedText, useFieldError, usePatch } from '../../app/form';
import { useAct } from '../../app/query';
import { useDraft } from '../../app/use-draft';
import { CheckDialog } from '../../components/CheckDialog';
import { DateField } from '../../components/DateField';
import { DraftForm } from '../../components/DraftForm';
import { TextArea } from '../../components/TextArea';
import { useText } from '../../i18n';

/** Ends a term earlier than appointed, with the reason. */
export function EndTerm({
  person,
  term,
  onClose,
}: {
  person: Person;
  term: Term;
  onClose: () => void;
}) {
  const words = useText();
  const { t } = words;
  const end = useAct('end_term');
  const errorAt = useFieldError(end);
  const empty = { until: words.today() as string | null, reason: '' };
  const draft = useDraft(`end-term:${term.id}`, empty, (saved) => {
    const fields = savedFields(saved);
    return { until: savedText(fields.until) || null, reason: savedText(fields.reason) };
  });
  const patch = usePatch(draft.value, draft.setValue);
  const send = async () => {
    const { until, reason } = draft.value;
    if (!until) return;
    await draft.flush();
    const outcome = await end.act({ person: person.id, term: term.id, until, reason });
    if (!outcome.ok) return;
    await draft.discard();
    onClose();
  };
  return (
    <CheckDialog
      open
      onClose={onClose}
      title={t('end-term-title', { name: person.name })}
      act={t('end-term-act')}
      danger
      pending={end.pending || !draft.ready}
      errors={end.errors}
      onAct={() => void send()}
    >
      <p>{t('end-term-text', { role: words.code('role', term.role) ?? term.role })}</p>
      <DraftForm draft={draft} label={t('end-term-act')} onSubmit={() => void send()}>
        <DateField
          name="until"
          label={t('end-term-until')}
          error={errorAt('until')}
          value={draft.value.until}
          onChange={(until) => patch({ until })}
        />
        <TextArea
          name="reason"
          label={t('end-term-reason')}
          description={t('end-term-reason-note')}
          error={errorAt('reason')}
          value={draft.value.reason}
          onChange={(reason) => patch({ reason })}
        />
      </DraftForm>
    </CheckDialog>
  );
}

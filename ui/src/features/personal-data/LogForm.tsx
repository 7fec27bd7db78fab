import type { Action } from '../../api/schema';
import { savedFields, savedText, useFieldError, useMissing, usePatch } from '../../app/form';
import { useAct } from '../../app/query';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { DateField } from '../../components/DateField';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { TextArea } from '../../components/TextArea';
import { TextField } from '../../components/TextField';
import { useText } from '../../i18n';

/** Logs what somebody asks about their own data. */
export function LogForm({ action }: { action: Action }) {
  const words = useText();
  const { t } = words;
  const log = useAct('log_data_request');
  const errorAt = useFieldError(log);
  const missing = useMissing();
  const empty = { name: '', text: '', received: words.today() as string | null };
  const draft = useDraft('data-request:new', empty, (saved) => {
    const fields = savedFields(saved);
    return {
      name: savedText(fields.name),
      text: savedText(fields.text),
      received: savedText(fields.received) || null,
    };
  });
  const { value } = draft;
  const patch = usePatch(value, draft.setValue);
  const send = async () => {
    const { name, text, received } = value;
    const lacking = [
      ...(name.trim() ? [] : ['name']),
      ...(text.trim() ? [] : ['text']),
      ...(received ? [] : ['received']),
    ];
    if (missing.lacks(lacking) || !received) return;
    await draft.flush();
    const outcome = await log.act({ name, text, received });
    if (!outcome.ok) return;
    await draft.discard();
    navigate(href('data-request', { id: outcome.value.request }));
  };
  const wrong = (field: string) => missing.errorAt(field) ?? errorAt(field);
  return (
    <DraftForm
      draft={draft}
      label={t('data-log')}
      onSubmit={() => {
        if (action.allowed && !log.pending) void send();
      }}
    >
      <ErrorSummary errors={missing.errors.length > 0 ? missing.errors : log.errors} />
      <TextField
        name="name"
        label={t('data-log-name')}
        description={t('data-log-name-note')}
        error={wrong('name')}
        value={value.name}
        onChange={(name) => patch({ name })}
      />
      <TextArea
        name="text"
        label={t('data-log-text')}
        description={t('data-log-text-note')}
        error={wrong('text')}
        value={value.text}
        onChange={(text) => patch({ text })}
      />
      <DateField
        name="received"
        label={t('data-log-received')}
        error={wrong('received')}
        value={value.received}
        onChange={(received) => patch({ received })}
      />
      <ActionButton action={action} tone="primary" type="submit" pending={log.pending}>
        {t('data-log-act')}
      </ActionButton>
    </DraftForm>
  );
}

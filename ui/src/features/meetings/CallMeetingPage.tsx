import { useState } from 'react';
import { needed, useFieldError, usePatch } from '../../app/form';
import { useAct, useApi } from '../../app/query';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { actionIn } from '../../components/actions';
import { ButtonRow } from '../../components/ButtonRow';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { PageHeader } from '../../components/PageHeader';
import { useText } from '../../i18n';
import { CallFields, EMPTY_CALL, readCall, requestOf } from './CallFields';

/** Calls a meeting. Routine: a call can be followed by another. */
export function CallMeetingPage() {
  const words = useText();
  const { t } = words;
  const list = useApi('meetings', {}, { tags: ['meeting'] });
  const draft = useDraft('meeting.new', EMPTY_CALL, readCall);
  const patch = usePatch(draft.value, draft.setValue);
  const call = useAct('call_meeting');
  const errorAt = useFieldError(call);
  const action = actionIn(list.data?.actions ?? [], 'call_meeting');
  // A day that is not there cannot be written as one, so the api cannot be asked;
  // then what else is empty is said with it.
  const [lacking, setLacking] = useState<readonly string[]>([]);
  const { date } = draft.value;
  const wrong = (field: string) =>
    lacking.includes(field) ? words.error(needed(field)) : errorAt(field);
  const send = async () => {
    const empty = date === '' ? (['title', 'date'] as const).filter((field) => draft.value[field].trim() === '') : [];
    setLacking(empty);
    if (date === '' || !action?.allowed) return;
    await draft.flush();
    const outcome = await call.act(requestOf(draft.value));
    if (!outcome.ok) return;
    await draft.discard();
    navigate(href('meeting', { id: outcome.value.meeting }));
  };
  return (
    <>
      <PageHeader
        title={t('meeting-call')}
        over={<a href={href('meetings')}>{t('nav-meetings')}</a>}
        lead={t('meeting-call-lead')}
      />
      <ErrorSummary
        errors={[
          ...(lacking.length > 0 ? lacking.map((field) => needed(field)) : call.errors),
          ...(list.error ? [list.error] : []),
        ]}
      />
      <DraftForm draft={draft} label={t('meeting-call')} onSubmit={() => void send()}>
        <CallFields value={draft.value} patch={patch} errorAt={wrong} />
        {action && (
          <ButtonRow>
            <ActionButton action={action} tone="primary" type="submit" pending={call.pending}>
              {t('meeting-call')}
            </ActionButton>
          </ButtonRow>
        )}
      </DraftForm>
    </>
  );
}

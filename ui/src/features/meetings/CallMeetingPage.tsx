import { useState } from 'react';
import type { ApiError } from '../../api/error';
import { savedFields, savedText, useFieldError, usePatch } from '../../app/form';
import { useAct, useApi } from '../../app/query';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { actionIn } from '../../components/actions';
import { ButtonRow } from '../../components/ButtonRow';
import { DateField } from '../../components/DateField';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { PageHeader } from '../../components/PageHeader';
import { TextField } from '../../components/TextField';
import { useText } from '../../i18n';

const EMPTY = { title: '', date: '', time: '14:00', place: '' };
const needed = (field: string): ApiError => ({ kind: 'invalid', field, code: 'required', args: {} });

function read(saved: unknown): typeof EMPTY {
  const from = savedFields(saved);
  return {
    title: savedText(from.title),
    date: savedText(from.date),
    time: savedText(from.time) || EMPTY.time,
    place: savedText(from.place),
  };
}

/** Calls a meeting. Routine: a call can be followed by another. */
export function CallMeetingPage() {
  const words = useText();
  const { t } = words;
  const list = useApi('meetings', {}, { tags: ['meeting'] });
  const draft = useDraft('meeting.new', EMPTY, read);
  const patch = usePatch(draft.value, draft.setValue);
  const call = useAct('call_meeting');
  const errorAt = useFieldError(call);
  const action = actionIn(list.data?.actions ?? [], 'call_meeting');
  // A day that is not there cannot be written as one, so the api cannot be asked;
  // then what else is empty is said with it.
  const [lacking, setLacking] = useState<readonly string[]>([]);
  const { title, date, time, place } = draft.value;
  const wrong = (field: string) =>
    lacking.includes(field) ? words.error(needed(field)) : errorAt(field);
  const send = async () => {
    const empty = date === '' ? (['title', 'date'] as const).filter((field) => draft.value[field].trim() === '') : [];
    setLacking(empty);
    if (date === '' || !action?.allowed) return;
    await draft.flush();
    const outcome = await call.act({ title, date, time, place });
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
          ...(lacking.length > 0 ? lacking.map(needed) : call.errors),
          ...(list.error ? [list.error] : []),
        ]}
      />
      <DraftForm draft={draft} label={t('meeting-call')} onSubmit={() => void send()}>
        <TextField
          name="title"
          label={t('meeting-title')}
          description={t('meeting-title-note')}
          value={title}
          onChange={(next) => patch({ title: next })}
          error={wrong('title')}
        />
        <DateField
          name="date"
          label={t('meeting-date')}
          value={date === '' ? null : date}
          onChange={(next) => patch({ date: next ?? '' })}
          error={wrong('date')}
        />
        <TextField
          name="time"
          label={t('meeting-time')}
          description={t('meeting-time-note', { zone: words.zone })}
          value={time}
          onChange={(next) => patch({ time: next })}
          error={errorAt('time')}
        />
        <TextField
          name="place"
          label={t('meeting-place')}
          description={t('meeting-place-note')}
          optional
          value={place}
          onChange={(next) => patch({ place: next })}
          error={errorAt('place')}
        />
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

import { useState } from 'react';
import { savedFields, savedText } from '../../app/form';
import { useAct } from '../../app/query';
import { useDraft } from '../../app/use-draft';
import type { AddItem as Request, MeetingPage } from '../../api/schema';
import { ActionButton } from '../../components/ActionButton';
import { actionIn, isOffered } from '../../components/actions';
import { ButtonRow } from '../../components/ButtonRow';
import { ComboBox } from '../../components/ComboBox';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { useText } from '../../i18n';

const read = (saved: unknown) => ({ typed: savedText(savedFields(saved).typed) });

/** Puts a case, guidance or other business on the agenda: one field finds or names it. */
export function AddItem({ page }: { page: MeetingPage }) {
  const words = useText();
  const { t } = words;
  const action = actionIn(page.actions, 'add_item');
  const meeting = page.line.id;
  const draft = useDraft(`agenda.${meeting}`, { typed: '' }, read);
  const [chosen, setChosen] = useState<string | null>(null);
  const add = useAct('add_item');
  if (!isOffered(action)) return null;
  const choices = page.candidates.map((candidate) => ({
    value: candidate.case ?? candidate.guidance ?? candidate.minutes ?? '',
    label: candidate.title,
    note: t(
      candidate.case ? 'agenda-case' : candidate.minutes ? 'agenda-minutes' : 'agenda-guidance',
    ),
  }));
  const candidate = page.candidates.find(
    (one) => chosen !== null && [one.case, one.guidance, one.minutes].includes(chosen),
  );
  const send = async () => {
    const request: Request = { meeting };
    if (candidate?.case) request.case = candidate.case;
    else if (candidate?.guidance) request.guidance = candidate.guidance;
    else if (candidate?.minutes) request.minutes = candidate.minutes;
    else request.title = draft.value.typed;
    const outcome = await add.act(request);
    if (!outcome.ok) return;
    setChosen(null);
    await draft.discard();
  };
  const error = add.errorAt('title');
  return (
    <>
      <ErrorSummary errors={add.errors} />
      <DraftForm
        draft={draft}
        label={t('agenda-add')}
        onSubmit={() => {
          if (action.allowed) void send();
        }}
      >
        <ComboBox
          name="title"
          label={t('agenda-add')}
          description={t('agenda-add-note')}
          error={error ? words.error(error) : undefined}
          choices={choices}
          value={chosen}
          onChange={(id) => {
            setChosen(id);
            // With both held here, the box leaves its text to us; and a text that is not
            // the choice's would be taken for other business.
            const label = choices.find((choice) => choice.value === id)?.label;
            if (label) draft.setValue({ typed: label });
          }}
          custom
          typed={draft.value.typed}
          onTyped={(typed) => {
            if (typed !== draft.value.typed) draft.setValue({ typed });
          }}
        />
        <ButtonRow>
          <ActionButton action={action} type="submit" pending={add.pending}>
            {candidate ? t('agenda-add-this') : t('agenda-add-other')}
          </ActionButton>
        </ButtonRow>
      </DraftForm>
    </>
  );
}

import { useState } from 'react';
import type { EntryId, Gender, Person } from '../../api/schema';
import { savedFields, savedText, useFieldError, usePatch } from '../../app/form';
import { useAct } from '../../app/query';
import { useDraft, useTextDraft } from '../../app/use-draft';
import { CheckDialog } from '../../components/CheckDialog';
import { DateField } from '../../components/DateField';
import { DraftForm } from '../../components/DraftForm';
import { RadioGroup } from '../../components/RadioGroup';
import { TextArea } from '../../components/TextArea';
import { TextField } from '../../components/TextField';
import { useText } from '../../i18n';

/** Something that was done on a day and may have to be renewed. */
interface Dated {
  what: string;
  on: string | null;
  until: string | null;
}

const readDated = (saved: unknown): Dated => {
  const fields = savedFields(saved);
  return {
    what: savedText(fields.what),
    on: savedText(fields.on) || null,
    until: savedText(fields.until) || null,
  };
};

/** Records training that a member took. */
export function TrainingForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useText();
  const record = useAct('record_training');
  const errorAt = useFieldError(record);
  const draft = useDraft(`training:${person.id}`, readDated(null), readDated);
  const patch = usePatch(draft.value, draft.setValue);
  const send = async () => {
    const { what, on, until } = draft.value;
    if (!on || !draft.ready) return;
    await draft.flush();
    const outcome = await record.act({
      person: person.id,
      what,
      on,
      ...(until ? { valid_until: until } : {}),
    });
    if (!outcome.ok) return;
    await draft.discard();
    onClose();
  };
  const title = t('person-training-title', { name: person.name });
  return (
    <CheckDialog
      open
      onClose={onClose}
      title={title}
      act={t('person-entry-save')}
      pending={record.pending}
      errors={record.errors}
      onAct={() => void send()}
    >
      <DraftForm draft={draft} label={title} onSubmit={() => void send()}>
        <TextField
          name="what"
          label={t('person-training-what')}
          error={errorAt('what')}
          value={draft.value.what}
          onChange={(what) => patch({ what })}
        />
        <DateField
          name="on"
          label={t('person-training-on')}
          error={errorAt('on')}
          value={draft.value.on}
          onChange={(on) => patch({ on })}
        />
        <DateField
          name="valid_until"
          optional
          label={t('person-valid-until')}
          description={t('person-valid-until-note')}
          error={errorAt('valid_until')}
          value={draft.value.until}
          onChange={(until) => patch({ until })}
        />
      </DraftForm>
    </CheckDialog>
  );
}

/** Records a signed statement of confidentiality. */
export function StatementForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useText();
  const record = useAct('record_statement');
  const errorAt = useFieldError(record);
  const draft = useDraft(`statement:${person.id}`, readDated(null), readDated);
  const patch = usePatch(draft.value, draft.setValue);
  const send = async () => {
    const { on, until } = draft.value;
    if (!on || !draft.ready) return;
    await draft.flush();
    const outcome = await record.act({
      person: person.id,
      on,
      ...(until ? { valid_until: until } : {}),
    });
    if (!outcome.ok) return;
    await draft.discard();
    onClose();
  };
  const title = t('person-statement-title', { name: person.name });
  return (
    <CheckDialog
      open
      onClose={onClose}
      title={title}
      act={t('person-entry-save')}
      pending={record.pending}
      errors={record.errors}
      onAct={() => void send()}
    >
      <p>{t('person-statement-text')}</p>
      <DraftForm draft={draft} label={title} onSubmit={() => void send()}>
        <DateField
          name="on"
          label={t('person-statement-on')}
          error={errorAt('on')}
          value={draft.value.on}
          onChange={(on) => patch({ on })}
        />
        <DateField
          name="valid_until"
          optional
          label={t('person-valid-until')}
          description={t('person-valid-until-note')}
          error={errorAt('valid_until')}
          value={draft.value.until}
          onChange={(until) => patch({ until })}
        />
      </DraftForm>
    </CheckDialog>
  );
}

/** Withdraws an entry that was wrong, with the reason. */
export function WithdrawForm({
  person,
  entry,
  words,
  onClose,
}: {
  person: Person;
  entry: EntryId;
  /** What the entry says. */
  words: string;
  onClose: () => void;
}) {
  const { t } = useText();
  const withdraw = useAct('withdraw_entry');
  const errorAt = useFieldError(withdraw);
  const draft = useTextDraft(`withdraw-entry:${entry}`);
  const send = async () => {
    if (!draft.ready) return;
    await draft.flush();
    const outcome = await withdraw.act({ person: person.id, entry, reason: draft.value });
    if (!outcome.ok) return;
    await draft.discard();
    onClose();
  };
  return (
    <CheckDialog
      open
      onClose={onClose}
      title={t('person-withdraw-title')}
      act={t('person-withdraw-act')}
      danger
      pending={withdraw.pending}
      errors={withdraw.errors}
      onAct={() => void send()}
    >
      <p>
        <strong>{words}</strong>
      </p>
      <p>{t('person-withdraw-text')}</p>
      <DraftForm draft={draft} label={t('person-withdraw-act')} onSubmit={() => void send()}>
        <TextArea
          name="reason"
          label={t('person-withdraw-reason')}
          error={errorAt('reason')}
          value={draft.value}
          onChange={draft.setValue}
        />
      </DraftForm>
    </CheckDialog>
  );
}

const GENDERS: readonly Gender[] = ['woman', 'man', 'other'];

/** States one's own gender, or takes the statement back. */
export function GenderForm({ gender, onClose }: { gender: Gender | null; onClose: () => void }) {
  const words = useText();
  const { t } = words;
  const state = useAct('state_gender');
  const [chosen, setChosen] = useState<Gender | 'none'>(gender ?? 'none');
  const send = async () => {
    const outcome = await state.act(chosen === 'none' ? {} : { gender: chosen });
    if (outcome.ok) onClose();
  };
  return (
    <CheckDialog
      open
      onClose={onClose}
      title={t('person-gender-act')}
      act={t('person-gender-save')}
      pending={state.pending}
      errors={state.errors}
      onAct={() => void send()}
    >
      <RadioGroup
        name="gender"
        label={t('person-gender')}
        description={t('person-gender-note')}
        choices={[
          ...GENDERS.map((one) => ({ value: one, label: words.sentence(words.word('gender', one)) })),
          { value: 'none' as const, label: words.sentence(t('person-gender-rather-not')) },
        ]}
        value={chosen}
        onChange={setChosen}
      />
    </CheckDialog>
  );
}

/** Gives the other names by which a person is known. */
export function NamesForm({
  person,
  also,
  onClose,
}: {
  person: Person;
  also: readonly string[];
  onClose: () => void;
}) {
  const { t } = useText();
  const give = useAct('give_other_names');
  const errorAt = useFieldError(give);
  const [names, setNames] = useState(also.join('\n'));
  const send = async () => {
    const outcome = await give.act({ person: person.id, names: names.split('\n') });
    if (outcome.ok) onClose();
  };
  return (
    <CheckDialog
      open
      onClose={onClose}
      title={t('person-also-title', { name: person.name })}
      act={t('person-also-save')}
      pending={give.pending}
      errors={give.errors}
      onAct={() => void send()}
    >
      <TextArea
        name="names"
        label={t('person-also-field')}
        description={t('person-also-note')}
        error={errorAt('names')}
        value={names}
        onChange={setNames}
      />
    </CheckDialog>
  );
}

import { useState, type ReactNode } from 'react';
import type { EntryId, Gender, Person } from '../../api/schema';
import { savedFields, savedText, useFieldError, usePatch } from '../../app/form';
import { useAct, type Act } from '../../app/query';
import { useDraft, useTextDraft } from '../../app/use-draft';
import { CheckDialog } from '../../components/CheckDialog';
import { DateField } from '../../components/DateField';
import { DraftDialog, WordsDialog } from '../../components/DraftDialog';
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
  return (
    <DatedForm
      draftKey={`training:${person.id}`}
      title={t('person-training-title', { name: person.name })}
      what={t('person-training-what')}
      on={t('person-training-on')}
      act={record}
      send={({ what, on, until }) =>
        record.act({
          person: person.id,
          what,
          on,
          ...(until ? { valid_until: until } : {}),
        })
      }
      onClose={onClose}
    />
  );
}

/** Records a signed statement of confidentiality. */
export function StatementForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useText();
  const record = useAct('record_statement');
  return (
    <DatedForm
      draftKey={`statement:${person.id}`}
      title={t('person-statement-title', { name: person.name })}
      lead={<p>{t('person-statement-text')}</p>}
      on={t('person-statement-on')}
      act={record}
      send={({ on, until }) =>
        record.act({ person: person.id, on, ...(until ? { valid_until: until } : {}) })
      }
      onClose={onClose}
    />
  );
}

/** The form that training and statements share. */
function DatedForm({
  draftKey,
  title,
  lead,
  what,
  on,
  act,
  send,
  onClose,
}: {
  /** Of its draft. */
  draftKey: string;
  title: string;
  lead?: ReactNode;
  /** The label of what was done, where the title does not say it. */
  what?: string;
  /** The label of the day. */
  on: string;
  act: Act<'record_training'> | Act<'record_statement'>;
  send: (entry: Dated & { on: string }) => Promise<{ ok: boolean }>;
  onClose: () => void;
}) {
  const { t } = useText();
  const errorAt = useFieldError(act);
  const draft = useDraft(draftKey, readDated(null), readDated);
  const patch = usePatch(draft.value, draft.setValue);
  const { value } = draft;
  const day = value.on;
  return (
    <DraftDialog
      title={title}
      lead={lead}
      act={t('person-entry-save')}
      draft={draft}
      pending={act.pending}
      errors={act.errors}
      missing={day ? [] : ['on']}
      onAct={() => (day ? send({ ...value, on: day }) : null)}
      onClose={onClose}
    >
      {what && (
        <TextField
          name="what"
          label={what}
          error={errorAt('what')}
          value={value.what}
          onChange={(text) => patch({ what: text })}
        />
      )}
      <DateField
        name="on"
        label={on}
        error={errorAt('on')}
        value={day}
        onChange={(next) => patch({ on: next })}
      />
      <DateField
        name="valid_until"
        optional
        label={t('person-valid-until')}
        description={t('person-valid-until-note')}
        error={errorAt('valid_until')}
        value={value.until}
        onChange={(until) => patch({ until })}
      />
    </DraftDialog>
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
  return (
    <WordsDialog
      title={t('person-withdraw-title')}
      act={t('person-withdraw-act')}
      danger
      draft={draft}
      pending={withdraw.pending}
      errors={withdraw.errors}
      label={t('person-withdraw-reason')}
      name="reason"
      error={errorAt('reason')}
      onAct={() => withdraw.act({ person: person.id, entry, reason: draft.value })}
      onClose={onClose}
      lead={
        <>
          <p>
            <strong>{words}</strong>
          </p>
          <p>{t('person-withdraw-text')}</p>
        </>
      }
    />
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

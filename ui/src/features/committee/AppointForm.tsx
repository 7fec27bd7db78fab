import { useState } from 'react';
import type { ApiError } from '../../api/error';
import type { CommitteePage, Composition, OneTimeCode, Person } from '../../api/schema';
import { usePatch } from '../../app/form';
import { SESSION_TAG, useAct, useApi } from '../../app/query';
import { useDraft } from '../../app/use-draft';
import { actionIn } from '../../components/actions';
import { ActionButton } from '../../components/ActionButton';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { CapacityChoice } from '../../components/CapacityChoice';
import { DateField } from '../../components/DateField';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { RadioGroup } from '../../components/RadioGroup';
import { Select } from '../../components/Select';
import { TextField } from '../../components/TextField';
import { lastDayOfYears } from '../../dates';
import { useText } from '../../i18n';
import {
  appointmentOf,
  emptyAppointment,
  isLimited,
  readAppointment,
  ROLES,
} from './appointment';

/** Whether somebody has a seat now or later: only then can another stand in for them. */
const hasSeat = (person: Person, today: string): boolean =>
  person.terms.some(
    (term) =>
      term.until >= today &&
      !term.co_opted &&
      ['chair', 'vice_chair', 'member'].includes(term.role),
  );

/** How many years a term lasts at most where the rules of a day limit it; all of them are met. */
function longestTerm(composition: Composition | undefined): number | null {
  const said = (composition?.lines ?? []).map(({ now }) => now.sentence);
  const limits = said
    .filter(({ code }) => code.startsWith('composition-terms'))
    .map(({ args }) => Number(args.years));
  return limits.length > 0 ? Math.min(...limits) : null;
}

/** The form of an appointment. It saves itself. */
export function AppointForm({
  committee,
  known,
  onDone,
  onBack,
}: {
  committee: CommitteePage;
  /** Who is on the roster already. */
  known: Person | null;
  onDone: (name: string, code: OneTimeCode) => void;
  onBack: () => void;
}) {
  const words = useText();
  const { t } = words;
  const appoint = useAct('appoint');
  const [own, setOwn] = useState<readonly ApiError[]>([]);
  const empty = emptyAppointment(known?.name ?? '', words.today());
  const draft = useDraft(`appoint:${known?.id ?? 'new'}`, empty, (saved) =>
    readAppointment(saved, empty),
  );
  const form = draft.value;
  const patch = usePatch(form, draft.setValue);
  const rules = useApi('composition', form.from ? { day: form.from } : null, {
    tags: ['committee', SESSION_TAG],
  });
  const years = isLimited(form.role) ? longestTerm(rules.data) : null;
  const longest = years && form.from ? lastDayOfYears(form.from, years) : null;
  const errors = own.length > 0 ? own : appoint.errors;
  const errorAt = (...fields: string[]) => {
    const error = errors.find((e) => e.kind === 'invalid' && fields.includes(e.field));
    return error && words.error(error);
  };
  const send = async () => {
    const appointment = appointmentOf(form);
    if ('missing' in appointment) {
      setOwn([{ kind: 'invalid', field: appointment.missing, code: 'required', args: {} }]);
      return;
    }
    setOwn([]);
    await draft.flush();
    const outcome = await appoint.act({
      appointment,
      ...(known ? { person: known.id } : {}),
    });
    if (!outcome.ok) return;
    onDone(appointment.name, outcome.value.code);
    await draft.discard();
  };
  const action = known
    ? actionIn(known.actions, 'appoint:term')
    : actionIn(committee.actions, 'appoint');
  return (
    <DraftForm
      draft={draft}
      label={t('appoint-title')}
      onSubmit={() => void send()}
    >
      <ErrorSummary errors={errors} />
      {!known && (
        <>
          <TextField
            name="name"
            label={t('appoint-name')}
            description={t('appoint-name-note')}
            error={errorAt('name')}
            value={form.name}
            onChange={(name) => patch({ name })}
          />
          <TextField
            name="contact"
            optional
            label={t('appoint-contact')}
            description={t('appoint-contact-note')}
            error={errorAt('contact')}
            value={form.contact}
            onChange={(contact) => patch({ contact })}
          />
        </>
      )}
      <RadioGroup
        name="role"
        label={t('appoint-role')}
        error={errorAt('role')}
        choices={ROLES.map((role) => ({
          value: role,
          label: words.sentence(words.code('role', role) ?? role),
          note: words.code('appoint-role-note', role) ?? '',
        }))}
        value={form.role}
        onChange={(role) => patch({ role })}
      />
      {form.role === 'alternate' && (
        <Select
          name="alternate_for"
          label={t('appoint-alternate-for')}
          error={errorAt('alternate_for')}
          choices={committee.people
            .filter((person) => person.id !== known?.id && hasSeat(person, words.today()))
            .map((person) => ({ value: person.id, label: person.name }))}
          value={form.alternateFor}
          onChange={(alternateFor) => patch({ alternateFor })}
        />
      )}
      <CapacityChoice
        name="capacities"
        label={t('appoint-capacities')}
        description={t('appoint-capacities-note')}
        error={errorAt('capacities')}
        value={form.capacities}
        onChange={(capacities) => patch({ capacities })}
      />
      <DateField
        name="from"
        label={t('appoint-from')}
        error={errorAt('from')}
        value={form.from}
        onChange={(from) => patch({ from })}
      />
      <DateField
        name="until"
        label={t('appoint-until')}
        {...(years && longest
          ? {
              description: t('appoint-until-longest', { years, day: words.formatDate(longest) }),
            }
          : {})}
        error={errorAt('until')}
        value={form.until}
        onChange={(until) => patch({ until })}
      />
      {longest && longest !== form.until && (
        <Button tone="plain" onPress={() => patch({ until: longest })}>
          {t('appoint-until-fill', { day: words.formatDate(longest) })}
        </Button>
      )}
      <ButtonRow>
        {action && (
          <ActionButton action={action} type="submit" tone="primary" pending={appoint.pending}>
            {t(known ? 'appoint-again-act' : 'appoint-act')}
          </ActionButton>
        )}
        <Button onPress={onBack}>{t('act-back')}</Button>
      </ButtonRow>
    </DraftForm>
  );
}

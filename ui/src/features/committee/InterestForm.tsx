import type { InterestEntry, Person, StandingInterestKind } from '../../api/schema';
import { savedChoice, savedFields, savedText, useFieldError, usePatch } from '../../app/form';
import { useAct } from '../../app/query';
import { useDraft } from '../../app/use-draft';
import { DateField } from '../../components/DateField';
import { DraftDialog } from '../../components/DraftDialog';
import { Select } from '../../components/Select';
import { TextArea } from '../../components/TextArea';
import { TextField } from '../../components/TextField';
import { useText } from '../../i18n';

const KINDS: readonly StandingInterestKind[] = [
  'employment',
  'financial',
  'funding',
  'collaboration',
  'family',
  'other',
];

interface Form {
  kind: StandingInterestKind;
  with: string;
  unit: string;
  what: string;
  since: string | null;
  until: string | null;
}

/** Declares a standing interest, or declares it anew with changes. */
export function InterestForm({
  person,
  own,
  of,
  entry,
  onClose,
}: {
  person: Person;
  /** Whether it is one's own. */
  own: boolean;
  /** What the form begins with: where somebody works, or an interest. */
  of: 'employment' | 'interest';
  /** The one that changes. */
  entry: InterestEntry | null;
  onClose: () => void;
}) {
  const words = useText();
  const { t } = words;
  const declare = useAct('declare_standing_interest');
  const errorAt = useFieldError(declare);
  const before: Form = {
    kind: entry?.now.kind ?? (of === 'employment' ? 'employment' : 'financial'),
    with: entry?.now.with ?? '',
    unit: entry?.now.unit ?? '',
    what: entry?.now.what ?? '',
    since: entry?.now.since ?? null,
    until: entry?.now.until ?? null,
  };
  const draft = useDraft(`standing-${of}:${entry?.id ?? person.id}`, before, (saved) => {
    const fields = savedFields(saved);
    return {
      kind: savedChoice(fields.kind, KINDS) ?? before.kind,
      with: savedText(fields.with),
      unit: savedText(fields.unit),
      what: savedText(fields.what),
      since: savedText(fields.since) || null,
      until: savedText(fields.until) || null,
    };
  });
  const form = draft.value;
  const patch = usePatch(form, draft.setValue);
  const send = () =>
    declare.act({
      person: person.id,
      ...(entry ? { entry: entry.id } : {}),
      kind: form.kind,
      with: form.with,
      ...(form.unit ? { unit: form.unit } : {}),
      ...(form.what ? { what: form.what } : {}),
      ...(form.since ? { since: form.since } : {}),
      ...(form.until ? { until: form.until } : {}),
    });
  const title = own
    ? t('person-interest-title')
    : t('person-interest-for-title', { name: person.name });
  return (
    <DraftDialog
      title={title}
      lead={!own && <p>{t('person-interest-for-text', { name: person.name })}</p>}
      act={t(own ? 'person-interest-save' : 'person-entry-save')}
      draft={draft}
      pending={declare.pending}
      errors={declare.errors}
      onAct={send}
      onClose={onClose}
    >
      <Select
        name="kind"
        label={t('person-interest-kind')}
        choices={KINDS.map((kind) => ({
          value: kind,
          label: words.word('standing-interest', kind),
        }))}
        value={form.kind}
        onChange={(kind) => patch({ kind })}
      />
      <TextField
        name="with"
        label={t('person-interest-with')}
        description={t('person-interest-with-note')}
        error={errorAt('with')}
        value={form.with}
        onChange={(text) => patch({ with: text })}
      />
      <TextField
        name="unit"
        optional
        label={t('person-interest-unit')}
        error={errorAt('unit')}
        value={form.unit}
        onChange={(unit) => patch({ unit })}
      />
      <TextArea
        name="what"
        optional
        label={t('person-interest-what')}
        error={errorAt('what')}
        value={form.what}
        onChange={(what) => patch({ what })}
      />
      <DateField
        name="since"
        optional
        label={t('person-interest-since')}
        error={errorAt('since')}
        value={form.since}
        onChange={(since) => patch({ since })}
      />
      <DateField
        name="until"
        optional
        label={t('person-interest-until')}
        description={t('person-interest-until-note')}
        error={errorAt('until')}
        value={form.until}
        onChange={(until) => patch({ until })}
      />
    </DraftDialog>
  );
}

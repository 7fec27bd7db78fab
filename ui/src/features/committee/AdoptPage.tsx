import { useState, type ReactNode } from 'react';
import type { ApiError } from '../../api/error';
import type { AppliesTo, Rules } from '../../api/schema';
import { savedChoice, savedFields, savedList, savedText, usePatch } from '../../app/form';
import type { PageProps } from '../../app/pages';
import { SESSION_TAG, useAct, useApi } from '../../app/query';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { actionIn } from '../../components/actions';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { CheckPage } from '../../components/CheckPage';
import { DateField } from '../../components/DateField';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Loaded } from '../../components/Loaded';
import { PageHeader } from '../../components/PageHeader';
import { ProfileChoice } from '../../components/ProfileChoice';
import { RadioGroup } from '../../components/RadioGroup';
import { TextArea } from '../../components/TextArea';
import { useText } from '../../i18n';
import { profileChoices } from './profile-choices';
import { Rebound, rebindable } from './Rebound';

const APPLIES = ['accepted_from', 'acts_from', 'all_open'] as const satisfies readonly AppliesTo[];

interface Adoption {
  profiles: string[];
  from: string;
  applies: AppliesTo;
  reason: string;
}

/** Adopts rules from a day on, and says what they apply to. */
export function AdoptPage({ query }: PageProps) {
  const rules = useApi('rules', {}, { tags: ['committee', SESSION_TAG] });
  return <Loaded reading={rules}>{(data) => <Adopt rules={data} beside={query.get('profile')} />}</Loaded>;
}

function Adopt({
  rules,
  beside,
}: {
  rules: Rules;
  /** The profile the page was opened for. */
  beside: string | null;
}) {
  const words = useText();
  const { t } = words;
  const empty: Adoption = {
    profiles:
      beside && !rules.in_force.includes(beside) ? [...rules.in_force, beside] : rules.in_force,
    from: words.today(),
    applies: 'accepted_from',
    reason: '',
  };
  const draft = useDraft<Adoption>('adopt-rules', empty, (content) => {
    const read = savedFields(content);
    const known = (id: unknown) =>
      rules.profiles.find((profile) => profile.id === id)?.id ?? null;
    return {
      profiles: savedList(read['profiles'], known),
      from: savedText(read['from']) || empty.from,
      applies: savedChoice(read['applies'], APPLIES) ?? empty.applies,
      reason: savedText(read['reason']),
    };
  });
  const form = draft.value;
  const patch = usePatch(form, draft.setValue);
  const adopt = useAct('adopt_rules');
  const action = actionIn(rules.actions, 'adopt_rules');
  const [checking, setChecking] = useState(false);
  const [missing, setMissing] = useState<readonly ApiError[]>([]);
  const check = () => {
    const fields = [
      ...(form.profiles.length === 0 ? ['profiles'] : []),
      ...(form.from ? [] : ['from']),
      ...(form.reason.trim() ? [] : ['reason']),
    ];
    setMissing(
      fields.map((field): ApiError => ({ kind: 'invalid', field, code: 'required', args: {} })),
    );
    adopt.clear();
    setChecking(fields.length === 0);
  };
  const names = words.formatList(form.profiles.map((id) => words.code('profile', id) ?? id));
  const errorAt = (field: string) => {
    const error =
      missing.find((one) => one.kind === 'invalid' && one.field === field) ?? adopt.errorAt(field);
    return error ? words.error(error) : undefined;
  };
  const head = (
    <PageHeader
      title={t('adopt-title')}
      over={<a href={href('rules')}>{t('rules-title')}</a>}
      lead={t('adopt-lead')}
    />
  );
  const done = async () => {
    await draft.discard();
    navigate(href('rules'));
  };
  if (checking) {
    const back = () => {
      adopt.clear();
      setChecking(false);
    };
    const send = async (cases: { case: string; version: number }[]) => {
      await draft.flush();
      const outcome = await adopt.act({ ...form, cases });
      if (outcome.ok) await done();
      else if (outcome.error.kind === 'invalid') setChecking(false);
    };
    const items = [
      { key: 'profiles', label: t('adopt-profiles'), value: names },
      { key: 'from', label: t('adopt-from'), value: words.formatDate(form.from) },
      { key: 'applies', label: t('adopt-applies'), value: words.code('applies-to', form.applies) },
      { key: 'reason', label: t('own-reason'), value: form.reason },
    ];
    const shared = { title: t('adopt-check'), lead: t('adopt-check-lead'), items, onBack: back };
    return (
      <>
        {head}
        {form.applies === 'all_open' ? (
          <WithCases
            profiles={form.profiles}
            shared={shared}
            adopt={adopt}
            onAct={(cases) => void send(cases)}
          />
        ) : (
          <CheckPage
            {...shared}
            errors={adopt.errors}
            act={t('adopt-record')}
            pending={adopt.pending}
            onAct={() => void send([])}
          />
        )}
      </>
    );
  }
  return (
    <>
      {head}
      <DraftForm draft={draft} label={t('adopt-title')} onSubmit={check}>
        <ErrorSummary errors={missing.length > 0 ? missing : adopt.errors} />
        <ProfileChoice
          label={t('adopt-profiles')}
          description={t('adopt-profiles-note')}
          error={errorAt('profiles')}
          choices={profileChoices(words, rules.profiles, form.profiles)}
          value={form.profiles}
          onChange={(profiles) => patch({ profiles })}
        />
        <DateField
          name="from"
          label={t('adopt-from')}
          error={errorAt('from')}
          value={form.from}
          onChange={(from) => patch({ from: from ?? '' })}
        />
        <RadioGroup
          name="applies"
          label={t('adopt-applies')}
          choices={APPLIES.map((code) => ({
            value: code,
            label: words.code('applies-to', code) ?? code,
            note: words.code('applies-to-note', code) ?? '',
          }))}
          value={form.applies}
          onChange={(applies) => patch({ applies })}
        />
        <TextArea
          name="reason"
          label={t('own-reason')}
          description={t('adopt-reason-note')}
          error={errorAt('reason')}
          value={form.reason}
          onChange={(reason) => patch({ reason })}
        />
        <ButtonRow>
          {action && (
            <ActionButton action={action} type="submit" tone="primary">
              {t('adopt-check-act')}
            </ActionButton>
          )}
          <Button onPress={() => navigate(href('rules'))}>{t('act-back')}</Button>
        </ButtonRow>
      </DraftForm>
    </>
  );
}

function WithCases({
  profiles,
  shared,
  adopt,
  onAct,
}: {
  profiles: readonly string[];
  shared: {
    title: string;
    lead: string;
    items: { key: string; label: string; value: ReactNode }[];
    onBack: () => void;
  };
  adopt: ReturnType<typeof useAct<'adopt_rules'>>;
  onAct: (cases: { case: string; version: number }[]) => void;
}) {
  const { t } = useText();
  const preview = useApi(
    'preview_rebind',
    { profiles: [...profiles] },
    { tags: ['committee', 'docket', SESSION_TAG] },
  );
  return (
    <Loaded reading={preview}>
      {(data) => (
        <CheckPage
          {...shared}
          errors={adopt.errors}
          act={t('adopt-record-cases', { count: rebindable(data).length })}
          pending={adopt.pending}
          onAct={() => onAct(rebindable(data))}
        >
          <p>{t('rebind-hidden')}</p>
          <Rebound preview={data} />
        </CheckPage>
      )}
    </Loaded>
  );
}

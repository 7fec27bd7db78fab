import { useState } from 'react';
import type { ApiError } from '../../api/error';
import type { Rules } from '../../api/schema';
import type { PageProps } from '../../app/pages';
import { SESSION_TAG, useAct, useApi, useKept } from '../../app/query';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { useTextDraft } from '../../app/use-draft';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { CheckPage } from '../../components/CheckPage';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Loaded } from '../../components/Loaded';
import { PageHeader } from '../../components/PageHeader';
import { ProfileChoice } from '../../components/ProfileChoice';
import { StatusLine } from '../../components/StatusLine';
import { TextArea } from '../../components/TextArea';
import { useText } from '../../i18n';
import { profileChoices } from './profile-choices';
import { Rebound, rebindable } from './Rebound';

/** Binds open cases to other profiles: all of them, or the one the page was opened for. */
export function RebindPage({ query }: PageProps) {
  const rules = useApi('rules', {}, { tags: ['committee', SESSION_TAG] });
  return (
    <Loaded reading={rules}>{(data) => <Rebind rules={data} only={query.get('case')} />}</Loaded>
  );
}

function Rebind({ rules, only }: { rules: Rules; only: string | null }) {
  const words = useText();
  const { t } = words;
  const reason = useTextDraft(`rebind:${only ?? 'all'}`);
  const [profiles, setProfiles] = useState<string[]>(rules.in_force);
  const [checking, setChecking] = useState(false);
  const [missing, setMissing] = useState<readonly ApiError[]>([]);
  const rebind = useAct('rebind_cases');
  const reading = useApi(
    'preview_rebind',
    { profiles },
    { tags: ['committee', 'docket', SESSION_TAG] },
  );
  // The form stays where it is while the next choice is looked up: who ticks keeps the focus.
  const kept = useKept(reading.data);
  const preview = kept && {
    ...kept,
    cases: kept.cases.filter((line) => !only || line.case === only),
  };
  const cases = preview ? rebindable(preview) : [];
  const names = words.formatList(profiles.map((id) => words.code('profile', id) ?? id));
  const leave = () =>
    navigate(only ? href('case', { id: only, tab: 'overview' }) : href('rules'));
  const head = (
    <PageHeader
      title={t(only ? 'rebind-title-one' : 'rebind-title')}
      over={<a href={href('rules')}>{t('rules-title')}</a>}
      lead={t('rebind-lead')}
    />
  );
  if (checking && preview) {
    const send = async () => {
      await reason.flush();
      const outcome = await rebind.act({ profiles, cases, reason: reason.value });
      if (!outcome.ok) {
        if (outcome.error.kind === 'invalid') setChecking(false);
        return;
      }
      await reason.discard();
      leave();
    };
    return (
      <>
        {head}
        <CheckPage
          title={t('rebind-check')}
          lead={t('rebind-check-lead')}
          errors={rebind.errors}
          act={t('rebind-record', { count: cases.length })}
          pending={rebind.pending}
          onAct={() => void send()}
          onBack={() => setChecking(false)}
          items={[
            { key: 'profiles', label: t('adopt-profiles'), value: names },
            { key: 'reason', label: t('own-reason'), value: reason.value },
          ]}
        >
          <Rebound preview={preview} />
        </CheckPage>
      </>
    );
  }
  const check = () => {
    const none = reason.value.trim() === '';
    setMissing(none ? [{ kind: 'invalid', field: 'reason', code: 'required', args: {} }] : []);
    if (!none && cases.length > 0) setChecking(true);
  };
  const refused: ApiError[] = preview?.refusal ? [{ kind: 'refused', ...preview.refusal }] : [];
  const errors =
    missing.length > 0
      ? missing
      : [...refused, ...(reading.error ? [reading.error] : []), ...rebind.errors];
  const wrong = errors.find((error) => error.kind === 'invalid' && error.field === 'reason');
  return (
    <>
      {head}
      <DraftForm
        draft={reason}
        label={t(only ? 'rebind-title-one' : 'rebind-title')}
        onSubmit={check}
      >
        <ErrorSummary errors={errors} />
        <ProfileChoice
          label={t('adopt-profiles')}
          description={t('adopt-profiles-note')}
          choices={profileChoices(words, rules.profiles, profiles)}
          value={profiles}
          onChange={setProfiles}
        />
        {preview ? (
          !preview.refusal && <Rebound preview={preview} />
        ) : (
          reading.state === 'loading' && <StatusLine>{t('loading')}</StatusLine>
        )}
        {!only && <p>{t('rebind-hidden')}</p>}
        <TextArea
          name="reason"
          label={t('own-reason')}
          error={wrong && words.error(wrong)}
          value={reason.value}
          onChange={reason.setValue}
        />
        <ButtonRow>
          {cases.length > 0 && (
            <Button type="submit" tone="primary" pending={reading.state === 'loading'}>
              {t('adopt-check-act')}
            </Button>
          )}
          <Button onPress={leave}>{t('act-back')}</Button>
        </ButtonRow>
      </DraftForm>
    </>
  );
}

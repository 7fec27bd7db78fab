import { useState } from 'react';
import type { Rules } from '../../api/schema';
import type { PageProps } from '../../app/pages';
import { SESSION_TAG, useAct, useApi } from '../../app/query';
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
import { TextArea } from '../../components/TextArea';
import { useText } from '../../i18n';
import { ProfileChoice } from './ProfileChoice';
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
  const rebind = useAct('rebind_cases');
  const preview = useApi(
    'preview_rebind',
    { profiles },
    { tags: ['committee', 'docket', SESSION_TAG] },
  );
  const names = words.formatList(profiles.map((id) => words.code('profile', id) ?? id));
  const head = (
    <PageHeader
      title={t('rebind-title')}
      over={<a href={href('rules')}>{t('rules-title')}</a>}
      lead={t('rebind-lead')}
    />
  );
  return (
    <>
      {head}
      <Loaded reading={preview}>
        {(data) => {
          const shown = {
            ...data,
            cases: data.cases.filter((line) => !only || line.case === only),
          };
          const cases = rebindable(shown);
          if (checking) {
            const send = async () => {
              await reason.flush();
              const outcome = await rebind.act({ profiles, cases, reason: reason.value });
              if (!outcome.ok) {
                if (outcome.error.kind === 'invalid') setChecking(false);
                return;
              }
              await reason.discard();
              navigate(only ? href('case', { id: only, tab: 'overview' }) : href('rules'));
            };
            return (
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
                <Rebound preview={shown} />
              </CheckPage>
            );
          }
          const wrong = rebind.errorAt('reason');
          return (
            <DraftForm
              draft={reason}
              label={t('rebind-title')}
              onSubmit={() => {
                if (cases.length > 0) setChecking(true);
              }}
            >
              <ErrorSummary
                errors={
                  data.refusal ? [{ kind: 'refused', ...data.refusal }] : rebind.errors
                }
              />
              <ProfileChoice
                label={t('adopt-profiles')}
                description={t('adopt-profiles-note')}
                profiles={rules.profiles}
                value={profiles}
                onChange={setProfiles}
              />
              <Rebound preview={shown} />
              <p>{t('rebind-hidden')}</p>
              <TextArea
                name="reason"
                label={t('own-reason')}
                error={wrong ? words.error(wrong) : undefined}
                value={reason.value}
                onChange={reason.setValue}
              />
              <ButtonRow>
                {cases.length > 0 && (
                  <Button type="submit" tone="primary">
                    {t('adopt-check-act')}
                  </Button>
                )}
                <Button onPress={() => navigate(href('rules'))}>{t('act-back')}</Button>
              </ButtonRow>
            </DraftForm>
          );
        }}
      </Loaded>
    </>
  );
}

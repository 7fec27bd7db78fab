import { useEffect, useState } from 'react';
import type { ApiError } from '../../api/error';
import type { Capacity, ProfileCard } from '../../api/schema';
import { useAct } from '../../app/query';
import { CheckPage } from '../../components/CheckPage';
import { PageHeader } from '../../components/PageHeader';
import { Steps } from '../../components/Steps';
import { dayIn } from '../../dates';
import { useText } from '../../i18n';
import { useNameOf } from './names';
import { forget, keep, kept, lastDayOf, problemsOf, requestOf } from './set-up';
import { SetUpFields } from './SetUpFields';

/** Sets a committee up: the form, then what will be recorded. */
export function SetUpPage({
  profiles,
  onBack,
}: {
  profiles: readonly ProfileCard[];
  onBack: () => void;
}) {
  const words = useText();
  const { t } = words;
  const nameOf = useNameOf();
  const setUp = useAct('set_up_committee');
  const [form, setForm] = useState(kept);
  const [problems, setProblems] = useState<readonly ApiError[]>([]);
  const [checking, setChecking] = useState(false);
  useEffect(() => keep(form), [form]);

  const chosen = form.profiles.flatMap((id) => profiles.find((card) => card.id === id) ?? []);
  const send = async () => {
    const outcome = await setUp.act(requestOf(form, words.language, words.now()));
    if (outcome.ok) {
      forget();
    } else if (outcome.error.kind === 'invalid' || outcome.error.kind === 'refused') {
      // The form must be in sight for what is wrong with it.
      setProblems([outcome.error]);
      setChecking(false);
    }
  };
  const person = (name: string, capacities: readonly Capacity[] = []) => {
    if (!name.trim()) return t('setup-check-nobody');
    const stands = capacities.map((one) => words.code('capacity', one) ?? one);
    return (
      <>
        {t('setup-check-term', {
          name: name.trim(),
          until: words.formatDate(lastDayOf(dayIn(form.zone, words.now()))),
        })}
        {stands.length > 0 && <small> {stands.join(' · ')}</small>}
      </>
    );
  };
  return (
    <>
      <PageHeader title={t('setup-title')} />
      <Steps
        label={t('setup-steps')}
        current={checking ? 'check' : 'write'}
        steps={[
          { key: 'write', label: t('setup-step-write') },
          { key: 'check', label: t('setup-step-check') },
        ]}
      />
      {checking ? (
        <CheckPage
          title={t('setup-check-title')}
          lead={t('setup-check-lead')}
          items={[
            {
              key: 'name',
              label: t('setup-check-name'),
              value: [form.nameEn, form.nameZh].filter((name) => name.trim()).join(' · '),
            },
            { key: 'zone', label: t('setup-check-zone'), value: form.zone },
            {
              key: 'numbers',
              label: t('setup-check-numbers'),
              value: `${form.prefix.trim()}${words.today().slice(0, 4)}-001`,
            },
            {
              key: 'rules',
              label: t('setup-check-rules'),
              value: chosen
                .map(({ title }, place) =>
                  place === 0 && chosen.length > 1
                    ? t('setup-check-leads', { title: nameOf(title) })
                    : nameOf(title),
                )
                .join(' · '),
            },
            { key: 'secretary', label: t('setup-check-secretary'), value: form.secretary },
            { key: 'chair', label: t('setup-check-chair'), value: person(form.chair, form.chairCapacities) },
            { key: 'vice', label: t('setup-check-vice-chair'), value: person(form.viceChair, form.viceChairCapacities) },
            { key: 'second', label: t('setup-check-second'), value: person(form.secondSecretary) },
            {
              key: 'sealed',
              label: t('setup-check-sealed'),
              value: t(form.sealed ? 'setup-check-is-sealed' : 'setup-check-not-sealed'),
            },
          ]}
          errors={setUp.errors}
          act={t('setup-act')}
          pending={setUp.pending}
          onAct={() => void send()}
          onBack={() => setChecking(false)}
        />
      ) : (
        <SetUpFields
          form={form}
          profiles={profiles}
          errors={problems}
          onChange={(part) => setForm((before) => ({ ...before, ...part }))}
          onSubmit={() => {
            const found = problemsOf(form);
            setProblems(found);
            setUp.clear();
            setChecking(found.length === 0);
          }}
          onBack={onBack}
        />
      )}
    </>
  );
}

import type { ValueSource } from '../../api/schema';
import { Why } from '../../components/Why';
import { useText } from '../../i18n';

/** The articles a result rests on, each once. */
export function Sources({ sources }: { sources: readonly ValueSource[] }) {
  const { t } = useText();
  const named = new Map(
    sources.flatMap(({ profile, article, verified, label }) =>
      profile && article ? [[`${profile} ${article}`, { profile, article, verified, label }]] : [],
    ),
  );
  return [...named].map(([key, { profile, article, verified, label }]) => (
    <Why key={key} rule={{ profile, article }}>
      {t(label === 'own_choice' ? 'decision-source-own' : 'check-source')}
      {!verified && ` ${t('case-unverified')}`}
    </Why>
  ));
}

import type { Sentence } from '../../api/schema';
import { Section } from '../../components/Section';
import { Why } from '../../components/Why';
import { useText } from '../../i18n';

function Line({ sentence: { code, args } }: { sentence: Sentence }) {
  const words = useText();
  const { profile, article, capacity } = args;
  const worded = {
    ...args,
    ...(capacity ? { capacity: words.code('capacity', capacity) ?? capacity } : {}),
  };
  const text = words.code('composition', code.replace(/^composition-/, ''), worded);
  return (
    <Why
      tone={code === 'composition-enough' ? 'met' : 'over'}
      {...(profile ? { rule: { profile, article: article ?? '' } } : {})}
    >
      {text ?? code}
    </Why>
  );
}

/** What the composition rule says today: enough, or what is missing. */
export function Composition({ sentences }: { sentences: readonly Sentence[] }) {
  const { t } = useText();
  return (
    <Section title={t('committee-composition')}>
      {sentences.length === 0 && <p>{t('composition-silent')}</p>}
      {sentences.map((sentence) => (
        <Line key={JSON.stringify(sentence)} sentence={sentence} />
      ))}
    </Section>
  );
}

import type { Motion } from '../../api/schema';
import { langOf } from '../../app/languages';
import { Explained } from '../../components/Explained';
import { Quote } from '../../components/Quote';
import { Section } from '../../components/Section';
import { Tag } from '../../components/Tag';
import { useText } from '../../i18n';

/** Motions on the same item that are over: what was asked and what came of it. */
export function OldMotions({
  motions,
  names,
}: {
  motions: readonly Motion[];
  names: ReadonlyMap<string, string>;
}) {
  const words = useText();
  return (
    <Section title={words.t('motion-earlier')} count={motions.length}>
      {motions.map((motion) => (
        <div key={motion.id}>
          <Tag>
            {motion.result
              ? words.word('result', motion.result)
              : words.word('motion-stage', motion.stage)}
          </Tag>
          <Quote lang={langOf(motion.question)}>{motion.question}</Quote>
          {motion.result && motion.explanation && (
            <details>
              <summary>{words.t('motion-how')}</summary>
              <Explained explanation={motion.explanation} names={names} />
            </details>
          )}
        </div>
      ))}
    </Section>
  );
}

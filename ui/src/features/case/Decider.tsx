import type { CaseContent } from '../../api/schema';
import { Why } from '../../components/Why';
import { useText } from '../../i18n';

/** Who decides on the pathway a case is on, by which rule, and where it goes if they do not agree. */
export function Decider({ content }: { content: CaseContent }) {
  const words = useText();
  const { pathway } = content;
  if (!pathway) return null;
  const said = words.code('decided-by', pathway.decided_by);
  return (
    <Why rule={pathway.rule}>
      {words.t('decider-text', {
        pathway: words.word('pathway', pathway.id),
        who: said ?? pathway.decided_by,
      })}
      {pathway.escalates_to &&
        words.gap +
          words.t('decider-escalates', { pathway: words.word('pathway', pathway.escalates_to) })}
      {!pathway.verified && words.t('case-unverified')}
    </Why>
  );
}

import type { Term } from '../../api/schema';
import { Tag } from '../../components/Tag';
import { useText } from '../../i18n';

/** As what somebody is appointed. */
export function Roles({ term }: { term: Term }) {
  const words = useText();
  const role = words.sentence(words.code('role', term.role) ?? term.role);
  const capacities = term.capacities.map((one) => words.code('capacity', one) ?? one);
  return (
    <>
      {role}
      {term.alternate_for && (
        <> {words.t('roster-alternate-for', { name: term.alternate_for.name })}</>
      )}
      {term.co_opted && (
        <>
          {' '}
          <Tag>{words.t('person-co-opted')}</Tag>
        </>
      )}
      {capacities.length > 0 && <small> {capacities.join(' · ')}</small>}
    </>
  );
}

/** From when to when. */
export function Days({ term, short }: { term: Term; short: boolean }) {
  const words = useText();
  const future = term.from > words.today();
  return (
    <>
      {words.t('roster-term-days', {
        from: words.formatShortDate(term.from),
        until: words.formatShortDate(term.until),
      })}
      {future && !short && <> ({words.t('roster-term-future', { from: words.formatDay(term.from) })})</>}
    </>
  );
}

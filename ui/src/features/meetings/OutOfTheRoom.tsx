import type { AgendaItem } from '../../api/schema';
import { Why } from '../../components/Why';
import { useText } from '../../i18n';

/** When who is recused left for an item, and came back. */
export function OutOfTheRoom({ item }: { item: AgendaItem }) {
  const words = useText();
  const { t } = words;
  return item.away
    .filter(({ left_at }) => left_at)
    .map(({ person, informs, left_at, returned_at }) => (
      <Why key={person.id}>
        {t(returned_at ? 'meeting-away-back' : 'meeting-away', {
          name: person.name,
          left: words.formatTime(left_at ?? ''),
          back: words.formatTime(returned_at ?? ''),
        })}
        {informs && ` ${t('meeting-away-informs')}`}
      </Why>
    ));
}

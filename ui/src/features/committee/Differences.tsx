import type { Difference } from '../../api/schema';
import { Table } from '../../components/Table';
import { useText } from '../../i18n';
import { Says } from './RuleProfile';

/** What a profile says otherwise than its original, value by value. */
export function Differences({ found }: { found: readonly Difference[] }) {
  const words = useText();
  const { t } = words;
  if (found.length === 0) return <p>{t('own-no-difference')}</p>;
  return (
    <Table
      caption={t('own-differences')}
      hideCaption
      stack
      rows={found}
      keyOf={(difference) => JSON.stringify(difference)}
      columns={[
        {
          key: 'section',
          label: t('rules-what'),
          head: true,
          cell: ({ section }) => words.code('profile-section', section) ?? section,
        },
        {
          key: 'before',
          label: t('own-original'),
          cell: ({ before }) => (before ? <Says value={before} /> : t('own-nothing')),
        },
        {
          key: 'after',
          label: t('own-ours'),
          cell: ({ after }) => (after ? <Says value={after} /> : t('own-nothing')),
        },
      ]}
    />
  );
}

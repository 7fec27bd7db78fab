import { useApi } from '../../app/query';
import { FilterTags as Tags } from '../../components/FilterTags';
import { useText } from '../../i18n';
import { docketLink, type Filters } from './query';

/** What the list is filtered by, each to be taken off by itself. */
export function FilterTags({
  filters,
  onChange,
}: {
  filters: Filters;
  onChange: (part: Partial<Filters>) => void;
}) {
  const words = useText();
  const { t } = words;
  const named = useApi(
    'organisation',
    filters.organisation ? { organisation: filters.organisation } : null,
    { tags: ['organisations'] },
  );
  const imports = useApi('imports', filters.import ? {} : null, { tags: ['imports'] });
  const file = imports.data?.imports.find((one) => one.id === filters.import)?.name;
  const tags: { key: string; label: string; without: Partial<Filters> }[] = [
    ...filters.stages.map((stage) => ({
      key: stage,
      label: words.word('stage', stage),
      without: { stages: filters.stages.filter((one) => one !== stage) },
    })),
    ...(filters.pathway
      ? [{ key: 'pathway', label: words.word('pathway', filters.pathway), without: { pathway: null } }]
      : []),
    ...(filters.tier
      ? [{ key: 'tier', label: words.word('tier', filters.tier), without: { tier: null } }]
      : []),
    ...(filters.organisation
      ? [
          {
            key: 'organisation',
            label: named.data?.name ?? t('docket-organisation'),
            without: { organisation: null },
          },
        ]
      : []),
    ...(filters.import
      ? [
          {
            key: 'import',
            label: file ? t('docket-import', { file }) : t('docket-import-some'),
            without: { import: null },
          },
        ]
      : []),
    ...(filters.text
      ? [{ key: 'text', label: t('docket-text', { text: filters.text }), without: { text: '' } }]
      : []),
  ];
  return (
    <Tags
      tags={tags.map(({ key, label, without }) => ({ key, label, onRemove: () => onChange(without) }))}
      all={docketLink({
        ...filters,
        stages: [],
        pathway: null,
        tier: null,
        import: null,
        organisation: null,
        text: '',
        page: 1,
      })}
    />
  );
}

import { useApi } from '../../app/query';
import { navigate } from '../../app/router';
import { Icon } from '../../components/Icon';
import { useText } from '../../i18n';
import { docketLink, type Filters } from './query';
import styles from './docket.module.css';

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
  if (tags.length === 0) return null;
  return (
    <div className={styles.tags}>
      <span id="docket-tags">{t('docket-filtered-by')}</span>
      <ul aria-labelledby="docket-tags">
        {tags.map((tag) => (
          <li key={tag.key}>
            <button
              type="button"
              className={styles.tag}
              aria-label={t('docket-filter-remove', { filter: tag.label })}
              onClick={() => onChange(tag.without)}
            >
              {tag.label} <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <a
        href={docketLink({
          ...filters,
          stages: [],
          pathway: null,
          tier: null,
          import: null,
          organisation: null,
          text: '',
          page: 1,
        })}
        onClick={(event) => {
          event.preventDefault();
          navigate(event.currentTarget.getAttribute('href') ?? '', 'replace');
        }}
      >
        {t('docket-filters-clear')}
      </a>
    </div>
  );
}

import { navigate } from '../app/router';
import { useText } from '../i18n';
import styles from './filters.module.css';
import { Icon } from './Icon';

/** Something a list is filtered by. */
export interface FilterTag {
  key: string;
  label: string;
  onRemove: () => void;
}

/** What a list is filtered by, each to be taken off by itself; `all` leads to the list without any. */
export function FilterTags({ tags, all }: { tags: readonly FilterTag[]; all: string }) {
  const { t } = useText();
  if (tags.length === 0) return null;
  return (
    <div className={styles.tags}>
      <span id="filter-tags">{t('docket-filtered-by')}</span>
      <ul aria-labelledby="filter-tags">
        {tags.map((tag) => (
          <li key={tag.key}>
            <button
              type="button"
              className={styles.tag}
              aria-label={t('docket-filter-remove', { filter: tag.label })}
              onClick={tag.onRemove}
            >
              {tag.label} <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <a
        href={all}
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

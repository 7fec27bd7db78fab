import { useText } from '../i18n';
import { ButtonLink } from './ButtonLink';
import styles from './layout.module.css';

/** The way through a long list, page by page; each page has its own address. */
export function Pages({
  label,
  page,
  size,
  total,
  link,
}: {
  label: string;
  /** From 1. */
  page: number;
  size: number;
  total: number;
  link: (page: number) => string;
}) {
  const words = useText();
  const last = Math.max(1, Math.ceil(total / size));
  if (total <= size && page === 1) return null;
  return (
    <nav className={styles.pages} aria-label={label} data-print="no">
      {page > 1 && <ButtonLink href={link(page - 1)}>{words.t('pages-before')}</ButtonLink>}
      <span className="number">
        {words.t('pages-where', {
          from: words.formatNumber(Math.min((page - 1) * size + 1, total)),
          until: words.formatNumber(Math.min(page * size, total)),
          total: words.formatNumber(total),
        })}
      </span>
      {page < last && <ButtonLink href={link(page + 1)}>{words.t('pages-next')}</ButtonLink>}
    </nav>
  );
}

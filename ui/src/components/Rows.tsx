import type { ReactNode } from 'react';
import styles from './content.module.css';

/** One line of `Rows`: a sentence, not cells. */
export interface Row {
  key: string;
  number?: string | null;
  title: string;
  href: string;
  /** The language of the title, when it is not the screen's. */
  lang?: string;
  /** What is needed, the verb first. */
  need?: ReactNode;
  /** The date as a word, usually a `When`. */
  when?: ReactNode;
}

/** Things to attend to. The title is the link. `after` says of those that are not shown. */
export function Rows({ rows, after }: { rows: readonly Row[]; after?: ReactNode }) {
  return (
    <>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.key}>
            <span className={styles.number}>{row.number}</span>
            <div>
              <a href={row.href} {...(row.lang ? { lang: row.lang } : {})}>
                {row.title}
              </a>
              {row.need && <span className={styles.need}>{row.need}</span>}
            </div>
            <span>{row.when}</span>
          </li>
        ))}
      </ul>
      {after && <p className={styles.after}>{after}</p>}
    </>
  );
}

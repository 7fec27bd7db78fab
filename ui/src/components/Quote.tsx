import styles from './content.module.css';

/** Words that are read or voted on, in serif. `motion` is the text of a motion, larger. */
export function Quote({
  children,
  lang,
  motion = false,
}: {
  children: string;
  lang?: string;
  motion?: boolean;
}) {
  return (
    <blockquote
      className={motion ? `${styles.quote} ${styles.motion}` : styles.quote}
      {...(lang ? { lang } : {})}
    >
      {children}
    </blockquote>
  );
}

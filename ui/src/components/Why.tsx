import type { ReactNode } from 'react';
import type { Rule } from '../api/error';
import { useText } from '../i18n';
import styles from './why.module.css';

/** The law beside the act: a reason, and the rule it rests on. */
export function Why({
  tone,
  rule,
  children,
}: {
  tone?: 'met' | 'due' | 'over';
  rule?: Rule | null | undefined;
  children: ReactNode;
}) {
  const words = useText();
  return (
    <p className={tone ? `${styles.why} ${styles[tone]}` : `${styles.why}`}>
      {children}
      {rule && (
        <>
          {' '}
          <cite className={styles.rule}>{words.rule(rule)}</cite>
        </>
      )}
    </p>
  );
}

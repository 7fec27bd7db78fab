import { useId } from 'react';
import { useText } from '../i18n';
import styles from './content.module.css';

/** How much of a long piece of work is done. Unknown totals are `null`. */
export function ProgressBar({
  label,
  value,
  total,
}: {
  label: string;
  value: number;
  total: number | null;
}) {
  const words = useText();
  const id = useId();
  const part = total === null ? null : total === 0 ? 1 : value / total;
  return (
    <div className={styles.progress}>
      <div className={styles.progressHead}>
        <span id={id}>{label}</span>
        {part !== null && (
          <span>{words.formatNumber(part, { style: 'percent', maximumFractionDigits: 0 })}</span>
        )}
      </div>
      <progress aria-labelledby={id} max={1} {...(part === null ? {} : { value: part })} />
    </div>
  );
}

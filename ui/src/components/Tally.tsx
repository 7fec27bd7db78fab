import { useText } from '../i18n';
import styles from './content.module.css';

/** Numbers large enough to be read across a room, each with its word. */
export function Tally({
  items,
}: {
  items: readonly { key: string; count: number; label: string }[];
}) {
  const words = useText();
  return (
    <dl className={styles.tally}>
      {items.map((item) => (
        <div key={item.key}>
          <dt>{item.label}</dt>
          <dd>{words.formatNumber(item.count)}</dd>
        </div>
      ))}
    </dl>
  );
}

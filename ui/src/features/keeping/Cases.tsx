import type { CaseMention, KeptUntil } from '../../api/schema';
import { href } from '../../app/routes';
import { Why } from '../../components/Why';
import { Written } from '../../components/Written';
import { useText } from '../../i18n';
import styles from './keeping.module.css';

/**
 * Cases by number and title, each leading to how long it is kept; what a list holds says it there
 * as well, and what was destroyed says it of the past.
 */
export function Cases({
  cases,
  destroyed = false,
}: {
  cases: readonly { case: CaseMention; kept?: KeptUntil | null }[];
  destroyed?: boolean;
}) {
  const words = useText();
  return (
    <ul className={styles.plain}>
      {cases.map(({ case: { id, number, title }, kept }) => (
        <li key={id}>
          <a href={href('case', { id, tab: 'follow-up' })}>
            {number} <Written>{title}</Written>
          </a>
          {kept && (
            <Why rule={kept.rule}>
              {words.t(destroyed ? 'keeping-was-until' : 'keeping-until', {
                day: words.formatDate(kept.until),
                years: kept.years,
              })}
            </Why>
          )}
        </li>
      ))}
    </ul>
  );
}

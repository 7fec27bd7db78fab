import styles from './icon.module.css';

// Drawn by us on a grid of 20, stroke 1.75. Few on purpose: words come first.
const PATHS = {
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  close: 'M5 5l10 10M15 5L5 15',
  down: 'M5 7.5l5 5 5-5',
  up: 'M5 12.5l5-5 5 5',
  right: 'M7.5 5l5 5-5 5',
  left: 'M12.5 5l-5 5 5 5',
  check: 'M4 10.5l4 4 8-9',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  search: 'M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM13 13l4 4',
  file: 'M5 2.5h6.5L15.5 7v10.500H5zM11 2.500V7.500h4.500',
  lock: 'M5 9h10v8H5zM7 9V6.500a3 3 0 0 1 6 0V9',
  warning: 'M10 3l7.500 13.500h-15zM10 8v4M10 14v.5',
  info: 'M10 2.500a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15zM10 9v5M10 6v.5',
  calendar: 'M3.500 5h13v12h-13zM3.500 9h13M7 2.500V6M13 2.500V6',
} as const;

export type IconName = keyof typeof PATHS;

/** A sign beside words that say the same; it has no name of its own. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

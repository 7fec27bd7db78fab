import { useEffect, useRef, useState, type ReactNode } from 'react';
import styles from './layout.module.css';

/** The matter, and beside it what happens next. One under the other where it is narrow. */
export function TwoColumns({
  children,
  beside,
  label,
  equal = false,
  follows = false,
}: {
  children: ReactNode;
  beside: ReactNode;
  /** What the second column is, for who cannot see it. */
  label: string;
  /** Both of one width: a document beside a form. */
  equal?: boolean;
  /** The second column stays in sight while the first is worked through. */
  follows?: boolean;
}) {
  const second = useRef<HTMLElement>(null);
  // Higher than the window it scrolls by itself, and then the keyboard must come to it.
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const shown = second.current;
    if (!shown || !follows || typeof ResizeObserver === 'undefined') return;
    const watch = new ResizeObserver(() => setScrolls(shown.scrollHeight > shown.clientHeight));
    watch.observe(shown);
    if (shown.firstElementChild) watch.observe(shown.firstElementChild);
    return () => watch.disconnect();
  }, [follows]);
  return (
    <div
      className={[styles.columns, equal && styles.half, follows && styles.follows]
        .filter(Boolean)
        .join(' ')}
    >
      <div>{children}</div>
      <aside ref={second} aria-label={label} {...(scrolls ? { tabIndex: 0 } : {})}>
        <div>{beside}</div>
      </aside>
    </div>
  );
}

import { useEffect, useRef, type ReactNode } from 'react';
import type { ApiError } from '../api/error';
import { useText } from '../i18n';
import { Button } from './Button';
import { ButtonRow } from './ButtonRow';
import { ErrorSummary } from './ErrorSummary';
import { SummaryList } from './SummaryList';
import styles from './layout.module.css';

/** Before an act that the next act cannot undo: what will be recorded, and a button that names it. */
export function CheckPage({
  title,
  lead,
  items,
  errors = [],
  notices,
  act,
  pending,
  onAct,
  onBack,
  children,
}: {
  title: string;
  lead?: ReactNode;
  items: readonly { key: string; label: ReactNode; value: ReactNode }[];
  errors?: readonly ApiError[];
  /** What else is to be seen before it is done: what changed meanwhile. */
  notices?: ReactNode;
  /** The act in words, on its button. */
  act: string;
  pending: boolean;
  onAct: () => void;
  onBack: () => void;
  children?: ReactNode;
}) {
  const { t } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, []);
  return (
    <section className={styles.check} aria-labelledby="check-page-title">
      <h2 id="check-page-title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {lead && <p>{lead}</p>}
      {notices}
      <ErrorSummary errors={errors} />
      <SummaryList items={items} />
      {children}
      <ButtonRow>
        <Button tone="primary" pending={pending} onPress={onAct}>
          {act}
        </Button>
        <Button onPress={onBack}>{t('check-back')}</Button>
      </ButtonRow>
    </section>
  );
}

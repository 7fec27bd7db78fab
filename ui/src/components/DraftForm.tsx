import type { ReactNode } from 'react';
import type { Draft } from '../app/use-draft';
import { useText } from '../i18n';
import { ErrorSummary } from './ErrorSummary';
import styles from './layout.module.css';
import { StatusLine } from './StatusLine';

/** A form over a draft: shut until the draft is back, and with a line that says it is saved. */
export function DraftForm<T>({
  draft,
  onSubmit,
  label,
  children,
}: {
  draft: Draft<T>;
  onSubmit: () => void;
  label: string;
  children: ReactNode;
}) {
  const { t } = useText();
  if (draft.error) return <ErrorSummary errors={[draft.error]} />;
  if (!draft.ready) return <StatusLine>{t('loading')}</StatusLine>;
  return (
    <form
      className={styles.form}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <StatusLine>{draft.status}</StatusLine>
    </form>
  );
}

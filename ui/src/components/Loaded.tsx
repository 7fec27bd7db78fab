import type { ReactNode } from 'react';
import type { Reading } from '../app/query';
import { useText } from '../i18n';
import { ErrorSummary } from './ErrorSummary';
import { StatusLine } from './StatusLine';

/** Shows an answer once it is there; until then that it is being fetched, or why it is not there. */
export function Loaded<T>({
  reading,
  children,
}: {
  reading: Reading<T>;
  children: (data: T) => ReactNode;
}) {
  const { t } = useText();
  return (
    <>
      {reading.error && <ErrorSummary errors={[reading.error]} />}
      {reading.state === 'loading' && <StatusLine>{t('loading')}</StatusLine>}
      {reading.data !== undefined && children(reading.data)}
    </>
  );
}

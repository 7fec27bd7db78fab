import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Notice } from '../components/Notice';
import { useText } from '../i18n';

/** How often it is looked whether that is over, in milliseconds. */
const LOOK = 30_000;

/** Says that what screens show is kept in memory for now, and goes when that is over. */
export function InMemory({ why }: { why: string }) {
  const { t } = useText();
  const queries = useQueryClient();
  useEffect(() => {
    const look = () => void queries.invalidateQueries({ queryKey: ['session'] });
    const timer = setInterval(look, LOOK);
    return () => clearInterval(timer);
  }, [queries]);
  return (
    <Notice tone="due" title={t('in-memory-title')}>
      <p>{t(why === 'disk-full' ? 'in-memory-full' : 'in-memory-failed')}</p>
    </Notice>
  );
}

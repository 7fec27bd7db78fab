import { useCallback } from 'react';
import type { Names } from '../../api/schema';
import { useText } from '../../i18n';

/** The name in the reader's language, or in the one it has. */
export function useNameOf(): (names: Names) => string {
  const { language } = useText();
  return useCallback(
    ({ en, zh }) => (language === 'en' ? (en ?? zh) : (zh ?? en)) ?? '',
    [language],
  );
}

import type { DataEnded, DataRequestEnd } from '../../api/schema';
import { Notice } from '../../components/Notice';
import { StatusLine } from '../../components/StatusLine';
import { useText } from '../../i18n';

/** What was carried out just now: `disposed` are cases at the end of their keeping. */
export type WhatEnded = DataRequestEnd | 'disposed';

/** What was done, and whether other copies still have the data. */
export function Ended({ end, ended }: { end: WhatEnded; ended: DataEnded }) {
  const words = useText();
  const { t } = words;
  const destroyed = end === 'erased' || end === 'disposed';
  const folder = ended.folder ?? '';
  return (
    <>
      <StatusLine>{words.word('data-ended', end)}</StatusLine>
      {end !== 'refused' && (
        <Notice
          tone={destroyed && ended.backup === 'not_reached' ? 'due' : 'met'}
          title={words.word('data-ended', end)}
        >
          {destroyed ? (
            <>
              <p>{words.code('data-backup', ended.backup, { folder })}</p>
              <p>{t('data-copies')}</p>
            </>
          ) : (
            <p>{t(end === 'restricted' ? 'data-copies-restricted' : 'data-copies-released')}</p>
          )}
        </Notice>
      )}
    </>
  );
}

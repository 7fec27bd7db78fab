import { useEffect, useRef } from 'react';
import type { DataEnded, DataRequestEnd } from '../../api/schema';
import { Notice } from '../../components/Notice';
import { useText } from '../../i18n';

/** What was carried out just now: `disposed` are cases at the end of their retention period. */
export type WhatEnded = DataRequestEnd | 'disposed';

/**
 * What was done, and whether other copies still have the data. It takes focus: the button that did
 * it is gone, and this is what must be read next.
 */
export function Ended({ end, ended }: { end: WhatEnded; ended: DataEnded }) {
  const words = useText();
  const { t } = words;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const destroyed = end === 'erased' || end === 'disposed';
  const folder = ended.folder ?? '';
  return (
    <div ref={box} tabIndex={-1}>
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
          <p>{words.code('data-copies', end)}</p>
        )}
      </Notice>
    </div>
  );
}

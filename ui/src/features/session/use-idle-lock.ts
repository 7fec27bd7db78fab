import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useClient } from '../../api/client';
import { flushDrafts } from '../../app/drafts';
import { invalidate, SESSION_TAG, useAct } from '../../app/query';
import { idleStep, isSignDue } from './idle';

const ACTIVITY = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

/** Locks the window after minutes without a key or click; says whether it is about to. */
export function useIdleLock(minutes: number): boolean {
  const client = useClient();
  const queries = useQueryClient();
  const { act } = useAct('lock');
  const lock = useRef(act);
  useEffect(() => {
    lock.current = act;
  });
  const [warned, setWarned] = useState(false);

  useEffect(() => {
    let last = Date.now();
    let sign = Date.now();
    let locking = false;
    const onActivity = () => {
      last = Date.now();
    };
    const onTick = () => {
      const now = Date.now();
      const idle = (now - last) / 1000;
      const step = idleStep(idle, minutes);
      setWarned(step === 'warn');
      if (step === 'lock') {
        if (locking) return;
        locking = true;
        void flushDrafts()
          .then(() => lock.current({}))
          .finally(() => {
            locking = false;
          });
        return;
      }
      if (isSignDue((now - sign) / 1000, idle)) {
        sign = now;
        void client.ask('session', {}).then((outcome) => {
          // Locked or signed out elsewhere: whoever shows the session must look.
          const open = outcome.ok && !outcome.value.locked;
          if (!open) void invalidate(queries, { tags: [SESSION_TAG] });
        });
      }
    };
    const timer = setInterval(onTick, 1000);
    for (const name of ACTIVITY) window.addEventListener(name, onActivity, { passive: true });
    return () => {
      clearInterval(timer);
      for (const name of ACTIVITY) window.removeEventListener(name, onActivity);
    };
  }, [client, queries, minutes]);
  return warned;
}

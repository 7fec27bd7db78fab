import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useClient } from '../../api/client';
import type { SessionInfo } from '../../api/schema';
import { takeLanguageChosen } from '../../app/chosen-language';
import { invalidate, SESSION_TAG } from '../../app/query';
import { useLook, type Look } from '../../look';
import { isSameLook, lookOf, lookOnEntering, remember } from './settings-of-person';

/** Takes up the look of who signed in, and saves every change of it as theirs. */
export function useOwnLook({ person, settings }: SessionInfo): void {
  const client = useClient();
  const queries = useQueryClient();
  const { look, change } = useLook();
  const entered = useRef<string | null>(null);
  // The look that was asked for and is not on screen yet.
  const awaited = useRef<Look | null>(null);
  const saved = useRef<Look | null>(null);

  useEffect(() => {
    if (entered.current !== person) {
      entered.current = person;
      saved.current = lookOf(settings);
      const wanted = lookOnEntering(person, settings, look, takeLanguageChosen());
      if (!isSameLook(wanted, look)) {
        awaited.current = wanted;
        change(wanted);
      }
    }
    if (awaited.current) {
      if (!isSameLook(awaited.current, look)) return;
      awaited.current = null;
    }
    if (saved.current && isSameLook(saved.current, look)) return;
    saved.current = look;
    remember(person);
    const request = {
      settings: { ...settings, language: look.language, theme: look.theme, text_size: look.text },
    };
    void client
      .ask('save_settings', request)
      .then(() => invalidate(queries, { tags: [SESSION_TAG] }));
  }, [client, queries, person, settings, look, change]);
}

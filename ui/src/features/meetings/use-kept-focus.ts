import { useEffect } from 'react';

/**
 * Gives the focus to the heading when what had it is gone: an act that takes its own button away
 * would otherwise leave the keyboard at the top of the window, before all menus.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null;
    const remember = (event: FocusEvent) => {
      last = event.target instanceof Element ? event.target : null;
    };
    const look = () => {
      if (last === null || last.isConnected || document.activeElement !== document.body) return;
      last = null;
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    };
    // What removes it may give the focus away by itself, as a dialog does that shuts.
    const observer = new MutationObserver(() => {
      if (last?.isConnected === false) setTimeout(look, SHUT);
    });
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, []);
}

/** How long something that shuts may take to give the focus back, in ms. */
const SHUT = 50;

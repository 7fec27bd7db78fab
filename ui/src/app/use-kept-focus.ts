import { useEffect } from 'react';

const TAKES_FOCUS = 'a, button, input, textarea, select, summary, [tabindex]';

/** Where focus was, then the parts of the page around it, the innermost first. */
function trailOf(element: Element): Element[] {
  const trail = [element];
  for (
    let part = element.parentElement?.closest('section, main');
    part;
    part = part.parentElement?.closest('section, main')
  ) {
    trail.push(part);
  }
  return trail;
}

/**
 * An act often takes away the button that did it. Whoever works by keyboard or hears the screen
 * would then begin again at the top of the window; so focus goes to the heading of what they were in.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let trail: Element[] = [];
    const lost = () => document.activeElement === document.body && trail[0]?.isConnected === false;
    const keep = () => {
      // What takes its place may have taken the focus meanwhile: a page, a dialog, an error.
      if (!lost()) return;
      const part = trail.find((one) => one.isConnected);
      const heading = part?.querySelector<HTMLElement>('h1, h2, h3');
      trail = [];
      if (!heading) return;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(() => {
      if (lost()) requestAnimationFrame(() => requestAnimationFrame(keep));
    });
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.closest('main')) trail = trailOf(target);
    };
    const leave = ({ target }: PointerEvent) => {
      if (target instanceof Element && !target.closest(TAKES_FOCUS)) trail = [];
    };
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', leave);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', leave);
    };
  }, []);
}

import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import { readPlace, type Place } from './routes';

// The address lies in the fragment: the same files work from the window's own
// scheme, over HTTP and from any folder, and no server needs to know the pages.

interface Navigation {
  place: Place | null;
  /** Rises with every change of page; 0 is the page that was there at the start. */
  step: number;
  /** The step whose heading has taken focus. */
  focused: RefObject<number>;
}

const NavigationContext = createContext<Navigation | null>(null);

/** Goes to a link made by `href`. */
export function navigate(link: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') {
    window.location.hash = link;
    return;
  }
  window.history.replaceState(null, '', link);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

const pathOf = (hash: string) => hash.split('?', 1)[0] ?? '';

/** Holds the place. Changing only the filters is no change of page and moves no focus. */
export function RouterProvider({ children }: { children: ReactNode }) {
  const [at, setAt] = useState(() => ({ hash: window.location.hash, step: 0 }));
  const focused = useRef(0);
  useEffect(() => {
    const onChange = () =>
      setAt((before) => {
        const { hash } = window.location;
        const samePage = pathOf(hash) === pathOf(before.hash);
        return { hash, step: samePage ? before.step : before.step + 1 };
      });
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, []);
  useEffect(() => {
    if (at.step > 0) window.scrollTo(0, 0);
  }, [at.step]);
  const value = useMemo(
    () => ({ place: readPlace(at.hash), step: at.step, focused }),
    [at],
  );
  return <NavigationContext value={value}>{children}</NavigationContext>;
}

function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('there is no router above this component');
  return navigation;
}

/** Where we are; null when the address names no page. */
export const usePlace = (): Place | null => useNavigation().place;

/**
 * For the `h1` of a page: it takes focus once after each change of page, also
 * when the page had to be fetched first. Without a router (tests) it does nothing.
 */
export function useHeadingFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const navigation = useContext(NavigationContext);
  const step = navigation?.step ?? 0;
  const focused = navigation?.focused;
  useEffect(() => {
    if (!focused || focused.current === step) return;
    focused.current = step;
    heading.current?.focus({ preventScroll: true });
  }, [step, focused]);
  return heading;
}

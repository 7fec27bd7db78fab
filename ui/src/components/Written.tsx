import { langOf } from '../app/languages';

/** Words that somebody wrote, marked with their own language. */
export function Written({ children }: { children: string }) {
  return <span lang={langOf(children)}>{children}</span>;
}

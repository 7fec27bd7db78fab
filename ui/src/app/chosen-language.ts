// Somebody who picks a language before signing in means it: it is stronger than
// the language they were last seen with.
let chosen = false;

/** Somebody picked a language while nobody was signed in. */
export function noteLanguageChosen(): void {
  chosen = true;
}

/** Whether somebody did since this was last asked. */
export function takeLanguageChosen(): boolean {
  const was = chosen;
  chosen = false;
  return was;
}

import type { Client } from '../api/client';
import type { ApiError } from '../api/error';

/** How a draft stands. */
export type DraftState =
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed'; error: ApiError };

const WAIT = 300;
const RETRY = 2000;

/**
 * Saves what is typed, in order, one call at a time.
 *
 * It counts 300 ms from the first unsaved change and not from the last, so
 * that somebody who never pauses is saved as often as somebody who does. The
 * committee's own desk is the only place where a draft lies: the page's
 * storage would keep a case's words where anyone at this desktop could read them.
 */
export class DraftSaver {
  private waiting: { value: unknown } | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private running: Promise<void> | null = null;
  private readonly client: Client;
  readonly key: string;
  private readonly onState: (state: DraftState) => void;

  constructor(client: Client, key: string, onState: (state: DraftState) => void) {
    this.client = client;
    this.key = key;
    this.onState = onState;
    savers.add(this);
  }

  /** Whether something is not yet known to be saved. */
  get dirty(): boolean {
    return this.waiting !== null || this.running !== null;
  }

  /** Takes a new value. */
  change(value: unknown): void {
    this.waiting = { value };
    this.onState({ kind: 'unsaved' });
    this.timer ??= setTimeout(() => void this.flush(), WAIT);
  }

  /** Saves now whatever is not saved; done when it is, or when it failed. */
  async flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.running) {
      // The call under way carries an older value: this one follows it.
      await this.running;
      if (this.waiting) await this.flush();
      return;
    }
    if (!this.waiting) return;
    this.running = this.save(this.waiting.value);
    await this.running;
  }

  private async save(value: unknown): Promise<void> {
    this.waiting = null;
    this.onState({ kind: 'saving' });
    const outcome = await this.client.ask('save_draft', {
      key: this.key,
      content: JSON.stringify(value),
    });
    this.running = null;
    if (outcome.ok) {
      if (!this.waiting) this.onState({ kind: 'saved', at: outcome.value.saved_at });
      return;
    }
    // What failed is unsaved again, unless something newer was typed meanwhile.
    this.waiting ??= { value };
    this.onState({ kind: 'failed', error: outcome.error });
    this.timer ??= setTimeout(() => void this.flush(), RETRY);
  }

  /** Drops what waits and has the desk forget the draft. */
  async discard(): Promise<void> {
    this.waiting = null;
    await this.flush();
    await this.client.ask('discard_draft', { key: this.key });
  }

  /** Stops once everything is saved. */
  async close(): Promise<void> {
    await this.flush();
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    savers.delete(this);
  }
}

const savers = new Set<DraftSaver>();

/** Saves every draft of this window now: before locking, signing out or closing. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...savers].map((saver) => saver.flush()));
}

/** Whether any draft of this window is not yet saved. */
export const anyUnsaved = (): boolean => [...savers].some((saver) => saver.dirty);

/** Saves drafts when the page is hidden or left; returns what undoes it. */
export function saveDraftsOnLeaving(): () => void {
  const onHide = () => {
    if (document.visibilityState === 'hidden') void flushDrafts();
  };
  const onLeave = () => void flushDrafts();
  const onUnload = (event: BeforeUnloadEvent) => {
    void flushDrafts();
    if (anyUnsaved()) event.preventDefault();
  };
  document.addEventListener('visibilitychange', onHide);
  window.addEventListener('pagehide', onLeave);
  window.addEventListener('blur', onLeave);
  window.addEventListener('beforeunload', onUnload);
  return () => {
    document.removeEventListener('visibilitychange', onHide);
    window.removeEventListener('pagehide', onLeave);
    window.removeEventListener('blur', onLeave);
    window.removeEventListener('beforeunload', onUnload);
  };
}

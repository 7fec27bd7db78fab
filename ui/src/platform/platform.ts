/** A file that the committee now holds. */
export interface StoredFile {
  /** SHA-256 of its bytes, in hex. */
  digest: string;
  /** Its length in bytes. */
  size: number;
  /** The name it came with. */
  name: string;
}

/** What changed, by tag; or everything, when notices may have been missed. */
export type Change = { tags: readonly string[] } | 'everything';

/** How much of an upload has gone, in bytes. */
export type OnProgress = (sent: number, total: number) => void;

/**
 * The four verbs a host gives, and no more.
 *
 * Nothing outside this folder knows which host it is. A verb rejects with
 * whatever the host threw; `foldError` makes an `ApiError` of it.
 */
export interface Platform {
  readonly kind: 'desktop' | 'browser';
  call(name: string, request: unknown): Promise<unknown>;
  /** Tells of changes until the returned function is called. */
  watch(onChange: (change: Change) => void): () => void;
  put(file: File, onProgress?: OnProgress): Promise<StoredFile>;
  /** Shows a file: the system's viewer on the desktop, a new tab in a browser. */
  get(id: string): Promise<void>;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Reads a notice; one that cannot be read means that anything may have changed. */
export function readChange(value: unknown): Change {
  if (isObject(value) && Array.isArray(value.tags)) {
    return { tags: value.tags.filter((tag): tag is string => typeof tag === 'string') };
  }
  return 'everything';
}

/** Reads the answer to an upload. */
export function readStoredFile(value: unknown): StoredFile {
  if (isObject(value) && typeof value.digest === 'string') {
    return { digest: value.digest, size: Number(value.size), name: String(value.name) };
  }
  throw new Error('the upload was answered without a digest');
}

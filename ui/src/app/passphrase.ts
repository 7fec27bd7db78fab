import type { ApiError } from '../api/error';

/** What is wrong when a passphrase was typed twice and not the same; nothing otherwise. */
export const differs = (passphrase: string, again: string): ApiError[] =>
  passphrase === again
    ? []
    : [{ kind: 'invalid', field: 'passphrase_again', code: 'passphrase-differs', args: {} }];

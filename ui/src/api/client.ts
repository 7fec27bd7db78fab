import { createContext, useContext } from 'react';
import type { Platform } from '../platform/platform';
import { foldError, type ApiError } from './error';
import type { Commands } from './schema';

/** The name of a command. */
export type CommandName = keyof Commands & string;
/** What a command is asked. */
export type RequestOf<N extends CommandName> = Commands[N]['request'];
/** What a command answers. */
export type ResponseOf<N extends CommandName> = Commands[N]['response'];

/** An answer, or the one error type. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; error: ApiError };

/** Carries an `ApiError` through code that expects an exception. */
export class ApiFailure extends Error {
  readonly error: ApiError;

  constructor(error: ApiError) {
    super(error.kind);
    this.name = 'ApiFailure';
    this.error = error;
  }
}

/** The error in whatever was thrown. */
export const errorOf = (thrown: unknown): ApiError =>
  thrown instanceof ApiFailure ? thrown.error : foldError(thrown);

/** The typed door to a committee. */
export class Client {
  readonly platform: Platform;

  constructor(platform: Platform) {
    this.platform = platform;
  }

  /** Calls a command; throws nothing but `ApiFailure`. */
  async call<N extends CommandName>(name: N, request: RequestOf<N>): Promise<ResponseOf<N>> {
    try {
      // The one place where an answer is believed to have its declared type:
      // both are generated from the same list.
      return (await this.platform.call(name, request)) as ResponseOf<N>;
    } catch (thrown) {
      throw new ApiFailure(errorOf(thrown));
    }
  }

  /** Calls a command; never throws. */
  async ask<N extends CommandName>(
    name: N,
    request: RequestOf<N>,
  ): Promise<Outcome<ResponseOf<N>>> {
    try {
      return { ok: true, value: await this.call(name, request) };
    } catch (thrown) {
      return { ok: false, error: errorOf(thrown) };
    }
  }
}

export const ClientContext = createContext<Client | null>(null);

/** The client of this window. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error('there is no client above this component');
  return client;
}

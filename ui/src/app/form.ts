import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { ApiError } from '../api/error';
import { useText } from '../i18n';

/**
 * Changes parts of something being written. Each change builds on the one
 * before, also when two happen before the page is drawn again.
 */
export function usePatch<T extends object>(
  value: T,
  setValue: (value: T) => void,
): (part: Partial<T>) => void {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  }, [value]);
  return useCallback(
    (part) => {
      latest.current = { ...latest.current, ...part };
      setValue(latest.current);
    },
    [setValue],
  );
}

/** The words beneath a field, when the last error of an act is about it. */
export function useFieldError(act: {
  errorAt: (field: string) => ApiError | null;
}): (field: string) => string | undefined {
  const words = useText();
  return (field) => {
    const error = act.errorAt(field);
    return error ? words.error(error) : undefined;
  };
}

/** That a field must be filled in, or one of its choices taken, before anything can be sent. */
export const needed = (field: string, code = 'required'): ApiError => ({
  kind: 'invalid',
  field,
  code,
  args: {},
});

/** That one of the choices must be taken. */
export const notChosen = (field: string): ApiError => needed(field, 'not-chosen');

/**
 * Fields found empty when somebody wanted to go on. They stand above the form until it is tried
 * again: a list that shrank while one writes would take the focus out of the field.
 */
export function useMissing(): {
  errors: readonly ApiError[];
  errorAt: (field: string) => string | undefined;
  /** Notes what is lacking; says whether anything is. */
  lacks: (fields: readonly (string | ApiError)[]) => boolean;
} {
  const words = useText();
  const [errors, setErrors] = useState<readonly ApiError[]>([]);
  return {
    errors,
    errorAt: (field) => {
      const error = errors.find((one) => one.kind === 'invalid' && one.field === field);
      return error && words.error(error);
    },
    lacks: (fields) => {
      setErrors(fields.map((one) => (typeof one === 'string' ? needed(one) : one)));
      return fields.length > 0;
    },
  };
}

/** Whether an error asks for a change in the form, so that the form must be in sight. */
export const isAboutForm = (error: ApiError | null): boolean => error?.kind === 'invalid';

/** The object in what was saved, or an empty one: drafts may come from an older form. */
export function savedFields(saved: unknown): Readonly<Record<string, unknown>> {
  return typeof saved === 'object' && saved !== null && !Array.isArray(saved)
    ? (saved as Record<string, unknown>)
    : {};
}

/** The saved text, or none. */
export const savedText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The saved choice if it is one of those there are. */
export const savedChoice = <V extends string>(value: unknown, choices: readonly V[]): V | null =>
  choices.find((choice) => choice === value) ?? null;

/** The saved list, each entry read by `read`; what cannot be read is left out. */
export function savedList<T>(value: unknown, read: (entry: unknown) => T | null): T[] {
  return Array.isArray(value)
    ? value.map(read).filter((entry): entry is Awaited<T> & T => entry !== null)
    : [];
}

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ApiError } from '../api/error';
import { useText } from '../i18n';
import styles from './content.module.css';
import { Icon } from './Icon';
import { Why } from './Why';

/** The label of the field of that name, so that three empty fields are not three equal lines. */
const labelOf = (name: string): string =>
  document.querySelector(`[data-field="${CSS.escape(name)}"] [data-field-label]`)?.textContent ?? '';

/** Moves focus into the field of that name; says whether there is one. */
function focusField(name: string): boolean {
  const field = document.querySelector(`[data-field="${CSS.escape(name)}"]`);
  const target = field?.matches('input, textarea, button')
    ? field
    : field?.querySelector('input, textarea, button, [tabindex="0"]');
  if (!(target instanceof HTMLElement)) return false;
  target.focus();
  target.scrollIntoView?.({ block: 'center' });
  return true;
}

/**
 * What went wrong, above the form. It takes focus when it appears and whenever
 * the errors change, and leads to each field. Errors are never a toast.
 */
export function ErrorSummary({ errors }: { errors: readonly ApiError[] }) {
  const words = useText();
  const box = useRef<HTMLDivElement>(null);
  const key = JSON.stringify(errors);
  useEffect(() => {
    if (key !== '[]') box.current?.focus();
  }, [key]);
  const [labels, setLabels] = useState<ReadonlyMap<string, string>>(new Map());
  useLayoutEffect(() => {
    const named = errors.flatMap((e) => (e.kind === 'invalid' ? [[e.field, labelOf(e.field)] as const] : []));
    setLabels(new Map(named));
    // oxlint-disable-next-line react/exhaustive-deps -- the key is the errors
  }, [key, words]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      className={`${styles.notice} ${styles.errors}`}
      data-tone="over"
      role="alert"
      tabIndex={-1}
    >
      <Icon name="warning" />
      <div>
        <h2>{words.t('errors-title', { count: errors.length })}</h2>
        <ul>
          {errors.map((error) => (
            <li key={JSON.stringify(error)}>
              {error.kind === 'invalid' && error.field ? (
                <a
                  href={`#${error.field}`}
                  onClick={(event) => {
                    // The fragment is the router's.
                    event.preventDefault();
                    focusField(error.field);
                  }}
                >
                  {labels.get(error.field)
                    ? words.t(
                        /[?？]$/.test(labels.get(error.field) ?? '')
                          ? 'errors-question'
                          : 'errors-field',
                        { label: labels.get(error.field) ?? '', text: words.error(error) },
                      )
                    : words.error(error)}
                </a>
              ) : error.kind === 'refused' && error.rule ? (
                <Why tone="over" rule={error.rule}>
                  {words.error(error)}
                </Why>
              ) : (
                words.error(error)
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

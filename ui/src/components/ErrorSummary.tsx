import { useEffect, useRef } from 'react';
import type { ApiError } from '../api/error';
import { useText } from '../i18n';
import styles from './content.module.css';
import { Icon } from './Icon';
import { Why } from './Why';

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
                  {words.error(error)}
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

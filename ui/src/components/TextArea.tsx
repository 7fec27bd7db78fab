import { useLayoutEffect, useRef } from 'react';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import styles from './field.module.css';
import { FieldLabel, FieldNotes } from './FieldFrame';
import type { TextFieldProps } from './TextField';

/** Makes it as high as its text. */
function fit(element: HTMLTextAreaElement) {
  // `field-sizing: content` would do it, but WebKitGTK has it not. Set through
  // the object model, which a policy without inline styles allows.
  element.style.height = 'auto';
  element.style.height = `${element.scrollHeight + 2}px`;
}

/** Text of any length. It grows with what is written: no scroll in a scroll. */
export function TextArea({
  label,
  name,
  description,
  error,
  optional = false,
  value,
  onChange,
  readOnly = false,
  onBlur,
  lang,
  rows = 4,
  reading = false,
  prose = true,
}: Omit<TextFieldProps, 'type' | 'autoComplete'> & {
  rows?: number;
  /** In the serif of what is read and voted on. */
  reading?: boolean;
  /** Whether it is looked over for spelling: a code is not, and is no browser's business. */
  prose?: boolean;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (area.current) fit(area.current);
  }, [value]);
  // In a narrower window the same text takes more lines.
  useLayoutEffect(() => {
    const element = area.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    let width = element.clientWidth;
    const watch = new ResizeObserver(() => {
      if (element.clientWidth === width) return;
      width = element.clientWidth;
      fit(element);
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return (
    <AriaTextField
      className={`${styles.field}`}
      data-field={name}
      name={name}
      value={value}
      onChange={onChange}
      isReadOnly={readOnly}
      isInvalid={Boolean(error)}
      {...(onBlur ? { onBlur } : {})}
    >
      <FieldLabel label={label} optional={optional} />
      <FieldNotes description={description} error={error} />
      <AriaTextArea
        ref={area}
        rows={rows}
        {...(prose ? {} : { spellCheck: false, autoComplete: 'off' })}
        className={reading ? `${styles.input} ${styles.reading}` : `${styles.input}`}
        {...(lang ? { lang } : {})}
      />
    </AriaTextField>
  );
}

import { useLayoutEffect, useRef } from 'react';
import type { DocumentLabel, NewDocument } from '../api/schema';
import { useText } from '../i18n';
import { Button } from './Button';
import styles from './documents.module.css';
import { FileDrop } from './FileDrop';
import { Icon } from './Icon';
import { Select } from './Select';

const LABELS: readonly DocumentLabel[] = ['must_read', 'reference'];

/** Files the committee already holds, each with who is to read it, before they are added to a case. */
export function DocumentsToAdd({
  label,
  documents,
  onChange,
}: {
  label: string;
  documents: readonly NewDocument[];
  onChange: (documents: NewDocument[]) => void;
}) {
  const words = useText();
  const { t } = words;
  // A file that was long under way must join those that came meanwhile.
  const latest = useRef({ documents, onChange });
  useLayoutEffect(() => {
    latest.current = { documents, onChange };
  });
  const change = (next: NewDocument[]) => {
    latest.current = { ...latest.current, documents: next };
    latest.current.onChange(next);
  };
  return (
    <div className={styles.add} data-field="documents">
      <FileDrop
        label={label}
        onStored={({ digest, name }) => {
          const { documents: held } = latest.current;
          const known = held.some((one) => one.digest === digest && one.name === name);
          if (!known) change([...held, { digest, name, label: 'must_read' }]);
        }}
      />
      {documents.length > 0 && (
        <ul className={styles.list} aria-label={t('documents-chosen')}>
          {documents.map((document, index) => (
            <li key={`${document.digest} ${document.name}`}>
              <span className={styles.name}>
                <Icon name="file" /> {document.name}
              </span>
              <Select
                label={t('documents-label', { name: document.name })}
                name={`documents.${index}.label`}
                hideLabel
                choices={LABELS.map((code) => ({ value: code, label: words.word('label', code) }))}
                value={document.label}
                onChange={(next) =>
                  change(documents.map((one, at) => (at === index ? { ...one, label: next } : one)))
                }
              />
              <Button
                tone="plain"
                label={t('documents-remove', { name: document.name })}
                onPress={() => change(documents.filter((_, at) => at !== index))}
              >
                {t('documents-remove-short')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

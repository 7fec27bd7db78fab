import type { ReactNode } from 'react';
import type { Document } from '../../api/schema';
import { Icon } from '../../components/Icon';
import { Tag } from '../../components/Tag';
import { Written } from '../../components/Written';
import { useText, type Words } from '../../i18n';
import styles from './case.module.css';
import { FileButton } from './FileButton';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size as people say it: `340 kB`. */
export function sizeOf(bytes: number, words: Words): string {
  const power = Math.min(3, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return words.formatNumber(bytes / 1000 ** power, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  });
}

/** Documents, what must be read first; each opens in the viewer. */
export function DocumentList({
  documents,
  act,
}: {
  documents: readonly Document[];
  act?: (document: Document) => ReactNode;
}) {
  const words = useText();
  const { t } = words;
  const sorted = documents.toSorted(
    (a, b) => Number(a.label === 'reference') - Number(b.label === 'reference'),
  );
  return (
    <ul className={styles.files}>
      {sorted.map((document) => (
        <li key={document.id}>
          <span className={styles.fileName}>
            <Icon name="file" /> <Written>{document.name}</Written>
          </span>
          <span className={styles.meta}>
            <Tag {...(document.label === 'must_read' ? { tone: 'accent' } : {})}>
              {words.word('label', document.label)}
            </Tag>{' '}
            {t('documents-meta', {
              size: sizeOf(document.size, words),
              version: document.version,
              name: document.by.name,
              day: words.formatDay(document.at),
            })}
          </span>
          <div className={styles.fileActs}>
            <FileButton file={document.file} label={t('documents-open', { name: document.name })}>
              {t('documents-open-short')}
            </FileButton>
            {act?.(document)}
          </div>
          {document.replaced.length > 0 && (
            <details>
              <summary>{t('documents-versions', { count: document.replaced.length })}</summary>
              <ol>
                {document.replaced.map((old, index) => (
                  <li key={`${old.file} ${old.at}`}>
                    <Written>{old.name}</Written>
                    <span className={styles.meta}>
                      {t('documents-replaced', {
                        version: index + 1,
                        day: words.formatDay(old.at),
                        reason: old.reason,
                      })}
                    </span>
                    <FileButton
                      file={old.file}
                      label={t('documents-open-version', { name: old.name, version: index + 1 })}
                    >
                      {t('documents-open-short')}
                    </FileButton>
                  </li>
                ))}
              </ol>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

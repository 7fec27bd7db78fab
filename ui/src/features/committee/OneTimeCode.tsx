import { useState } from 'react';
import type { OneTimeCode as Code } from '../../api/schema';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { StatusLine } from '../../components/StatusLine';
import { useText } from '../../i18n';
import styles from './committee.module.css';

/** A one-time code, shown this once. Only the button leaves it: a slip of the hand would lose it. */
export function OneTimeCode({
  name,
  code,
  onDone,
}: {
  name: string;
  code: Code;
  onDone: () => void;
}) {
  const words = useText();
  const { t } = words;
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code.code);
      setCopied(true);
    } catch {
      // A window without the right to the clipboard.
      setCopied(false);
    }
  };
  return (
    <Dialog
      open
      alert
      onClose={() => {}}
      title={t('one-time-title', { name })}
      acts={
        <>
          <Button tone="primary" onPress={onDone}>
            {t('one-time-done')}
          </Button>
          <Button onPress={() => void copy()}>{t('one-time-copy')}</Button>
        </>
      }
    >
      <p>{t('one-time-text', { name })}</p>
      <p className={styles.code} translate="no">
        <span className="visually-hidden">{t('one-time-code')}: </span>
        {code.code}
      </p>
      <p>{t('one-time-until', { until: words.formatDateTime(code.until) })}</p>
      <StatusLine>
        {copied !== null && t(copied ? 'one-time-copied' : 'one-time-not-copied')}
      </StatusLine>
    </Dialog>
  );
}

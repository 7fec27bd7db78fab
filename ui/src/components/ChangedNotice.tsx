import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { Button } from './Button';
import { ButtonRow } from './ButtonRow';
import { Notice } from './Notice';

/**
 * Somebody changed what is being written on. What one wrote stays; what is new
 * stands here to be read, and the choice between them is the writer's.
 */
export function ChangedNotice({
  onKeep,
  onTake,
  children,
}: {
  /** Goes on with one's own words on top of what is new. */
  onKeep: () => void;
  /** Gives up one's own words. */
  onTake: () => void;
  /** What is new, to be read. */
  children: ReactNode;
}) {
  const { t } = useText();
  return (
    <Notice tone="due" title={t('changed-title')}>
      <p>{t('changed-text')}</p>
      <details>
        <summary>{t('changed-look')}</summary>
        {children}
      </details>
      <ButtonRow>
        <Button onPress={onKeep}>{t('changed-keep')}</Button>
        <Button onPress={onTake}>{t('changed-take')}</Button>
      </ButtonRow>
    </Notice>
  );
}

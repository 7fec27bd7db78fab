import type { Motion } from '../../api/schema';
import { useApi } from '../../app/query';
import { Button } from '../../components/Button';
import { Notice } from '../../components/Notice';
import { useText } from '../../i18n';
import styles from './meetings.module.css';
import { forgetCode, useOwnCode } from './own-codes';

/** The code of one's own secret ballot, to be written down. It stays when the vote closes meanwhile. */
export function OwnCode({ motion }: { motion: Motion }) {
  const { t } = useText();
  const person = useApi('session', {}, { tags: ['session'] }).data?.person;
  const code = useOwnCode(person, motion.id);
  if (person === undefined || code === null) return null;
  return (
    <div role="status">
      <Notice tone="met" title={t('ballot-in')}>
        <p>{t('ballot-code')}</p>
        <p className={styles.code} translate="no">
          {code}
        </p>
        <p>{t('ballot-code-text')}</p>
        <Button onPress={() => forgetCode(person, motion.id)}>{t('ballot-code-noted')}</Button>
      </Notice>
    </div>
  );
}

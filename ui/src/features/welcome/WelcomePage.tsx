import type { Status } from '../../api/schema';
import { Button } from '../../components/Button';
import { Card } from '../../components/Card';
import { PageHeader } from '../../components/PageHeader';
import { useText } from '../../i18n';
import { SampleButton } from './SampleButton';
import type { View } from './SignedOut';
import styles from './welcome.module.css';

/** There is no committee yet: set one up, look around in a sample, or put a backup back. */
export function WelcomePage({ status, onGo }: { status: Status; onGo: (view: View) => void }) {
  const { t } = useText();
  return (
    <>
      <PageHeader title={t('welcome-title')} lead={t('welcome-lead')} />
      <div className={styles.ways}>
        <Card title={t('welcome-own-title')}>
          <p>{t('welcome-own-text')}</p>
          <Button tone="primary" onPress={() => onGo({ page: 'set-up' })}>
            {t('welcome-own-act')}
          </Button>
        </Card>
        <Card title={t('welcome-sample-title')}>
          <p>{t('welcome-sample-text')}</p>
          <SampleButton onOpened={(card) => onGo({ page: 'sign-in', place: 'sample', card })} />
        </Card>
        <Card title={t('welcome-restore-title')}>
          <p>{t('welcome-restore-text')}</p>
          <Button onPress={() => onGo({ page: 'restore' })}>{t('welcome-restore-act')}</Button>
        </Card>
      </div>
      <p>
        <small>{t('welcome-version', { version: status.version })}</small>
      </p>
    </>
  );
}

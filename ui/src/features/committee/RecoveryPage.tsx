import { useState } from 'react';
import type { Recovery, RecoverySheet } from '../../api/schema';
import { SESSION_TAG, useAct, useApi } from '../../app/query';
import { actionIn, isOffered } from '../../components/actions';
import { ActionButton } from '../../components/ActionButton';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Loaded } from '../../components/Loaded';
import { Notice } from '../../components/Notice';
import { PageHeader } from '../../components/PageHeader';
import { PassphraseDialog } from '../../components/PassphraseDialog';
import { Section } from '../../components/Section';
import { useText } from '../../i18n';
import styles from './committee.module.css';

/** The sheet itself: what else the page has is not printed. */
function Sheet({ sheet, onDone }: { sheet: RecoverySheet; onDone: () => void }) {
  const words = useText();
  const { t } = words;
  const session = useApi('session', {}, { tags: [SESSION_TAG] });
  const { en, zh } = session.data?.committee ?? {};
  return (
    <Section title={t('sheet-code')}>
      <div data-print="no">
        <Notice tone="due" title={t('recovery-once-title')}>
          <p>{t('recovery-once-text')}</p>
        </Notice>
      </div>
      <p>
        {[en, zh].filter(Boolean).join(' · ')}
        <br />
        {t('recovery-sheet-made', { at: words.formatDateTime(sheet.at) })}
      </p>
      <p className={styles.code} translate="no">
        {sheet.code}
      </p>
      <p>{t('recovery-sheet-use')}</p>
      <div data-print="no">
        <ButtonRow>
          <Button tone="primary" onPress={() => window.print()}>
            {t('recovery-print')}
          </Button>
          <Button onPress={onDone}>{t('recovery-done')}</Button>
        </ButtonRow>
      </div>
    </Section>
  );
}

function Body({ recovery }: { recovery: Recovery }) {
  const words = useText();
  const { t } = words;
  const make = useAct('make_recovery_sheet');
  const action = actionIn(recovery.actions, 'make_recovery_sheet');
  const [asking, setAsking] = useState(false);
  const [sheet, setSheet] = useState<RecoverySheet | null>(null);
  if (sheet) return <Sheet sheet={sheet} onDone={() => setSheet(null)} />;
  if (!recovery.sealed) return <p>{t('recovery-not-sealed')}</p>;
  return (
    <>
      <p>
        {recovery.since
          ? t('recovery-since', { at: words.formatDateTime(recovery.since) })
          : t('recovery-none')}
      </p>
      {isOffered(action) && (
        <ActionButton action={action} tone="primary" onPress={() => setAsking(true)}>
          {t(recovery.since ? 'recovery-make-new' : 'recovery-make')}
        </ActionButton>
      )}
      {asking && (
        <PassphraseDialog
          title={t('recovery-make')}
          act={t('recovery-make')}
          pending={make.pending}
          notices={<ErrorSummary errors={make.errors} />}
          error={undefined}
          onAct={async (passphrase) => {
            const outcome = await make.act({ passphrase });
            if (outcome.ok) setSheet(outcome.value);
            return outcome;
          }}
          onClose={() => setAsking(false)}
        >
          <p>{t(recovery.since ? 'recovery-make-new-text' : 'recovery-make-text')}</p>
        </PassphraseDialog>
      )}
    </>
  );
}

/** What opens an encrypted committee when no passphrase does. */
export function RecoveryPage() {
  const { t } = useText();
  const recovery = useApi('recovery', {}, { tags: ['committee'] });
  return (
    <>
      <PageHeader title={t('recovery-title')} lead={t('recovery-lead')} />
      <Loaded reading={recovery}>{(data) => <Body recovery={data} />}</Loaded>
    </>
  );
}

import { useState } from 'react';
import type { Recovery, RecoverySheet, SheetParts } from '../../api/schema';
import { SESSION_TAG, useAct, useApi } from '../../app/query';
import { actionIn, isOffered } from '../../components/actions';
import { ActionButton } from '../../components/ActionButton';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Loaded } from '../../components/Loaded';
import { Notice } from '../../components/Notice';
import { NumberField } from '../../components/NumberField';
import { PageHeader } from '../../components/PageHeader';
import { PassphraseDialog } from '../../components/PassphraseDialog';
import { RadioGroup } from '../../components/RadioGroup';
import { Section } from '../../components/Section';
import { useText } from '../../i18n';
import styles from './committee.module.css';

/** One sheet, or one part of it, as it is printed: on a page of its own. */
function Printed({ sheet, code, number }: { sheet: RecoverySheet; code: string; number: number }) {
  const words = useText();
  const { t } = words;
  const session = useApi('session', {}, { tags: [SESSION_TAG] });
  const { en, zh } = session.data?.committee ?? {};
  const { parts } = sheet;
  return (
    <div className={styles.printed}>
      <Section title={parts ? t('recovery-part', { number, of: parts.of }) : t('sheet-code')}>
        <p>
          {[en, zh].filter(Boolean).join(' · ')}
          <br />
          {t('recovery-sheet-made', { at: words.formatDateTime(sheet.at) })}
        </p>
        <p className={styles.code} translate="no">
          {code}
        </p>
        {parts && <p className={styles.keeper}>{t('recovery-part-keeper')}</p>}
        <p className={parts ? styles.onPaper : ''}>
          {parts ? t('recovery-part-use', { ...parts }) : t('recovery-sheet-use')}
        </p>
      </Section>
    </div>
  );
}

/** The sheet itself. What is said on screen only is not printed. */
function Sheet({ sheet, onDone }: { sheet: RecoverySheet; onDone: () => void }) {
  const { t } = useText();
  const { parts } = sheet;
  return (
    <>
      <div data-print="no">
        <Notice
          tone="due"
          title={t(parts ? 'recovery-parts-once-title' : 'recovery-once-title')}
        >
          <p>{parts ? t('recovery-parts-once-text', { ...parts }) : t('recovery-once-text')}</p>
        </Notice>
      </div>
      {sheet.codes.map((code, place) => (
        <Printed key={code} sheet={sheet} code={code} number={place + 1} />
      ))}
      <div data-print="no">
        <ButtonRow>
          <Button tone="primary" onPress={() => window.print()}>
            {t('recovery-print')}
          </Button>
          <Button onPress={onDone}>{t(parts ? 'recovery-parts-done' : 'recovery-done')}</Button>
        </ButtonRow>
      </div>
    </>
  );
}

/** Asks whether the sheet is whole or in parts, and for the passphrase. */
function Make({
  anew,
  onMade,
  onClose,
}: {
  /** A sheet holds already. */
  anew: boolean;
  onMade: (sheet: RecoverySheet) => void;
  onClose: () => void;
}) {
  const words = useText();
  const { t } = words;
  const make = useAct('make_recovery_sheet');
  const [how, setHow] = useState<'whole' | 'parts'>('whole');
  const [of, setOf] = useState<number | null>(3);
  const [needed, setNeeded] = useState<number | null>(2);
  const errorAt = (field: string) => {
    const error = make.errors.find((one) => one.kind === 'invalid' && one.field === field);
    return error && words.error(error);
  };
  return (
    <PassphraseDialog
      title={t('recovery-make')}
      act={t('recovery-make')}
      pending={make.pending}
      notices={<ErrorSummary errors={make.errors} />}
      error={undefined}
      onAct={async (passphrase) => {
        const parts = { of: of ?? 0, needed: needed ?? 0 };
        const outcome = await make.act(how === 'parts' ? { passphrase, parts } : { passphrase });
        if (outcome.ok) onMade(outcome.value);
        return outcome;
      }}
      onClose={onClose}
    >
      <p>{t(anew ? 'recovery-make-new-text' : 'recovery-make-text')}</p>
      <RadioGroup
        name="how"
        label={t('recovery-how')}
        choices={[
          {
            value: 'whole',
            label: t('recovery-how-whole'),
            note: t('recovery-how-whole-note'),
          },
          {
            value: 'parts',
            label: t('recovery-how-parts'),
            note: t('recovery-how-parts-note'),
          },
        ]}
        value={how}
        onChange={setHow}
      />
      {how === 'parts' && (
        <>
          <NumberField
            name="of"
            label={t('recovery-parts-of')}
            min={2}
            max={16}
            value={of}
            onChange={setOf}
            error={errorAt('of')}
          />
          <NumberField
            name="needed"
            label={t('recovery-parts-needed')}
            min={2}
            max={16}
            value={needed}
            onChange={setNeeded}
            error={errorAt('needed')}
          />
        </>
      )}
    </PassphraseDialog>
  );
}

/** The sheet that holds, in words. */
function Since({ since, parts }: { since: string | null; parts: SheetParts | null }) {
  const words = useText();
  if (!since) return <p>{words.t('recovery-none')}</p>;
  const at = words.formatDateTime(since);
  return (
    <p>{parts ? words.t('recovery-since-parts', { at, ...parts }) : words.t('recovery-since', { at })}</p>
  );
}

function Body({
  recovery,
  onMade,
}: {
  recovery: Recovery;
  onMade: (sheet: RecoverySheet) => void;
}) {
  const { t } = useText();
  const { since, parts } = recovery;
  const action = actionIn(recovery.actions, 'make_recovery_sheet');
  const [asking, setAsking] = useState(false);
  if (!recovery.sealed) return <p>{t('recovery-not-sealed')}</p>;
  return (
    <>
      <Since since={since ?? null} parts={parts ?? null} />
      {isOffered(action) && (
        <ActionButton action={action} tone="primary" onPress={() => setAsking(true)}>
          {t(since ? 'recovery-make-new' : 'recovery-make')}
        </ActionButton>
      )}
      {asking && (
        <Make anew={Boolean(since)} onMade={onMade} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

/** What opens an encrypted committee when no passphrase does. */
export function RecoveryPage() {
  const { t } = useText();
  const recovery = useApi('recovery', {}, { tags: ['committee'] });
  const [sheet, setSheet] = useState<RecoverySheet | null>(null);
  return (
    <>
      {/* Each part is headed by itself. */}
      <div {...(sheet?.parts ? { 'data-print': 'no' } : {})}>
        <PageHeader title={t('recovery-title')} lead={t('recovery-lead')} />
      </div>
      {sheet ? (
        <Sheet sheet={sheet} onDone={() => setSheet(null)} />
      ) : (
        <Loaded reading={recovery}>{(data) => <Body recovery={data} onMade={setSheet} />}</Loaded>
      )}
    </>
  );
}

import { useState } from 'react';
import type { Motion, RecountShown } from '../../api/schema';
import { useFieldError } from '../../app/form';
import { langOf } from '../../app/languages';
import { useAct } from '../../app/query';
import { ActionButton } from '../../components/ActionButton';
import { actionIn, isOffered } from '../../components/actions';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { Dialog } from '../../components/Dialog';
import { ErrorSummary } from '../../components/ErrorSummary';
import { NumberField } from '../../components/NumberField';
import { Quote } from '../../components/Quote';
import { Section } from '../../components/Section';
import { Tag } from '../../components/Tag';
import { TextArea } from '../../components/TextArea';
import { TextField } from '../../components/TextField';
import { useText } from '../../i18n';

/** A miscount found after the result: proposed by the secretary, confirmed by who presided. */
export function Recounts({ motion }: { motion: Motion }) {
  const { t } = useText();
  const [asked, setAsked] = useState<'propose' | 'confirm' | 'refuse' | null>(null);
  const propose = actionIn(motion.actions, 'propose_recount');
  const confirm = actionIn(motion.actions, 'confirm_recount');
  const open = motion.recounts.find((one) => one.ended_at === null);
  if (motion.recounts.length === 0 && !isOffered(propose)) return null;
  const close = () => setAsked(null);
  return (
    <Section title={t('recount-heading')} count={motion.recounts.length}>
      {motion.recounts.map((recount) => (
        <Shown key={recount.at} recount={recount} />
      ))}
      {asked === null && (
        <ButtonRow>
          {open && confirm && (
            <ActionButton action={confirm} tone="primary" onPress={() => setAsked('confirm')}>
              {t('recount-confirm')}
            </ActionButton>
          )}
          {open && confirm?.allowed && (
            <Button onPress={() => setAsked('refuse')}>{t('recount-refuse')}</Button>
          )}
          {!open && isOffered(propose) && (
            <ActionButton action={propose} onPress={() => setAsked('propose')}>
              {t('recount-propose')}
            </ActionButton>
          )}
        </ButtonRow>
      )}
      {asked === 'propose' && <Propose motion={motion} onClose={close} />}
      {asked === 'confirm' && open && <Confirm motion={motion} recount={open} onClose={close} />}
      {asked === 'refuse' && <Refuse motion={motion} onClose={close} />}
    </Section>
  );
}

function Shown({ recount }: { recount: RecountShown }) {
  const words = useText();
  const { t } = words;
  const { totals } = recount;
  return (
    <div>
      <p>
        <Tag tone={recount.confirmed_by ? 'met' : recount.refused === null ? 'due' : 'over'}>
          {t(
            recount.confirmed_by
              ? 'recount-confirmed'
              : recount.refused === null
                ? 'recount-open'
                : 'recount-refused',
          )}
        </Tag>{' '}
        {t('recount-totals', {
          for: totals.for,
          against: totals.against,
          abstain: totals.abstain,
        })}{' '}
        {t('recount-by', { name: recount.by.name, time: words.formatDateTime(recount.at) })}{' '}
        {recount.confirmed_by &&
          recount.result &&
          t('recount-result', {
            name: recount.confirmed_by,
            result: words.word('result', recount.result),
          })}
      </p>
      <Quote lang={langOf(recount.reason)}>{recount.reason}</Quote>
      {recount.refused !== null && <Quote lang={langOf(recount.refused)}>{recount.refused}</Quote>}
    </div>
  );
}

const COUNTS = ['for', 'against', 'abstain'] as const;

function Propose({ motion, onClose }: { motion: Motion; onClose: () => void }) {
  const words = useText();
  const { t } = words;
  const act = useAct('propose_recount');
  const errorAt = useFieldError(act);
  const [totals, setTotals] = useState({ for: 0, against: 0, abstain: 0 });
  const [reason, setReason] = useState('');
  const record = async () => {
    const seen = { motion: motion.id, version: motion.version };
    const outcome = await act.act({ ...seen, totals, reason });
    if (outcome.ok) onClose();
  };
  return (
    <form
      aria-label={t('recount-propose')}
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <p>{t('recount-lead')}</p>
      <ErrorSummary errors={act.errors} />
      {COUNTS.map((key) => (
        <NumberField
          key={key}
          label={words.word('ballot', key)}
          name={key}
          value={totals[key]}
          onChange={(count) => setTotals((known) => ({ ...known, [key]: count ?? 0 }))}
        />
      ))}
      <TextArea
        label={t('recount-reason')}
        name="reason"
        rows={2}
        error={errorAt('reason')}
        value={reason}
        onChange={setReason}
      />
      <ButtonRow>
        <Button type="submit" tone="primary" pending={act.pending}>
          {t('recount-propose-act')}
        </Button>
        <Button onPress={onClose}>{t('motion-later')}</Button>
      </ButtonRow>
    </form>
  );
}

function Confirm({
  motion,
  recount,
  onClose,
}: {
  motion: Motion;
  recount: RecountShown;
  onClose: () => void;
}) {
  const { t } = useText();
  const act = useAct('confirm_recount');
  const errorAt = useFieldError(act);
  const [passphrase, setPassphrase] = useState('');
  const record = async () => {
    const outcome = await act.act({ motion: motion.id, version: motion.version, passphrase });
    setPassphrase('');
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('recount-confirm')}
      acts={
        <>
          <Button tone="primary" pending={act.pending} onPress={() => void record()}>
            {t('recount-confirm-act')}
          </Button>
          <Button onPress={onClose}>{t('motion-later')}</Button>
        </>
      }
    >
      <ErrorSummary errors={act.errors} />
      <Shown recount={recount} />
      <p>{t('recount-confirm-text')}</p>
      <form
        aria-label={t('recount-confirm')}
        onSubmit={(event) => {
          event.preventDefault();
          void record();
        }}
      >
        <TextField
          label={t('sign-passphrase')}
          name="passphrase"
          type="password"
          autoComplete="current-password"
          description={t('sign-passphrase-note')}
          error={errorAt('passphrase')}
          value={passphrase}
          onChange={setPassphrase}
        />
      </form>
    </Dialog>
  );
}

function Refuse({ motion, onClose }: { motion: Motion; onClose: () => void }) {
  const { t } = useText();
  const act = useAct('refuse_recount');
  const errorAt = useFieldError(act);
  const [reason, setReason] = useState('');
  const record = async () => {
    const outcome = await act.act({ motion: motion.id, version: motion.version, reason });
    if (outcome.ok) onClose();
  };
  return (
    <form
      aria-label={t('recount-refuse')}
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <ErrorSummary errors={act.errors} />
      <TextArea
        label={t('recount-refuse-reason')}
        name="reason"
        rows={2}
        error={errorAt('reason')}
        value={reason}
        onChange={setReason}
      />
      <ButtonRow>
        <Button type="submit" tone="primary" pending={act.pending}>
          {t('recount-refuse')}
        </Button>
        <Button onPress={onClose}>{t('motion-later')}</Button>
      </ButtonRow>
    </form>
  );
}

import { useState } from 'react';
import type { Motion, RecountShown } from '../../api/schema';
import { savedFields, savedText, useFieldError, usePatch } from '../../app/form';
import { langOf } from '../../app/languages';
import { useAct } from '../../app/query';
import { useDraft, useTextDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { actionIn, isOffered } from '../../components/actions';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { DraftDialog, WordsDialog } from '../../components/DraftDialog';
import { ErrorSummary } from '../../components/ErrorSummary';
import { NumberField } from '../../components/NumberField';
import { PassphraseDialog } from '../../components/PassphraseDialog';
import { Quote } from '../../components/Quote';
import { Section } from '../../components/Section';
import { Tag } from '../../components/Tag';
import { TextArea } from '../../components/TextArea';
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
        <RecountLine key={recount.at} recount={recount} />
      ))}
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
      {asked === 'propose' && <Propose motion={motion} onClose={close} />}
      {asked === 'confirm' && open && <Confirm motion={motion} recount={open} onClose={close} />}
      {asked === 'refuse' && open && <Refuse motion={motion} recount={open} onClose={close} />}
    </Section>
  );
}

/** A recount: its count, who proposed and who confirmed it, and why. */
export function RecountLine({ recount }: { recount: RecountShown }) {
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
        })}
        {words.gap}
        {t('recount-by', { name: recount.by.name, time: words.formatDateTime(recount.at) })}
        {words.gap}
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

type Totals = Record<(typeof COUNTS)[number], number>;

/** What a draft kept; where it kept no number, the one that was declared. */
const readRecount = (saved: unknown, declared: Totals): { totals: Totals; reason: string } => {
  const { totals, reason } = savedFields(saved);
  const counts = savedFields(totals);
  const count = (key: keyof Totals) =>
    Number.isInteger(counts[key]) ? Number(counts[key]) : declared[key];
  return {
    totals: { for: count('for'), against: count('against'), abstain: count('abstain') },
    reason: savedText(reason),
  };
};

function Propose({ motion, onClose }: { motion: Motion; onClose: () => void }) {
  const words = useText();
  const { t } = words;
  const act = useAct('propose_recount');
  const errorAt = useFieldError(act);
  const declared = motion.explanation?.tally ?? { for: 0, against: 0, abstain: 0 };
  const draft = useDraft(`recount:${motion.id}`, readRecount(null, declared), (saved) =>
    readRecount(saved, declared),
  );
  const patch = usePatch(draft.value, draft.setValue);
  const { totals, reason } = draft.value;
  return (
    <DraftDialog
      title={t('recount-propose')}
      act={t('recount-propose-act')}
      draft={draft}
      pending={act.pending}
      errors={act.errors}
      onAct={() => act.act({ motion: motion.id, version: motion.version, totals, reason })}
      onClose={onClose}
      lead={<p>{t('recount-lead')}</p>}
    >
      {COUNTS.map((key) => (
        <NumberField
          key={key}
          label={words.word('ballot', key)}
          name={key}
          value={totals[key]}
          onChange={(count) => patch({ totals: { ...totals, [key]: count ?? 0 } })}
        />
      ))}
      <TextArea
        label={t('recount-reason')}
        name="reason"
        rows={2}
        error={errorAt('reason')}
        value={reason}
        onChange={(next) => patch({ reason: next })}
      />
    </DraftDialog>
  );
}

interface OfRecount {
  motion: Motion;
  recount: RecountShown;
  onClose: () => void;
}

function Confirm({ motion, recount, onClose }: OfRecount) {
  const { t } = useText();
  const act = useAct('confirm_recount');
  const errorAt = useFieldError(act);
  return (
    <PassphraseDialog
      title={t('recount-confirm')}
      act={t('recount-confirm-act')}
      pending={act.pending}
      notices={<ErrorSummary errors={act.errors} />}
      error={errorAt('passphrase')}
      onAct={(passphrase) =>
        act.act({ motion: motion.id, version: motion.version, passphrase })
      }
      onClose={onClose}
    >
      <RecountLine recount={recount} />
      <p>{t('recount-confirm-text')}</p>
    </PassphraseDialog>
  );
}

function Refuse({ motion, recount, onClose }: OfRecount) {
  const { t } = useText();
  const act = useAct('refuse_recount');
  const errorAt = useFieldError(act);
  const draft = useTextDraft(`refuse-recount:${motion.id}`);
  return (
    <WordsDialog
      title={t('recount-refuse')}
      act={t('recount-refuse')}
      draft={draft}
      pending={act.pending}
      errors={act.errors}
      label={t('recount-refuse-reason')}
      name="reason"
      error={errorAt('reason')}
      onAct={() =>
        act.act({ motion: motion.id, version: motion.version, reason: draft.value })
      }
      onClose={onClose}
      lead={<RecountLine recount={recount} />}
    />
  );
}

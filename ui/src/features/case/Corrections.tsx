import { useState } from 'react';
import type {
  ClericalChange,
  CorrectableField,
  Correction,
  Decision,
} from '../../api/schema';
import { savedChoice, savedFields, savedText, usePatch } from '../../app/form';
import { langOf } from '../../app/languages';
import { useDraft, useTextDraft } from '../../app/use-draft';
import { isOffered } from '../../components/actions';
import { ActionButton } from '../../components/ActionButton';
import { ButtonRow } from '../../components/ButtonRow';
import { DraftDialog, WordsDialog } from '../../components/DraftDialog';
import { PassphraseDialog } from '../../components/PassphraseDialog';
import { Quote } from '../../components/Quote';
import { Section } from '../../components/Section';
import { Select } from '../../components/Select';
import { SummaryList } from '../../components/SummaryList';
import { Tag } from '../../components/Tag';
import { TextArea } from '../../components/TextArea';
import { TextField } from '../../components/TextField';
import { useText } from '../../i18n';
import { actionOf, keyOfDecision, type PartProps } from './parts';
import { useCaseAct } from './use-case-act';

type OfDecision = PartProps & { decision: Decision };

/** Slips of the letter: proposed by the secretary, countersigned by who presided. */
export function Corrections({ page, content, decision }: OfDecision) {
  const { t } = useText();
  const [asked, setAsked] = useState<'propose' | 'countersign' | 'refuse' | null>(null);
  const propose = actionOf(decision.actions, 'propose_correction');
  const countersign = actionOf(decision.actions, 'countersign_correction');
  const refuse = actionOf(decision.actions, 'refuse_correction');
  const open = decision.corrections.find((one) => one.ended_at === null);
  // Before it is signed there is no letter that a slip could be in.
  if (decision.corrections.length === 0 && !(decision.signature && isOffered(propose))) return null;
  const close = () => setAsked(null);
  return (
    <Section title={t('corrections-heading')} count={decision.corrections.length} level={3}>
      {decision.corrections.map((correction) => (
        <CorrectionShown key={correction.number} correction={correction} />
      ))}
      {decision.corrections.length === 0 && <p>{t('corrections-none')}</p>}
      <ButtonRow>
        {open && (
          <>
            <ActionButton
              action={countersign}
              tone="primary"
              onPress={() => setAsked('countersign')}
            >
              {t('corrections-countersign')}
            </ActionButton>
            {countersign.allowed && (
              <ActionButton action={refuse} onPress={() => setAsked('refuse')}>
                {t('corrections-refuse')}
              </ActionButton>
            )}
          </>
        )}
        {!open && isOffered(propose) && (
          <ActionButton action={propose} onPress={() => setAsked('propose')}>
            {t('corrections-propose')}
          </ActionButton>
        )}
      </ButtonRow>
      {asked === 'propose' && (
        <Propose page={page} content={content} decision={decision} onClose={close} />
      )}
      {asked === 'countersign' && open && (
        <Countersign
          page={page}
          content={content}
          decision={decision}
          correction={open}
          onClose={close}
        />
      )}
      {asked === 'refuse' && open && (
        <Refuse
          page={page}
          content={content}
          decision={decision}
          correction={open}
          onClose={close}
        />
      )}
    </Section>
  );
}

function Changes({ changes }: { changes: readonly ClericalChange[] }) {
  const words = useText();
  return (
    <SummaryList
      items={changes.map((change, index) => ({
        key: `${index}`,
        label: words.word('correctable-field', change.field),
        value: (
          <>
            <del lang={langOf(change.from)}>{change.from}</del> →{' '}
            <ins lang={langOf(change.to)}>{change.to}</ins>
          </>
        ),
      }))}
    />
  );
}

function CorrectionShown({ correction }: { correction: Correction }) {
  const words = useText();
  const { t } = words;
  const { countersigned, refused, ended_at: ended } = correction;
  return (
    <>
      <h4>{t('corrections-number', { number: correction.number })}</h4>
      <p>
        <Tag tone={countersigned ? 'met' : refused === null ? 'due' : 'over'}>
          {t(
            countersigned
              ? 'corrections-countersigned'
              : refused === null
                ? 'corrections-open'
                : 'corrections-refused',
          )}
        </Tag>{' '}
        {t('corrections-proposed-by', {
          name: correction.by.name,
          time: words.formatDateTime(correction.at),
        })}
        {words.gap}
        {countersigned &&
          ended &&
          t('corrections-signed-by', {
            name: countersigned.name,
            time: words.formatDateTime(ended),
          })}
      </p>
      <Changes changes={correction.changes} />
      <Quote lang={langOf(correction.reason)}>{correction.reason}</Quote>
      {refused !== null && <Quote lang={langOf(refused)}>{refused}</Quote>}
    </>
  );
}

const NOTHING = { field: 'reasons' as CorrectableField, from: '', to: '', reason: '' };

function Propose({ page, decision, onClose }: OfDecision & { onClose: () => void }) {
  const words = useText();
  const { t } = words;
  const act = useCaseAct('propose_correction', page);
  const fields = decision.correctable.map((one) => one.field);
  const draft = useDraft(keyOfDecision('correction', page, decision), NOTHING, (saved) => {
    const { field, from, to, reason } = savedFields(saved);
    return {
      field: savedChoice(field, fields) ?? NOTHING.field,
      from: savedText(from),
      to: savedText(to),
      reason: savedText(reason),
    };
  });
  const { field, from, to, reason } = draft.value;
  const patch = usePatch(draft.value, draft.setValue);
  const reads = decision.correctable.find((one) => one.field === field)?.text ?? '';
  return (
    <DraftDialog
      title={t('corrections-propose')}
      act={t('corrections-propose-act')}
      draft={draft}
      pending={act.pending}
      notices={act.notices}
      onAct={() =>
        act.act({
          case: page.line.id,
          version: act.version,
          decision: decision.id,
          changes: [{ field, from, to }],
          reason,
        })
      }
      onClose={onClose}
      lead={<p>{t('corrections-lead')}</p>}
    >
      <Select
        label={t('corrections-field')}
        name="field"
        choices={fields.map((value) => ({ value, label: words.word('correctable-field', value) }))}
        value={field}
        onChange={(next) => patch({ field: next })}
      />
      <Quote lang={langOf(reads)}>{reads}</Quote>
      <TextField
        label={t('corrections-from')}
        name="from"
        description={t('corrections-from-note')}
        error={act.fieldError('changes')}
        value={from}
        onChange={(next) => patch({ from: next })}
      />
      <TextField
        label={t('corrections-to')}
        name="to"
        value={to}
        onChange={(next) => patch({ to: next })}
      />
      <TextArea
        label={t('corrections-reason')}
        name="reason"
        rows={2}
        error={act.fieldError('reason')}
        value={reason}
        onChange={(next) => patch({ reason: next })}
      />
    </DraftDialog>
  );
}

function Countersign({
  page,
  decision,
  correction,
  onClose,
}: OfDecision & { correction: Correction; onClose: () => void }) {
  const { t } = useText();
  const act = useCaseAct('countersign_correction', page);
  return (
    <PassphraseDialog
      title={t('corrections-countersign')}
      act={t('corrections-countersign-act', { number: correction.number })}
      pending={act.pending}
      notices={act.notices}
      error={act.fieldError('passphrase')}
      onAct={(passphrase) =>
        act.act({ case: page.line.id, version: act.version, decision: decision.id, passphrase })
      }
      onClose={onClose}
    >
      <p>{t('corrections-countersign-text')}</p>
      <Changes changes={correction.changes} />
    </PassphraseDialog>
  );
}

function Refuse({
  page,
  decision,
  correction,
  onClose,
}: OfDecision & { correction: Correction; onClose: () => void }) {
  const { t } = useText();
  const act = useCaseAct('refuse_correction', page);
  const draft = useTextDraft(keyOfDecision('refuse-correction', page, decision));
  return (
    <WordsDialog
      title={t('corrections-refuse')}
      act={t('corrections-refuse-act', { number: correction.number })}
      draft={draft}
      pending={act.pending}
      notices={act.notices}
      label={t('corrections-refuse-reason')}
      name="reason"
      error={act.fieldError('reason')}
      onAct={() =>
        act.act({
          case: page.line.id,
          version: act.version,
          decision: decision.id,
          reason: draft.value,
        })
      }
      onClose={onClose}
      lead={<Changes changes={correction.changes} />}
    />
  );
}

import { useState } from 'react';
import type {
  ClericalChange,
  CorrectableField,
  Correction,
  Decision,
} from '../../api/schema';
import { langOf } from '../../app/languages';
import { isOffered } from '../../components/actions';
import { ActionButton } from '../../components/ActionButton';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { Dialog } from '../../components/Dialog';
import { Quote } from '../../components/Quote';
import { Section } from '../../components/Section';
import { Select } from '../../components/Select';
import { SummaryList } from '../../components/SummaryList';
import { Tag } from '../../components/Tag';
import { TextArea } from '../../components/TextArea';
import { TextField } from '../../components/TextField';
import { useText } from '../../i18n';
import { actionOf, type PartProps } from './parts';
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
  if (decision.corrections.length === 0 && !isOffered(propose)) return null;
  const close = () => setAsked(null);
  return (
    <Section title={t('corrections-heading')} count={decision.corrections.length}>
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
        {!open && isOffered(propose) && asked !== 'propose' && (
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
      {asked === 'refuse' && (
        <Refuse page={page} content={content} decision={decision} onClose={close} />
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
    <Section title={t('corrections-number', { number: correction.number })} level={3}>
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
        })}{' '}
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
    </Section>
  );
}

function Propose({ page, decision, onClose }: OfDecision & { onClose: () => void }) {
  const words = useText();
  const { t } = words;
  const act = useCaseAct('propose_correction', page);
  const [field, setField] = useState<CorrectableField>('reasons');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const reads = decision.correctable.find((one) => one.field === field)?.text ?? '';
  const record = async () => {
    const outcome = await act.act({
      case: page.line.id,
      version: act.version,
      decision: decision.id,
      changes: [{ field, from, to }],
      reason,
    });
    if (outcome.ok) onClose();
  };
  return (
    <form
      aria-label={t('corrections-propose')}
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <h3>{t('corrections-propose')}</h3>
      <p>{t('corrections-lead')}</p>
      {act.notices}
      <Select
        label={t('corrections-field')}
        name="field"
        choices={decision.correctable.map((one) => ({
          value: one.field,
          label: words.word('correctable-field', one.field),
        }))}
        value={field}
        onChange={setField}
      />
      <Quote lang={langOf(reads)}>{reads}</Quote>
      <TextField
        label={t('corrections-from')}
        name="from"
        description={t('corrections-from-note')}
        error={act.fieldError('changes')}
        value={from}
        onChange={setFrom}
      />
      <TextField label={t('corrections-to')} name="to" value={to} onChange={setTo} />
      <TextArea
        label={t('corrections-reason')}
        name="reason"
        rows={2}
        error={act.fieldError('reason')}
        value={reason}
        onChange={setReason}
      />
      <ButtonRow>
        <Button type="submit" tone="primary" pending={act.pending}>
          {t('corrections-propose-act')}
        </Button>
        <Button onPress={onClose}>{t('case-cancel')}</Button>
      </ButtonRow>
    </form>
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
  const [passphrase, setPassphrase] = useState('');
  const record = async () => {
    const outcome = await act.act({
      case: page.line.id,
      version: act.version,
      decision: decision.id,
      passphrase,
    });
    setPassphrase('');
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('corrections-countersign')}
      acts={
        <>
          <Button tone="primary" pending={act.pending} onPress={() => void record()}>
            {t('corrections-countersign-act', { number: correction.number })}
          </Button>
          <Button onPress={onClose}>{t('case-cancel')}</Button>
        </>
      }
    >
      {act.notices}
      <p>{t('corrections-countersign-text')}</p>
      <Changes changes={correction.changes} />
      <form
        aria-label={t('corrections-countersign')}
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
          error={act.fieldError('passphrase')}
          value={passphrase}
          onChange={setPassphrase}
        />
      </form>
    </Dialog>
  );
}

function Refuse({ page, decision, onClose }: OfDecision & { onClose: () => void }) {
  const { t } = useText();
  const act = useCaseAct('refuse_correction', page);
  const [reason, setReason] = useState('');
  const record = async () => {
    const outcome = await act.act({
      case: page.line.id,
      version: act.version,
      decision: decision.id,
      reason,
    });
    if (outcome.ok) onClose();
  };
  return (
    <form
      aria-label={t('corrections-refuse')}
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      {act.notices}
      <TextArea
        label={t('corrections-refuse-reason')}
        name="reason"
        rows={2}
        error={act.fieldError('reason')}
        value={reason}
        onChange={setReason}
      />
      <ButtonRow>
        <Button type="submit" tone="primary" pending={act.pending}>
          {t('corrections-refuse')}
        </Button>
        <Button onPress={onClose}>{t('case-cancel')}</Button>
      </ButtonRow>
    </form>
  );
}

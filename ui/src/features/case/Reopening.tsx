import { useState } from 'react';
import type { Decision, ReopenPurpose } from '../../api/schema';
import { langOf } from '../../app/languages';
import { isOffered } from '../../components/actions';
import { ActionButton } from '../../components/ActionButton';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { Checkbox } from '../../components/Checkbox';
import { Notice } from '../../components/Notice';
import { Quote } from '../../components/Quote';
import { RadioGroup } from '../../components/RadioGroup';
import { TextArea } from '../../components/TextArea';
import { useText } from '../../i18n';
import { actionOf, type PartProps } from './parts';
import { useCaseAct } from './use-case-act';

type OfDecision = PartProps & { decision: Decision };

/** What became of a decision: taken up again, changed or revoked by another, or a change itself. */
export function DecisionFate({ decision }: { decision: Decision }) {
  const words = useText();
  const { t } = words;
  const { changes, changed_by: by, reopened } = decision;
  return (
    <>
      {by && (
        <Notice tone="over" title={t('fate-replaced')}>
          <p>
            {words.code('fate-by', by.purpose, { day: words.formatDate(by.on) })}{' '}
            {t('fate-stays')}
          </p>
        </Notice>
      )}
      {changes && (
        <p>{words.code('fate-of', changes.purpose, { day: words.formatDate(changes.on) })}</p>
      )}
      {reopened && (
        <Notice tone="due" title={words.word('reopen-purpose', reopened.purpose)}>
          <p>
            {t('fate-reopened', {
              name: reopened.by.name,
              day: words.formatDay(reopened.at),
            })}{' '}
            {t(reopened.suspended ? 'fate-suspended' : 'fate-in-force')}
          </p>
          <Quote lang={langOf(reopened.reason)}>{reopened.reason}</Quote>
        </Notice>
      )}
    </>
  );
}

/** Takes a decision up again for a new motion, or lets it stand. */
export function Reopening({ page, content, decision }: OfDecision) {
  const { t } = useText();
  const [asked, setAsked] = useState(false);
  const reopen = actionOf(decision.actions, 'reopen_decision');
  const uphold = actionOf(decision.actions, 'uphold_decision');
  const open = decision.reopened !== null;
  const action = open ? uphold : reopen;
  if (decision.changed_by || !isOffered(action)) return null;
  return (
    <>
      {!asked && (
        <ButtonRow>
          <ActionButton action={action} onPress={() => setAsked(true)}>
            {t(open ? 'uphold-act' : 'reopen-act')}
          </ActionButton>
        </ButtonRow>
      )}
      {asked &&
        (open ? (
          <Uphold
            page={page}
            content={content}
            decision={decision}
            onClose={() => setAsked(false)}
          />
        ) : (
          <Reopen
            page={page}
            content={content}
            decision={decision}
            onClose={() => setAsked(false)}
          />
        ))}
    </>
  );
}

const PURPOSES = ['change', 'revocation'] as const satisfies readonly ReopenPurpose[];

function Reopen({ page, decision, onClose }: OfDecision & { onClose: () => void }) {
  const words = useText();
  const { t } = words;
  const act = useCaseAct('reopen_decision', page);
  const [purpose, setPurpose] = useState<(typeof PURPOSES)[number] | null>(null);
  const [suspended, setSuspended] = useState(false);
  const [reason, setReason] = useState('');
  const record = async () => {
    if (!purpose) return;
    const outcome = await act.act({
      case: page.line.id,
      version: act.version,
      decision: decision.id,
      purpose,
      suspended,
      reason,
    });
    if (outcome.ok) onClose();
  };
  return (
    <form
      aria-label={t('reopen-act')}
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <h3>{t('reopen-act')}</h3>
      <p>{t('reopen-lead')}</p>
      {act.notices}
      <RadioGroup
        label={t('reopen-purpose')}
        name="purpose"
        choices={PURPOSES.map((code) => ({
          value: code,
          label: words.word('reopen-purpose', code),
        }))}
        value={purpose}
        onChange={setPurpose}
      />
      <Checkbox name="suspended" checked={suspended} onChange={setSuspended}>
        {t('reopen-suspended')}
      </Checkbox>
      <TextArea
        label={t('reopen-reason')}
        name="reason"
        error={act.fieldError('reason')}
        lang={langOf(reason)}
        value={reason}
        onChange={setReason}
      />
      <ButtonRow>
        <Button type="submit" tone="primary" pending={act.pending}>
          {t('reopen-record')}
        </Button>
        <Button onPress={onClose}>{t('case-cancel')}</Button>
      </ButtonRow>
    </form>
  );
}

function Uphold({ page, decision, onClose }: OfDecision & { onClose: () => void }) {
  const { t } = useText();
  const act = useCaseAct('uphold_decision', page);
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
      aria-label={t('uphold-act')}
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      {act.notices}
      <TextArea
        label={t('uphold-reason')}
        name="reason"
        rows={2}
        error={act.fieldError('reason')}
        lang={langOf(reason)}
        value={reason}
        onChange={setReason}
      />
      <ButtonRow>
        <Button type="submit" tone="primary" pending={act.pending}>
          {t('uphold-act')}
        </Button>
        <Button onPress={onClose}>{t('case-cancel')}</Button>
      </ButtonRow>
    </form>
  );
}

import { useState } from 'react';
import type { Decision, ReopenPurpose } from '../../api/schema';
import { notChosen, savedChoice, savedFields, savedText, usePatch } from '../../app/form';
import { langOf } from '../../app/languages';
import { useDraft, useTextDraft } from '../../app/use-draft';
import { isOffered } from '../../components/actions';
import { ActionButton } from '../../components/ActionButton';
import { ButtonRow } from '../../components/ButtonRow';
import { Checkbox } from '../../components/Checkbox';
import { DraftDialog, WordsDialog } from '../../components/DraftDialog';
import { Notice } from '../../components/Notice';
import { Quote } from '../../components/Quote';
import { RadioGroup } from '../../components/RadioGroup';
import { TextArea } from '../../components/TextArea';
import { useText } from '../../i18n';
import { actionOf, keyOfDecision, type PartProps } from './parts';
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
            {words.code('fate-by', by.purpose, { day: words.formatDate(by.on) })}
            {words.gap}
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
            })}
            {words.gap}
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
  const open = decision.reopened !== null;
  const action = actionOf(decision.actions, open ? 'uphold_decision' : 'reopen_decision');
  // A ruling on an interest has taken it up already.
  const ruled = decision.found_after.some((late) => late.reopened);
  if (decision.changed_by || ruled || !isOffered(action)) return null;
  const Asked = open ? Uphold : Reopen;
  return (
    <>
      <ButtonRow>
        <ActionButton action={action} onPress={() => setAsked(true)}>
          {t(open ? 'uphold-act' : 'reopen-act')}
        </ActionButton>
      </ButtonRow>
      {asked && (
        <Asked
          page={page}
          content={content}
          decision={decision}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}

const PURPOSES = ['change', 'revocation'] as const satisfies readonly ReopenPurpose[];

interface Asking {
  purpose: (typeof PURPOSES)[number] | null;
  suspended: boolean;
  reason: string;
}

const readAsking = (saved: unknown): Asking => {
  const { purpose, suspended, reason } = savedFields(saved);
  return {
    purpose: savedChoice(purpose, PURPOSES),
    suspended: suspended === true,
    reason: savedText(reason),
  };
};

function Reopen({ page, decision, onClose }: OfDecision & { onClose: () => void }) {
  const words = useText();
  const { t } = words;
  const act = useCaseAct('reopen_decision', page);
  const draft = useDraft(keyOfDecision('reopen', page, decision), readAsking(null), readAsking);
  const patch = usePatch(draft.value, draft.setValue);
  const { purpose, suspended, reason } = draft.value;
  return (
    <DraftDialog
      title={t('reopen-act')}
      act={t('reopen-record')}
      draft={draft}
      pending={act.pending}
      notices={act.notices}
      missing={purpose ? [] : [notChosen('purpose')]}
      onAct={() =>
        purpose &&
        act.act({
          case: page.line.id,
          version: act.version,
          decision: decision.id,
          purpose,
          suspended,
          reason,
        })
      }
      onClose={onClose}
      lead={<p>{t('reopen-lead')}</p>}
    >
      <RadioGroup
        label={t('reopen-purpose')}
        name="purpose"
        choices={PURPOSES.map((code) => ({
          value: code,
          label: words.word('reopen-purpose', code),
        }))}
        value={purpose}
        onChange={(next) => patch({ purpose: next })}
      />
      <Checkbox
        name="suspended"
        checked={suspended}
        onChange={(next) => patch({ suspended: next })}
      >
        {t('reopen-suspended')}
      </Checkbox>
      <TextArea
        label={t('reopen-reason')}
        name="reason"
        error={act.fieldError('reason')}
        lang={langOf(reason)}
        value={reason}
        onChange={(next) => patch({ reason: next })}
      />
    </DraftDialog>
  );
}

function Uphold({ page, decision, onClose }: OfDecision & { onClose: () => void }) {
  const { t } = useText();
  const act = useCaseAct('uphold_decision', page);
  const draft = useTextDraft(keyOfDecision('uphold', page, decision));
  return (
    <WordsDialog
      title={t('uphold-act')}
      act={t('uphold-act')}
      draft={draft}
      pending={act.pending}
      notices={act.notices}
      label={t('uphold-reason')}
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
    />
  );
}

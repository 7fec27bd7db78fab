import { useState } from 'react';
import type { MeetingPage } from '../../api/schema';
import { useCommands, type Command } from '../../app/commands';
import { savedFields, savedText, useFieldError, usePatch } from '../../app/form';
import { useAct } from '../../app/query';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { actionIn, isOffered } from '../../components/actions';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { CheckDialog } from '../../components/CheckDialog';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Section } from '../../components/Section';
import { TextArea } from '../../components/TextArea';
import { useText } from '../../i18n';
import { CallFields, callOf, readCall, requestOf } from './CallFields';

/** Before the meeting opens: its call is changed, or it is called off. */
export function CallActs({ page }: { page: MeetingPage }) {
  const words = useText();
  const { t } = words;
  const [changing, setChanging] = useState(false);
  const [ending, setEnding] = useState(false);
  const change = actionIn(page.actions, 'change_call');
  const off = actionIn(page.actions, 'call_off');
  const called = page.line.stage === 'called';
  const command = (id: string, action: typeof change, label: string, run: () => void): Command[] =>
    called && action
      ? [{ id, menu: 'meeting', label, refused: action.refusal ? words.refusal(action.refusal) : null, run }]
      : [];
  useCommands([
    ...command('call-change', change, t('call-change'), () => setChanging(true)),
    ...command('call-off', off, t('call-off'), () => setEnding(true)),
  ]);
  if (!called) return null;
  if (changing) return <ChangeCall page={page} onDone={() => setChanging(false)} />;
  return (
    <>
      <ButtonRow>
        {isOffered(change) && (
          <ActionButton action={change} onPress={() => setChanging(true)}>
            {t('call-change')}
          </ActionButton>
        )}
        {isOffered(off) && (
          <ActionButton action={off} onPress={() => setEnding(true)}>
            {t('call-off')}
          </ActionButton>
        )}
      </ButtonRow>
      <CallOff page={page} open={ending} onClose={() => setEnding(false)} />
    </>
  );
}

function ChangeCall({ page, onDone }: { page: MeetingPage; onDone: () => void }) {
  const { t } = useText();
  const meeting = page.line.id;
  const draft = useDraft(`call.${meeting}`, { ...callOf(page), reason: '' }, (saved) => ({
    ...readCall(saved),
    reason: savedText(savedFields(saved).reason),
  }));
  const patch = usePatch(draft.value, draft.setValue);
  const change = useAct('change_call');
  const errorAt = useFieldError(change);
  const send = async () => {
    const outcome = await change.act({
      meeting,
      version: page.version,
      call: requestOf(draft.value),
      reason: draft.value.reason,
    });
    if (!outcome.ok) return;
    await draft.discard();
    onDone();
  };
  return (
    <Section title={t('call-change')}>
      <ErrorSummary errors={change.errors} />
      <DraftForm draft={draft} label={t('call-change')} onSubmit={() => void send()}>
        <CallFields value={draft.value} patch={patch} errorAt={errorAt} />
        <TextArea
          name="reason"
          label={t('call-change-reason')}
          description={t('call-change-reason-note')}
          optional
          value={draft.value.reason}
          onChange={(reason) => patch({ reason })}
        />
        <ButtonRow>
          <Button tone="primary" type="submit" pending={change.pending}>
            {t('call-change-act')}
          </Button>
          <Button
            onPress={() => {
              void draft.discard();
              onDone();
            }}
          >
            {t('call-change-leave')}
          </Button>
        </ButtonRow>
      </DraftForm>
    </Section>
  );
}

function CallOff({ page, open, onClose }: { page: MeetingPage; open: boolean; onClose: () => void }) {
  const { t } = useText();
  const [reason, setReason] = useState('');
  const act = useAct('call_off');
  const errorAt = useFieldError(act);
  const close = () => {
    act.clear();
    onClose();
  };
  return (
    <CheckDialog
      open={open}
      onClose={close}
      title={t('call-off-check')}
      act={t('call-off')}
      danger
      pending={act.pending}
      errors={act.errors}
      onAct={() => {
        const request = { meeting: page.line.id, version: page.version, reason };
        void act.act(request).then((outcome) => {
          if (outcome.ok) close();
        });
      }}
    >
      <p>{t('call-off-text', { count: page.items.length })}</p>
      <TextArea
        name="reason"
        label={t('call-off-reason')}
        value={reason}
        onChange={setReason}
        error={errorAt('reason')}
      />
    </CheckDialog>
  );
}

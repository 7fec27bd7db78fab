import { useState } from 'react';
import type { Capacity, MeetingPage } from '../../api/schema';
import { useFieldError } from '../../app/form';
import { useAct } from '../../app/query';
import { ActionButton } from '../../components/ActionButton';
import { actionIn, isOffered } from '../../components/actions';
import { CapacityChoice } from '../../components/CapacityChoice';
import { CheckDialog } from '../../components/CheckDialog';
import { Notice } from '../../components/Notice';
import { TextArea } from '../../components/TextArea';
import { TextField } from '../../components/TextField';
import { useText } from '../../i18n';

/** Names somebody to sit for this meeting, where the rules provide for it. */
export function CoOpt({ page }: { page: MeetingPage }) {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<{ name: string; code: string } | null>(null);
  const action = actionIn(page.actions, 'co_opt');
  // Where no rule provides for it, nobody needs to be told so at every meeting.
  if (!isOffered(action) || action.refusal?.code === 'co-option-not-provided') return null;
  return (
    <>
      {done && (
        <Notice tone="met">
          <p>
            {done.code ? t('room-co-opt-code', done) : t('room-co-opt-again', { name: done.name })}
          </p>
        </Notice>
      )}
      <ActionButton action={action} onPress={() => setAsking(true)}>
        {t('room-co-opt')}
      </ActionButton>
      {asking && (
        <Form
          page={page}
          onClose={() => setAsking(false)}
          onDone={(name, code) => {
            setDone({ name, code });
            setAsking(false);
          }}
        />
      )}
    </>
  );
}

function Form({
  page,
  onClose,
  onDone,
}: {
  page: MeetingPage;
  onClose: () => void;
  onDone: (name: string, code: string) => void;
}) {
  const words = useText();
  const { t } = words;
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const [capacities, setCapacities] = useState<readonly Capacity[]>([]);
  const act = useAct('co_opt');
  const errorAt = useFieldError(act);
  return (
    <CheckDialog
      open
      onClose={onClose}
      title={t('room-co-opt-title')}
      act={t('room-co-opt-act')}
      pending={act.pending}
      errors={act.errors}
      onAct={() => {
        const request = { meeting: page.line.id, name, reason, capacities: [...capacities] };
        void act.act(request).then((outcome) => {
          if (outcome.ok) onDone(name, outcome.value.code.code);
        });
      }}
    >
      <p>{t('room-co-opt-text', { day: words.formatDate(page.line.date) })}</p>
      <TextField
        name="name"
        label={t('room-co-opt-name')}
        value={name}
        onChange={setName}
        error={errorAt('name')}
      />
      <CapacityChoice
        name="capacities"
        label={t('appoint-capacities')}
        value={capacities} onChange={setCapacities} />
      <TextArea
        name="reason"
        label={t('room-co-opt-reason')}
        value={reason}
        onChange={setReason}
        error={errorAt('reason')}
      />
    </CheckDialog>
  );
}

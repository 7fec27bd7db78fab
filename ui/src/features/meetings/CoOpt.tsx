import { useState } from 'react';
import type { Capacity, MeetingPage, OneTimeCode as Code } from '../../api/schema';
import { useFieldError } from '../../app/form';
import { useAct, useApi } from '../../app/query';
import { ActionButton } from '../../components/ActionButton';
import { actionIn, isOffered } from '../../components/actions';
import { CapacityChoice } from '../../components/CapacityChoice';
import { CheckDialog } from '../../components/CheckDialog';
import { Source } from '../../components/Explained';
import { Notice } from '../../components/Notice';
import { useRuleSentence } from '../../components/RuleSentences';
import { TextArea } from '../../components/TextArea';
import { TextField } from '../../components/TextField';
import { Why } from '../../components/Why';
import { useText } from '../../i18n';
import { OneTimeCode } from '../committee/OneTimeCode';

/** Names somebody to sit for this meeting, where the rules provide for it. */
export function CoOpt({ page }: { page: MeetingPage }) {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<{ name: string; code: Code } | null>(null);
  const action = actionIn(page.actions, 'co_opt');
  // Where no rule provides for it, nobody needs to be told so at every meeting.
  if (!isOffered(action) || action.refusal?.code === 'co-option-not-provided') return null;
  return (
    <>
      {/* Somebody on the roster brings no code: they have their passphrase. */}
      {done && !done.code.code && (
        <Notice tone="met">
          <p>{t('room-co-opt-again', { name: done.name })}</p>
        </Notice>
      )}
      {done?.code.code && (
        <OneTimeCode name={done.name} code={done.code} onDone={() => setDone(null)} />
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

const NOBODY: ReadonlyMap<string, string> = new Map();

/** Who may be co-opted, as the leading rules say it: the choice among them is the chair’s. */
function WhoMayBe() {
  const say = useRuleSentence(NOBODY);
  const profile = useApi('committee', {}, { tags: ['committee'] }).data?.profiles[0];
  const rules = useApi('rule_profile', profile ? { profile } : null, { tags: ['committee'] });
  const said = rules.data?.page.sections
    .flatMap(({ values }) => values)
    .find(({ source }) => source.of === 'quorum.co_option');
  if (!said) return null;
  return (
    <Why>
      {say(said.sentence)}
      <Source source={said.source} />
    </Why>
  );
}

function Form({
  page,
  onClose,
  onDone,
}: {
  page: MeetingPage;
  onClose: () => void;
  onDone: (name: string, code: Code) => void;
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
          if (outcome.ok) onDone(name, outcome.value.code);
        });
      }}
    >
      <p>{t('room-co-opt-text', { day: words.formatDate(page.line.date) })}</p>
      <WhoMayBe />
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

import { useState } from 'react';
import type { Motion, VoteMode } from '../../api/schema';
import { useCommands, type Command } from '../../app/commands';
import { useFieldError } from '../../app/form';
import { useAct } from '../../app/query';
import { ActionButton } from '../../components/ActionButton';
import { actionIn, isOffered } from '../../components/actions';
import { ButtonRow } from '../../components/ButtonRow';
import { CheckDialog } from '../../components/CheckDialog';
import { SummaryList } from '../../components/SummaryList';
import { TextArea } from '../../components/TextArea';
import { useText, type PlainId } from '../../i18n';
import { ModeChoice } from './VoteMode';

type Asked = 'open_vote' | 'set_vote_mode' | 'declare_result' | 'withdraw_motion' | 'void_vote';

const LABELS = {
  open_vote: 'vote-open',
  set_vote_mode: 'vote-mode-set',
  declare_result: 'vote-declare',
  withdraw_motion: 'motion-withdraw',
  void_vote: 'vote-void',
} as const satisfies Record<Asked, PlainId>;

/** What may be done with a motion; each formal act after a look at what will be recorded. */
export function MotionActs({
  motion,
  names,
  onChange,
}: {
  motion: Motion;
  names: ReadonlyMap<string, string>;
  onChange: () => void;
}) {
  const words = useText();
  const { t } = words;
  const [asked, setAsked] = useState<Asked | null>(null);
  const [chosen, setChosen] = useState<VoteMode | null>(null);
  const mode = chosen ?? motion.mode;
  const openVote = useAct('open_vote');
  const setMode = useAct('set_vote_mode');
  const declare = useAct('declare_result');
  const withdraw = useAct('withdraw_motion');
  const voiding = useAct('void_vote');
  const voidingError = useFieldError(voiding);
  const [reason, setReason] = useState('');
  const acts = {
    open_vote: openVote,
    set_vote_mode: setMode,
    declare_result: declare,
    withdraw_motion: withdraw,
    void_vote: voiding,
  };
  const offered: readonly Asked[] =
    motion.stage === 'put'
      ? ['open_vote', 'set_vote_mode', 'withdraw_motion']
      : motion.stage === 'open'
        ? ['declare_result', 'void_vote']
        : [];
  useCommands(
    offered.flatMap((act): Command[] => {
      const action = actionIn(motion.actions, act);
      return action
        ? [
            {
              id: `motion-${act}`,
              menu: 'meeting',
              label: t(LABELS[act]),
              refused: action.refusal ? words.refusal(action.refusal) : null,
              run: () => setAsked(act),
            },
          ]
        : [];
    }),
  );
  const close = () => {
    setAsked(null);
    setChosen(null);
    for (const act of Object.values(acts)) act.clear();
  };
  const change = motion.stage === 'put' ? actionIn(motion.actions, 'change_motion') : null;
  const voters = motion.explanation?.electorate.map((id) => names.get(id) ?? id) ?? [];
  const voted = motion.totals
    ? motion.totals.for + motion.totals.against + motion.totals.abstain
    : motion.electorate.filter((one) => one.has_voted).length;
  // One act leads: opening a vote, or declaring its result once all votes are in.
  const likeliest: Asked | null =
    motion.stage === 'put'
      ? 'open_vote'
      : voted === motion.electorate.length
        ? 'declare_result'
        : null;
  const { needed } = motion.explanation ?? { needed: null };
  const facts = {
    open_vote: [
      { key: 'question', label: t('motion-question'), value: motion.question },
      {
        key: 'voters',
        label: t('vote-open-voters', { count: voters.length }),
        value: words.formatList(voters),
      },
      ...(needed === null
        ? []
        : [{ key: 'needed', label: t('vote-needed'), value: words.formatNumber(needed) }]),
    ],
    set_vote_mode: [{ key: 'question', label: t('motion-question'), value: motion.question }],
    declare_result: [
      { key: 'question', label: t('motion-question'), value: motion.question },
      { key: 'voted', label: t('vote-have-voted'), value: words.formatNumber(voted) },
      {
        key: 'silent',
        label: t('vote-not-cast'),
        value: words.formatNumber(motion.electorate.length - voted),
      },
    ],
    withdraw_motion: [{ key: 'question', label: t('motion-question'), value: motion.question }],
    void_vote: [{ key: 'question', label: t('motion-question'), value: motion.question }],
  };
  const texts = {
    open_vote: 'vote-open-text',
    set_vote_mode: 'vote-mode-set-text',
    declare_result: 'vote-declare-text',
    withdraw_motion: 'motion-withdraw-text',
    void_vote: 'vote-void-text',
  } as const;
  const send = (act: Asked) => {
    const seen = { motion: motion.id, version: motion.version };
    if (act === 'void_vote') return voiding.act({ ...seen, reason });
    return act === 'open_vote' || act === 'set_vote_mode'
      ? acts[act].act({ ...seen, mode })
      : acts[act].act(seen);
  };
  return (
    <>
      <ButtonRow>
        {offered.map((act) => {
          const action = actionIn(motion.actions, act);
          return (
            isOffered(action) && (
              <ActionButton
                key={act}
                action={action}
                tone={likeliest === act ? 'primary' : 'calm'}
                onPress={() => setAsked(act)}
              >
                {t(LABELS[act])}
              </ActionButton>
            )
          );
        })}
        {isOffered(change) && (
          <ActionButton action={change} onPress={onChange}>
            {t('motion-change')}
          </ActionButton>
        )}
      </ButtonRow>
      {offered.map((act) => (
        <CheckDialog
          key={act}
          open={asked === act}
          onClose={close}
          title={t(`${LABELS[act]}-check`)}
          act={t(act === 'set_vote_mode' ? 'vote-mode-set-act' : LABELS[act])}
          danger={act === 'withdraw_motion' || act === 'void_vote'}
          pending={acts[act].pending}
          errors={acts[act].errors}
          onAct={() => {
            void send(act).then((outcome) => {
              if (outcome.ok) close();
            });
          }}
        >
          <p>{t(texts[act])}</p>
          <SummaryList items={facts[act]} />
          {act === 'void_vote' && (
            <TextArea
              label={t('vote-void-reason')}
              name="reason"
              rows={2}
              error={voidingError('reason')}
              value={reason}
              onChange={setReason}
            />
          )}
          {(act === 'open_vote' || act === 'set_vote_mode') && (
            <ModeChoice motion={motion} voters={voters.length} mode={mode} onChange={setChosen} />
          )}
        </CheckDialog>
      ))}
    </>
  );
}

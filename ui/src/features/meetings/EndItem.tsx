import { useState } from 'react';
import type { AgendaItem, ItemEnd, MeetingPage } from '../../api/schema';
import { savedFields, savedText, useFieldError, useMissing } from '../../app/form';
import { useCommands } from '../../app/commands';
import { useAct } from '../../app/query';
import { href } from '../../app/routes';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { actionIn, isOffered } from '../../components/actions';
import { ButtonLink } from '../../components/ButtonLink';
import { ButtonRow } from '../../components/ButtonRow';
import { CheckDialog } from '../../components/CheckDialog';
import { MenuButton } from '../../components/MenuButton';
import { StatusLine } from '../../components/StatusLine';
import { TextArea } from '../../components/TextArea';
import { useText, type Words } from '../../i18n';

const ENDS = ['deferred', 'noted', 'withdrawn'] as const satisfies readonly ItemEnd[];
type End = (typeof ENDS)[number];

const read = (saved: unknown) => ({ reason: savedText(savedFields(saved).reason) });

/** How an item ended, in a word; noted, minutes are approved. */
export const endWord = (words: Words, { end, minutes }: AgendaItem): string | null =>
  end && (minutes && end === 'noted' ? words.t('minutes-end-approved') : words.word('item-end', end));

/** Ends an item without a vote: deferred, noted or withdrawn, with a reason. */
export function EndItem({ page, item }: { page: MeetingPage; item: AgendaItem }) {
  const words = useText();
  const { t } = words;
  const [ending, setEnding] = useState<End | null>(null);
  // Noted, minutes are approved.
  const wordOf = (name: End) => (item.minutes && name === 'noted' ? 'approved' : name);
  const entries = ENDS.flatMap((name) => {
    const action = actionIn(item.actions, `end_item:${name}`);
    return action
      ? [
          {
            id: `end-${name}`,
            label: t(`item-end-act-${wordOf(name)}`),
            refused: action.allowed
              ? null
              : action.refusal
                ? words.refusal(action.refusal)
                : t('refusal-without-reason'),
            run: () => setEnding(name),
            action,
          },
        ]
      : [];
  });
  useCommands(
    item.id === page.current
      ? entries.map(({ id, label, refused, run }) => ({
          id,
          label,
          refused,
          run,
          menu: 'meeting' as const,
        }))
      : [],
  );
  const over = entries.every(({ action }) => action.refusal?.code === 'item-ended');
  if (item.end !== null || over || !entries.some(({ action }) => isOffered(action))) return null;
  return (
    <>
      <MenuButton
        label={t('item-end-without-vote')}
        // Approving minutes is what the item is for: it has a button of its own.
        entries={item.minutes ? entries.filter(({ id }) => id !== 'end-noted') : entries}
      />
      <EndDialog page={page} item={item} ending={ending} onClose={() => setEnding(null)} />
    </>
  );
}

/** Approves minutes: what the item is for, beside what there is to be read. */
export function ApproveMinutes({ page, item }: { page: MeetingPage; item: AgendaItem }) {
  const { t } = useText();
  const [asked, setAsked] = useState(false);
  const action = actionIn(item.actions, 'end_item:noted');
  if (!item.minutes) return null;
  return (
    <ButtonRow>
      {item.end === null && item.id === page.current && isOffered(action) && (
        <ActionButton action={action} tone="primary" onPress={() => setAsked(true)}>
          {t('item-end-act-approved')}
        </ActionButton>
      )}
      <ButtonLink href={href('minutes', { id: item.minutes })}>{t('meeting-see-minutes')}</ButtonLink>
      <EndDialog
        page={page}
        item={item}
        ending={asked ? 'noted' : null}
        onClose={() => setAsked(false)}
      />
    </ButtonRow>
  );
}

/** Defers an item for want of a quorum: the reason is written already. */
export function DeferForQuorum({ page, item }: { page: MeetingPage; item: AgendaItem }) {
  const { t } = useText();
  const [asked, setAsked] = useState(false);
  const action = actionIn(item.actions, 'end_item:deferred');
  const quorum = item.quorum?.quorum;
  if (!isOffered(action) || !quorum) return null;
  const { present, needed } = quorum;
  return (
    <>
      <ActionButton action={action} onPress={() => setAsked(true)}>
        {t('item-defer-no-quorum')}
      </ActionButton>
      <EndDialog
        page={page}
        item={item}
        ending={asked ? 'deferred' : null}
        reason={t('item-no-quorum-reason', { present, needed })}
        onClose={() => setAsked(false)}
      />
    </>
  );
}

function EndDialog({
  page,
  item,
  ending,
  reason = '',
  onClose,
}: {
  page: MeetingPage;
  item: AgendaItem;
  ending: End | null;
  /** What stands in the field before anybody writes. */
  reason?: string;
  onClose: () => void;
}) {
  const { t } = useText();
  const draft = useDraft(`end.${item.id}`, { reason: '' }, read);
  const end = useAct('end_item');
  const errorAt = useFieldError(end);
  const missing = useMissing();
  const close = () => {
    end.clear();
    missing.lacks([]);
    onClose();
  };
  const said = draft.value.reason || reason;
  const needsReason = ending !== 'noted';
  // Noted, minutes are approved.
  const word = ending && (item.minutes && ending === 'noted' ? 'approved' : ending);
  return (
    <CheckDialog
      open={ending !== null}
      onClose={close}
      title={t(word === 'approved' ? 'minutes-approval-of' : 'item-end-check', { title: item.title })}
      act={word ? t(`item-end-act-${word}`) : ''}
      pending={end.pending}
      errors={missing.errors.length > 0 ? missing.errors : end.errors}
      onAct={() => {
        if (!ending || missing.lacks(needsReason && !said.trim() ? ['reason'] : [])) return;
        const request = { meeting: page.line.id, item: item.id, end: ending, reason: said };
        void end.act(request).then(async (outcome) => {
          if (!outcome.ok) return;
          await draft.discard();
          close();
        });
      }}
    >
      <p>{word && t(`item-end-text-${word}`)}</p>
      {draft.ready && word !== 'approved' && (
        <>
          <TextArea
            name="reason"
            label={t('item-end-reason')}
            optional={!needsReason}
            error={said.trim() ? errorAt('reason') : missing.errorAt('reason')}
            value={said}
            onChange={(next) => draft.setValue({ reason: next })}
          />
          <StatusLine>{draft.status}</StatusLine>
        </>
      )}
    </CheckDialog>
  );
}

import { useState } from 'react';
import type { CaseId, ConflictProposal } from '../api/schema';
import { useFieldError } from '../app/form';
import { langOf } from '../app/languages';
import { SESSION_TAG, useAct, useApi } from '../app/query';
import { useTextDraft } from '../app/use-draft';
import { useText, type Words } from '../i18n';
import { Button } from './Button';
import { ButtonRow } from './ButtonRow';
import { CheckDialog } from './CheckDialog';
import styles from './composition.module.css';
import { DraftForm } from './DraftForm';
import { Quote } from './Quote';
import { Section } from './Section';
import { Tag } from './Tag';
import { TextArea } from './TextArea';
import { Why } from './Why';

/** Why a conflict is proposed, in words. */
function say(words: Words, { reason: { code, args }, since, until }: ConflictProposal): string {
  const { kind, part } = args;
  const text = words.code('conflict', code.replace(/^conflict-/, ''), {
    ...args,
    ...(kind ? { kind: words.word('standing-interest', kind) } : {}),
    ...(part ? { part: words.word('party-role', part) } : {}),
  });
  const dates = [
    since && words.t('person-interest-since-day', { since: words.formatShortDate(since) }),
    until && words.t('person-interest-until-day', { until: words.formatShortDate(until) }),
  ].filter((one): one is string => Boolean(one));
  return dates.length > 0 ? `${text ?? code} (${dates.join(' · ')})` : (text ?? code);
}

function Answer({
  id,
  proposal,
  confirm,
  onClose,
}: {
  id: CaseId;
  proposal: ConflictProposal;
  confirm: boolean;
  onClose: () => void;
}) {
  const words = useText();
  const { t } = words;
  const confirming = useAct('confirm_conflict');
  const dismissing = useAct('dismiss_conflict');
  const act = confirm ? confirming : dismissing;
  const errorAt = useFieldError(act);
  const kind = confirm ? 'confirm' : 'dismiss';
  const draft = useTextDraft(`conflict-${kind}:${id}:${proposal.person.id.slice(-12)}`);
  const { name } = proposal.person;
  const own = proposal.own ? '-own' : '';
  const send = async () => {
    await draft.flush();
    const about = { case: id, person: proposal.person.id, key: proposal.key };
    const outcome = confirm
      ? await confirming.act({ ...about, nature: draft.value.trim() || say(words, proposal) })
      : await dismissing.act({ ...about, reason: draft.value });
    if (!outcome.ok) return;
    await draft.discard();
    onClose();
  };
  const title = words.code('conflicts', `${kind}-title${own}`, { name }) ?? kind;
  return (
    <CheckDialog
      open
      onClose={onClose}
      title={title}
      act={t(confirm ? 'conflicts-confirm-act' : 'conflicts-dismiss-act')}
      pending={act.pending || !draft.ready}
      errors={act.errors}
      onAct={() => void send()}
    >
      <Quote>{say(words, proposal)}</Quote>
      <p>{words.code('conflicts', `${kind}-text${own}`, { name })}</p>
      <DraftForm draft={draft} label={title} onSubmit={() => void send()}>
        <TextArea
          name={confirm ? 'nature' : 'reason'}
          optional={confirm}
          label={t(confirm ? 'conflicts-confirm-nature' : 'conflicts-dismiss-reason')}
          error={errorAt(confirm ? 'nature' : 'reason')}
          value={draft.value}
          onChange={draft.setValue}
        />
      </DraftForm>
    </CheckDialog>
  );
}

/** Conflicts that the record suggests about a case: a person confirms or dismisses each. */
export function ConflictProposals({ id }: { id: CaseId }) {
  const words = useText();
  const { t } = words;
  const reading = useApi(
    'conflict_proposals',
    { case: id },
    { tags: [`case:${id}`, 'committee', SESSION_TAG] },
  );
  const [asked, setAsked] = useState<{ proposal: ConflictProposal; confirm: boolean } | null>(null);
  const { open, answered } = reading.data ?? { open: [], answered: [] };
  if (open.length + answered.length === 0) return null;
  return (
    <Section title={t('conflicts-title')} count={open.length}>
      {open.length > 0 && <p>{t('conflicts-text')}</p>}
      <ul className={styles.proposals}>
        {open.map((proposal) => (
          <li key={`${proposal.person.id} ${proposal.key}`}>
            <Why tone="due">
              <strong lang={langOf(proposal.person.name)}>{proposal.person.name}</strong>{' '}
              {!proposal.same && <Tag tone="due">{t('conflicts-alike')}</Tag>} {say(words, proposal)}
            </Why>
            <ButtonRow>
              <Button
                label={t('conflicts-confirm-named', { name: proposal.person.name })}
                onPress={() => setAsked({ proposal, confirm: true })}
              >
                {t('conflicts-confirm')}
              </Button>
              <Button
                label={t('conflicts-dismiss-named', { name: proposal.person.name })}
                onPress={() => setAsked({ proposal, confirm: false })}
              >
                {t('conflicts-dismiss')}
              </Button>
            </ButtonRow>
          </li>
        ))}
      </ul>
      {answered.length > 0 && (
        <details className={styles.all}>
          <summary>{t('conflicts-answered', { count: answered.length })}</summary>
          <ul>
            {answered.map((one) => (
              <li key={`${one.person.id} ${one.at}`}>
                <strong lang={langOf(one.person.name)}>{one.person.name}</strong>{' '}
                {t(one.confirmed ? 'conflicts-was-confirmed' : 'conflicts-was-dismissed', {
                  day: words.formatDay(one.at),
                  name: one.by.name,
                })}
                <Quote lang={langOf(one.text)}>{one.text}</Quote>
              </li>
            ))}
          </ul>
        </details>
      )}
      {asked && (
        <Answer
          key={asked.proposal.key}
          id={id}
          proposal={asked.proposal}
          confirm={asked.confirm}
          onClose={() => setAsked(null)}
        />
      )}
    </Section>
  );
}

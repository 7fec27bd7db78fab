import { useState } from 'react';
import type { DisposalApproved, DisposalPage } from '../../api/schema';
import { useFieldError } from '../../app/form';
import { langOf } from '../../app/languages';
import { useAct } from '../../app/query';
import { href } from '../../app/routes';
import { useTextDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { actionIn, isOffered } from '../../components/actions';
import { ButtonLink } from '../../components/ButtonLink';
import { ButtonRow } from '../../components/ButtonRow';
import { WordsDialog } from '../../components/DraftDialog';
import { ErrorSummary } from '../../components/ErrorSummary';
import { PassphraseDialog } from '../../components/PassphraseDialog';
import { Quote } from '../../components/Quote';
import { Section } from '../../components/Section';
import { Tag } from '../../components/Tag';
import { useText } from '../../i18n';
import { Cases } from './Cases';

/** Two people approve a list; with the second it is carried out. */
const APPROVALS = 2;

/** A list of cases to be destroyed: who approved it, and what became of it. */
export function DisposalList({
  list,
  onApproved,
}: {
  list: DisposalPage;
  onApproved: (approved: DisposalApproved) => void;
}) {
  const words = useText();
  const { t } = words;
  const { given_up: givenUp, carried_out: carriedOut } = list;
  const isOpen = !carriedOut && givenUp === null;
  const approve = actionIn(list.actions, 'approve_disposal');
  const giveUp = actionIn(list.actions, 'give_up_disposal');
  const [open, setOpen] = useState<'approve' | 'give-up' | null>(null);
  const close = () => setOpen(null);
  return (
    <Section
      level={3}
      title={t('keeping-list', { name: list.by.name, when: words.formatDateTime(list.at) })}
    >
      <p>
        {carriedOut ? (
          <Tag>{t('keeping-carried-out', { when: words.formatDateTime(carriedOut) })}</Tag>
        ) : isOpen ? (
          <Tag tone="due">
            {t('keeping-approvals', { count: list.approvals.length, of: APPROVALS })}
          </Tag>
        ) : (
          <Tag>{t('keeping-given-up')}</Tag>
        )}
      </p>
      {givenUp !== null && <Quote lang={langOf(givenUp)}>{givenUp}</Quote>}
      <Cases cases={list.cases} destroyed={carriedOut !== null} />
      {list.approvals.length > 0 && (
        <ul>
          {list.approvals.map((one) => (
            <li key={one.person}>
              {t('keeping-approved-by', { name: one.name, when: words.formatDateTime(one.at) })}
            </li>
          ))}
        </ul>
      )}
      {carriedOut && (
        <ButtonLink href={href('keeping', {}, { certificate: list.disposal })}>
          {t('keeping-certificate')}
        </ButtonLink>
      )}
      {isOpen && (
        <ButtonRow>
          {isOffered(approve) && (
            <ActionButton action={approve} onPress={() => setOpen('approve')}>
              {t('keeping-approve')}
            </ActionButton>
          )}
          {isOffered(giveUp) && (
            <ActionButton action={giveUp} onPress={() => setOpen('give-up')}>
              {t('keeping-give-up')}
            </ActionButton>
          )}
        </ButtonRow>
      )}
      {open === 'approve' && <Approve list={list} onClose={close} onApproved={onApproved} />}
      {open === 'give-up' && <GiveUp list={list} onClose={close} />}
    </Section>
  );
}

function Approve({
  list,
  onClose,
  onApproved,
}: {
  list: DisposalPage;
  onClose: () => void;
  onApproved: (approved: DisposalApproved) => void;
}) {
  const { t } = useText();
  const act = useAct('approve_disposal');
  const errorAt = useFieldError(act);
  const last = list.approvals.length + 1 >= APPROVALS;
  const count = list.cases.length;
  return (
    <PassphraseDialog
      title={t(last ? 'keeping-approve-last-title' : 'keeping-approve-title')}
      act={last ? t('keeping-approve-last', { count }) : t('keeping-approve-first', { count })}
      danger={last}
      pending={act.pending}
      notices={<ErrorSummary errors={act.errors} />}
      error={errorAt('passphrase')}
      onAct={async (passphrase) => {
        const outcome = await act.act({ disposal: list.disposal, passphrase });
        if (outcome.ok) onApproved(outcome.value);
        return outcome;
      }}
      onClose={onClose}
    >
      <p>{t(last ? 'keeping-approve-last-text' : 'keeping-approve-text')}</p>
      <p>{t('keeping-stays')}</p>
      <Cases cases={list.cases} />
    </PassphraseDialog>
  );
}

function GiveUp({ list, onClose }: { list: DisposalPage; onClose: () => void }) {
  const { t } = useText();
  const draft = useTextDraft(`disposal:${list.disposal}`);
  const act = useAct('give_up_disposal');
  const errorAt = useFieldError(act);
  return (
    <WordsDialog
      title={t('keeping-give-up')}
      act={t('keeping-give-up-act')}
      draft={draft}
      pending={act.pending}
      errors={act.errors}
      missing={draft.value.trim() ? [] : ['reason']}
      label={t('data-reason')}
      name="reason"
      error={errorAt('reason')}
      lead={<p>{t('keeping-give-up-text')}</p>}
      onAct={() => act.act({ disposal: list.disposal, reason: draft.value })}
      onClose={onClose}
    />
  );
}

import { useState } from 'react';
import type { CasePage, InterestAnswer, InterestLine, MemberInterest } from '../../api/schema';
import { langOf } from '../../app/languages';
import { savedChoice, savedFields, savedText } from '../../app/form';
import { SESSION_TAG, useApi } from '../../app/query';
import { useDraft, useTextDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { DraftForm } from '../../components/DraftForm';
import { InterestQuestion, type InterestDraft } from '../../components/InterestQuestion';
import { Quote } from '../../components/Quote';
import { Section } from '../../components/Section';
import { StatusLine } from '../../components/StatusLine';
import { SummaryList } from '../../components/SummaryList';
import { Tag } from '../../components/Tag';
import { TextArea } from '../../components/TextArea';
import { Timeline } from '../../components/Timeline';
import { useText } from '../../i18n';
import { actionOf, type PartProps } from './parts';
import { useCaseAct } from './use-case-act';

const TONES = { clear: 'met', recused: 'over', undecided: 'due', unanswered: 'due' } as const;
const ANSWERS: readonly InterestAnswer[] = ['none', 'withdraw', 'decide', 'later'];

/** Where everybody stands towards the case; the chair rules where it is doubtful. */
export function InterestsTab({ page, content }: PartProps) {
  const words = useText();
  const { t } = words;
  const session = useApi('session', {}, { tags: [SESSION_TAG] });
  const [ruling, setRuling] = useState<MemberInterest | null>(null);
  return (
    <>
      <Section title={t('interests-everybody')} count={content.interests.length}>
        <SummaryList
          items={content.interests.map((one) => ({
            key: one.person.id,
            label: one.person.name,
            value: (
              <>
                <Tag tone={TONES[one.state]}>{words.word('interest-state', one.state)}</Tag>{' '}
                {one.at && <small>{words.formatDay(one.at)}</small>}
                {one.nature && <Quote lang={langOf(one.nature)}>{one.nature}</Quote>}
              </>
            ),
            act:
              one.state === 'undecided' && one.person.id !== session.data?.person ? (
                <ActionButton action={one.decide} onPress={() => setRuling(one)}>
                  {t('interests-rule', { name: one.person.name })}
                </ActionButton>
              ) : null,
          }))}
        />
      </Section>
      {ruling && <RulingDialog page={page} interest={ruling} onClose={() => setRuling(null)} />}
      <OwnInterest page={page} answers={['withdraw', 'decide']} />
    </>
  );
}

/** What one declared, and what was ruled on it. */
export function OwnHistory({ lines }: { lines: readonly InterestLine[] }) {
  const words = useText();
  const { t } = words;
  return (
    <Timeline
      items={lines.toReversed().map((line) => ({
        key: line.at,
        at: line.at,
        ...(line.ruled_by ? { who: line.ruled_by.name } : {}),
        title: line.answer
          ? words.word('interest-answer', line.answer)
          : t(line.recused ? 'interests-ruled-recused' : 'interests-ruled-clear'),
        children: line.text && <Quote lang={langOf(line.text)}>{line.text}</Quote>,
      }))}
    />
  );
}

const readInterest = (saved: unknown): InterestDraft => {
  const fields = savedFields(saved);
  return { answer: savedChoice(fields.answer, ANSWERS), nature: savedText(fields.nature) };
};

/** One's own declaration: what it was, and the question with the answers that are open now. */
export function OwnInterest({
  page,
  answers,
}: {
  page: CasePage;
  answers: readonly InterestAnswer[];
}) {
  const { t } = useText();
  const { id } = page.line;
  const draft = useDraft(`interest:${id}`, readInterest(null), readInterest);
  const act = useCaseAct('declare_interests', page);
  const action = actionOf(page.actions, 'declare_interests');
  const { answer, nature } = draft.value;
  const record = async () => {
    if (!answer) return;
    await draft.flush();
    const outcome = await act.act({
      answers: [{ case: id, answer, ...(nature.trim() ? { nature: nature.trim() } : {}) }],
    });
    if (outcome.ok) await draft.discard();
  };
  return (
    <Section title={t('interests-own')}>
      {page.own_interest.length > 0 && <OwnHistory lines={page.own_interest} />}
      {action.allowed ? (
        <DraftForm draft={draft} label={t('interests-own')} onSubmit={() => void record()}>
          {act.notices}
          <InterestQuestion
            label={t(page.content ? 'interests-question-again' : 'interests-question')}
            answers={answers}
            value={draft.value}
            onChange={draft.setValue}
            error={act.fieldError('answers')}
            natureError={act.fieldError('nature')}
          />
          <Button type="submit" tone={page.content ? 'calm' : 'primary'} pending={act.pending}>
            {t('interests-act')}
          </Button>
        </DraftForm>
      ) : (
        <ActionButton action={action}>{t('interests-act')}</ActionButton>
      )}
    </Section>
  );
}

function RulingDialog({
  page,
  interest,
  onClose,
}: {
  page: CasePage;
  interest: MemberInterest;
  onClose: () => void;
}) {
  const { t } = useText();
  const { person } = interest;
  const reason = useTextDraft(`ruling:${page.line.id}:${person.id.slice(-12)}`);
  const act = useCaseAct('decide_interest', page);
  const rule = async (recused: boolean) => {
    await reason.flush();
    const outcome = await act.act({
      case: page.line.id,
      person: person.id,
      recused,
      reason: reason.value,
    });
    if (!outcome.ok) return;
    await reason.discard();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('interests-rule', { name: person.name })}
      acts={
        <>
          <Button pending={act.pending} onPress={() => void rule(true)}>
            {t('interests-rule-recused', { name: person.name })}
          </Button>
          <Button pending={act.pending} onPress={() => void rule(false)}>
            {t('interests-rule-clear', { name: person.name })}
          </Button>
          <Button tone="plain" onPress={onClose}>
            {t('case-cancel')}
          </Button>
        </>
      }
    >
      {act.notices}
      {interest.nature && <Quote lang={langOf(interest.nature)}>{interest.nature}</Quote>}
      <p>{t('interests-rule-text')}</p>
      {reason.ready && (
        <TextArea
          label={t('interests-rule-reason')}
          name="reason"
          error={act.fieldError('reason')}
          value={reason.value}
          onChange={reason.setValue}
        />
      )}
      <StatusLine>{reason.status}</StatusLine>
    </Dialog>
  );
}

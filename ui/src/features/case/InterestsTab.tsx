import { useState } from 'react';
import type { CasePage, InterestAnswer, InterestLine, MemberInterest } from '../../api/schema';
import { langOf } from '../../app/languages';
import { notChosen, savedChoice, savedFields, savedText } from '../../app/form';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { ConflictProposals } from '../../components/ConflictProposals';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { InterestQuestion, type InterestDraft } from '../../components/InterestQuestion';
import { MenuButton } from '../../components/MenuButton';
import { Parties } from '../../components/Parties';
import { Quote } from '../../components/Quote';
import { Section } from '../../components/Section';
import { Tag } from '../../components/Tag';
import { Timeline } from '../../components/Timeline';
import { useText, type Words } from '../../i18n';
import { ChallengeDialog, PartiesDialog, ReportDialog, RulingDialog } from './InterestDialogs';
import { actionOf, type PartProps } from './parts';
import { useCaseAct } from './use-case-act';
import styles from './case.module.css';

const TONES = { clear: 'met', recused: 'over', undecided: 'due', unanswered: 'due' } as const;
const ANSWERS: readonly InterestAnswer[] = ['none', 'withdraw', 'decide', 'later'];

type Open =
  | { kind: 'ruling' | 'report' | 'challenge'; interest: MemberInterest }
  | { kind: 'parties' };

/** Who has a part in the case, where everybody stands towards it, and what is ruled on it. */
export function InterestsTab({ page, content }: PartProps) {
  const { t } = useText();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const correct = actionOf(page.actions, 'correct_parties');
  return (
    <>
      <Section title={t('parties-legend')} count={page.parties.length}>
        <Parties parties={page.parties} />
        <ActionButton action={correct} onPress={() => setOpen({ kind: 'parties' })}>
          {t('parties-correct')}
        </ActionButton>
      </Section>
      <ConflictProposals id={page.line.id} />
      <Section title={t('interests-everybody')} count={content.interests.length}>
        <ul className={`${styles.stands} ${styles.members}`}>
          {content.interests.map((one) => (
            <li key={one.person.id}>
              <div>
                <Standing interest={one} />
                <Ruling interest={one} onOpen={() => setOpen({ kind: 'ruling', interest: one })} />
              </div>
              <More interest={one} onOpen={(kind) => setOpen({ kind, interest: one })} />
            </li>
          ))}
        </ul>
      </Section>
      {open?.kind === 'parties' && <PartiesDialog page={page} onClose={close} />}
      {open?.kind === 'ruling' && (
        <RulingDialog page={page} interest={open.interest} onClose={close} />
      )}
      {open?.kind === 'report' && (
        <ReportDialog page={page} interest={open.interest} onClose={close} />
      )}
      {open?.kind === 'challenge' && (
        <ChallengeDialog page={page} interest={open.interest} onClose={close} />
      )}
      <OwnInterest page={page} answers={['withdraw', 'decide']} />
    </>
  );
}

function Standing({ interest }: { interest: MemberInterest }) {
  const words = useText();
  const { t } = words;
  const { state, ruling } = interest;
  return (
    <>
      <strong>{interest.person.name}</strong>
      <Tag tone={TONES[state]}>
        {ruling ? words.word('interest-ruling', ruling) : words.word('interest-state', state)}
      </Tag>{' '}
      {interest.challenged && <Tag tone="due">{t('interests-challenged')}</Tag>}{' '}
      {interest.late && <Tag tone="due">{t('interests-late')}</Tag>}{' '}
      {interest.at && <small>{words.formatDay(interest.at)}</small>}
      {interest.nature && <Quote lang={langOf(interest.nature)}>{interest.nature}</Quote>}
      {interest.challenge && <Quote lang={langOf(interest.challenge)}>{interest.challenge}</Quote>}
    </>
  );
}

const waits = ({ state, challenged, late }: MemberInterest): boolean =>
  state === 'undecided' || challenged || late;

/** What waits for a ruling has its button, or says why one may not. */
function Ruling({ interest, onOpen }: { interest: MemberInterest; onOpen: () => void }) {
  const { t } = useText();
  const { decide, person } = interest;
  if (!waits(interest) || decide.refusal?.code === 'own-interest') return null;
  return (
    <ButtonRow>
      <ActionButton action={decide} onPress={onOpen}>
        {t(interest.challenged ? 'interests-rule-challenge' : 'interests-rule', {
          name: person.name,
        })}
      </ActionButton>
    </ButtonRow>
  );
}

/** What is seldom needed lies in a menu, or every line would carry it. */
function More({
  interest,
  onOpen,
}: {
  interest: MemberInterest;
  onOpen: (kind: 'ruling' | 'report' | 'challenge') => void;
}) {
  const { t } = useText();
  const { name } = interest.person;
  const entries = [
    ...(!waits(interest) && interest.decide.allowed
      ? [{ id: 'change', label: t('interests-rule-change', { name }), run: () => onOpen('ruling') }]
      : []),
    ...(interest.report.allowed
      ? [{ id: 'report', label: t('interests-report', { name }), run: () => onOpen('report') }]
      : []),
    ...(interest.challenge_act.allowed
      ? [
          {
            id: 'challenge',
            label: t('interests-challenge', { name }),
            run: () => onOpen('challenge'),
          },
        ]
      : []),
  ];
  if (entries.length === 0) return null;
  return (
    <div data-print="no">
      <MenuButton plain label={t('room-more', { name })} entries={entries} />
    </div>
  );
}

/** What one declared, and what was ruled on it. */
export function OwnHistory({ lines }: { lines: readonly InterestLine[] }) {
  const words = useText();
  return (
    <Timeline
      items={lines.toReversed().map((line) => ({
        key: line.at,
        at: line.at,
        ...(line.ruled_by ? { who: line.ruled_by.name } : {}),
        title: titleOf(line, words),
        children: line.text && <Quote lang={langOf(line.text)}>{line.text}</Quote>,
      }))}
    />
  );
}

function titleOf(line: InterestLine, words: Words): string {
  const { t } = words;
  if (line.challenged) return t('interests-own-challenged');
  if (line.ruling) {
    return t('interests-ruled', { ruling: words.word('interest-ruling', line.ruling) });
  }
  const said = words.word('interest-answer', line.answer ?? '');
  return line.reported_by
    ? t('interests-own-reported', { name: line.reported_by.name, said })
    : said;
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
  const [unanswered, setUnanswered] = useState(false);
  const question = page.content
    ? 'interests-question-again'
    : page.line.interest === 'recused'
      ? 'interests-question-recused'
      : 'interests-question';
  const record = async () => {
    setUnanswered(!answer);
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
          <ErrorSummary errors={unanswered && !answer ? [notChosen('interest')] : []} />
          <InterestQuestion
            label={t(question)}
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

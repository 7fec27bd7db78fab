import { useState } from 'react';
import type {
  CasePage,
  InterestAnswer,
  InterestRuling,
  MemberInterest,
  Party,
} from '../../api/schema';
import { langOf } from '../../app/languages';
import { notChosen } from '../../app/form';
import { useTextDraft } from '../../app/use-draft';
import { WordsDialog } from '../../components/DraftDialog';
import { givenParties, PartiesField } from '../../components/PartiesField';
import { Quote } from '../../components/Quote';
import { RadioGroup } from '../../components/RadioGroup';
import { useText } from '../../i18n';
import { useCaseAct } from './use-case-act';

interface InterestDialogProps {
  page: CasePage;
  interest: MemberInterest;
  onClose: () => void;
}

const keyOf = (what: string, page: CasePage, interest: MemberInterest) =>
  `${what}:${page.line.id}:${interest.person.id.slice(-12)}`;

const keepsOut = (ruling: InterestRuling | null) =>
  ruling === 'recused' || ruling === 'information_only';

/** The ruling on a doubtful interest or a challenge: one of four, with its reason. */
export function RulingDialog({ page, interest, onClose }: InterestDialogProps) {
  const words = useText();
  const { t } = words;
  const { person } = interest;
  const [ruling, setRuling] = useState<InterestRuling | null>(null);
  const [suspends, setSuspends] = useState<'yes' | 'no' | null>(null);
  const reason = useTextDraft(keyOf('ruling', page, interest));
  const act = useCaseAct('decide_interest', page);
  return (
    <WordsDialog
      title={t(interest.challenged ? 'interests-rule-challenge' : 'interests-rule', {
        name: person.name,
      })}
      act={t('interests-rule-act')}
      pending={act.pending}
      draft={reason}
      label={t('interests-rule-reason')}
      name="reason"
      error={act.fieldError('reason')}
      missing={[
        ...(ruling ? [] : [notChosen('ruling')]),
        ...(interest.late && keepsOut(ruling) && !suspends ? [notChosen('suspends')] : []),
      ]}
      onAct={() =>
        ruling &&
        act.act({
          case: page.line.id,
          person: person.id,
          ruling,
          reason: reason.value,
          ...(suspends ? { suspends: suspends === 'yes' } : {}),
        })
      }
      onClose={onClose}
      notices={act.notices}
    >
      {interest.nature && <Quote lang={langOf(interest.nature)}>{interest.nature}</Quote>}
      {interest.challenge && (
        <>
          <p>{t('interests-challenge-reasons')}</p>
          <Quote lang={langOf(interest.challenge)}>{interest.challenge}</Quote>
        </>
      )}
      <p>{t('interests-rule-text')}</p>
      <RadioGroup
        label={t('interests-rule-how', { name: person.name })}
        name="ruling"
        error={act.fieldError('ruling')}
        choices={interest.rulings.map((code) => ({
          value: code,
          label: words.word('interest-ruling', code),
          note: words.code('interests-ruling-means', code) ?? '',
        }))}
        value={ruling}
        onChange={setRuling}
      />
      {interest.late && keepsOut(ruling) && (
        <RadioGroup
          label={t('interests-suspends')}
          name="suspends"
          description={t('interests-suspends-note')}
          choices={(['yes', 'no'] as const).map((code) => ({
            value: code,
            label: t(code === 'yes' ? 'interests-suspends-yes' : 'interests-suspends-no'),
          }))}
          value={suspends}
          onChange={setSuspends}
        />
      )}
    </WordsDialog>
  );
}

const SAID: readonly InterestAnswer[] = ['withdraw', 'decide'];

/** What a member said of an interest, recorded by who keeps the record. */
export function ReportDialog({ page, interest, onClose }: InterestDialogProps) {
  const { t } = useText();
  const { person } = interest;
  const [answer, setAnswer] = useState<InterestAnswer | null>(null);
  const nature = useTextDraft(keyOf('report', page, interest));
  const act = useCaseAct('report_interest', page);
  return (
    <WordsDialog
      title={t('interests-report', { name: person.name })}
      act={t('interests-report-act')}
      pending={act.pending}
      draft={nature}
      label={t('interest-nature')}
      name="nature"
      note={t('interests-report-note')}
      error={act.fieldError('nature')}
      missing={answer ? [] : [notChosen('answer')]}
      onAct={() =>
        answer &&
        act.act({ case: page.line.id, person: person.id, answer, nature: nature.value })
      }
      onClose={onClose}
      notices={act.notices}
    >
      <p>{t('interests-report-text', { name: person.name })}</p>
      <RadioGroup
        label={t('interests-report-how')}
        name="answer"
        choices={SAID.map((code) => ({
          value: code,
          label: t(code === 'withdraw' ? 'interests-report-withdraw' : 'interests-report-decide', {
            name: person.name,
          }),
        }))}
        value={answer}
        onChange={setAnswer}
      />
    </WordsDialog>
  );
}

/** The applicant's challenge of a member, with the applicant's reasons. */
export function ChallengeDialog({ page, interest, onClose }: InterestDialogProps) {
  const { t } = useText();
  const { person } = interest;
  const reasons = useTextDraft(keyOf('challenge', page, interest));
  const act = useCaseAct('challenge_member', page);
  return (
    <WordsDialog
      title={t('interests-challenge', { name: person.name })}
      act={t('interests-challenge-act')}
      pending={act.pending}
      draft={reasons}
      label={t('interests-challenge-reasons')}
      name="reasons"
      error={act.fieldError('reasons')}
      onAct={() => act.act({ case: page.line.id, person: person.id, reasons: reasons.value })}
      onClose={onClose}
      notices={act.notices}
    >
      <p>{t('interests-challenge-text')}</p>
    </WordsDialog>
  );
}

/** The parties as they should have been, with the reason. */
export function PartiesDialog({ page, onClose }: { page: CasePage; onClose: () => void }) {
  const { t } = useText();
  // Who was erased stays among them and cannot be named again.
  const erased = t('withheld-erased');
  const [parties, setParties] = useState<Party[]>(() =>
    page.parties.filter((party) => party.name !== erased),
  );
  const reason = useTextDraft(`parties:${page.line.id}`);
  const act = useCaseAct('correct_parties', page);
  return (
    <WordsDialog
      title={t('parties-correct')}
      act={t('parties-correct-act')}
      pending={act.pending}
      draft={reason}
      label={t('parties-correct-reason')}
      name="reason"
      error={act.fieldError('reason')}
      onAct={() =>
        act.act({
          case: page.line.id,
          version: act.version,
          parties: givenParties(parties),
          reason: reason.value,
        })
      }
      onClose={onClose}
      notices={act.notices}
    >
      <p>{t('parties-correct-text')}</p>
      <PartiesField
        parties={parties}
        error={act.fieldError('parties')}
        onChange={setParties}
      />
    </WordsDialog>
  );
}

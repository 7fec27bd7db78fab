import type { RiskTier } from '../../api/schema';
import { savedChoice, savedFields, savedText, usePatch } from '../../app/form';
import { useApi, useKept } from '../../app/query';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { Card } from '../../components/Card';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { RadioGroup } from '../../components/RadioGroup';
import { Select } from '../../components/Select';
import { StatusLine } from '../../components/StatusLine';
import { TextArea } from '../../components/TextArea';
import { TwoColumns } from '../../components/TwoColumns';
import { Why } from '../../components/Why';
import { useText } from '../../i18n';
import { NotNow } from './NotNow';
import { actionOf, type PartProps } from './parts';
import { useCaseAct } from './use-case-act';
import styles from './case.module.css';

const TIERS: readonly RiskTier[] = ['low', 'medium', 'high'];

interface Routing {
  answers: Readonly<Record<string, boolean>>;
  /** Chosen against the proposal; null follows it. */
  pathway: string | null;
  tier: RiskTier | null;
  reason: string;
}

function readRouting(saved: unknown): Routing {
  const fields = savedFields(saved);
  const answers = Object.entries(savedFields(fields.answers)).filter(
    (entry): entry is [string, boolean] => typeof entry[1] === 'boolean',
  );
  return {
    answers: Object.fromEntries(answers),
    pathway: savedText(fields.pathway) || null,
    tier: savedChoice(fields.tier, TIERS),
    reason: savedText(fields.reason),
  };
}

/** Triage: questions, what the rules propose for the answers so far and why, and the way chosen. */
export function RouteForm({ page, content }: PartProps) {
  const words = useText();
  const { t } = words;
  const { id } = page.line;
  const before = content.triage;
  const draft = useDraft<Routing>(
    `route:${id}`,
    { answers: before?.answers ?? {}, pathway: null, tier: null, reason: before?.reason ?? '' },
    readRouting,
  );
  const routing = draft.value;
  const change = usePatch(routing, draft.setValue);
  const act = useCaseAct('route_case', page);
  const action = actionOf(page.actions, 'route_case');
  const reading = useApi(
    'propose_triage',
    action.allowed && draft.ready ? { case: id, answers: { ...routing.answers } } : null,
    { tags: ['committee'] },
  );
  const proposal = useKept(reading.data);
  if (!action.allowed && !act.pending) {
    return <NotNow id={page.line.id} title={t('case-act-route-case')} action={action} />;
  }
  const pathway = routing.pathway ?? proposal?.pathway ?? null;
  const tier = routing.tier ?? proposal?.tier ?? null;
  const overridden = proposal && (pathway !== proposal.pathway || tier !== proposal.tier);
  const record = async () => {
    if (!pathway || !tier) return;
    await draft.flush();
    const outcome = await act.act({
      case: id,
      version: act.version,
      answers: { ...routing.answers },
      pathway,
      tier,
      ...(overridden ? { reason: routing.reason } : {}),
    });
    if (!outcome.ok) return;
    await draft.discard();
    navigate(href('case', { id, tab: 'overview' }));
  };
  return (
    <DraftForm draft={draft} label={t('routing-heading')} onSubmit={() => void record()}>
      <h2>{t('routing-heading')}</h2>
      <p>{t('routing-lead')}</p>
      {act.notices}
      <TwoColumns
        label={t('routing-proposal')}
        follows
        beside={
          <Card title={t('routing-proposal')}>
            <ErrorSummary errors={reading.error ? [reading.error] : []} />
            <StatusLine>
              {proposal &&
                t('routing-proposed', {
                  pathway: words.word('pathway', proposal.pathway),
                  tier: words.word('tier', proposal.tier),
                })}
            </StatusLine>
            {proposal?.reasons.map((reason) => (
              <Why key={reason.sentence.code} rule={reason.rule}>
                {words.word('triage-reason', reason.sentence.code.replace(/^triage-reason-/, ''))}
                {!reason.verified && t('case-unverified')}
              </Why>
            ))}
          </Card>
        }
      >
        {content.triage_questions.map((question) => (
          <div key={question} className={styles.choices}>
            <RadioGroup
              label={words.word('triage-question', question)}
              name={`answers.${question}`}
              choices={[
                { value: 'yes', label: t('routing-yes') },
                { value: 'no', label: t('routing-no') },
              ]}
              value={answerOf(routing.answers[question])}
              onChange={(given) =>
                change({ answers: { ...routing.answers, [question]: given === 'yes' } })
              }
            />
          </div>
        ))}
        <Select
          label={t('routing-pathway')}
          name="pathway"
          error={act.fieldError('pathway')}
          choices={content.pathways.map((one) => ({
            value: one,
            label: words.word('pathway', one),
            ...(one === proposal?.pathway ? { note: t('routing-as-proposed') } : {}),
          }))}
          value={pathway}
          onChange={(chosen) => change({ pathway: chosen === proposal?.pathway ? null : chosen })}
        />
        <RadioGroup
          label={t('routing-tier')}
          name="tier"
          choices={TIERS.map((one) => ({
            value: one,
            label: words.word('tier', one),
            ...(one === proposal?.tier ? { note: t('routing-as-proposed') } : {}),
          }))}
          value={tier}
          onChange={(chosen) => change({ tier: chosen === proposal?.tier ? null : chosen })}
        />
        {overridden && (
          <TextArea
            label={t('routing-reason-label')}
            name="reason"
            description={t('routing-reason-note')}
            error={act.fieldError('reason')}
            value={routing.reason}
            onChange={(reason) => change({ reason })}
          />
        )}
        <ActionButton action={action} type="submit" tone="primary" pending={act.pending}>
          {t(overridden ? 'routing-act-override' : 'routing-act')}
        </ActionButton>
      </TwoColumns>
    </DraftForm>
  );
}

const answerOf = (answer: boolean | undefined): 'yes' | 'no' | null =>
  answer === undefined ? null : answer ? 'yes' : 'no';

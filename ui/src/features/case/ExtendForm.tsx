import { useState } from 'react';
import { savedFields, savedText, useMissing, usePatch } from '../../app/form';
import { langOf } from '../../app/languages';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { CheckPage } from '../../components/CheckPage';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { NumberField } from '../../components/NumberField';
import { Quote } from '../../components/Quote';
import { TextArea } from '../../components/TextArea';
import { useText } from '../../i18n';
import { NotNow } from './NotNow';
import { actionOf, referenceOf, type PartProps } from './parts';
import { useCaseAct } from './use-case-act';

interface Extending {
  by: number | null;
  reason: string;
  notice: string;
}

function readExtending(saved: unknown): Extending {
  const fields = savedFields(saved);
  return {
    by: typeof fields.by === 'number' ? fields.by : null,
    reason: savedText(fields.reason),
    notice: savedText(fields.notice),
  };
}

const lacking = ({ by, reason, notice }: Extending): (keyof Extending)[] => [
  ...(by ? [] : (['by'] as const)),
  ...(reason.trim() ? [] : (['reason'] as const)),
  ...(notice.trim() ? [] : (['notice'] as const)),
];

/** Extends the time limit before it runs out: by how much, why, and what the applicant is told. */
export function ExtendForm({ page, content }: PartProps) {
  const { t } = useText();
  const { id } = page.line;
  const draft = useDraft<Extending>(`extend:${id}`, readExtending(null), readExtending);
  const form = draft.value;
  const change = usePatch(form, draft.setValue);
  const act = useCaseAct('extend_clock', page);
  const action = actionOf(page.actions, 'extend_clock');
  const [checking, setChecking] = useState(false);
  const missing = useMissing();
  const errorAt = (field: keyof Extending) =>
    (lacking(form).includes(field) ? missing.errorAt(field) : undefined) ?? act.fieldError(field);
  const unit = content.clock?.hours === null ? 'days' : 'hours';
  if (!action.allowed && !act.pending) {
    return <NotNow id={page.line.id} title={t('case-act-extend-clock')} action={action} />;
  }
  const record = async () => {
    await draft.flush();
    const outcome = await act.act({
      case: id,
      version: act.version,
      by: form.by ?? 0,
      reason: form.reason,
      notice: form.notice,
    });
    if (!outcome.ok) {
      setChecking(outcome.error.kind === 'unknown');
      return;
    }
    await draft.discard();
    navigate(href('case', { id, tab: 'overview' }));
  };
  if (checking) {
    return (
      <CheckPage
        title={t('extend-check')}
        lead={t('extend-check-lead')}
        notices={act.notices}
        act={t('extend-act', { number: referenceOf(page) })}
        pending={act.pending}
        onAct={() => void record()}
        onBack={() => setChecking(false)}
        items={[
          { key: 'by', label: t('extend-by', { unit }), value: form.by ?? 0 },
          {
            key: 'reason',
            label: t('extend-reason'),
            value: <Quote lang={langOf(form.reason)}>{form.reason}</Quote>,
          },
          {
            key: 'notice',
            label: t('extend-notice'),
            value: <Quote lang={langOf(form.notice)}>{form.notice}</Quote>,
          },
        ]}
      />
    );
  }
  return (
    <DraftForm
      draft={draft}
      label={t('case-act-extend-clock')}
      onSubmit={() => setChecking(!missing.lacks(lacking(form)))}
    >
      <h2>{t('case-act-extend-clock')}</h2>
      <p>{t('extend-lead')}</p>
      {act.notices}
      <ErrorSummary errors={missing.errors} />
      <NumberField
        label={t('extend-by', { unit })}
        name="by"
        min={1}
        max={3660}
        error={errorAt('by')}
        value={form.by}
        onChange={(by) => change({ by })}
      />
      <TextArea
        label={t('extend-reason')}
        name="reason"
        error={errorAt('reason')}
        value={form.reason}
        onChange={(reason) => change({ reason })}
      />
      <TextArea
        label={t('extend-notice')}
        name="notice"
        lang={content.language}
        error={errorAt('notice')}
        value={form.notice}
        onChange={(notice) => change({ notice })}
      />
      <ActionButton action={action} type="submit" tone="primary">
        {t('check-before')}
      </ActionButton>
    </DraftForm>
  );
}

import { savedFields, savedText, usePatch } from '../../app/form';
import { langOf } from '../../app/languages';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { DraftForm } from '../../components/DraftForm';
import { TextArea } from '../../components/TextArea';
import { useText } from '../../i18n';
import { Decider } from './Decider';
import { NotNow } from './NotNow';
import { actionOf, type PartProps } from './parts';
import { useCaseAct } from './use-case-act';

/** Asks that a meeting decides, with the reason. */
export function EscalateForm({ page, content }: PartProps) {
  const { t } = useText();
  const { id } = page.line;
  const draft = useDraft(`escalate:${id}`, { reason: '' }, (saved) => ({
    reason: savedText(savedFields(saved).reason),
  }));
  const change = usePatch(draft.value, draft.setValue);
  const act = useCaseAct('escalate_case', page);
  const action = actionOf(page.actions, 'escalate_case');
  if (!action.allowed && !act.pending) {
    return <NotNow id={page.line.id} title={t('case-act-escalate-case')} action={action} />;
  }
  const record = async () => {
    await draft.flush();
    const outcome = await act.act({ case: id, reason: draft.value.reason });
    if (!outcome.ok) return;
    await draft.discard();
    navigate(href('case', { id, tab: 'overview' }));
  };
  return (
    <DraftForm
      draft={draft}
      label={t('case-act-escalate-case')}
      onSubmit={() => void record()}
    >
      <h2>{t('case-act-escalate-case')}</h2>
      <Decider content={content} />
      {act.notices}
      <TextArea
        label={t('escalate-reason')}
        name="reason"
        description={t('escalate-reason-note')}
        error={act.fieldError('reason')}
        lang={langOf(draft.value.reason)}
        value={draft.value.reason}
        onChange={(reason) => change({ reason })}
      />
      <ActionButton action={action} type="submit" tone="primary" pending={act.pending}>
        {t('escalate-act')}
      </ActionButton>
    </DraftForm>
  );
}

import { useState } from 'react';
import { savedFields, savedText, usePatch } from '../../app/form';
import { langOf } from '../../app/languages';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { CheckPage } from '../../components/CheckPage';
import { DraftForm } from '../../components/DraftForm';
import { Quote } from '../../components/Quote';
import { TextArea } from '../../components/TextArea';
import { Written } from '../../components/Written';
import { useText } from '../../i18n';
import { NotNow } from './NotNow';
import { actionOf, referenceOf, type PartProps } from './parts';
import { useCaseAct } from './use-case-act';

const readReason = (saved: unknown) => ({ reason: savedText(savedFields(saved).reason) });

/** Closes the case. Nothing opens it again, so it is checked before. */
export function CloseForm({ page }: PartProps) {
  const { t } = useText();
  const { id, title } = page.line;
  const draft = useDraft(`close:${id}`, { reason: '' }, readReason);
  const change = usePatch(draft.value, draft.setValue);
  const act = useCaseAct('close_case', page);
  const action = actionOf(page.actions, 'close_case');
  const [checking, setChecking] = useState(false);
  if (!action.allowed && !act.pending) {
    return <NotNow id={page.line.id} title={t('case-act-close-case')} action={action} />;
  }
  const record = async () => {
    await draft.flush();
    const outcome = await act.act({ case: id, version: act.version, reason: draft.value.reason });
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
        title={t('close-check')}
        lead={t('close-check-lead')}
        notices={act.notices}
        act={t('close-act', { number: referenceOf(page) })}
        pending={act.pending}
        onAct={() => void record()}
        onBack={() => setChecking(false)}
        items={[
          { key: 'case', label: referenceOf(page), value: <Written>{title}</Written> },
          {
            key: 'reason',
            label: t('close-reason'),
            value: <Quote lang={langOf(draft.value.reason)}>{draft.value.reason}</Quote>,
          },
        ]}
      />
    );
  }
  return (
    <DraftForm draft={draft} label={t('case-act-close-case')} onSubmit={() => setChecking(true)}>
      <h2>{t('case-act-close-case')}</h2>
      {act.notices}
      <TextArea
        label={t('close-reason')}
        name="reason"
        description={t('close-reason-note')}
        error={act.fieldError('reason')}
        value={draft.value.reason}
        onChange={(reason) => change({ reason })}
      />
      <ActionButton action={action} type="submit" tone="primary">
        {t('check-before')}
      </ActionButton>
    </DraftForm>
  );
}

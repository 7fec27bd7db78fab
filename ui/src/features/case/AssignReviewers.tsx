import { useOffices } from '../../app/use-offices';
import { savedFields, savedList, usePatch } from '../../app/form';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { CheckboxGroup } from '../../components/CheckboxGroup';
import { DraftForm } from '../../components/DraftForm';
import { useText } from '../../i18n';
import { Decider } from './Decider';
import { NotNow } from './NotNow';
import { actionOf, type PartProps } from './parts';
import { useCaseAct } from './use-case-act';

const readIds = (saved: unknown) => ({
  reviewers: savedList(savedFields(saved).reviewers, (one) =>
    typeof one === 'string' ? one : null,
  ),
});

/** Names reviewers; beside each stands whether they are clear of interests. */
export function AssignReviewers({ page, content }: PartProps) {
  const words = useText();
  const { t } = words;
  const { id } = page.line;
  const officesOf = useOffices();
  const draft = useDraft(
    `reviewers:${id}`,
    { reviewers: content.reviewers.map((person) => person.id) },
    readIds,
  );
  const change = usePatch(draft.value, draft.setValue);
  const act = useCaseAct('assign_reviewers', page);
  const action = actionOf(page.actions, 'assign_reviewers');
  if (!action.allowed && !act.pending) {
    return <NotNow id={page.line.id} title={t('case-act-assign-reviewers')} action={action} />;
  }
  const record = async () => {
    await draft.flush();
    const outcome = await act.act({
      case: id,
      version: act.version,
      reviewers: draft.value.reviewers,
    });
    if (!outcome.ok) return;
    await draft.discard();
    navigate(href('case', { id, tab: 'reviews' }));
  };
  return (
    <DraftForm draft={draft} label={t('reviewers-heading')} onSubmit={() => void record()}>
      <h2>{t('reviewers-heading')}</h2>
      <p>{t('reviewers-lead')}</p>
      <Decider content={content} />
      {act.notices}
      <CheckboxGroup
        label={t('reviewers-label')}
        name="reviewers"
        description={t('reviewers-needed', { count: content.pathway?.needed ?? 2 })}
        error={act.fieldError('reviewers')}
        choices={content.interests.map(({ person, state }) => ({
          value: person.id,
          label: person.name,
          note: [officesOf(person.id), words.word('interest-state', state)].filter(Boolean).join(' · '),
        }))}
        value={draft.value.reviewers}
        onChange={(reviewers) => change({ reviewers })}
      />
      <ActionButton action={action} type="submit" tone="primary" pending={act.pending}>
        {t('reviewers-act')}
      </ActionButton>
    </DraftForm>
  );
}

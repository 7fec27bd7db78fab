import { useState } from 'react';
import { notChosen, useMissing } from '../../app/form';
import { useApi } from '../../app/query';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { ActionButton } from '../../components/ActionButton';
import { ButtonLink } from '../../components/ButtonLink';
import { EmptyState } from '../../components/EmptyState';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Loaded } from '../../components/Loaded';
import { RadioGroup } from '../../components/RadioGroup';
import { useText } from '../../i18n';
import { NotNow } from './NotNow';
import { actionOf, type PartProps } from './parts';
import { useCaseAct } from './use-case-act';

/** Puts the case on the agenda of a meeting that is still to come or under way. */
export function AgendaForm({ page }: PartProps) {
  const words = useText();
  const { t } = words;
  const meetings = useApi('meetings', {}, { tags: ['meeting'] });
  const act = useCaseAct('add_item', page);
  const action = actionOf(page.actions, 'add_item');
  const open = (meetings.data?.meetings ?? []).filter((one) => one.stage !== 'adjourned');
  const [chosen, setChosen] = useState<string | null>(null);
  // Where there is one it is meant; of several none is taken for meant.
  const meeting = chosen ?? (open.length === 1 ? open[0]?.id : null) ?? null;
  const missing = useMissing();
  const record = async () => {
    if (missing.lacks(meeting ? [] : [notChosen('meeting')]) || !meeting) return;
    const outcome = await act.act({ meeting, case: page.line.id });
    if (outcome.ok) navigate(href('case', { id: page.line.id, tab: 'overview' }));
  };
  if (!action.allowed && !act.pending) {
    return <NotNow id={page.line.id} title={t('case-act-add-item')} action={action} />;
  }
  return (
    <Loaded reading={meetings}>
      {() =>
        open.length === 0 ? (
          <EmptyState title={t('to-agenda-no-meeting')}>
            <p>{t('to-agenda-no-meeting-text')}</p>
            <ButtonLink href={href('meetings')}>{t('nav-meetings')}</ButtonLink>
          </EmptyState>
        ) : (
          <form
            aria-label={t('to-agenda-heading')}
            onSubmit={(event) => {
              event.preventDefault();
              void record();
            }}
          >
            <h2>{t('to-agenda-heading')}</h2>
            {act.notices}
            <ErrorSummary errors={missing.errors} />
            <RadioGroup
              label={t('to-agenda-meeting')}
              name="meeting"
              error={meeting ? act.fieldError('meeting') : missing.errorAt('meeting')}
              choices={open.map((one) => ({
                value: one.id,
                label: one.title,
                note: t('to-agenda-when', {
                  day: words.formatDate(one.date),
                  time: one.time,
                  place: one.place,
                }),
              }))}
              value={meeting}
              onChange={setChosen}
            />
            <ActionButton action={action} type="submit" tone="primary" pending={act.pending}>
              {t('case-act-add-item')}
            </ActionButton>
          </form>
        )
      }
    </Loaded>
  );
}

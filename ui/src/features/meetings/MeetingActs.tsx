import { useState } from 'react';
import type { MeetingPage } from '../../api/schema';
import { useCommands } from '../../app/commands';
import { notChosen, useMissing } from '../../app/form';
import { useAct } from '../../app/query';
import { href } from '../../app/routes';
import { ActionButton } from '../../components/ActionButton';
import { actionIn, isOffered } from '../../components/actions';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { CheckDialog } from '../../components/CheckDialog';
import { Select } from '../../components/Select';
import { useText } from '../../i18n';

/** Opens and adjourns the meeting, each after a look at what will be recorded. */
export function MeetingActs({ page }: { page: MeetingPage }) {
  const words = useText();
  const { t } = words;
  const open = useAct('open_meeting');
  const adjourn = useAct('adjourn');
  const missing = useMissing();
  const [asking, setAsking] = useState<'open' | 'adjourn' | null>(null);
  const [presiding, setPresiding] = useState<string | null>(
    page.attendance.find((one) => one.role === 'chair')?.person.id ?? null,
  );
  const { stage, id: meeting } = page.line;
  const opening = stage === 'called' ? actionIn(page.actions, 'open_meeting') : null;
  const ending = stage === 'open' ? actionIn(page.actions, 'adjourn') : null;
  const close = () => {
    setAsking(null);
    open.clear();
    adjourn.clear();
  };
  const command = (id: 'open' | 'adjourn', action: typeof opening) =>
    action
      ? [
          {
            id: `meeting-${id}`,
            menu: 'meeting' as const,
            label: t(id === 'open' ? 'meeting-open' : 'meeting-adjourn'),
            refused: action.refusal ? words.refusal(action.refusal) : null,
            run: () => setAsking(id),
          },
        ]
      : [];
  const projector = href('projector', { id: meeting });
  const project = () => window.open(projector, '_blank', 'noopener');
  const projects = stage === 'called' || stage === 'open';
  useCommands([
    ...command('open', opening),
    ...command('adjourn', ending),
    ...(projects
      ? [{ id: 'projector', menu: 'meeting' as const, label: t('projector-open'), run: project }]
      : []),
  ]);
  const present = page.attendance.filter((one) => one.present);
  const choices = page.attendance.map((one) => ({
    value: one.person.id,
    label: one.person.name,
    note: words.word('role', one.role),
  }));
  const after = (outcome: { ok: boolean }) => {
    if (outcome.ok) close();
  };
  return (
    <>
      <ButtonRow>
        {isOffered(opening) && (
          <ActionButton action={opening} tone="primary" onPress={() => setAsking('open')}>
            {t('meeting-open')}
          </ActionButton>
        )}
        {projects && <Button onPress={project}>{t('projector-open')}</Button>}
        {isOffered(ending) && (
          <ActionButton
            action={ending}
            tone={page.items.every(({ end }) => end !== null) ? 'primary' : 'calm'}
            onPress={() => setAsking('adjourn')}
          >
            {t('meeting-adjourn')}
          </ActionButton>
        )}
      </ButtonRow>
      <CheckDialog
        open={asking === 'open'}
        onClose={close}
        title={t('meeting-open-check')}
        act={t('meeting-open')}
        pending={open.pending}
        errors={missing.errors.length > 0 ? missing.errors : open.errors}
        onAct={() => {
          if (missing.lacks(presiding ? [] : [notChosen('presiding')]) || !presiding) return;
          void open.act({ meeting, presiding }).then(after);
        }}
      >
        <p>
          {t('meeting-open-text', { present: present.length, count: page.attendance.length })}
        </p>
        <Select
          name="presiding"
          label={t('meeting-presiding')}
          description={t('meeting-presiding-note')}
          choices={choices}
          error={presiding ? undefined : missing.errorAt('presiding')}
          value={presiding}
          onChange={setPresiding}
        />
      </CheckDialog>
      <CheckDialog
        open={asking === 'adjourn'}
        onClose={close}
        title={t('meeting-adjourn-check')}
        act={t('meeting-adjourn')}
        pending={adjourn.pending}
        errors={adjourn.errors}
        onAct={() => void adjourn.act({ meeting, version: page.version }).then(after)}
      >
        <p>{t('meeting-adjourn-text', { count: page.items.length })}</p>
      </CheckDialog>
    </>
  );
}

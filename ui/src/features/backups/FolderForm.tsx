import { useState } from 'react';
import type { BackupsPage as Backups } from '../../api/schema';
import { useFieldError } from '../../app/form';
import { useAct } from '../../app/query';
import { ActionButton } from '../../components/ActionButton';
import { actionIn } from '../../components/actions';
import { ButtonRow } from '../../components/ButtonRow';
import { ErrorSummary } from '../../components/ErrorSummary';
import { SummaryList } from '../../components/SummaryList';
import { TextField } from '../../components/TextField';
import { useText } from '../../i18n';

/** Where backups go: as it is, and another folder to be chosen. */
export function FolderForm({ backups }: { backups: Backups }) {
  const { t } = useText();
  const choose = useAct('choose_backup_folder');
  const errorAt = useFieldError(choose);
  const [folder, setFolder] = useState(backups.folder ?? '');
  const action = actionIn(backups.actions, 'choose_backup_folder');
  if (!action) return null;
  return (
    <>
      <SummaryList
        items={[
          {
            key: 'folder',
            label: t('backups-folder-now'),
            value: backups.folder ?? t('backups-folder-none'),
          },
          {
            key: 'daily',
            label: t('backups-daily'),
            value: t(backups.folder ? 'backups-daily-on' : 'backups-daily-off'),
          },
          { key: 'home', label: t('backups-home'), value: backups.home },
        ]}
      />
      <form
        noValidate
        aria-label={t('backups-where')}
        onSubmit={(event) => {
          event.preventDefault();
          if (action.allowed) void choose.act({ folder });
        }}
      >
        <ErrorSummary errors={choose.errors} />
        <TextField
          name="folder"
          label={t('backups-folder')}
          description={t('backups-folder-note')}
          value={folder}
          onChange={setFolder}
          error={errorAt('folder')}
        />
        <ButtonRow>
          <ActionButton
            action={action}
            {...(backups.folder ? {} : { tone: 'primary' as const })}
            type="submit"
            pending={choose.pending}
          >
            {t('backups-choose')}
          </ActionButton>
          {backups.folder && action.allowed && (
            <ActionButton
              action={action}
              onPress={() => void choose.act({}).then((outcome) => outcome.ok && setFolder(''))}
            >
              {t('backups-stop')}
            </ActionButton>
          )}
        </ButtonRow>
      </form>
    </>
  );
}

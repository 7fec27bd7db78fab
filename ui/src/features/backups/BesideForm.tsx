import { useState } from 'react';
import type { BackupsPage as Backups, RestoredBeside } from '../../api/schema';
import { useFieldError } from '../../app/form';
import { useAct } from '../../app/query';
import { ActionButton } from '../../components/ActionButton';
import { actionIn } from '../../components/actions';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Notice } from '../../components/Notice';
import { StatusLine } from '../../components/StatusLine';
import { SummaryList } from '../../components/SummaryList';
import { TextField } from '../../components/TextField';
import { useText } from '../../i18n';
import { MomentFields, NO_MOMENT, untilOf } from './MomentFields';

function Copy({ copy }: { copy: RestoredBeside }) {
  const words = useText();
  const { t } = words;
  return (
    <Notice tone="met" title={t('restore-beside-done')}>
      <SummaryList
        items={[
          { key: 'folder', label: t('restore-beside-where'), value: copy.folder },
          {
            key: 'acts',
            label: t('backups-acts'),
            value: copy.acts === null ? t('backups-acts-closed') : words.formatNumber(copy.acts),
          },
          {
            key: 'until',
            label: t('restore-beside-until'),
            value: copy.until ? words.formatDateTime(copy.until) : t('restore-beside-whole'),
          },
        ]}
      />
      <p>{t('restore-beside-open')}</p>
      <p>
        <code>quorate-desktop --committee {copy.folder}</code>
      </p>
    </Notice>
  );
}

/** Puts the backup back beside the committee that goes on. */
export function BesideForm({ backups }: { backups: Backups }) {
  const { t } = useText();
  const restore = useAct('restore_beside');
  const errorAt = useFieldError(restore);
  const [into, setInto] = useState('');
  const [moment, setMoment] = useState(NO_MOMENT);
  const [copy, setCopy] = useState<RestoredBeside | null>(null);
  const action = actionIn(backups.actions, 'restore_beside');
  if (!action) return null;
  const send = async () => {
    setCopy(null);
    const outcome = await restore.act({ into, ...untilOf(moment) });
    if (outcome.ok) setCopy(outcome.value);
  };
  return (
    <form
      noValidate
      aria-label={t('restore-beside-title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (action.allowed) void send();
      }}
    >
      <p>{t('restore-beside-text')}</p>
      <ErrorSummary errors={restore.errors} />
      <TextField
        name="into"
        label={t('restore-beside-into')}
        description={t('restore-beside-into-note')}
        value={into}
        onChange={setInto}
        error={errorAt('into')}
      />
      <MomentFields value={moment} onChange={setMoment} zone={backups.zone} errorAt={errorAt} />
      <ActionButton action={action} type="submit" pending={restore.pending}>
        {t('restore-beside-act')}
      </ActionButton>
      <StatusLine>{restore.pending && t('restore-working')}</StatusLine>
      {copy && <Copy copy={copy} />}
    </form>
  );
}

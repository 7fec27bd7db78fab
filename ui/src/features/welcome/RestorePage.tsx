import { useState } from 'react';
import type { BackupFound, RestoredCommittee } from '../../api/schema';
import { useFieldError } from '../../app/form';
import { useAct } from '../../app/query';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Notice } from '../../components/Notice';
import { PageHeader } from '../../components/PageHeader';
import { StatusLine } from '../../components/StatusLine';
import { SummaryList } from '../../components/SummaryList';
import { TextField } from '../../components/TextField';
import { useText } from '../../i18n';
import { MomentFields, NO_MOMENT, untilOf } from '../backups/MomentFields';
import { useNameOf } from './names';
import { NO_OPENER, OpenerFields, openedBy } from './OpenerFields';
import type { View } from './SignedOut';

/** The committee is back: what is there, and the way in. */
function Back({ back, onGo }: { back: RestoredCommittee; onGo: (view: View) => void }) {
  const words = useText();
  const { t } = words;
  const nameOf = useNameOf();
  return (
    <>
      <PageHeader title={t('restore-back-title')} over={nameOf(back.card.names)} />
      <Notice tone="met">
        <p>{t('restore-back-text', { acts: words.formatNumber(back.acts) })}</p>
      </Notice>
      <Button
        tone="primary"
        onPress={() => onGo({ page: 'sign-in', place: 'own', card: back.card })}
      >
        {t('signin-act')}
      </Button>
    </>
  );
}

/** Puts a backup back where no committee is yet: look into it, choose until when, put back. */
export function RestorePage({
  onGo,
  onBack,
}: {
  onGo: (view: View) => void;
  onBack: () => void;
}) {
  const words = useText();
  const { t } = words;
  const look = useAct('look_into_backup');
  const restore = useAct('restore_committee');
  const lookErrorAt = useFieldError(look);
  const restoreErrorAt = useFieldError(restore);
  const [from, setFrom] = useState('');
  const [found, setFound] = useState<BackupFound | null>(null);
  const [moment, setMoment] = useState(NO_MOMENT);
  const [opener, setOpener] = useState(NO_OPENER);
  const [back, setBack] = useState<RestoredCommittee | null>(null);
  if (back) return <Back back={back} onGo={onGo} />;
  const send = async () => {
    if (found) {
      const outcome = await restore.act({
        from,
        zone: words.zone,
        ...untilOf(moment),
        ...(found.sealed ? openedBy(opener) : {}),
      });
      if (outcome.ok) setBack(outcome.value);
    } else {
      const outcome = await look.act({ from });
      if (outcome.ok) setFound(outcome.value);
    }
  };
  return (
    <>
      <PageHeader title={t('restore-title')} lead={t('restore-lead')} />
      <form
        noValidate
        aria-label={t('restore-title')}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ErrorSummary errors={found ? restore.errors : look.errors} />
        <TextField
          name="from"
          label={t('restore-from')}
          description={t('restore-from-note')}
          value={from}
          onChange={(next) => {
            setFrom(next);
            setFound(null);
          }}
          error={found ? restoreErrorAt('from') : lookErrorAt('from')}
        />
        {found && (
          <>
            <Notice tone="met" title={t('restore-found')}>
              <SummaryList
                items={[
                  {
                    key: 'at',
                    label: t('restore-found-at'),
                    value: words.formatDateTime(found.at),
                  },
                  {
                    key: 'acts',
                    label: t('backups-acts'),
                    value: words.formatNumber(found.acts),
                  },
                ]}
              />
            </Notice>
            {found.sealed && (
              <OpenerFields value={opener} onChange={setOpener} errorAt={restoreErrorAt} />
            )}
            <MomentFields
              value={moment}
              onChange={setMoment}
              zone={words.zone}
              errorAt={restoreErrorAt}
            />
          </>
        )}
        <ButtonRow>
          <Button type="submit" tone="primary" pending={look.pending || restore.pending}>
            {t(found ? 'restore-act' : 'restore-look')}
          </Button>
          <Button onPress={onBack}>{t('welcome-back')}</Button>
        </ButtonRow>
        <StatusLine>{restore.pending && t('restore-working')}</StatusLine>
      </form>
    </>
  );
}

import { useEffect, useState } from 'react';
import type { BackupsPage as Backups } from '../../api/schema';
import { useAct } from '../../app/query';
import { ActionButton } from '../../components/ActionButton';
import { actionIn } from '../../components/actions';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Notice } from '../../components/Notice';
import { ProgressBar } from '../../components/ProgressBar';
import { StatusLine } from '../../components/StatusLine';
import { SummaryList } from '../../components/SummaryList';
import { useText } from '../../i18n';

/** How often a running backup is looked at, in ms. */
const LOOK = 500;

/** How backups stand: the last good one, what failed and why, and one to be made now. */
export function Standing({ backups, again }: { backups: Backups; again: () => void }) {
  const words = useText();
  const { t } = words;
  const backUp = useAct('back_up');
  const { running, last, failure } = backups;
  // When the last good one was made as somebody asked for another.
  const [asked, setAsked] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(again, LOOK);
    return () => clearInterval(timer);
    // `again` is new with every answer and always does the same.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [running]);
  const action = actionIn(backups.actions, 'back_up');
  const made = asked !== undefined && !running && last !== null && last.at !== asked;
  return (
    <>
      {failure && !running && (
        <Notice tone="over" title={t('backups-failed', { when: words.formatDateTime(failure.at) })}>
          <p>{words.refusal(failure.refusal)}</p>
        </Notice>
      )}
      <SummaryList
        items={[
          {
            key: 'last',
            label: t('backups-last'),
            value: last
              ? t('backups-last-when', { when: words.formatDateTime(last.at) })
              : t('backups-last-none'),
          },
          ...(last
            ? [
                {
                  key: 'acts',
                  label: t('backups-acts'),
                  value: last.acts === null ? t('backups-acts-closed') : words.formatNumber(last.acts),
                },
                { key: 'place', label: t('backups-place'), value: last.folder },
              ]
            : []),
        ]}
      />
      <ErrorSummary errors={backUp.errors} />
      {running ? (
        <ProgressBar label={words.word('backups-step', running)} value={0} total={null} />
      ) : (
        action && (
          <ActionButton
            action={action}
            {...(backups.folder ? { tone: 'primary' as const } : {})}
            pending={backUp.pending}
            onPress={() => {
              setAsked(last?.at ?? null);
              void backUp.act({});
            }}
          >
            {t('backups-now')}
          </ActionButton>
        )
      )}
      <StatusLine>
        {running ? words.word('backups-step', running) : made && t('backups-made')}
      </StatusLine>
    </>
  );
}

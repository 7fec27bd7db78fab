import type { CommitteeCard } from '../../api/schema';
import { useAct } from '../../app/query';
import { Button } from '../../components/Button';
import { ErrorSummary } from '../../components/ErrorSummary';
import { StatusLine } from '../../components/StatusLine';
import { useText } from '../../i18n';

/** Opens the sample committee; the first time it is made, which takes a moment. */
export function SampleButton({ onOpened }: { onOpened: (card: CommitteeCard) => void }) {
  const { t } = useText();
  const open = useAct('open_sample');
  return (
    <>
      <ErrorSummary errors={open.errors} />
      <Button
        pending={open.pending}
        onPress={() =>
          void open.act({}).then((outcome) => {
            if (outcome.ok) onOpened(outcome.value);
          })
        }
      >
        {t('welcome-sample-act')}
      </Button>
      <StatusLine>{open.pending && t('welcome-sample-building')}</StatusLine>
    </>
  );
}

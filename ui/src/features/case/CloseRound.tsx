import { useState } from 'react';
import type { CasePage, Round } from '../../api/schema';
import { ActionButton } from '../../components/ActionButton';
import { Button } from '../../components/Button';
import { Dialog } from '../../components/Dialog';
import { useText } from '../../i18n';
import { actionOf, type PartProps } from './parts';
import { useCaseAct } from './use-case-act';

/** Ends a round for good: afterwards neither questions nor answers of it change. */
export function CloseRound({ page, round }: PartProps & { round: Round }) {
  const { t } = useText();
  const [asked, setAsked] = useState(false);
  const action = actionOf(page.actions, 'close_round');
  if (!action.allowed && action.refusal?.code === 'role-missing') return null;
  return (
    <>
      <ActionButton action={action} onPress={() => setAsked(true)}>
        {t('case-act-close-round')}
      </ActionButton>
      {asked && <Question page={page} round={round} onClose={() => setAsked(false)} />}
    </>
  );
}

function Question({
  page,
  round,
  onClose,
}: {
  page: CasePage;
  round: Round;
  onClose: () => void;
}) {
  const { t } = useText();
  const act = useCaseAct('close_round', page);
  const record = async () => {
    const outcome = await act.act({ case: page.line.id, version: act.version });
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      open
      alert
      onClose={onClose}
      title={t('rounds-close-title', { number: round.number })}
      acts={
        <>
          <Button tone="primary" pending={act.pending} onPress={() => void record()}>
            {t('rounds-close-act', { number: round.number })}
          </Button>
          <Button onPress={onClose}>
            {t('case-cancel')}
          </Button>
        </>
      }
    >
      {act.notices}
      <p>{t('rounds-close-text', { count: round.points.length })}</p>
    </Dialog>
  );
}

import type { OneTimeCode, Person } from '../../api/schema';
import { useAct } from '../../app/query';
import { CheckDialog } from '../../components/CheckDialog';
import { useText } from '../../i18n';

/** Before a passphrase is reset, or a first code given: what will be recorded. */
export function ResetPassphrase({
  person: { id, name, can_sign_in: known },
  onClose,
  onCode,
}: {
  person: Person;
  onClose: () => void;
  onCode: (code: OneTimeCode) => void;
}) {
  const { t } = useText();
  const reset = useAct('reset_passphrase');
  return (
    <CheckDialog
      open
      onClose={onClose}
      title={t(known ? 'reset-title' : 'reset-first-title', { name })}
      act={t(known ? 'reset-act' : 'reset-first-act')}
      danger={known}
      pending={reset.pending}
      errors={reset.errors}
      onAct={() =>
        void reset.act({ person: id }).then((outcome) => {
          if (outcome.ok) onCode(outcome.value);
        })
      }
    >
      <p>{t(known ? 'reset-text' : 'reset-first-text', { name })}</p>
    </CheckDialog>
  );
}

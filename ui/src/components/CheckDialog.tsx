import type { ReactNode } from 'react';
import type { ApiError } from '../api/error';
import { useText } from '../i18n';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { ErrorSummary } from './ErrorSummary';

/** Before something that cannot be undone: what will be recorded, and a button that names the act. */
export function CheckDialog({
  open,
  onClose,
  title,
  act,
  danger = false,
  pending = false,
  errors = [],
  onAct,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  /** The words on the button: the act itself, never “OK”. */
  act: string;
  danger?: boolean;
  pending?: boolean;
  errors?: readonly ApiError[];
  onAct: () => void;
  children: ReactNode;
}) {
  const { t } = useText();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      acts={
        <>
          <Button tone={danger ? 'danger' : 'primary'} pending={pending} onPress={onAct}>
            {act}
          </Button>
          <Button onPress={onClose}>{t('act-back')}</Button>
        </>
      }
    >
      <ErrorSummary errors={errors} />
      {children}
    </Dialog>
  );
}

import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import styles from './dialog.module.css';

/**
 * A question that must be answered before the page goes on. Escape leaves it and
 * gives focus back. For a formal act use a page, not a dialog.
 */
export function Dialog({
  open,
  onClose,
  title,
  alert = false,
  acts,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  /** Read out at once: something is about to be lost. */
  alert?: boolean;
  /** The buttons, the answer first. */
  acts: ReactNode;
  children: ReactNode;
}) {
  return (
    <ModalOverlay
      className={`${styles.shade}`}
      isOpen={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      isDismissable={!alert}
    >
      <Modal className={`${styles.modal}`}>
        <AriaDialog className={`${styles.dialog}`} role={alert ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
          <div className={styles.acts}>{acts}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

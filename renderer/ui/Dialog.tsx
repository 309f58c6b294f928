import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Dialog.module.css';
import { ShortcutScope } from './ShortcutScope.tsx';

type Props = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly width?: number;
  readonly children: ReactNode;
};

/** A window in front of the page: Esc closes it, the keyboard stays inside, the page's single keys rest. */
export function Dialog({ title, isOpen, onClose, width = 640, children }: Props) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size={width}
      title={title}
      yOffset="10dvh"
      closeButtonProps={{
        'aria-label': 'Esc: close',
        icon: <span className={styles.close}>Esc</span>,
        w: 'auto',
        px: 0,
      }}
      classNames={{ title: styles.title ?? '', content: styles.content ?? '', body: styles.body ?? '' }}
    >
      <ShortcutScope>{children}</ShortcutScope>
    </Modal>
  );
}

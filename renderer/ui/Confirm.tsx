import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from './Dialog.tsx';

type Props = {
  readonly isOpen: boolean;
  /** The question, naming what will happen: "Take back the whole import?" */
  readonly title: string;
  /** What follows, and whether it can be undone. */
  readonly children: ReactNode;
  /** The verb on the button: "Take back". */
  readonly verb: string;
  readonly isBad?: boolean;
  readonly isBusy?: boolean;
  /** Holds the button back until a condition in `children` is met. */
  readonly isHeld?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

export function Confirm({ isOpen, title, children, verb, isBad, isBusy, isHeld, onConfirm, onCancel }: Props) {
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onCancel} width={480}>
      <Stack gap={20}>
        <div>{children}</div>
        <Group justify="flex-end" gap={12}>
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button
            onClick={onConfirm}
            loading={isBusy ?? false}
            disabled={isHeld ?? false}
            data-autofocus
            {...(isBad === true ? { color: 'var(--bad)', c: 'var(--card)' } : {})}
          >
            {verb}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

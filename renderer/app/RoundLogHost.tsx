import { useCallback, useState, type ReactNode } from 'react';
import { RoundForm } from '../features/attention/RoundForm.tsx';
import { RoundLogContext } from '../parts/round-log.ts';
import { Dialog } from '../ui/Dialog.tsx';

/** Holds the form for a front-line round in front of whatever screen is open. */
export function RoundLogHost({ children }: { readonly children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  const open = useCallback(() => setIsOpen(true), []);
  const close = useCallback(() => setIsOpen(false), []);
  return (
    <RoundLogContext value={open}>
      {children}
      <Dialog title="A front-line round" isOpen={isOpen} onClose={close} width={560}>
        <RoundForm of={null} onDone={close} />
      </Dialog>
    </RoundLogContext>
  );
}

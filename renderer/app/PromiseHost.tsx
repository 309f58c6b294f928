import { useCallback, useState, type ReactNode } from 'react';
import { PromiseForm } from '../features/promises/PromiseForm.tsx';
import { PromiseMakingContext, type PromiseStart } from '../parts/promise-making.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useOpen } from '../ui/use-open.ts';
import { useShortcut } from '../ui/use-shortcut.ts';

/** Holds the form of a promise in front of whatever screen is open; the promise's page follows. */
export function PromiseHost({ children }: { readonly children: ReactNode }) {
  const openPath = useOpen();
  const [start, setStart] = useState<{ readonly customer: PromiseStart | null } | null>(null);
  const open = useCallback((customer?: PromiseStart) => setStart({ customer: customer ?? null }), []);
  const close = useCallback(() => setStart(null), []);
  useShortcut('P', 'Promise something', open);
  return (
    <PromiseMakingContext value={open}>
      {children}
      <Dialog title="A promise" isOpen={start !== null} onClose={close} width={680}>
        {start === null ? null : (
          <PromiseForm
            customer={start.customer}
            onDone={(id) => {
              close();
              openPath(`/promises/${id}`);
            }}
          />
        )}
      </Dialog>
    </PromiseMakingContext>
  );
}

import { useCallback, useState, type ReactNode } from 'react';
import { ConversationForm } from '../features/log/ConversationForm.tsx';
import { LogFeedbackForm } from '../features/log/LogFeedbackForm.tsx';
import { QuickLogContext, type QuickLogStart } from '../parts/quick-log.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useShortcut } from '../ui/use-shortcut.ts';

/** Holds the quick log in front of whatever screen is open. */
export function QuickLogHost({ children }: { readonly children: ReactNode }) {
  const [start, setStart] = useState<QuickLogStart | null>(null);
  const open = useCallback((known: QuickLogStart = {}) => setStart(known), []);
  const close = useCallback(() => setStart(null), []);
  const { isConversation = false, ...rest } = start ?? {};
  useShortcut('L', 'Log feedback', open);
  useShortcut('Ctrl Shift L', 'Log feedback, also while typing', open);
  return (
    <QuickLogContext value={open}>
      {children}
      <Dialog
        title={isConversation ? 'You spoke with a customer' : 'What did you hear?'}
        isOpen={start !== null}
        onClose={close}
        width={640}
      >
        {isConversation ? (
          <ConversationForm onDone={close} />
        ) : (
          <LogFeedbackForm onDone={close} onCancel={close} {...rest} />
        )}
      </Dialog>
    </QuickLogContext>
  );
}

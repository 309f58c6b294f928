import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { Id } from '../../shared/ids.ts';
import { orpc } from '../rpc/client.ts';
import { newId } from '../rpc/new-id.ts';
import { toSentence } from '../rpc/sentences.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { useShortcut } from '../ui/use-shortcut.ts';
import { UndoNoticeContext, type SayDone } from './undo-notice.ts';
import styles from './UndoNotice.module.css';

/** Long enough to notice a slip of the hand; later the record's history still takes it back. */
const shownMs = 10_000;

type Notice = { readonly sentence: string; readonly commandId: Id<'Command'> | undefined };

/** Holds the one notice of the page; placed once by the frame. */
export function UndoNotice({ children }: { readonly children: ReactNode }) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const undo = useMutation(orpc.history.undo.mutationOptions());
  const sayDone: SayDone = useCallback((sentence, commandId) => setNotice({ sentence, commandId }), []);

  useEffect(() => {
    if (notice === null) return undefined;
    const timer = setTimeout(() => setNotice(null), shownMs);
    return () => clearTimeout(timer);
  }, [notice]);

  const commandId = notice?.commandId;
  const takeBack = (): void => {
    if (commandId === undefined) return;
    undo.mutate(
      { commandId: newId(), undoes: commandId },
      {
        onSuccess: () => sayDone('Taken back.'),
        onError: (error) => sayDone(toSentence(error)),
      },
    );
  };

  useShortcut('U', 'Take back what was just done', takeBack, commandId !== undefined && !undo.isPending);
  return (
    <UndoNoticeContext value={sayDone}>
      {children}
      <output>
        {notice === null ? null : (
          <div className={`${styles.notice} not-on-paper`}>
            <span>{notice.sentence}</span>
            {commandId === undefined ? null : (
              <button type="button" className={styles.undo} disabled={undo.isPending} onClick={takeBack}>
                Undo <KeyHint keys="U" />
              </button>
            )}
          </div>
        )}
      </output>
    </UndoNoticeContext>
  );
}

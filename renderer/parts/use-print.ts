import { useMutation } from '@tanstack/react-query';
import { orpc } from '../rpc/client.ts';
import { toSentence } from '../rpc/sentences.ts';
import { useSignedIn } from '../rpc/signed-in.ts';
import { useUndoNotice } from './undo-notice.ts';

type Printing = {
  /** What the button says: the desktop saves a file, the browser asks its printer. */
  readonly verb: 'Print' | 'Save as PDF';
  readonly print: () => void;
  readonly isBusy: boolean;
};

/** Puts what the window shows on paper, the way the host around it can. */
export function usePrint(title: string): Printing {
  const { host } = useSignedIn();
  const sayDone = useUndoNotice();
  const save = useMutation(orpc.system.savePdf.mutationOptions());
  if (!host.savePdf) return { verb: 'Print', print: () => globalThis.print(), isBusy: false };
  return {
    verb: 'Save as PDF',
    print: () =>
      save.mutate(
        { title },
        {
          onSuccess: ({ saved }) => {
            if (saved) sayDone('The PDF is saved.');
          },
          onError: (error) => sayDone(toSentence(error)),
        },
      ),
    isBusy: save.isPending,
  };
}

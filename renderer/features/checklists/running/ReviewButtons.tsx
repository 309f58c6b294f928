import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Id } from '../../../../shared/ids.ts';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import styles from './Running.module.css';

type Verdict = 'accepted' | 'excluded' | 'sent-back' | 'rejected';

const said = {
  accepted: 'Accepted.',
  excluded: 'Accepted, and left out of every figure.',
  'sent-back': 'Sent back to be mended.',
  rejected: 'Rejected.',
} satisfies Record<Verdict, string>;

/** What is asked before these are done. */
const asked = {
  excluded: { title: 'Accept it, but leave it out?', label: 'Why it should not count', verb: 'Leave it out' },
  'sent-back': { title: 'Send it back?', label: 'What is to be mended', verb: 'Send it back' },
  rejected: { title: 'Reject it?', label: 'Why it is rejected', verb: 'Reject it' },
} satisfies Record<Exclude<Verdict, 'accepted'>, { title: string; label: string; verb: string }>;

/** How a review ends; all but accepting say why, so that whoever filled it in can read it. */
export function ReviewButtons({ runId }: { readonly runId: Id<'Run'> }) {
  const sayDone = useUndoNotice();
  const [asking, setAsking] = useState<keyof typeof asked | null>(null);
  const { mutate, isPending } = useMutation(orpc.checklists.review.mutationOptions());
  const review = (as: Verdict, reason: string | null): void => {
    const commandId = newId<'Command'>();
    mutate(
      { commandId, id: runId, as, reason },
      {
        onSuccess: () => {
          setAsking(null);
          sayDone(said[as], commandId);
        },
        onError: (error) => sayDone(toSentence(error)),
      },
    );
  };
  useShortcut('1', 'Accept it', () => review('accepted', null));
  useShortcut('2', 'Accept it, but leave it out of figures', () => setAsking('excluded'));
  useShortcut('3', 'Send it back', () => setAsking('sent-back'));
  useShortcut('4', 'Reject it', () => setAsking('rejected'));
  return (
    <div className={styles.verdicts}>
      <Button loading={isPending && asking === null} onClick={() => review('accepted', null)}>
        Accept <KeyHint keys="1" onAccent />
      </Button>
      <Button variant="default" onClick={() => setAsking('excluded')}>
        Accept, but leave out <KeyHint keys="2" />
      </Button>
      <Button variant="default" onClick={() => setAsking('sent-back')}>
        Send back <KeyHint keys="3" />
      </Button>
      <Button variant="default" onClick={() => setAsking('rejected')}>
        Reject <KeyHint keys="4" />
      </Button>
      <ReasonDialog
        {...asked[asking ?? 'sent-back']}
        about=""
        isOpen={asking !== null}
        isBusy={isPending}
        onClose={() => setAsking(null)}
        onSay={(reason) => {
          if (asking !== null) review(asking, reason);
        }}
      />
    </div>
  );
}

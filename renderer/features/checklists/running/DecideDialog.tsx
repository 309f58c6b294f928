import { Radio, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Contest } from '../../../../shared/features/checklists/runs.schema.ts';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { toFieldError, toSentence } from '../../../rpc/sentences.ts';
import { useCommandId } from '../../../rpc/use-command-id.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Form } from '../../../ui/Form.tsx';
import styles from './Running.module.css';

type Props = {
  /** Null while the dialog is closed. */
  readonly contest: Contest | null;
  readonly onClose: () => void;
};

/** Decides on what somebody said against an answer. */
export function DecideDialog({ contest, onClose }: Props) {
  return (
    <Dialog title="Does the item count?" isOpen={contest !== null} onClose={onClose} width={520}>
      {contest === null ? null : <DecideForm contest={contest} onClose={onClose} />}
    </Dialog>
  );
}

function DecideForm({ contest, onClose }: { readonly contest: Contest; readonly onClose: () => void }) {
  const sayDone = useUndoNotice();
  const [commandId] = useCommandId();
  const [outcome, setOutcome] = useState<'upheld' | 'refused' | null>(null);
  const [decision, setDecision] = useState('');
  const [isTried, setIsTried] = useState(false);
  const decide = useMutation(orpc.checklists.decideContest.mutationOptions());
  const fieldError = toFieldError(decide.error);
  const isMissing = decision.trim() === '';
  const save = (): void => {
    setIsTried(true);
    if (outcome === null || isMissing) return;
    decide.mutate(
      { commandId, id: contest.id, outcome, decision },
      {
        onSuccess: () => {
          sayDone(outcome === 'upheld' ? 'Upheld. The score was worked out anew.' : 'Not upheld.', commandId);
          onClose();
        },
      },
    );
  };
  return (
    <Form
      verb="Decide"
      onSubmit={save}
      onCancel={onClose}
      isBusy={decide.isPending}
      problem={decide.isError && fieldError === null ? toSentence(decide.error) : null}
    >
      <p>“{contest.reason}”</p>
      <Radio.Group
        label="What you decide"
        value={outcome}
        error={isTried && outcome === null ? 'Choose one of the two.' : null}
        onChange={(value) => setOutcome(value === 'upheld' ? 'upheld' : 'refused')}
      >
        <div className={styles.radios}>
          <Radio value="upheld" label="They are right: the item does not count" data-autofocus />
          <Radio value="refused" label="It stays as it is" />
        </div>
      </Radio.Group>
      <Textarea
        label="Why"
        autosize
        minRows={3}
        maxLength={2000}
        value={decision}
        error={isTried && isMissing ? 'Say why, so that everybody can read it.' : (fieldError?.sentence ?? null)}
        onChange={(event) => setDecision(event.currentTarget.value)}
      />
    </Form>
  );
}

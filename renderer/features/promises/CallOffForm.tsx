import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Id } from '../../../shared/ids.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Form } from '../../ui/Form.tsx';

type Props = { readonly id: Id<'Promise'>; readonly onDone: () => void };

/** A promise nobody holds us to any more leaves every figure, so it says why. */
export function CallOffForm({ id, onDone }: Props) {
  const sayDone = useUndoNotice();
  const [commandId] = useCommandId();
  const [why, setWhy] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const cancel = useMutation(orpc.promises.cancel.mutationOptions());
  const submit = (): void => {
    setIsChecked(true);
    if (why.trim() === '') return;
    cancel.mutate(
      { commandId, id, why },
      {
        onSuccess: () => {
          sayDone('Called off.', commandId);
          onDone();
        },
      },
    );
  };
  return (
    <Form
      onSubmit={submit}
      verb="Call it off"
      isBusy={cancel.isPending}
      problem={cancel.isError ? toSentence(cancel.error) : null}
      note="It leaves every figure. A promise that was not kept is moved or done late, not called off."
    >
      <Textarea
        label="Why"
        data-autofocus
        autosize
        minRows={2}
        maxLength={300}
        value={why}
        error={isChecked && why.trim() === '' ? 'Say why.' : null}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </Form>
  );
}

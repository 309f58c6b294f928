import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toDay, type Day } from '../../../shared/clock.ts';
import type { Loss } from '../../../shared/features/losses/losses.schema.ts';
import { orpc } from '../../rpc/client.ts';
import { toFieldError, toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Form } from '../../ui/Form.tsx';
import { useReader } from '../../ui/use-reader.ts';
import { useUndoNotice } from '../undo-notice.ts';

/** A customer who left is one again, and what that took. */
export function WinBackForm({ loss, onDone }: { readonly loss: Loss; readonly onDone: () => void }) {
  const { now, timeZone } = useReader();
  const today = toDay(now, timeZone);
  const [on, setOn] = useState<Day | null>(today);
  const [needed, setNeeded] = useState('');
  const [commandId] = useCommandId();
  const sayDone = useUndoNotice();
  const winBack = useMutation(orpc.losses.winBack.mutationOptions());
  const refused = toFieldError(winBack.error);
  const submit = (): void => {
    if (on === null) return;
    winBack.mutate(
      { commandId, id: loss.id, on, needed },
      {
        onSuccess: () => {
          sayDone(`${loss.customerName} is a customer again.`, commandId);
          onDone();
        },
      },
    );
  };
  return (
    <Form
      onSubmit={submit}
      isBusy={winBack.isPending}
      problem={winBack.isError && refused === null ? toSentence(winBack.error) : null}
      note="Why they left stays on record."
    >
      <Textarea
        label="What it took"
        data-autofocus
        autosize
        minRows={2}
        maxLength={1000}
        value={needed}
        onChange={(event) => setNeeded(event.currentTarget.value)}
      />
      <DayField
        label="Back since"
        value={on}
        max={today}
        error={on === null ? 'Choose the day.' : (refused?.sentence ?? null)}
        onChange={setOn}
      />
    </Form>
  );
}

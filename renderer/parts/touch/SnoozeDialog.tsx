import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { z } from 'zod';
import { addDays, daySchema, toDay } from '../../../shared/clock.ts';
import type { Id } from '../../../shared/ids.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toFieldError, toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useReader } from '../../ui/use-reader.ts';
import { useUndoNotice } from '../undo-notice.ts';

type Customer = { readonly id: Id<'Customer'>; readonly name: string };
type Props = { readonly customer: Customer | null; readonly onClose: () => void };

/** A week is what "not now" mostly means. */
const usualDays = 7;

const draftSchema = z.object({ untilOn: daySchema.nullable(), reason: z.string() });

/** Puts a customer's next call off, with the reason. */
export function SnoozeDialog({ customer, onClose }: Props) {
  return (
    <Dialog title={`Call ${customer?.name ?? ''} later`} isOpen={customer !== null} onClose={onClose} width={480}>
      {customer === null ? null : <SnoozeForm key={customer.id} customer={customer} onDone={onClose} />}
    </Dialog>
  );
}

function SnoozeForm({ customer, onDone }: { readonly customer: Customer; readonly onDone: () => void }) {
  const { now, timeZone } = useReader();
  const today = toDay(now, timeZone);
  const sayDone = useUndoNotice();
  const [commandId, renew] = useCommandId();
  const [id] = useState(() => newId<'Snooze'>());
  const empty = useCallback(() => ({ untilOn: addDays(today, usualDays), reason: '' }), [today]);
  const { value, setValue, clear } = useDraft<z.infer<typeof draftSchema>>(`snooze ${customer.id}`, draftSchema, empty);
  const [problem, setProblem] = useState<{ readonly field: string; readonly sentence: string } | null>(null);
  const snooze = useMutation(orpc.touch.snooze.mutationOptions());
  const submit = (): void => {
    const { untilOn, reason } = value;
    if (reason.trim() === '') setProblem({ field: 'reason', sentence: 'Say why the call can wait.' });
    else if (untilOn === null) setProblem({ field: 'untilOn', sentence: 'Choose the day.' });
    else {
      setProblem(null);
      snooze.mutate(
        { commandId, id, customerId: customer.id, untilOn, reason: reason.trim() },
        {
          onSuccess: () => {
            clear();
            sayDone(`${customer.name} is called later.`, commandId);
            onDone();
          },
          onError: renew,
        },
      );
    }
  };
  const refused = problem ?? toFieldError(snooze.error);
  const errorOf = (field: string): string | null => (refused?.field === field ? refused.sentence : null);
  return (
    <Form
      onSubmit={submit}
      onCancel={onDone}
      isBusy={snooze.isPending}
      problem={snooze.isError && refused === null ? toSentence(snooze.error) : null}
    >
      <TextInput
        label="Why it can wait"
        data-autofocus
        maxLength={300}
        value={value.reason}
        error={errorOf('reason')}
        onChange={(event) => {
          const reason = event.currentTarget.value;
          setValue((was) => ({ ...was, reason }));
        }}
      />
      <DayField
        label="Not before"
        min={addDays(today, 1)}
        value={value.untilOn}
        error={errorOf('untilOn')}
        onChange={(untilOn) => setValue((was) => ({ ...was, untilOn }))}
      />
    </Form>
  );
}

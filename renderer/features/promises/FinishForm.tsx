import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toDay, type Day } from '../../../shared/clock.ts';
import type { PromisePage } from '../../../shared/features/promises/promises.schema.ts';
import { parseMoney } from '../../../shared/money.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toFieldError, toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Form } from '../../ui/Form.tsx';
import { useReader } from '../../ui/use-reader.ts';
import { receivedChoices } from './change-draft.ts';
import { fromTimeText, toTimeText } from './said-date.logic.ts';

type Props = { readonly promise: PromisePage; readonly seesMoney: boolean; readonly onDone: () => void };

/** The job is done: when, whether they got what they needed, and what it adds to their record. */
export function FinishForm({ promise, seesMoney, onDone }: Props) {
  const { now, timeZone, currency, locale } = useReader();
  const today = toDay(now, timeZone);
  const sayDone = useUndoNotice();
  const [commandId] = useCommandId();
  const [purchaseId] = useState(() => newId<'Purchase'>());
  const [doneOn, setDoneOn] = useState<Day | null>(today);
  const [minute, setMinute] = useState<number | null>(null);
  const [received, setReceived] = useState<(typeof receivedChoices)[number]['value']>('not-known');
  const [isPurchase, setIsPurchase] = useState(true);
  const [amount, setAmount] = useState('');
  const finish = useMutation(orpc.promises.finish.mutationOptions());
  const amountMinor = amount === '' ? null : parseMoney(amount, currency, locale);
  const isAmountWrong = amount !== '' && amountMinor === null;
  const refused = toFieldError(finish.error);
  const submit = (): void => {
    if (doneOn === null || isAmountWrong) return;
    const purchase = isPurchase ? { id: purchaseId, amountMinor } : null;
    const valueReceived = received === 'not-known' ? null : received;
    finish.mutate(
      { commandId, id: promise.id, doneOn, doneMinute: minute, valueReceived, purchase },
      {
        onSuccess: () => {
          sayDone('Done.', commandId);
          onDone();
        },
      },
    );
  };
  return (
    <Form
      onSubmit={submit}
      isBusy={finish.isPending}
      problem={finish.isError && refused === null ? toSentence(finish.error) : null}
    >
      <DayField
        label="Done on"
        value={doneOn}
        max={today}
        error={doneOn === null ? 'Choose the day.' : (refused?.sentence ?? null)}
        onChange={setDoneOn}
      />
      {promise.first.to === null && promise.last.to === null ? null : (
        <TextInput
          type="time"
          label="at"
          value={toTimeText(minute)}
          onChange={(event) => setMinute(fromTimeText(event.currentTarget.value))}
        />
      )}
      <NativeSelect
        label="Did they get what they needed?"
        data={[...receivedChoices]}
        value={received}
        onChange={(event) =>
          setReceived(receivedChoices.find(({ value }) => value === event.currentTarget.value)?.value ?? 'not-known')
        }
      />
      <Checkbox
        label="They bought it: put it on their record"
        checked={isPurchase}
        onChange={(event) => setIsPurchase(event.currentTarget.checked)}
      />
      {seesMoney && isPurchase ? (
        <TextInput
          label="For how much"
          inputMode="decimal"
          value={amount}
          error={isAmountWrong ? 'Write an amount, such as 49.90.' : null}
          onChange={(event) => setAmount(event.currentTarget.value)}
        />
      ) : null}
    </Form>
  );
}

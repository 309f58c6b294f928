import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { toDay, type Day } from '../../../shared/clock.ts';
import type { purchaseSchema } from '../../../shared/features/customers/customers.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { parseMoney } from '../../../shared/money.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Card } from '../../ui/Card.tsx';
import { DayText, Money } from '../../ui/DateText.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { useReader } from '../../ui/use-reader.ts';
import styles from './Customer.module.css';

type Props = {
  readonly customerId: Id<'Customer'>;
  readonly items: readonly z.infer<typeof purchaseSchema>[];
  readonly canChange: boolean;
};

/** Purchases the card shows; the timeline has them all. */
const shownMax = 5;

/** What they bought lately. */
export function PurchasesCard({ customerId, items, canChange }: Props) {
  const [isAdding, setIsAdding] = useState(false);
  return (
    <Card
      title="What they bought"
      count={items.length === 0 ? undefined : items.length}
      action={
        canChange ? (
          <Button className="not-on-paper" variant="subtle" size="compact-sm" onClick={() => setIsAdding(true)}>
            Add
          </Button>
        ) : undefined
      }
    >
      {items.length === 0 ? <p className="soft">No purchase is written down.</p> : null}
      <ul className={styles.rows}>
        {items.slice(0, shownMax).map((item) => (
          <li key={item.id}>
            <span>
              {item.what === '' ? 'Purchase' : item.what}
              <span className="soft small">
                {' · '}
                <DayText day={item.boughtOn} />
              </span>
            </span>
            <Money minor={item.amountMinor} />
          </li>
        ))}
      </ul>
      <Dialog title="What they bought" isOpen={isAdding} onClose={() => setIsAdding(false)} width={480}>
        <PurchaseForm customerId={customerId} onDone={() => setIsAdding(false)} />
      </Dialog>
    </Card>
  );
}

function PurchaseForm({ customerId, onDone }: { readonly customerId: Id<'Customer'>; readonly onDone: () => void }) {
  const { now, timeZone, currency, locale } = useReader();
  const today = toDay(now, timeZone);
  const [what, setWhat] = useState('');
  const [amount, setAmount] = useState('');
  const [boughtOn, setBoughtOn] = useState<Day | null>(today);
  const [isChecked, setIsChecked] = useState(false);
  const [id] = useState(() => newId<'Purchase'>());
  const [commandId] = useCommandId();
  const sayDone = useUndoNotice();
  const add = useMutation(orpc.customers.addPurchase.mutationOptions());
  const amountMinor = parseMoney(amount, currency, locale);
  const submit = (): void => {
    setIsChecked(true);
    if (amountMinor === null || boughtOn === null) return;
    add.mutate(
      { commandId, customerId, purchase: { id, boughtOn, amountMinor, what: what.trim() } },
      {
        onSuccess: () => {
          sayDone('Saved.', commandId);
          onDone();
        },
      },
    );
  };
  return (
    <Form
      onSubmit={submit}
      isBusy={add.isPending}
      problem={add.isError ? toSentence(add.error) : null}
      onCancel={onDone}
    >
      <TextInput
        label="What"
        data-autofocus
        maxLength={200}
        value={what}
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
      <TextInput
        label="Amount"
        inputMode="decimal"
        value={amount}
        error={isChecked && amountMinor === null ? 'Write an amount, such as 49.90.' : null}
        onChange={(event) => setAmount(event.currentTarget.value)}
      />
      <DayField
        label="Day"
        value={boughtOn}
        max={today}
        error={isChecked && boughtOn === null ? 'Choose the day.' : null}
        onChange={setBoughtOn}
      />
    </Form>
  );
}

import { Button, Select, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { expectationSchema } from '../../../shared/features/customers/customers.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Card } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { formErrors } from '../../ui/form-errors.ts';
import { ToneMark } from '../../ui/ToneMark.tsx';
import styles from './Customer.module.css';

type Expectation = z.infer<typeof expectationSchema>;

const acceptedWords = {
  accepted: { word: 'they accept it', tone: 'good' },
  'not-accepted': { word: 'they do not accept it', tone: 'bad' },
  'not-asked': { word: 'not asked yet', tone: 'neutral' },
} as const;

type Props = {
  readonly customerId: Id<'Customer'>;
  readonly items: readonly Expectation[];
  readonly canChange: boolean;
};

/** What they asked for, what really happens, and whether that is all right with them. */
export function ExpectationsCard({ customerId, items, canChange }: Props) {
  const [shown, setShown] = useState<Expectation | null>(null);
  const add = (): void => setShown({ id: newId<'Expectation'>(), asked: '', reality: '', accepted: 'not-asked' });
  return (
    <Card
      title="What they expect"
      action={
        canChange ? (
          <Button className="not-on-paper" variant="subtle" size="compact-sm" onClick={add}>
            Add
          </Button>
        ) : undefined
      }
    >
      {items.length === 0 ? <p className="soft">Nobody wrote down yet what they expect of us. Ask them.</p> : null}
      <ul className={styles.rows}>
        {items.map((item) => (
          <li key={item.id} style={{ display: 'block' }}>
            <ToneMark tone={acceptedWords[item.accepted].tone}>{acceptedWords[item.accepted].word}</ToneMark>
            <div className={styles.two}>
              <div className={styles.told}>
                <span>They asked for</span>
                {item.asked}
              </div>
              <div className={styles.told}>
                <span>What really happens</span>
                {item.reality === '' ? 'not written down' : item.reality}
              </div>
            </div>
            {canChange ? (
              <Button
                className="not-on-paper"
                mt={6}
                variant="subtle"
                size="compact-sm"
                onClick={() => setShown(item)}
                aria-label={`Change: ${item.asked}`}
              >
                Change
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <Dialog title="What they expect" isOpen={shown !== null} onClose={() => setShown(null)}>
        {shown === null ? null : (
          <ExpectationForm key={shown.id} customerId={customerId} of={shown} onDone={() => setShown(null)} />
        )}
      </Dialog>
    </Card>
  );
}

type FormProps = { readonly customerId: Id<'Customer'>; readonly of: Expectation; readonly onDone: () => void };

function ExpectationForm({ customerId, of, onDone }: FormProps) {
  const [value, setValue] = useState(of);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [commandId] = useCommandId();
  const sayDone = useUndoNotice();
  const save = useMutation(orpc.customers.saveExpectation.mutationOptions());
  const submit = (): void => {
    const checked = expectationSchema.safeParse(value);
    setErrors(checked.success ? {} : formErrors(checked.error));
    if (!checked.success) return;
    save.mutate(
      { commandId, customerId, expectation: checked.data },
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
      isBusy={save.isPending}
      problem={save.isError ? toSentence(save.error) : null}
      onCancel={onDone}
    >
      <Textarea
        label="They asked for"
        data-autofocus
        autosize
        minRows={2}
        maxLength={500}
        error={errors['asked']}
        value={value.asked}
        onChange={(event) => setValue({ ...value, asked: event.currentTarget.value })}
      />
      <Textarea
        label="What really happens"
        autosize
        minRows={2}
        maxLength={500}
        value={value.reality}
        onChange={(event) => setValue({ ...value, reality: event.currentTarget.value })}
      />
      <Select
        label="Is that all right with them?"
        allowDeselect={false}
        value={value.accepted}
        data={[
          { value: 'not-asked', label: 'Not asked yet' },
          { value: 'accepted', label: 'Yes, they accept it' },
          { value: 'not-accepted', label: 'No, they do not accept it' },
        ]}
        onChange={(accepted) =>
          setValue({
            ...value,
            accepted: accepted === 'accepted' || accepted === 'not-accepted' ? accepted : 'not-asked',
          })
        }
      />
    </Form>
  );
}

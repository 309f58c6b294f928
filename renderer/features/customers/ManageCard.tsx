import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isTypedName } from '../../../shared/features/customers/customers.rules.ts';
import type { Customer } from '../../../shared/features/customers/customers.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { CustomerPicker } from '../../parts/CustomerPicker.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { isLeader, useSignedIn } from '../../rpc/signed-in.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Card } from '../../ui/Card.tsx';
import { Confirm } from '../../ui/Confirm.tsx';
import { useOpen } from '../../ui/use-open.ts';
import styles from './Customer.module.css';

type Asked = 'merge' | 'erase' | null;

/** What is rarely done to a customer: merging, putting away, erasing. */
export function ManageCard({ customer }: { readonly customer: Customer }) {
  const open = useOpen();
  const { person } = useSignedIn();
  const sayDone = useUndoNotice();
  const [asked, setAsked] = useState<Asked>(null);
  const [commandId, renew] = useCommandId();
  const archive = useMutation(orpc.customers.archive.mutationOptions());
  const putAway = (): void =>
    archive.mutate(
      { commandId, id: customer.id, archived: !customer.archived },
      {
        onSuccess: () => {
          sayDone(
            customer.archived ? `${customer.name} is back on the lists.` : `${customer.name} was put away.`,
            commandId,
          );
          renew();
        },
      },
    );
  return (
    <Card title="This record" className="not-on-paper">
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => setAsked('merge')}>
          Merge with another
        </Button>
        <Button variant="default" loading={archive.isPending} onClick={putAway}>
          {customer.archived ? 'Take back out' : 'Put away'}
        </Button>
        {isLeader(person.role) ? (
          <Button variant="default" onClick={() => open(`/customers/${customer.id}/stored`)}>
            What is stored
          </Button>
        ) : null}
        {person.role === 'owner' ? (
          <Button variant="default" c="var(--bad-text)" onClick={() => setAsked('erase')}>
            Erase on request
          </Button>
        ) : null}
      </div>
      {archive.isError ? <p role="alert">{toSentence(archive.error)}</p> : null}
      <MergeQuestion customer={customer} isOpen={asked === 'merge'} onClose={() => setAsked(null)} />
      <EraseQuestion customer={customer} isOpen={asked === 'erase'} onClose={() => setAsked(null)} />
    </Card>
  );
}

type QuestionProps = { readonly customer: Customer; readonly isOpen: boolean; readonly onClose: () => void };

function MergeQuestion({ customer, isOpen, onClose }: QuestionProps) {
  const open = useOpen();
  const sayDone = useUndoNotice();
  const [commandId] = useCommandId();
  const [into, setInto] = useState<{ id: Id<'Customer'>; name: string } | null>(null);
  const merge = useMutation(orpc.customers.merge.mutationOptions());
  const confirm = (): void => {
    if (into === null) return;
    merge.mutate(
      { commandId, from: customer.id, into: into.id },
      {
        onSuccess: () => {
          sayDone(`${customer.name} is part of ${into.name} now.`, commandId);
          onClose();
          open(`/customers/${into.id}`);
        },
      },
    );
  };
  const isItself = into?.id === customer.id;
  return (
    <Confirm
      isOpen={isOpen}
      title={`Is ${customer.name} somebody you have twice?`}
      verb="Merge"
      isHeld={into === null || isItself}
      isBusy={merge.isPending}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p>
        Everything of {customer.name} moves to the customer you choose: what they said, bought and expect. What that one
        lacks is filled in. {customer.name} is put away and points there.
      </p>
      <CustomerPicker
        label="The one to keep"
        placeholder="find a customer"
        value={into}
        error={isItself ? 'Choose another customer.' : merge.isError ? toSentence(merge.error) : null}
        onChange={setInto}
      />
    </Confirm>
  );
}

function EraseQuestion({ customer, isOpen, onClose }: QuestionProps) {
  const sayDone = useUndoNotice();
  const [commandId] = useCommandId();
  const [typed, setTyped] = useState('');
  const erase = useMutation(orpc.customers.erase.mutationOptions());
  const confirm = (): void =>
    erase.mutate(
      { commandId, id: customer.id, typedName: typed },
      {
        onSuccess: () => {
          sayDone('Everything about them was erased.');
          onClose();
        },
      },
    );
  return (
    <Confirm
      isOpen={isOpen}
      title={`Erase everything about ${customer.name}?`}
      verb="Erase for good"
      isBad
      isHeld={!isTypedName(typed, customer.name)}
      isBusy={erase.isPending}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p>
        Do this when they ask for it. Name, contact details, their words, what they bought and every earlier version are
        emptied, here and in the history. That can’t be taken back. Backups made before still hold the values until they
        are replaced, at most twelve months; restoring one empties them again.
      </p>
      <TextInput
        mt={12}
        label={`Type the name to confirm: ${customer.name}`}
        autoComplete="off"
        value={typed}
        error={erase.isError ? toSentence(erase.error) : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </Confirm>
  );
}

import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toDay } from '../../../shared/clock.ts';
import { nextOn } from '../../../shared/features/touch/occasions.rules.ts';
import type { Id } from '../../../shared/ids.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { DayText } from '../../ui/DateText.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { useReader } from '../../ui/use-reader.ts';
import { useUndoNotice } from '../undo-notice.ts';
import styles from './Touch.module.css';

type OwnDay = { readonly id: Id<'Occasion'>; readonly name: string; readonly monthDay: string };
type Props = { readonly customerId: Id<'Customer'>; readonly items: readonly OwnDay[] };

/** Days of a customer's own that come round every year. */
export function OwnDays({ customerId, items }: Props) {
  const { now, timeZone } = useReader();
  const today = toDay(now, timeZone);
  const sayDone = useUndoNotice();
  const [isAdding, setIsAdding] = useState(false);
  const { mutate: archive } = useMutation(orpc.touch.archiveOccasion.mutationOptions());
  const takeAway = ({ id, name }: OwnDay): void => {
    const commandId = newId<'Command'>();
    archive(
      { commandId, id, archived: true },
      {
        onSuccess: () => sayDone(`${name} is taken away.`, commandId),
        onError: (error) => sayDone(toSentence(error)),
      },
    );
  };
  return (
    <>
      {items.length === 0 ? null : (
        <ul className={styles.list}>
          {items.map((day) => (
            <li key={day.id} className={styles.step}>
              <span>
                {day.name}, <DayText day={nextOn(day.monthDay, today)} />
              </span>
              <Button size="compact-xs" variant="subtle" onClick={() => takeAway(day)}>
                Take away<span className="seen-by-readers-only"> {day.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p className="small">
        <Button size="compact-xs" variant="subtle" onClick={() => setIsAdding(true)}>
          Add a birthday or another day
        </Button>
      </p>
      <Dialog title="A day that comes round" isOpen={isAdding} onClose={() => setIsAdding(false)} width={420}>
        <AddDay customerId={customerId} onDone={() => setIsAdding(false)} />
      </Dialog>
    </>
  );
}

function AddDay({ customerId, onDone }: { readonly customerId: Id<'Customer'>; readonly onDone: () => void }) {
  const { now, timeZone } = useReader();
  const sayDone = useUndoNotice();
  const [commandId, renew] = useCommandId();
  const [id] = useState(() => newId<'Occasion'>());
  const [name, setName] = useState('Birthday');
  const [on, setOn] = useState<ReturnType<typeof toDay> | null>(() => toDay(now, timeZone));
  const save = useMutation(orpc.touch.saveOccasion.mutationOptions());
  const submit = (): void => {
    if (on === null || name.trim() === '') return;
    save.mutate(
      { commandId, id, customerId, name: name.trim(), monthDay: on.slice(5) },
      {
        onSuccess: () => {
          sayDone(`${name.trim()} is kept.`, commandId);
          onDone();
        },
        onError: renew,
      },
    );
  };
  return (
    <Form onSubmit={submit} isBusy={save.isPending} problem={save.isError ? toSentence(save.error) : null}>
      <TextInput
        label="What day it is"
        data-autofocus
        maxLength={80}
        value={name}
        error={name.trim() === '' ? 'Say what day it is.' : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <DayField
        label="When"
        hint="Only day and month count; the year is not kept."
        value={on}
        error={on === null ? 'Choose the day.' : null}
        onChange={setOn}
      />
    </Form>
  );
}

import { Button, Group, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, toDay, type Day } from '../../shared/clock.ts';
import type { Id } from '../../shared/ids.ts';
import { orpc } from '../rpc/client.ts';
import { newId } from '../rpc/new-id.ts';
import { toFieldError, toSentence } from '../rpc/sentences.ts';
import { useSignedIn } from '../rpc/signed-in.ts';
import { DayField } from '../ui/DayField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { endOfDay } from '../ui/format.ts';
import { Form } from '../ui/Form.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { useReader } from '../ui/use-reader.ts';
import { useShortcut } from '../ui/use-shortcut.ts';
import { useUndoNotice } from './undo-notice.ts';
import { PersonPicker } from './PersonPicker.tsx';

/** An action made by hand is due in a week unless told otherwise. */
const usualDays = 7;

type Props = {
  readonly entryId?: Id<'Entry'>;
  readonly promiseId?: Id<'Promise'>;
  readonly lossId?: Id<'Loss'>;
  readonly customerId?: Id<'Customer'>;
  /** What to begin the sentence with. */
  readonly what?: string;
  readonly label?: string;
  /** Opens it by a single key where the screen has one such button. */
  readonly keys?: string;
};

/** "Make it an action": what, who, by when, tied to the record it comes from. */
export function ActionButton({ label = 'Make it an action', keys, ...source }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  useShortcut(keys ?? '', label, () => setIsOpen(true), keys !== undefined);
  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {label}
        {keys === undefined ? null : <KeyHint keys={keys} />}
      </Button>
      <Dialog title="What is to be done?" isOpen={isOpen} onClose={() => setIsOpen(false)} width={520}>
        <ActionForm {...source} onDone={() => setIsOpen(false)} />
      </Dialog>
    </>
  );
}

function ActionForm({
  entryId,
  customerId,
  what: start = '',
  onDone,
  ...from
}: Omit<Props, 'label' | 'keys'> & { readonly onDone: () => void }) {
  const { person } = useSignedIn();
  const reader = useReader();
  const sayDone = useUndoNotice();
  const [ids] = useState(() => ({ id: newId<'Action'>(), commandId: newId<'Command'>() }));
  const [what, setWhat] = useState(start);
  const [who, setWho] = useState<Id<'Person'> | null>(person.id);
  const [dueOn, setDueOn] = useState<Day>(() => addDays(toDay(reader.now, reader.timeZone), usualDays));
  const open = useMutation(orpc.actions.open.mutationOptions());
  const fieldError = toFieldError(open.error);

  const save = (): void => {
    const dueAt = endOfDay(dueOn, reader.timeZone);
    open.mutate(
      { ...ids, ...from, what, entryId: entryId ?? null, customerId: customerId ?? null, who, dueAt },
      {
        onSuccess: () => {
          sayDone('Action opened.', ids.commandId);
          onDone();
        },
      },
    );
  };
  return (
    <Form
      verb="Open action"
      onSubmit={save}
      onCancel={onDone}
      isBusy={open.isPending}
      problem={open.isError && fieldError === null ? toSentence(open.error) : null}
    >
      <TextInput
        label="What"
        data-autofocus
        value={what}
        error={fieldError?.field === 'what' ? fieldError.sentence : null}
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
      <Group grow align="flex-start">
        <PersonPicker value={who} onChange={setWho} />
        <DayField label="By" value={dueOn} onChange={(day) => setDueOn(day ?? dueOn)} />
      </Group>
    </Form>
  );
}

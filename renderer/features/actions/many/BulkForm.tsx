import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, toDay, type Day } from '../../../../shared/clock.ts';
import type { BulkPatch, LeftAction } from '../../../../shared/features/actions/bulk.schema.ts';
import type { ActionId } from '../../../../shared/ids.ts';
import { PersonPicker } from '../../../parts/PersonPicker.tsx';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { useCommandId } from '../../../rpc/use-command-id.ts';
import { DayField } from '../../../ui/DayField.tsx';
import { endOfDay } from '../../../ui/format.ts';
import { Form } from '../../../ui/Form.tsx';
import { useReader } from '../../../ui/use-reader.ts';
import { doneSentence, type BulkWay } from './bulk.logic.ts';

/** Moved actions are due in a week unless told otherwise. */
const usualDays = 7;

type Props = {
  readonly way: BulkWay;
  readonly ids: readonly ActionId[];
  readonly onCancel: () => void;
  /** What stays as it was. */
  readonly onDone: (left: readonly LeftAction[]) => void;
};

/** One change for all that are chosen; one undo takes it back. */
export function BulkForm({ way, ids, onCancel, onDone }: Props) {
  const { timeZone, now } = useReader();
  const sayDone = useUndoNotice();
  const [commandId, renew] = useCommandId();
  const [who, setWho] = useState<Extract<BulkPatch, { do: 'give' }>['who']>(null);
  const [dueOn, setDueOn] = useState<Day>(() => addDays(toDay(now, timeZone), usualDays));
  const [note, setNote] = useState('');
  const change = useMutation(orpc.actions.changeMany.mutationOptions());
  const patches = {
    give: { do: 'give', who },
    move: { do: 'move', dueAt: endOfDay(dueOn, timeZone) },
    done: { do: 'close', as: 'done', note },
    dropped: { do: 'close', as: 'dropped', note },
  } satisfies Record<BulkWay, BulkPatch>;
  const save = (): void =>
    change.mutate(
      { commandId, ids: [...ids], patch: patches[way] },
      {
        onSuccess: ({ changed, left }) => {
          sayDone(doneSentence(way, changed), changed === 0 ? undefined : commandId);
          onDone(left);
        },
        // Something will be changed before it is sent again, and one command is one input.
        onError: renew,
      },
    );
  const verbs = { give: 'Give', move: 'Move', done: 'Done', dropped: 'Drop' } satisfies Record<BulkWay, string>;
  return (
    <Form
      verb={verbs[way]}
      onSubmit={save}
      onCancel={onCancel}
      isBusy={change.isPending}
      problem={change.isError ? toSentence(change.error) : null}
    >
      {way === 'give' ? <PersonPicker withAutoFocus value={who} onChange={setWho} /> : null}
      {way === 'move' ? (
        <DayField label="By" withAutoFocus value={dueOn} onChange={(day) => setDueOn(day ?? dueOn)} />
      ) : null}
      {way === 'done' || way === 'dropped' ? (
        <Textarea
          label="The same note on each"
          placeholder={way === 'done' ? 'What was done' : 'Why nobody needs to do it'}
          data-autofocus
          autosize
          minRows={2}
          maxLength={4000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      ) : null}
    </Form>
  );
}

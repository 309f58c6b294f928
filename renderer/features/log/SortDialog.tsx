import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Entry } from '../../../shared/features/log/log.schema.ts';
import { CustomerPicker } from '../../parts/CustomerPicker.tsx';
import { LocationPicker, ReasonPicker, TouchpointPicker } from '../../parts/PlacePicker.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { toFormProblems } from '../../rpc/form-problems.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { Quote } from '../../ui/Quote.tsx';
import { leftTone, leftWord } from '../../parts/entry-words.ts';
import { clipWords } from '../../../shared/features/log/clip-words.ts';

/** Enough to recognise what is being sorted. */
const shownLetters = 240;

type Props = { readonly entry: Entry | null; readonly onClose: () => void };

/** Sorting: what it is about and where it belongs. */
export function SortDialog({ entry, onClose }: Props) {
  return (
    <Dialog title="What is it about?" isOpen={entry !== null} onClose={onClose} width={560}>
      {entry === null ? null : <SortForm key={entry.id} entry={entry} onDone={onClose} />}
    </Dialog>
  );
}

function SortForm({ entry, onDone }: { readonly entry: Entry; readonly onDone: () => void }) {
  const sayDone = useUndoNotice();
  const [commandId, renew] = useCommandId();
  const [themeId, setThemeId] = useState(entry.themeId);
  const [touchpointId, setTouchpointId] = useState(entry.touchpointId);
  const [locationId, setLocationId] = useState(entry.locationId);
  const [customer, setCustomer] = useState(
    entry.customerId === null ? null : { id: entry.customerId, name: entry.customerName ?? '' },
  );
  const sort = useMutation(orpc.log.sort.mutationOptions());
  const { errorOf, problem } = toFormProblems(sort.error);
  const save = (): void =>
    sort.mutate(
      { commandId, id: entry.id, themeId, touchpointId, locationId, customerId: customer?.id ?? null },
      {
        onSuccess: () => {
          sayDone('Sorted.', commandId);
          onDone();
        },
        // Something will be changed before it is sent again, and one command is one input.
        onError: renew,
      },
    );
  return (
    <Form onSubmit={save} onCancel={onDone} isBusy={sort.isPending} problem={problem}>
      <Quote tone={leftTone(entry.howLeft)} toneWord={leftWord(entry.howLeft)}>
        {clipWords(entry.words, shownLetters)}
      </Quote>
      <ReasonPicker list="theme" withAutoFocus value={themeId} error={errorOf('themeId')} onChange={setThemeId} />
      <TouchpointPicker value={touchpointId} error={errorOf('touchpointId')} onChange={setTouchpointId} />
      <LocationPicker value={locationId} error={errorOf('locationId')} onChange={setLocationId} />
      <CustomerPicker value={customer} error={errorOf('customerId')} onChange={setCustomer} />
    </Form>
  );
}

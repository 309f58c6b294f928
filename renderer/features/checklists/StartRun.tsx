import { TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toDay, type Day } from '../../../shared/clock.ts';
import type { Checklist } from '../../../shared/features/checklists/checklists.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { LocationPicker } from '../../parts/PlacePicker.tsx';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toFieldError, toSentence } from '../../rpc/sentences.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { useOpen } from '../../ui/use-open.ts';
import { useReader } from '../../ui/use-reader.ts';

type Asked = Pick<Checklist, 'id' | 'title'>;
type Props = { /** Null while the dialog is closed. */ readonly checklist: Asked | null; readonly onClose: () => void };

/** Begins to fill in a checklist: what it is about, where, and for which day. */
export function StartRun({ checklist, onClose }: Props) {
  return (
    <Dialog title={checklist?.title ?? ''} isOpen={checklist !== null} onClose={onClose} width={520}>
      {checklist === null ? null : <StartForm checklist={checklist} onClose={onClose} />}
    </Dialog>
  );
}

function StartForm({ checklist, onClose }: { readonly checklist: Asked; readonly onClose: () => void }) {
  const reader = useReader();
  const open = useOpen();
  const [ids] = useState(() => ({ id: newId<'Run'>(), commandId: newId<'Command'>() }));
  const [about, setAbout] = useState('');
  const [locationId, setLocationId] = useState<Id<'Location'> | null>(null);
  const [ranOn, setRanOn] = useState<Day>(() => toDay(reader.now, reader.timeZone));
  const { data: places } = useQuery(orpc.business.places.queryOptions({ input: {} }));
  const start = useMutation(orpc.checklists.startRun.mutationOptions());
  const fieldError = toFieldError(start.error);
  const begin = (): void =>
    start.mutate(
      { ...ids, checklistId: checklist.id, about, locationId, ranOn },
      { onSuccess: ({ id }) => open(`/runs/${id}`) },
    );
  const errorOf = (field: string): string | null => (fieldError?.field === field ? fieldError.sentence : null);
  const isElsewhere = fieldError === null || !['about', 'ranOn', 'locationId'].includes(fieldError.field);
  return (
    <Form
      verb="Begin"
      onSubmit={begin}
      onCancel={onClose}
      isBusy={start.isPending}
      problem={start.isError && isElsewhere ? toSentence(start.error) : null}
      note="What you write is kept as you go."
    >
      <TextInput
        label="What it is about (can stay empty)"
        placeholder="Call of Tuesday, van 2, the new counter"
        data-autofocus
        maxLength={200}
        value={about}
        error={errorOf('about')}
        onChange={(event) => setAbout(event.currentTarget.value)}
      />
      {(places?.locations ?? []).length === 0 ? null : (
        <LocationPicker
          label="Place"
          placeholder="the whole business"
          value={locationId}
          onChange={setLocationId}
          error={errorOf('locationId')}
        />
      )}
      <DayField
        label="Day"
        value={ranOn}
        max={toDay(reader.now, reader.timeZone)}
        error={errorOf('ranOn')}
        onChange={(day) => setRanOn(day ?? ranOn)}
      />
    </Form>
  );
}

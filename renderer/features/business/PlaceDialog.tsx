import { Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { departments, type placeKinds } from '../../../shared/features/business/business.schema.ts';
import { departmentWords } from '../../../shared/features/business/business.words.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { toFieldError, toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';

/** A location, touchpoint or reason as its list shows it. */
export type EditedPlace = {
  readonly kind: (typeof placeKinds)[number];
  readonly id: string;
  readonly name: string;
  readonly archived: boolean;
  readonly detail: string | null;
  readonly department: (typeof departments)[number] | null;
};

export function PlaceDialog({ place, onClose }: { readonly place: EditedPlace | null; readonly onClose: () => void }) {
  return (
    <Dialog title="Change" isOpen={place !== null} onClose={onClose} width={480}>
      {place === null ? null : <PlaceForm place={place} onClose={onClose} />}
    </Dialog>
  );
}

function PlaceForm({ place, onClose }: { readonly place: EditedPlace; readonly onClose: () => void }) {
  const sayDone = useUndoNotice();
  const [commandId, renewCommandId] = useCommandId();
  const [name, setName] = useState(place.name);
  const [department, setDepartment] = useState(place.department);
  const change = useMutation(orpc.business.changePlace.mutationOptions());
  const refused = toFieldError(change.error);
  const save = (): void => {
    change.mutate(
      { commandId, kind: place.kind, id: place.id, name, ...(department === null ? {} : { department }) },
      {
        onSuccess: () => {
          sayDone('Saved.', commandId);
          onClose();
        },
        onError: renewCommandId,
      },
    );
  };
  return (
    <Form
      onSubmit={save}
      onCancel={onClose}
      isBusy={change.isPending}
      problem={change.isError && refused === null ? toSentence(change.error) : null}
    >
      <TextInput
        label="Name"
        data-autofocus
        value={name}
        error={refused?.sentence}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {department === null ? null : (
        <Select
          label="Department"
          allowDeselect={false}
          data={departments.map((value) => ({ value, label: departmentWords[value] }))}
          value={department}
          onChange={(chosen) => setDepartment(departments.find((known) => known === chosen) ?? department)}
        />
      )}
    </Form>
  );
}

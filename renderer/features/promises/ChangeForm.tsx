import { Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { acceptances, type PromisePage } from '../../../shared/features/promises/promises.schema.ts';
import { acceptanceWords } from '../../../shared/features/promises/promises.words.ts';
import { JobTypePicker } from '../../parts/JobTypePicker.tsx';
import { LocationPicker } from '../../parts/PlacePicker.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { toFormProblems } from '../../rpc/form-problems.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Form } from '../../ui/Form.tsx';
import { formErrors } from '../../ui/form-errors.ts';
import { sentenceCase } from '../../ui/format.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { changeDraftSchema, receivedChoices, toChangeDraft, toPatch, type ChangeDraft } from './change-draft.ts';

type Props = { readonly promise: PromisePage; readonly onDone: () => void };

/** Puts right what was mistyped or has become known. The first date stands: it is what the promise is judged by. */
export function ChangeForm({ promise, onDone }: Props) {
  const sayDone = useUndoNotice();
  const [commandId] = useCommandId();
  const empty = useCallback(() => toChangeDraft(promise), [promise]);
  const { value, setValue, clear } = useDraft(`change ${promise.id}`, changeDraftSchema, empty);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const save = useMutation(orpc.promises.change.mutationOptions());
  const change = (patch: Partial<ChangeDraft>): void => setValue((was) => ({ ...was, ...patch }));
  const { errorOf, problem } = toFormProblems(save.error, errors);
  const submit = (): void => {
    const checked = toPatch(value, promise);
    setErrors(checked.success ? {} : formErrors(checked.error));
    if (!checked.success) return;
    save.mutate(
      { commandId, id: promise.id, patch: checked.data },
      {
        onSuccess: () => {
          clear();
          sayDone('Put right.', commandId);
          onDone();
        },
      },
    );
  };
  return (
    <Form
      onSubmit={submit}
      isBusy={save.isPending}
      problem={problem}
      note="The first date stays as it was said. If it was mistyped, undo the promise and make it anew."
    >
      <Group grow align="flex-start">
        <TextInput
          label="What"
          data-autofocus
          maxLength={200}
          value={value.what}
          error={errorOf('what')}
          onChange={(event) => change({ what: event.currentTarget.value })}
        />
        <JobTypePicker
          placeholder="any"
          value={value.jobTypeId}
          error={errorOf('jobTypeId')}
          onChange={(jobTypeId) => change({ jobTypeId })}
        />
      </Group>
      <Group grow align="flex-start">
        <DayField label="They need it by" value={value.needByOn} onChange={(needByOn) => change({ needByOn })} />
        <NativeSelect
          label="They said"
          data={acceptances.map((accepted) => ({ value: accepted, label: sentenceCase(acceptanceWords[accepted]) }))}
          value={value.accepted}
          onChange={(event) => change({ accepted: changeDraftSchema.shape.accepted.parse(event.currentTarget.value) })}
        />
      </Group>
      <Textarea
        label="Our part"
        autosize
        maxLength={500}
        value={value.ourPart}
        onChange={(event) => change({ ourPart: event.currentTarget.value })}
      />
      <Textarea
        label="Their part"
        autosize
        maxLength={500}
        value={value.theirPart}
        onChange={(event) => change({ theirPart: event.currentTarget.value })}
      />
      <LocationPicker
        placeholder="anywhere"
        value={value.locationId}
        error={errorOf('locationId')}
        onChange={(locationId) => change({ locationId })}
      />
      {promise.doneOn === null ? null : (
        <NativeSelect
          label="Did they get what they needed?"
          data={[...receivedChoices]}
          value={value.valueReceived}
          onChange={(event) =>
            change({ valueReceived: changeDraftSchema.shape.valueReceived.parse(event.currentTarget.value) })
          }
        />
      )}
    </Form>
  );
}

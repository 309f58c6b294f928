import { Group, NumberInput, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { toDay } from '../../../shared/clock.ts';
import { roundFieldsSchema, type Round } from '../../../shared/features/attention/attention.schema.ts';
import { LocationPicker } from '../../parts/PlacePicker.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toFormProblems } from '../../rpc/form-problems.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Form } from '../../ui/Form.tsx';
import { formErrors } from '../../ui/form-errors.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { useReader } from '../../ui/use-reader.ts';
import { roundDraftSchema, toRoundDraft } from './round-draft.ts';
import { TakeOut } from './TakeOut.tsx';

type Props = { readonly of: Round | null; readonly onDone: () => void };

/** A front-line round: today and nothing more is enough, what was heard is what it is for. */
export function RoundForm({ of, onDone }: Props) {
  const { now, timeZone } = useReader();
  const today = toDay(now, timeZone);
  const sayDone = useUndoNotice();
  const [commandId] = useCommandId();
  const [id] = useState(() => of?.id ?? newId<'Round'>());
  const empty = useCallback(() => toRoundDraft(of, today), [of, today]);
  const { value, setValue, clear } = useDraft(of === null ? 'round' : `round ${of.id}`, roundDraftSchema, empty);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const save = useMutation(orpc.attention.saveRound.mutationOptions());
  const change = (patch: Partial<typeof value>): void => setValue((was) => ({ ...was, ...patch }));

  const submit = (): void => {
    const checked = roundFieldsSchema.safeParse(value);
    setErrors(checked.success ? {} : formErrors(checked.error));
    if (!checked.success) return;
    save.mutate(
      { commandId, id, fields: checked.data },
      {
        onSuccess: () => {
          clear();
          sayDone(of === null ? 'The round is logged.' : 'Saved.', commandId);
          onDone();
        },
      },
    );
  };
  const { errorOf, problem } = toFormProblems(save.error, errors);
  return (
    <Form
      onSubmit={submit}
      isBusy={save.isPending}
      problem={problem}
      note={of === null ? null : <TakeOut kind="round" id={of.id} onDone={onDone} />}
    >
      <Textarea
        label="What you heard"
        description="In their words, without names: what hinders them, what customers tell them."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data-autofocus
        autosize
        minRows={3}
        maxRows={10}
        maxLength={4000}
        value={value.heard}
        error={errorOf('heard')}
        onChange={(event) => change({ heard: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <DayField
          label="Day"
          value={value.ranOn}
          max={today}
          error={value.ranOn === null && 'ranOn' in errors ? 'Choose the day.' : errorOf('ranOn')}
          onChange={(ranOn) => change({ ranOn })}
        />
        <LocationPicker
          label="Where"
          placeholder="anywhere"
          value={value.locationId}
          error={errorOf('locationId')}
          onChange={(locationId) => change({ locationId })}
        />
      </Group>
      <NumberInput
        label="People you talked to"
        description="How many, never who. Leave empty if you did not count."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        min={1}
        max={1000}
        allowDecimal={false}
        hideControls
        value={value.people ?? ''}
        error={errorOf('people')}
        onChange={(people) => change({ people: typeof people === 'number' ? people : null })}
      />
    </Form>
  );
}

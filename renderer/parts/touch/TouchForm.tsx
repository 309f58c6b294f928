import { Group, SegmentedControl, Select, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { dayStart, daySchema, toDay } from '../../../shared/clock.ts';
import { neededValues, touchKinds, touchOutcomes } from '../../../shared/features/touch/touch.schema.ts';
import { kindWords, outcomeWords } from '../../../shared/features/touch/touch.words.ts';
import { customerIdSchema, type Id } from '../../../shared/ids.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toFormProblems } from '../../rpc/form-problems.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useReader } from '../../ui/use-reader.ts';
import { CustomerPicker } from '../CustomerPicker.tsx';
import { useUndoNotice } from '../undo-notice.ts';

const draftSchema = z.object({
  customer: z.object({ id: customerIdSchema, name: z.string() }).nullable(),
  kind: z.enum(touchKinds),
  outcome: z.enum(touchOutcomes),
  needed: z.enum(neededValues),
  note: z.string(),
  /** Null is now. */
  on: daySchema.nullable(),
});

type Draft = z.infer<typeof draftSchema>;

const empty = (): Draft => ({
  customer: null,
  kind: 'call',
  outcome: 'reached',
  needed: 'not-asked',
  note: '',
  on: null,
});

/** A contact of a past day is put at its noon: nobody remembers the minute. */
const noonMs = 12 * 60 * 60 * 1000;

type Props = {
  /** Whose page it is; null asks. */
  readonly customer: { readonly id: Id<'Customer'>; readonly name: string } | null;
  readonly onDone: () => void;
};

/** Writes down a contact with a customer: a call and nothing more is enough. */
export function TouchForm({ customer, onDone }: Props) {
  const { now, timeZone } = useReader();
  const today = toDay(now, timeZone);
  const sayDone = useUndoNotice();
  const [commandId, renew] = useCommandId();
  const [id] = useState(() => newId<'Touch'>());
  const { value, setValue, clear } = useDraft(`touch ${customer?.id ?? 'new'}`, draftSchema, empty);
  const log = useMutation(orpc.touch.log.mutationOptions());
  const change = (patch: Partial<Draft>): void => setValue((was) => ({ ...was, ...patch }));
  const isTried = value.kind === 'call' || value.kind === 'visit';
  const outcome = isTried ? value.outcome : 'reached';
  const submit = (): void => {
    const { kind, note, on } = value;
    const touchedAt = on === null || on === today ? Date.now() : dayStart(on, timeZone) + noonMs;
    const needed = outcome === 'reached' ? value.needed : 'not-asked';
    const customerId = (customer ?? value.customer)?.id ?? null;
    log.mutate(
      { commandId, id, fields: { customerId, entryId: null, kind, outcome, needed, note: note.trim(), touchedAt } },
      {
        onSuccess: () => {
          clear();
          sayDone('The contact is logged.', commandId);
          onDone();
        },
        onError: renew,
      },
    );
  };
  const { errorOf, problem } = toFormProblems(log.error);
  return (
    <Form onSubmit={submit} isBusy={log.isPending} problem={problem}>
      {customer === null ? (
        <CustomerPicker
          value={value.customer}
          error={errorOf('customerId')}
          onChange={(picked) => change({ customer: picked })}
        />
      ) : null}
      <Group grow align="flex-start">
        <Select
          label="What it was"
          allowDeselect={false}
          data={touchKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
          value={value.kind}
          onChange={(kind) => change({ kind: draftSchema.shape.kind.catch('call').parse(kind) })}
        />
        <DayField
          label="Day"
          max={today}
          value={value.on ?? today}
          error={errorOf('touchedAt')}
          onChange={(on) => change({ on })}
        />
      </Group>
      {isTried ? (
        <Field label="Did you reach them?">
          {(fieldId) => (
            <SegmentedControl
              id={fieldId}
              fullWidth
              aria-label="Did you reach them?"
              value={outcome}
              data={touchOutcomes.map((one) => ({ value: one, label: outcomeWords[one] }))}
              onChange={(one) => change({ outcome: draftSchema.shape.outcome.catch('reached').parse(one) })}
            />
          )}
        </Field>
      ) : null}
      {outcome === 'reached' ? (
        <Field label="Did they need something?">
          {(fieldId) => (
            <SegmentedControl
              id={fieldId}
              fullWidth
              aria-label="Did they need something?"
              value={value.needed}
              data={[
                { value: 'yes', label: 'Yes' },
                { value: 'no', label: 'No' },
                { value: 'not-asked', label: 'Not asked' },
              ]}
              onChange={(one) => change({ needed: draftSchema.shape.needed.catch('not-asked').parse(one) })}
            />
          )}
        </Field>
      ) : null}
      <Textarea
        label="Note"
        {...(customer === null ? {} : { 'data-autofocus': true })}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        value={value.note}
        error={errorOf('note')}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </Form>
  );
}

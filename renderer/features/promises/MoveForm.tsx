import { Checkbox, Group, NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { toDay } from '../../../shared/clock.ts';
import { reasonSources, type PromisePage } from '../../../shared/features/promises/promises.schema.ts';
import { sourceWords } from '../../../shared/features/promises/promises.words.ts';
import { parseMoney } from '../../../shared/money.ts';
import { ReasonPicker } from '../../parts/PlacePicker.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toFormProblems } from '../../rpc/form-problems.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { formErrors } from '../../ui/form-errors.ts';
import { sentenceCase } from '../../ui/format.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { useReader } from '../../ui/use-reader.ts';
import { MomentFields } from './MomentFields.tsx';
import { emptyMove, moveDraftSchema, toMoveFields, type MoveDraft } from './promise-draft.ts';
import { SaidDateFields } from './SaidDateFields.tsx';
import { TellingFields } from './TellingFields.tsx';

const tick = (label: string, checked: boolean, onChange: (checked: boolean) => void) => (
  <Checkbox label={label} checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
);

type Props = { readonly promise: PromisePage; readonly seesMoney: boolean; readonly onDone: () => void };

/** A new date: why, as it was told and as it was, and whether they know. */
export function MoveForm({ promise, seesMoney, onDone }: Props) {
  const { now, timeZone, currency, locale } = useReader();
  const { person } = useSignedIn();
  const today = toDay(now, timeZone);
  const sayDone = useUndoNotice();
  const [commandId] = useCommandId();
  const [ids] = useState(() => ({ versionId: newId<'PromiseVersion'>(), reasonId: newId<'SlipReason'>() }));
  const [openedAt] = useState(now);
  const empty = useCallback(
    () => emptyMove(promise.last.on, openedAt, today, timeZone),
    [promise.last.on, openedAt, today, timeZone],
  );
  const { value, setValue, clear } = useDraft(`move ${promise.id}`, moveDraftSchema, empty);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const save = useMutation(orpc.promises.move.mutationOptions());
  const change = (patch: Partial<MoveDraft>): void => setValue((was) => ({ ...was, ...patch }));
  const submit = (): void => {
    const valueAtRiskMinor = value.valueAtRisk === '' ? null : parseMoney(value.valueAtRisk, currency, locale);
    const checked = toMoveFields(value, { name: person.name, id: ids.reasonId, timeZone, valueAtRiskMinor });
    setErrors(checked.success ? {} : formErrors(checked.error));
    if (!checked.success) return;
    save.mutate(
      { commandId, id: promise.id, versionId: ids.versionId, move: checked.data },
      {
        onSuccess: () => {
          clear();
          sayDone(value.isTold ? 'Moved, and they know.' : 'Moved. They have not been told yet.', commandId);
          onDone();
        },
      },
    );
  };
  const { errorOf, problem } = toFormProblems(save.error, errors);
  const source = (
    <NativeSelect
      label="Who says what it really was"
      data={reasonSources.map((one) => ({ value: one, label: sentenceCase(sourceWords[one]) }))}
      value={value.source}
      onChange={(event) => change({ source: moveDraftSchema.shape.source.parse(event.currentTarget.value) })}
    />
  );
  return (
    <Form onSubmit={submit} isBusy={save.isPending} problem={problem}>
      <SaidDateFields
        label="New date"
        withAutoFocus
        value={value.due}
        error={errorOf('due.on') === null || value.due.on !== null ? errorOf('due.on') : 'Choose the new date.'}
        windowError={errorOf('due.to')}
        onChange={(patch) => change({ due: { ...value.due, ...patch } })}
      />
      <Field label="Do they know?">
        {(field) => (
          <SegmentedControl
            id={field}
            fullWidth
            aria-label="Do they know?"
            data={[
              { value: 'told', label: 'They were told' },
              { value: 'untold', label: 'Nobody has told them yet' },
            ]}
            value={value.isTold ? 'told' : 'untold'}
            onChange={(is) => change({ isTold: is === 'told' })}
          />
        )}
      </Field>
      <Group grow align="flex-start">
        {value.isTold ? (
          <ReasonPicker
            list="slip"
            label="Reason told"
            placeholder="none was given"
            value={value.telling.reasonId}
            error={errorOf('told.reasonId')}
            onChange={(reasonId) => change({ telling: { ...value.telling, reasonId } })}
          />
        ) : null}
        <ReasonPicker
          list="slip"
          label="Real reason"
          placeholder="not known yet"
          value={value.realReasonId}
          error={errorOf('reasonId')}
          onChange={(realReasonId) => change({ realReasonId })}
        />
        {value.isTold ? null : source}
      </Group>
      {value.isTold ? (
        <TellingFields
          value={value.telling}
          max={today}
          error={errorOf('told.at')}
          beside={source}
          onChange={(patch) => change({ telling: { ...value.telling, ...patch } })}
        />
      ) : null}
      <MomentFields
        label="Known since"
        value={value.known}
        max={today}
        error={errorOf('knownAt')}
        onChange={(patch) => change({ known: { ...value.known, ...patch } })}
      />
      <Field label="Would we be happy to tell them why?">
        {(field) => (
          <SegmentedControl
            id={field}
            fullWidth
            aria-label="Would we be happy to tell them why?"
            data={[
              { value: 'not-said', label: 'Not said' },
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'No' },
            ]}
            value={value.explainable}
            onChange={(explainable) => change({ explainable: moveDraftSchema.shape.explainable.parse(explainable) })}
          />
        )}
      </Field>
      {tick('They asked for it themselves', value.askedByCustomer, (askedByCustomer) => change({ askedByCustomer }))}
      {tick('It was said beside the date that stands; nobody took that one back', value.isBeside, (isBeside) =>
        change({ isBeside }),
      )}
      {seesMoney ? (
        <TextInput
          label="What is at risk"
          inputMode="decimal"
          value={value.valueAtRisk}
          error={errorOf('valueAtRiskMinor')}
          onChange={(event) => change({ valueAtRisk: event.currentTarget.value })}
        />
      ) : null}
      <Textarea
        label="Note"
        autosize
        maxLength={500}
        value={value.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </Form>
  );
}

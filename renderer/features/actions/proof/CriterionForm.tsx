import { Radio, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Action, ActionSource } from '../../../../shared/features/actions/actions.schema.ts';
import { isOfTouchpoint } from '../../../../shared/features/proof/proof.rules.ts';
import { criterionSchema, windowLengths, type Criterion } from '../../../../shared/features/proof/proof.schema.ts';
import { criterionSentence } from '../../../../shared/features/proof/proof.words.ts';
import { LocationPicker, TouchpointPicker } from '../../../parts/PlacePicker.tsx';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { toFieldError, toSentence } from '../../../rpc/sentences.ts';
import { useCommandId } from '../../../rpc/use-command-id.ts';
import { Form } from '../../../ui/Form.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import styles from './Proof.module.css';
import { usePlaceNames } from './use-place-names.ts';

type Props = { readonly action: Action; readonly criterion: Criterion | null; readonly onDone: () => void };

/** The figure that is nearest to what an action comes from. */
function nearest(source: ActionSource): Pick<Criterion, 'measureId' | 'direction'> {
  if (source === 'promise') return { measureId: 'promises.kept-first', direction: 'more' };
  if (source === 'response') return { measureId: 'surveys.csat', direction: 'more' };
  return { measureId: 'log.left-unhappy', direction: 'less' };
}

/** The figure, where it is read, and for how long before and after; the way that is better follows from the figure. */
export function CriterionForm({ action, criterion, onDone }: Props) {
  const sayDone = useUndoNotice();
  const [commandId] = useCommandId();
  const start = useCallback(
    (): Criterion => criterion ?? { ...nearest(action.source), scope: {}, windowDays: 30 },
    [criterion, action.source],
  );
  const { value, setValue, clear } = useDraft(`proof of action ${action.id}`, criterionSchema, start);
  const { data } = useQuery(orpc.proof.choices.queryOptions({ input: {} }));
  const write = useMutation(orpc.proof.write.mutationOptions());
  const places = usePlaceNames(value.scope);
  const fieldError = toFieldError(write.error);
  const choices = data?.items ?? [];
  const choose = (id: string | null): void => {
    const chosen = choices.find((choice) => choice.id === id);
    if (chosen === undefined) return;
    setValue((was) => {
      const { touchpointId: _left, ...elsewhere } = was.scope;
      return {
        ...was,
        measureId: chosen.id,
        direction: chosen.direction === 'neither' ? was.direction : chosen.direction,
        scope: isOfTouchpoint(chosen.id) ? was.scope : elsewhere,
      };
    });
  };
  const setPlace = (place: Partial<Record<keyof Criterion['scope'], string | null>>): void =>
    setValue((was) => {
      const scope = Object.fromEntries(Object.entries({ ...was.scope, ...place }).filter(([, id]) => id !== null));
      return criterionSchema.parse({ ...was, scope });
    });
  const save = (): void =>
    write.mutate(
      { commandId, actionId: action.id, criterion: value },
      {
        onSuccess: () => {
          clear();
          sayDone('Written down.', commandId);
          onDone();
        },
      },
    );
  return (
    <Form
      verb="Write it down"
      onSubmit={save}
      onCancel={onDone}
      isBusy={write.isPending}
      problem={write.isError ? (fieldError?.sentence ?? toSentence(write.error)) : null}
    >
      <Select
        label="Figure"
        data-autofocus
        allowDeselect={false}
        value={value.measureId}
        data={choices.map(({ id, label }) => ({ value: id, label }))}
        onChange={choose}
      />
      {isOfTouchpoint(value.measureId) ? (
        <TouchpointPicker
          placeholder="everywhere"
          value={value.scope.touchpointId ?? null}
          onChange={(touchpointId) => setPlace({ touchpointId })}
        />
      ) : null}
      <LocationPicker
        placeholder="all locations"
        value={value.scope.locationId ?? null}
        onChange={(locationId) => setPlace({ locationId })}
      />
      <Radio.Group
        label="Days before and after"
        description="Longer windows hold more records, so that less is left to chance."
        value={String(value.windowDays)}
        onChange={(chosen) => {
          const windowDays = windowLengths.find((days) => String(days) === chosen) ?? value.windowDays;
          setValue((was) => ({ ...was, windowDays }));
        }}
      >
        <div className={styles.days}>
          {windowLengths.map((days) => (
            <Radio key={days} value={String(days)} label={`${days} days`} />
          ))}
        </div>
      </Radio.Group>
      <output className={styles.preview}>{criterionSentence(value, places)}</output>
    </Form>
  );
}

import { Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toDay } from '../../../../shared/clock.ts';
import { shopperKinds, type Visit } from '../../../../shared/features/shops/shops.schema.ts';
import { PersonPicker } from '../../../parts/PersonPicker.tsx';
import { LocationPicker } from '../../../parts/PlacePicker.tsx';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toFormProblems } from '../../../rpc/form-problems.ts';
import { useCommandId } from '../../../rpc/use-command-id.ts';
import { DayField } from '../../../ui/DayField.tsx';
import { Field } from '../../../ui/Field.tsx';
import { sentenceCase } from '../../../ui/format.ts';
import { Form } from '../../../ui/Form.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { useReader } from '../../../ui/use-reader.ts';
import styles from '../Shops.module.css';
import { shopperWords } from '../shops.logic.ts';
import { scenariosOptions } from '../shops.queries.ts';
import { planDraftSchema, readPlan, startDraft, type PlanDraft } from './plan-draft.ts';
import type { PlanStart } from './plan-start.ts';

type Props = { readonly start: Visit | PlanStart; readonly onClose: () => void };

/** Which scenario, where, when, and who goes. */
export function PlanForm({ start, onClose }: Props) {
  const { now, timeZone } = useReader();
  const sayDone = useUndoNotice();
  const isChange = 'state' in start;
  const [id] = useState(() => (isChange ? start.id : newId<'Visit'>()));
  const [commandId, renewCommandId] = useCommandId();
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const { value, setValue, clear } = useDraft(
    `visit plan ${isChange ? start.id : JSON.stringify(start)}`,
    planDraftSchema,
    () => startDraft(start, toDay(now, timeZone)),
  );
  const { data: scenarios } = useQuery(scenariosOptions());
  const choices = scenarios?.items ?? [];
  // Where there is one scenario only, nobody needs to choose it.
  const scenarioId = value.scenarioId ?? (choices.length === 1 ? (choices[0]?.id ?? null) : null);
  const plan = useMutation(orpc.shops.planVisit.mutationOptions());
  const change = useMutation(orpc.shops.changeVisit.mutationOptions());
  const { mutate, isPending, error } = isChange ? change : plan;
  const { errorOf, problem } = toFormProblems(error, errors);
  const set = (patch: Partial<PlanDraft>): void => setValue((was) => ({ ...was, ...patch }));
  const end = (): void => {
    clear();
    onClose();
  };
  const submit = (): void => {
    const read = readPlan({ ...value, scenarioId });
    setErrors('errors' in read ? read.errors : {});
    if ('errors' in read) return;
    mutate(
      { commandId, id, plan: read.plan },
      {
        onSuccess: () => {
          sayDone(isChange ? 'Saved.' : 'The visit is planned.', commandId);
          end();
        },
        onError: renewCommandId,
      },
    );
  };
  if (scenarios !== undefined && choices.length === 0) {
    return (
      <p>
        A visit plays a scenario, and there is none yet. Begin with one under{' '}
        <RecordLink to="/shops?tab=scenarios">Scenarios</RecordLink>; three are ready to use.
      </p>
    );
  }
  return (
    <Form verb={isChange ? 'Save' : 'Plan it'} onSubmit={submit} onCancel={end} isBusy={isPending} problem={problem}>
      <Select
        label="Scenario"
        placeholder="Choose one"
        data-autofocus
        allowDeselect={false}
        data={choices.map((one) => ({ value: one.id, label: one.title }))}
        value={scenarioId}
        error={errorOf('scenarioId')}
        onChange={(chosen) => set({ scenarioId: choices.find((one) => one.id === chosen)?.id ?? null })}
      />
      <div className={styles.pair}>
        <LocationPicker
          label="Place"
          placeholder="the whole business"
          value={value.locationId}
          error={errorOf('locationId')}
          onChange={(locationId) => set({ locationId })}
        />
        <DayField
          label="Day"
          value={value.plannedOn}
          error={errorOf('plannedOn')}
          onChange={(plannedOn) => set({ plannedOn })}
        />
      </div>
      <Field label="Who goes">
        {(fieldId) => (
          <SegmentedControl
            id={fieldId}
            fullWidth
            aria-label="Who goes"
            data={shopperKinds.map((kind) => ({ value: kind, label: sentenceCase(shopperWords[kind]) }))}
            value={value.shopperKind}
            onChange={(kind) => set({ shopperKind: shopperKinds.find((one) => one === kind) ?? value.shopperKind })}
          />
        )}
      </Field>
      {value.shopperKind === 'staff' ? (
        <PersonPicker
          label="Who of the staff"
          hint="They find the visit on their Today page."
          placeholder="choose a name"
          value={value.shopperId}
          error={errorOf('shopperId')}
          onChange={(shopperId) => set({ shopperId })}
        />
      ) : (
        <TextInput
          label="What they are called"
          description="A first name will do; nothing else about them is kept."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={80}
          value={value.shopperName}
          error={errorOf('shopperName')}
          onChange={(event) => set({ shopperName: event.currentTarget.value })}
        />
      )}
      <Checkbox
        label="The team knows that somebody comes"
        checked={value.announced}
        onChange={(event) => set({ announced: event.currentTarget.checked })}
      />
    </Form>
  );
}

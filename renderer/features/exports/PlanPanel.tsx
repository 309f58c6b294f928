import { Button, Group, NumberInput, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { keepDefault } from '../../../shared/features/exports/export-plan.rules.ts';
import { exportPlanSchema, type PlanState } from '../../../shared/features/exports/exports.schema.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { toFormProblems } from '../../rpc/form-problems.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Card } from '../../ui/Card.tsx';
import { Form } from '../../ui/Form.tsx';
import { formErrors } from '../../ui/form-errors.ts';
import { planSentence, planTitle } from './plan-words.ts';

/** An export that is written by itself to a folder of the owner's choice. */
export function PlanPanel() {
  const { data, error } = useQuery(orpc.exports.plan.queryOptions({ input: {} }));
  if (error !== null) return <Card title="A regular export">{toSentence(error)}</Card>;
  // Opened anew when the plan was changed elsewhere: nobody overwrites what they have not seen.
  return data === undefined ? null : <PlanForm key={JSON.stringify(data.plan)} state={data} />;
}

function PlanForm({ state }: { readonly state: PlanState }) {
  const sayDone = useUndoNotice();
  const [commandId, renewCommandId] = useCommandId();
  const [values, setValues] = useState(state.plan ?? { folder: '', rhythm: 'weekly' as const, keep: keepDefault });
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const keep = useMutation(orpc.exports.keepPlan.mutationOptions());
  const { errorOf, problem } = toFormProblems(keep.error, errors);
  const set = (patch: Partial<typeof values>): void => setValues((was) => ({ ...was, ...patch }));
  const send = (plan: PlanState['plan'], said: string): void =>
    keep.mutate({ commandId, plan }, { onSuccess: () => sayDone(said), onSettled: renewCommandId });
  const save = (): void => {
    const checked = exportPlanSchema.safeParse(values);
    setErrors(checked.success ? {} : formErrors(checked.error));
    if (checked.success) send(checked.data, 'Saved. What is due is written now.');
  };
  return (
    <Card title={planTitle(state)}>
      <p className="soft" style={{ marginBottom: 16 }}>
        {planSentence(state)}
      </p>
      <Form
        verb={state.plan === null ? 'Write it regularly' : 'Save'}
        onSubmit={save}
        isBusy={keep.isPending}
        problem={problem}
        note={
          state.plan === null ? null : (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => send(null, 'No export is written by itself now.')}
            >
              Stop it
            </Button>
          )
        }
      >
        <TextInput
          label="Folder"
          description="The whole path, best on another disk: a USB stick, a network drive, a synced folder."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={values.folder}
          error={errorOf('folder')}
          onChange={(event) => set({ folder: event.currentTarget.value })}
        />
        <Group grow align="flex-start">
          <Select
            label="How often"
            allowDeselect={false}
            data={[
              { value: 'weekly', label: 'Once a week' },
              { value: 'monthly', label: 'Once a month' },
            ]}
            value={values.rhythm}
            onChange={(rhythm) => set({ rhythm: rhythm === 'monthly' ? 'monthly' : 'weekly' })}
          />
          <NumberInput
            label="Files that stay"
            min={1}
            max={100}
            allowDecimal={false}
            value={values.keep}
            error={errorOf('keep')}
            onChange={(count) => set({ keep: Number(count) })}
          />
        </Group>
      </Form>
    </Card>
  );
}

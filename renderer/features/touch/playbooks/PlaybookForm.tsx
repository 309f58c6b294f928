import { Button, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import {
  playbookFieldsSchema,
  taskAsks,
  taskWays,
  type Playbook,
  type PlaybookFields,
  type PlaybookStep,
} from '../../../../shared/features/touch/touch.schema.ts';
import { askWords, wayWords } from '../../../../shared/features/touch/touch.words.ts';
import { z } from 'zod';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { useCommandId } from '../../../rpc/use-command-id.ts';
import { Field } from '../../../ui/Field.tsx';
import { Form } from '../../../ui/Form.tsx';
import { formErrors } from '../../../ui/form-errors.ts';
import { useDraft } from '../../../ui/use-draft.ts';
import styles from '../Touch.module.css';

type Props = {
  /** The playbook that is changed; null for a new one. */
  readonly of: Playbook | null;
  readonly start: PlaybookFields;
  readonly onDone: () => void;
};

const stepDraft = z.object({
  what: z.string(),
  asks: z.enum(taskAsks),
  way: z.enum(taskWays),
  afterDays: z.number(),
});
const draftSchema = z.object({ name: z.string(), begins: z.enum(['purchase', 'hand']), steps: z.array(stepDraft) });

/** A playbook: its name, how it begins, and its steps so many days after the sale. */
export function PlaybookForm({ of, start, onDone }: Props) {
  const sayDone = useUndoNotice();
  const [commandId, renew] = useCommandId();
  const [id] = useState(() => of?.id ?? newId<'Playbook'>());
  const empty = useCallback(
    () => ({ name: start.name, begins: start.begins, steps: start.steps.map((step) => ({ ...step })) }),
    [start],
  );
  const { value, setValue, clear } = useDraft(`playbook ${of?.id ?? start.name}`, draftSchema, empty);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const save = useMutation(orpc.touch.savePlaybook.mutationOptions());
  const archive = useMutation(orpc.touch.archivePlaybook.mutationOptions());
  const changeStep = (at: number, patch: Partial<PlaybookStep>): void =>
    setValue((was) => ({
      ...was,
      steps: was.steps.map((step, index) => (index === at ? { ...step, ...patch } : step)),
    }));
  const submit = (): void => {
    const checked = playbookFieldsSchema.safeParse(value);
    setErrors(checked.success ? {} : formErrors(checked.error));
    if (!checked.success) return;
    save.mutate(
      { commandId, id, fields: checked.data },
      {
        onSuccess: () => {
          clear();
          sayDone(of === null ? 'The playbook is made.' : 'Saved. What is running keeps its steps.', commandId);
          onDone();
        },
        onError: renew,
      },
    );
  };
  const putAway = (): void => {
    if (of === null) return;
    const archiving = newId<'Command'>();
    archive.mutate(
      { commandId: archiving, id: of.id, archived: !of.archived },
      {
        onSuccess: () => {
          sayDone(of.archived ? 'In use again.' : 'Put away: it starts nothing any more.', archiving);
          onDone();
        },
      },
    );
  };
  const error = save.error ?? archive.error;
  return (
    <Form
      onSubmit={submit}
      isBusy={save.isPending}
      problem={error === null ? null : toSentence(error)}
      note={
        of === null ? null : (
          <Button variant="subtle" size="compact-sm" onClick={putAway}>
            {of.archived ? 'Use again' : 'Put away'}
          </Button>
        )
      }
    >
      <TextInput
        label="Name"
        data-autofocus
        maxLength={120}
        value={value.name}
        error={errors['name']}
        onChange={(event) => {
          const name = event.currentTarget.value;
          setValue((was) => ({ ...was, name }));
        }}
      />
      <Field label="It starts">
        {(fieldId) => (
          <SegmentedControl
            id={fieldId}
            fullWidth
            aria-label="It starts"
            value={value.begins}
            data={[
              { value: 'purchase', label: 'With every purchase' },
              { value: 'hand', label: 'By hand' },
            ]}
            onChange={(begins) => setValue((was) => ({ ...was, begins: begins === 'purchase' ? begins : 'hand' }))}
          />
        )}
      </Field>
      {value.steps.map((step, at) => (
        // Steps have no id of their own and don't change places.
        <div key={at} className={styles.formStep}>
          <TextInput
            className={styles.what}
            label={`Step ${at + 1}`}
            maxLength={300}
            value={step.what}
            error={step.what.trim() === '' && Object.keys(errors).length > 0 ? 'Say what is to be done.' : null}
            onChange={(event) => changeStep(at, { what: event.currentTarget.value })}
          />
          <NumberInput
            label="After days"
            min={0}
            max={1500}
            allowDecimal={false}
            hideControls
            value={step.afterDays}
            onChange={(days) => changeStep(at, { afterDays: typeof days === 'number' ? days : 0 })}
          />
          <Select
            label="By"
            allowDeselect={false}
            data={taskWays.map((way) => ({ value: way, label: wayWords[way] }))}
            value={step.way}
            onChange={(way) => changeStep(at, { way: stepDraft.shape.way.catch('call').parse(way) })}
          />
          <Select
            label="Asks for"
            allowDeselect={false}
            data={taskAsks.map((asks) => ({ value: asks, label: askWords[asks] }))}
            value={step.asks}
            onChange={(asks) => changeStep(at, { asks: stepDraft.shape.asks.catch('nothing').parse(asks) })}
          />
          <Button
            variant="subtle"
            disabled={value.steps.length === 1}
            aria-label={`Take step ${at + 1} away`}
            onClick={() => setValue((was) => ({ ...was, steps: was.steps.filter((_step, index) => index !== at) }))}
          >
            Take away
          </Button>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="compact-md"
          onClick={() =>
            setValue((was) => ({
              ...was,
              steps: [
                ...was.steps,
                { what: '', asks: 'nothing', way: 'call', afterDays: (was.steps.at(-1)?.afterDays ?? 0) + 1 },
              ],
            }))
          }
        >
          Add a step
        </Button>
      </div>
    </Form>
  );
}

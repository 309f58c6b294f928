import { Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { toDay } from '../../../shared/clock.ts';
import { observationFieldsSchema, type Observation } from '../../../shared/features/observation/observation.schema.ts';
import { CustomerPicker } from '../../parts/CustomerPicker.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toFieldError, toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Form } from '../../ui/Form.tsx';
import { formErrors } from '../../ui/form-errors.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { useReader } from '../../ui/use-reader.ts';
import styles from './Observation.module.css';
import { toVisitDraft, visitDraftSchema, type VisitDraft } from './observation.logic.ts';

type Props = { readonly of: Observation | null; readonly onDone: () => void };

const areas = [
  ['did', 'What did they do?', 'Pulled the plug each time the lamp went red'],
  ['surprised', 'What surprised us?', ''],
  ['asked', 'What did they ask?', ''],
] as const;

/** A visit: what a customer did with what we sold them, and by when they hear from us. */
export function VisitForm({ of, onDone }: Props) {
  const { now, timeZone } = useReader();
  const today = toDay(now, timeZone);
  const sayDone = useUndoNotice();
  const [commandId] = useCommandId();
  const [id] = useState(() => of?.id ?? newId<'Observation'>());
  const empty = useCallback(() => toVisitDraft(of, today), [of, today]);
  const name = of === null ? 'watched visit' : `watched visit ${of.id}`;
  const { value, setValue, clear } = useDraft(name, visitDraftSchema, empty);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const save = useMutation(orpc.observation.save.mutationOptions());
  const change = (patch: Partial<VisitDraft>): void => setValue((was) => ({ ...was, ...patch }));
  const submit = (): void => {
    const { customer, ...rest } = value;
    const checked = observationFieldsSchema.safeParse({ ...rest, customerId: customer?.id });
    setErrors(checked.success ? {} : formErrors(checked.error));
    if (!checked.success) return;
    save.mutate(
      { commandId, id, fields: checked.data },
      {
        onSuccess: () => {
          clear();
          sayDone(of === null ? 'The visit is written down. They wait for your answer.' : 'Saved.', commandId);
          onDone();
        },
      },
    );
  };
  const refused = toFieldError(save.error);
  const errorOf = (field: string, missing?: string): string | null =>
    refused?.field === field ? refused.sentence : field in errors ? (missing ?? errors[field] ?? null) : null;
  return (
    <Form
      onSubmit={submit}
      isBusy={save.isPending}
      problem={save.isError && refused === null ? toSentence(save.error) : null}
    >
      <CustomerPicker
        label="Whom did you watch?"
        placeholder="Name, phone, e-mail"
        withAutoFocus
        value={value.customer}
        error={errorOf('customerId', 'Choose the customer.')}
        onChange={(customer) => change({ customer })}
      />
      <TextInput
        label="What were they using?"
        placeholder="The router"
        maxLength={200}
        value={value.product}
        error={errorOf('product')}
        onChange={(event) => change({ product: event.currentTarget.value })}
      />
      {areas.map(([field, label, placeholder]) => (
        <Textarea
          key={field}
          label={label}
          placeholder={placeholder}
          autosize
          minRows={1}
          maxRows={6}
          value={value[field]}
          error={errorOf(field)}
          onChange={(event) => change({ [field]: event.currentTarget.value })}
        />
      ))}
      <div className={styles.days}>
        <DayField
          label="Day of the visit"
          value={value.watchedOn}
          max={today}
          error={errorOf('watchedOn', 'Choose the day.')}
          onChange={(watchedOn) => change({ watchedOn })}
        />
        <DayField
          label="They hear from us by"
          value={value.answerDueOn}
          error={errorOf('answerDueOn', 'Choose the day.')}
          onChange={(answerDueOn) => change({ answerDueOn })}
        />
      </div>
    </Form>
  );
}

import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { z } from 'zod';
import { toDay } from '../../../shared/clock.ts';
import { observationAnswerSchema, type Observation } from '../../../shared/features/observation/observation.schema.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Form } from '../../ui/Form.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useReader } from '../../ui/use-reader.ts';

type Props = { readonly of: Observation; readonly onDone: () => void };

const textSchema = z.string();

/** What the customer was told in answer; with it the visit owes nothing more. */
export function AnswerForm({ of, onDone }: Props) {
  const { now, timeZone } = useReader();
  const sayDone = useUndoNotice();
  const [commandId] = useCommandId();
  const empty = useCallback(() => '', []);
  const { value, setValue, clear } = useDraft(`answer ${of.id}`, textSchema, empty);
  const [isChecked, setIsChecked] = useState(false);
  const answer = useMutation(orpc.observation.answer.mutationOptions());
  const checked = observationAnswerSchema.safeParse(value);
  const submit = (): void => {
    setIsChecked(true);
    if (!checked.success) return;
    answer.mutate(
      { commandId, id: of.id, answer: checked.data, answeredOn: toDay(now, timeZone) },
      {
        onSuccess: () => {
          clear();
          sayDone(`${of.customerName} has their answer.`, commandId);
          onDone();
        },
      },
    );
  };
  return (
    <Form
      onSubmit={submit}
      isBusy={answer.isPending}
      verb="They have been told"
      problem={answer.isError ? toSentence(answer.error) : null}
    >
      <Textarea
        label="What did you tell them?"
        data-autofocus
        autosize
        minRows={2}
        maxRows={8}
        value={value}
        error={isChecked && !checked.success ? 'Write what you told them.' : null}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
    </Form>
  );
}

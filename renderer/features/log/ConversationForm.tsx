import { SegmentedControl, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { entryFieldsSchema } from '../../../shared/features/log/log.schema.ts';
import { channelWords } from '../../../shared/features/log/log.words.ts';
import { CustomerPicker } from '../../parts/CustomerPicker.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { toFieldError, toSentence } from '../../rpc/sentences.ts';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { formErrors } from '../../ui/form-errors.ts';
import { sentenceCase } from '../../ui/format.ts';
import { useFrameSettings } from '../../ui/frame-settings.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { emptyDraft, feedbackDraftSchema, toFields } from './feedback-draft.ts';
import styles from './LogFeedbackForm.module.css';
import { recordOptions } from './log.queries.ts';
import { useRequest } from './use-request.ts';

/** Ways in which one speaks with somebody. */
const ways = ['in-person', 'phone'] as const;
const wayChoices = ways.map((value) => ({ value, label: sentenceCase(channelWords[value]) }));

const draftSchema = feedbackDraftSchema.pick({ words: true, customer: true }).extend({ way: z.enum(ways) });
type ConversationDraft = z.infer<typeof draftSchema>;

const empty = (): ConversationDraft => ({ words: '', customer: null, way: 'in-person' });

/** Logs a conversation a leader had: with whom, how, and what they said. All else of an entry can be added later. */
export function ConversationForm({ onDone }: { readonly onDone: () => void }) {
  const { now } = useFrameSettings();
  const sayDone = useUndoNotice();
  const toRequest = useRequest();
  const { value, setValue, clear } = useDraft('conversation', draftSchema, empty);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const record = useMutation(recordOptions());
  const change = (patch: Partial<ConversationDraft>): void => setValue((was) => ({ ...was, ...patch }));

  const save = (): void => {
    const { way: channel, ...said } = value;
    const checked = entryFieldsSchema.safeParse(toFields({ ...emptyDraft(), ...said, channel }, now(), false));
    setErrors(checked.success ? {} : formErrors(checked.error));
    if (!checked.success) return;
    record.mutate(toRequest(checked.data, true), {
      onSuccess: (_answer, { commandId }) => {
        clear();
        sayDone('The conversation is logged.', commandId);
        onDone();
      },
    });
  };
  const refused = toFieldError(record.error);
  return (
    <Form
      onSubmit={save}
      isBusy={record.isPending}
      problem={record.isError && refused?.field !== 'customerId' ? toSentence(record.error) : null}
    >
      <Textarea
        label="What they said"
        description="In their words. Nobody will edit this."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data-autofocus
        autosize
        minRows={3}
        maxRows={10}
        value={value.words}
        error={errors['words']}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <div className={styles.pair}>
        <CustomerPicker
          value={value.customer}
          error={refused?.field === 'customerId' ? refused.sentence : null}
          onChange={(customer) => change({ customer })}
        />
        <Field label="How you spoke">
          {(id) => (
            <SegmentedControl
              id={id}
              fullWidth
              aria-label="How you spoke"
              data={wayChoices}
              value={value.way}
              onChange={(way) => change({ way })}
            />
          )}
        </Field>
      </div>
    </Form>
  );
}

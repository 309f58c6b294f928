import { Group, SegmentedControl, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useState, type RefObject } from 'react';
import { toDay } from '../../../shared/clock.ts';
import {
  callThrough,
  winBackChances,
  type ExitCallFields,
  type Loss,
} from '../../../shared/features/losses/losses.schema.ts';
import { exitQuestions, throughWords, winBackWords } from '../../../shared/features/losses/losses.words.ts';
import type { Id } from '../../../shared/ids.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toFieldError, toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { sentenceCase } from '../../ui/format.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { useReader } from '../../ui/use-reader.ts';
import { CausesField } from './CausesField.tsx';
import { exitDraftSchema, fromExitDraft, toExitDraft, type ExitDraft } from './exit-draft.ts';

type Props = {
  readonly loss: Loss;
  readonly call: (Omit<ExitCallFields, 'causes'> & { readonly id: Id<'ExitCall'> }) | null;
  readonly first: RefObject<HTMLTextAreaElement | null>;
  readonly onDone: () => void;
};

const choices = <Value extends string>(words: Readonly<Record<Value, string>>, values: readonly Value[]) =>
  values.map((value) => ({ value, label: sentenceCase(words[value]) }));

/** The sheet of an exit call: six questions, what drove them away, whether they could be won back. Kept while it is written. */
export function ExitCallForm({ loss, call, first, onDone }: Props) {
  const { now, timeZone } = useReader();
  const today = toDay(now, timeZone);
  const sayDone = useUndoNotice();
  const [commandId, renew] = useCommandId();
  const [id] = useState(() => call?.id ?? newId<'ExitCall'>());
  const empty = useCallback(() => toExitDraft(call, loss.causes, today), [call, loss.causes, today]);
  const { value, setValue, clear } = useDraft(`exit call of ${loss.id}`, exitDraftSchema, empty);
  const [found, setFound] = useState<Readonly<Record<string, string>>>({});
  const save = useMutation(orpc.losses.saveCall.mutationOptions());
  const set = (patch: Partial<ExitDraft>): void => setValue((was) => ({ ...was, ...patch }));
  const refused = toFieldError(save.error);
  const errorOf = (field: string): string | null =>
    found[field] ?? (refused?.field === field ? refused.sentence : null);

  const submit = (): void => {
    const read = fromExitDraft(value);
    setFound('errors' in read ? read.errors : {});
    if (!('call' in read)) return;
    save.mutate(
      { commandId, id, lossId: loss.id, call: read.call },
      {
        onSuccess: () => {
          clear();
          sayDone(`What ${loss.customerName} told is written down.`, commandId);
          renew();
          onDone();
        },
      },
    );
  };
  return (
    <Form
      onSubmit={submit}
      isBusy={save.isPending}
      verb="End the call"
      problem={
        Object.keys(found).length > 0
          ? 'Something is still missing above.'
          : save.isError && refused === null
            ? toSentence(save.error)
            : null
      }
      note="What you write is kept on this computer until you end the call."
    >
      <Group align="flex-start" gap={16}>
        <DayField
          label="Day of the call"
          value={value.calledOn}
          min={loss.lostOn}
          max={today}
          error={errorOf('calledOn')}
          onChange={(calledOn) => set({ calledOn })}
        />
        <Field label="By voice, or in person">
          {(fieldId) => (
            <SegmentedControl
              id={fieldId}
              display="flex"
              w="fit-content"
              aria-label="By voice, or in person"
              data={choices(throughWords, callThrough)}
              value={value.through}
              onChange={(through) => set({ through })}
            />
          )}
        </Field>
      </Group>
      {exitQuestions.map(({ key, question, listenFor }, index) => (
        <Textarea
          key={key}
          {...(index === 0 ? { ref: first } : {})}
          label={`${index + 1}. ${question}`}
          description={listenFor}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autosize
          minRows={2}
          maxRows={12}
          maxLength={4000}
          value={value.answers[key]}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setValue((was) => ({ ...was, answers: { ...was.answers, [key]: text } }));
          }}
        />
      ))}
      <CausesField draft={value} error={errorOf('causes')} onChange={setValue} />
      <Field label="Had they ever complained to us?" error={errorOf('complained')}>
        {(fieldId) => (
          <SegmentedControl
            id={fieldId}
            display="flex"
            w="fit-content"
            aria-label="Had they ever complained to us?"
            data={[
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'No, never' },
            ]}
            value={value.complained === null ? '' : value.complained ? 'yes' : 'no'}
            onChange={(chosen) => set({ complained: chosen === 'yes' })}
          />
        )}
      </Field>
      <Field label="Could we win them back?" error={errorOf('winBack')}>
        {(fieldId) => (
          <SegmentedControl
            id={fieldId}
            display="flex"
            w="fit-content"
            aria-label="Could we win them back?"
            data={choices(winBackWords, winBackChances)}
            value={value.winBack ?? ''}
            onChange={(chosen) => set({ winBack: winBackChances.find((chance) => chance === chosen) ?? null })}
          />
        )}
      </Field>
      <Textarea
        label="What would it take?"
        autosize
        minRows={1}
        maxLength={1000}
        value={value.wouldTake}
        onChange={(event) => set({ wouldTake: event.currentTarget.value })}
      />
      <Textarea
        label="Others here told them something else"
        description="What was said and by what part of the business. It is counted nowhere, and blames nobody."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={1}
        maxLength={1000}
        value={value.othersSaid}
        onChange={(event) => set({ othersSaid: event.currentTarget.value })}
      />
    </Form>
  );
}

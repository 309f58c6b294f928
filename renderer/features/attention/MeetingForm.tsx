import { SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { toDay } from '../../../shared/clock.ts';
import { meetingFieldsSchema, type Meeting } from '../../../shared/features/attention/attention.schema.ts';
import { meetingKindWords } from '../../../shared/features/attention/attention.words.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toFormProblems } from '../../rpc/form-problems.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { formErrors } from '../../ui/form-errors.ts';
import { sentenceCase } from '../../ui/format.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { useReader } from '../../ui/use-reader.ts';
import { AgendaPoints } from './AgendaPoints.tsx';
import styles from './Attention.module.css';
import { meetingDraftSchema, toMeetingDraft, toMeetingFields, toPoints, type MeetingDraft } from './meeting-draft.ts';
import { TakeOut } from './TakeOut.tsx';

const kindChoices = meetingFieldsSchema.shape.kind.options.map((value) => ({
  value,
  label: sentenceCase(meetingKindWords[value]),
}));

type Props = { readonly of: Meeting | null; readonly onDone: () => void };

/** A meeting and its agenda: pasted as it is, one point a line, and tagged with a key a point. */
export function MeetingForm({ of, onDone }: Props) {
  const { now, timeZone } = useReader();
  const today = toDay(now, timeZone);
  const sayDone = useUndoNotice();
  const [commandId] = useCommandId();
  const [id] = useState(() => of?.id ?? newId<'Meeting'>());
  const empty = useCallback(() => toMeetingDraft(of, today), [of, today]);
  const { value, setValue, clear } = useDraft(of === null ? 'meeting' : `meeting ${of.id}`, meetingDraftSchema, empty);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const save = useMutation(orpc.attention.saveMeeting.mutationOptions());
  const points = useMemo(() => toPoints(value), [value]);
  const change = (patch: Partial<MeetingDraft>): void => setValue((was) => ({ ...was, ...patch }));

  const submit = (): void => {
    const checked = meetingFieldsSchema.safeParse(toMeetingFields(value));
    setErrors(checked.success ? {} : formErrors(checked.error));
    if (!checked.success) return;
    save.mutate(
      { commandId, id, fields: checked.data },
      {
        onSuccess: () => {
          clear();
          sayDone(of === null ? 'The meeting is logged.' : 'Saved.', commandId);
          onDone();
        },
      },
    );
  };
  const { errorOf, problem } = toFormProblems(save.error, errors);
  return (
    <Form
      onSubmit={submit}
      isBusy={save.isPending}
      problem={problem}
      note={of === null ? null : <TakeOut kind="meeting" id={of.id} onDone={onDone} />}
    >
      <div className={styles.head}>
        <TextInput
          label="Meeting"
          placeholder="Monday round"
          data-autofocus
          maxLength={200}
          value={value.title}
          error={errorOf('title')}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <DayField
          label="Day"
          value={value.heldOn}
          max={today}
          error={value.heldOn === null && 'heldOn' in errors ? 'Choose the day.' : errorOf('heldOn')}
          onChange={(heldOn) => change({ heldOn })}
        />
        <Field label="Kind">
          {(field) => (
            <SegmentedControl
              id={field}
              fullWidth
              aria-label="Kind"
              data={kindChoices}
              value={value.kind}
              onChange={(kind) => change({ kind })}
            />
          )}
        </Field>
      </div>
      <Textarea
        label="Agenda"
        description="Paste it, one point a line. “(10 min)” counts the minutes, #customers tags by hand."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={3}
        maxRows={5}
        value={value.agenda}
        error={errorOf('items')}
        onChange={(event) => change({ agenda: event.currentTarget.value })}
      />
      <AgendaPoints
        points={points}
        onChoose={(text, tag) => setValue((was) => ({ ...was, chosen: { ...was.chosen, [text]: tag } }))}
      />
    </Form>
  );
}

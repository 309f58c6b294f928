import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { jobTypeFieldsSchema, likings, type JobType } from '../../../shared/features/promising/promising.schema.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toFieldError, toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { formErrors } from '../../ui/form-errors.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { jobTypeDraftSchema, toJobTypeDraft } from './job-type-draft.ts';
import { likingWords } from './promising.logic.ts';

type Props = { readonly of: JobType | null; readonly onDone: () => void };

const notSaid = 'not-said';
const likingChoices = [
  ...likings.map((liking) => ({ value: liking, label: likingWords[liking] })),
  { value: notSaid, label: 'not said' },
];

/** What it is called, whether we like doing it, and who does it better. */
export function JobTypeForm({ of, onDone }: Props) {
  const sayDone = useUndoNotice();
  const [commandId, renewCommandId] = useCommandId();
  const [id] = useState(() => of?.id ?? newId<'JobType'>());
  const empty = useCallback(() => toJobTypeDraft(of), [of]);
  const { value, setValue, clear } = useDraft(`job type ${of?.id ?? 'new'}`, jobTypeDraftSchema, empty);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const save = useMutation(orpc.promising.saveJobType.mutationOptions());
  const archive = useMutation(orpc.promising.archiveJobType.mutationOptions());
  const change = (patch: Partial<typeof value>): void => setValue((was) => ({ ...was, ...patch }));
  const end = (said: string): void => {
    clear();
    sayDone(said, commandId);
    onDone();
  };
  const submit = (): void => {
    const checked = jobTypeFieldsSchema.safeParse(value);
    setErrors(checked.success ? {} : formErrors(checked.error));
    if (!checked.success) return;
    save.mutate({ commandId, id, fields: checked.data }, { onSuccess: () => end('Saved.'), onError: renewCommandId });
  };
  const takeOut = (): void =>
    archive.mutate(
      { commandId, id, archived: true },
      { onSuccess: () => end('Taken out of use. Old promises keep it.'), onError: renewCommandId },
    );
  const refused = toFieldError(save.error);
  const problem = save.error ?? archive.error;
  return (
    <Form
      onSubmit={submit}
      isBusy={save.isPending || archive.isPending}
      problem={problem === null || refused !== null ? null : toSentence(problem)}
      note={
        of === null ? null : (
          <Button variant="subtle" size="compact-sm" onClick={takeOut}>
            Take out of use
          </Button>
        )
      }
    >
      <TextInput
        label="What it is called"
        placeholder="New line"
        data-autofocus
        maxLength={80}
        value={value.name}
        error={errors['name'] ?? (refused?.field === 'name' ? refused.sentence : null)}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Field label="Do we like doing it?">
        {(field) => (
          <SegmentedControl
            id={field}
            fullWidth
            aria-label="Do we like doing it?"
            data={likingChoices}
            value={value.likes ?? notSaid}
            onChange={(chosen) => change({ likes: likings.find((known) => known === chosen) ?? null })}
          />
        )}
      </Field>
      <TextInput
        label="Who does it better"
        description="To whom you send people, and how they reach them."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={200}
        value={value.partner}
        error={errors['partner']}
        onChange={(event) => change({ partner: event.currentTarget.value })}
      />
    </Form>
  );
}

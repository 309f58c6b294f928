import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { z } from 'zod';
import type { actionNoteSchema } from '../../../shared/features/actions/actions.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Card } from '../../ui/Card.tsx';
import { RelativeTime } from '../../ui/DateText.tsx';
import { Form } from '../../ui/Form.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import styles from './ActionScreen.module.css';

type Props = { readonly actionId: Id<'Action'>; readonly notes: readonly z.infer<typeof actionNoteSchema>[] };

const noteText = z.string();
const noNote = (): string => '';

/** What was tried and heard on the way. */
export function ActionNotes({ actionId, notes }: Props) {
  const [commandId, renew] = useCommandId();
  const { value: text, setValue, clear } = useDraft(`note on action ${actionId}`, noteText, noNote);
  const add = useMutation(orpc.actions.note.mutationOptions());
  const save = (): void =>
    add.mutate({ commandId, id: newId<'Note'>(), actionId, text }, { onSuccess: clear, onSettled: renew });
  return (
    <Card title="Notes" count={notes.length === 0 ? undefined : notes.length}>
      {notes.length === 0 ? null : (
        <ol className={styles.notes}>
          {notes.map((note) => (
            <li key={note.id}>
              <div className={styles.note}>{note.text}</div>
              <div className="soft small">
                {note.byName ?? 'somebody'} · <RelativeTime at={note.at} />
              </div>
            </li>
          ))}
        </ol>
      )}
      <Form onSubmit={save} isBusy={add.isPending} verb="Add note" problem={add.isError ? toSentence(add.error) : null}>
        <Textarea
          aria-label="A note on this action"
          placeholder="What you tried, what they said"
          autosize
          minRows={2}
          maxLength={4000}
          value={text}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      </Form>
    </Card>
  );
}

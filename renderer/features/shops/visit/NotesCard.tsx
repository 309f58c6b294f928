import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { VisitPage } from '../../../../shared/features/shops/shops.schema.ts';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toFieldError, toSentence } from '../../../rpc/sentences.ts';
import { Card } from '../../../ui/Card.tsx';
import { Form } from '../../../ui/Form.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { useReader } from '../../../ui/use-reader.ts';
import { fromNotesDraft, notesDraftSchema, toNotesDraft } from './notes-draft.ts';
import { NotesFields } from './NotesFields.tsx';

/** Nothing is typed that is not saved: what is stored shows. */
const untouched = (): null => null;
const draftSchema = notesDraftSchema.nullable();

type Props = { readonly page: VisitPage; readonly whose: 'any' | 'mine' };

/** What was noted of a visit besides its scorecard, to be written and changed. */
export function NotesCard({ page: { visit, scenario, notes }, whose }: Props) {
  const { currency, locale } = useReader();
  const queryClient = useQueryClient();
  const sayDone = useUndoNotice();
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const draft = useDraft(`visit notes ${visit.id}`, draftSchema, untouched);
  const value = draft.value ?? toNotesDraft(notes, { currency, locale });
  const any = useMutation(orpc.shops.saveNotes.mutationOptions());
  const mine = useMutation(orpc.shops.saveMyNotes.mutationOptions());
  const { mutate, isPending, error } = whose === 'any' ? any : mine;
  const refused = toFieldError(error);
  const save = (): void => {
    const read = fromNotesDraft(value, { currency, locale });
    setErrors('errors' in read ? read.errors : {});
    if ('errors' in read) return;
    const commandId = newId<'Command'>();
    mutate(
      { commandId, id: visit.id, notes: read.notes },
      {
        onSuccess: () => {
          sayDone('Saved.', commandId);
          // What was typed stands until what is stored is here: nothing flickers.
          void queryClient.invalidateQueries({ queryKey: orpc.shops.key() }).then(draft.clear);
        },
      },
    );
  };
  return (
    <Card title="Notes of the visit">
      <Form onSubmit={save} isBusy={isPending} problem={error !== null && refused === null ? toSentence(error) : null}>
        <NotesFields
          value={value}
          onChange={(patch) => draft.setValue((was) => ({ ...(was ?? value), ...patch }))}
          budgetMinor={scenario.budgetMinor}
          isOwn={whose === 'mine'}
          errors={refused?.field === undefined ? errors : { ...errors, [refused.field]: refused.sentence }}
        />
      </Form>
    </Card>
  );
}

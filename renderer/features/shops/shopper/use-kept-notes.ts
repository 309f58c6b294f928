import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { VisitPage } from '../../../../shared/features/shops/shops.schema.ts';
import { orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toFieldError, toSentence } from '../../../rpc/sentences.ts';
import { useDraft } from '../../../ui/use-draft.ts';
import { useReader } from '../../../ui/use-reader.ts';
import { fromNotesDraft, notesDraftSchema, toNotesDraft, type NotesDraft } from '../visit/notes-draft.ts';

/** A pause in typing after which the notes are kept: a shopper looks for no button to save. */
const pauseMs = 800;

const untouched = (): null => null;
const draftSchema = notesDraftSchema.nullable();
const noErrors = {};

/** The notes of the shopper at this window: kept in the pauses of typing, and once more before the visit is handed in. */
export function useKeptNotes({ visit, notes }: VisitPage) {
  const { currency, locale } = useReader();
  const money = { currency, locale };
  const draft = useDraft(`visit notes ${visit.id}`, draftSchema, untouched);
  const value = draft.value ?? toNotesDraft(notes, money);
  const [kept, setKept] = useState<NotesDraft | null>(null);
  const [failed, setFailed] = useState<NotesDraft | null>(null);
  const { mutateAsync, error, isPending } = useMutation(orpc.shops.saveMyNotes.mutationOptions());
  const read = fromNotesDraft(value, money);
  const isWaiting = draft.value !== null && draft.value !== kept;
  const refused = toFieldError(error);

  const send = async (what: NotesDraft): Promise<boolean> => {
    const given = fromNotesDraft(what, money);
    if ('errors' in given) return false;
    try {
      await mutateAsync({ commandId: newId(), id: visit.id, notes: given.notes });
      setKept(what);
      return true;
    } catch {
      // Said beside the fields; what was typed stays and is tried again when it changes.
      setFailed(what);
      return false;
    }
  };
  const due = isWaiting && !isPending && !('errors' in read) && failed !== draft.value ? draft.value : null;
  const keep = useEffectEvent((what: NotesDraft) => void send(what));
  useEffect(() => {
    if (due === null) return undefined;
    const timer = setTimeout(() => keep(due), pauseMs);
    return () => clearTimeout(timer);
  }, [due]);

  const typed = 'errors' in read ? read.errors : noErrors;
  return {
    value,
    change: (patch: Partial<NotesDraft>) => draft.setValue((was) => ({ ...(was ?? value), ...patch })),
    errors: refused === null ? typed : { ...typed, [refused.field]: refused.sentence },
    problem: error === null || refused !== null ? null : toSentence(error),
    /** Keeps what waits; tells whether everything is kept now. */
    keepNow: async (): Promise<boolean> => !isWaiting || (await send(value)),
  };
}

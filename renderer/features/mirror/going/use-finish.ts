import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { addDays, daySchema, toDay } from '../../../../shared/clock.ts';
import { newVowSchema } from '../../../../shared/features/mirror/mirror.schema.ts';
import { actionIdSchema, personIdSchema, vowIdSchema, type AuditId } from '../../../../shared/ids.ts';
import { orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { useSignedIn } from '../../../rpc/signed-in.ts';
import { endOfDay } from '../../../ui/format.ts';
import { useDraft } from '../../../ui/use-draft.ts';
import { useOpen } from '../../../ui/use-open.ts';
import { useReader } from '../../../ui/use-reader.ts';

/** Long enough to change a habit, and well before the next audit asks what became of it. */
const usualDays = 42;

const draftVowSchema = z.object({
  id: vowIdSchema,
  actionId: actionIdSchema,
  what: z.string(),
  who: personIdSchema.nullable(),
  dueOn: daySchema,
});
/** A promise to oneself while it is being written. */
export type DraftVow = z.infer<typeof draftVowSchema>;

const noVows = (): readonly DraftVow[] => [];

/** Makes promises that begin with some words: of whoever is signed in, due in six weeks. */
export function useNewVow(): (what: string) => DraftVow {
  const { person } = useSignedIn();
  const reader = useReader();
  return (what) => ({
    id: newId(),
    actionId: newId(),
    what,
    who: person.id,
    dueOn: addDays(toDay(reader.now, reader.timeZone), usualDays),
  });
}

/** Ends an audit with promises to oneself; what is typed survives a reload. */
export function useFinish(id: AuditId) {
  const open = useOpen();
  const { timeZone } = useReader();
  const [commandId, setCommandId] = useState(() => newId<'Command'>());
  const [isTried, setIsTried] = useState(false);
  const draft = useDraft(`mirror ${id} vows`, z.array(draftVowSchema).readonly(), noVows);
  const { mutate, isPending, error } = useMutation(orpc.mirror.finish.mutationOptions());
  const vows = draft.value.map(({ dueOn, ...vow }) => ({ ...vow, dueAt: endOfDay(dueOn, timeZone) }));
  return {
    vows: draft.value,
    setVows: draft.setValue,
    isTried,
    isBusy: isPending,
    problem: error === null ? null : toSentence(error),
    /** Whether all that is promised can be kept; says what is missing beside the field otherwise. */
    check: (): boolean => {
      setIsTried(true);
      return newVowSchema.array().safeParse(vows).success;
    },
    finish: (onEnd: () => void): void =>
      mutate(
        { commandId, id, vows },
        {
          onSuccess: () => {
            draft.clear();
            open(`/mirror/${id}`);
          },
          onError: () => setCommandId(newId()),
          onSettled: onEnd,
        },
      ),
  };
}

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { itemAnswersSchema, type ItemAnswers, type RunPage } from '../../../shared/features/checklists/runs.schema.ts';
import { client, orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { useFrameSettings } from '../../ui/frame-settings.ts';
import { readKept, useAutosave, type Base, type Saving } from '../use-autosave.ts';

const toBase = ({ answers, revision }: RunPage): Base<ItemAnswers> => ({ value: answers, revision });

/** The answers of a run while they are typed: kept at every keystroke, and saved in the pauses. */
export function useRunAnswers(page: RunPage): {
  readonly answers: ItemAnswers;
  readonly setAnswers: (change: (was: ItemAnswers) => ItemAnswers) => void;
  readonly saving: Saving;
} {
  const { personId } = useFrameSettings();
  const { id } = page.run;
  const draft = `run ${id}`;
  const [begun] = useState(() => {
    const base = toBase(page);
    const kept = readKept(personId, draft, itemAnswersSchema);
    // Made on an older revision: saving will say so, and what was typed stays on the screen.
    return kept === null
      ? { base, answers: base.value }
      : { base: { ...base, revision: kept.revision }, answers: kept.value };
  });
  const [answers, setAnswers] = useState(begun.answers);
  const { mutateAsync, isPending } = useMutation(orpc.checklists.saveAnswers.mutationOptions());
  const saving = useAutosave({
    draft,
    base: begun.base,
    value: answers,
    newest: toBase(page),
    send: async (what, revision) => mutateAsync({ commandId: newId(), id, answers: what, revision }),
    isSending: isPending,
    readTheirs: async () => toBase(await client.checklists.getRun({ id })),
    onAdopt: setAnswers,
  });
  return { answers, setAnswers, saving };
}

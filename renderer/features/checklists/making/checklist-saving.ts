import { useMutation } from '@tanstack/react-query';
import type { ChecklistPage } from '../../../../shared/features/checklists/checklists.schema.ts';
import {
  checklistDefinitionSchema,
  type ChecklistDefinition,
} from '../../../../shared/features/checklists/definition.schema.ts';
import { readKept, useAutosave, type Base, type Saving } from '../../../parts/use-autosave.ts';
import { client, orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';

/** What is being changed, and the revision it stands at. */
export type ChecklistBase = Base<ChecklistDefinition>;

export const toBase = ({ definition, revision }: ChecklistPage): ChecklistBase => ({ value: definition, revision });

const draftName = (id: string): string => `checklist ${id}`;

/** What was typed into this checklist in this window and is not saved yet; null for nothing. */
export const readKeptChecklist = (personId: string | null, id: string): ChecklistBase | null =>
  readKept(personId, draftName(id), checklistDefinitionSchema);

type Options = {
  readonly checklist: ChecklistPage;
  readonly base: ChecklistBase;
  readonly definition: ChecklistDefinition;
  readonly onAdopt: (definition: ChecklistDefinition) => void;
};

/** Saves a checklist while it is written. */
export function useChecklistSaving({ checklist, base, definition, onAdopt }: Options): Saving {
  const { id } = checklist;
  const { mutateAsync, isPending } = useMutation(orpc.checklists.save.mutationOptions());
  return useAutosave({
    draft: draftName(id),
    base,
    value: definition,
    newest: toBase(checklist),
    send: async (what, revision) => mutateAsync({ commandId: newId(), id, definition: what, revision }),
    isSending: isPending,
    readTheirs: async () => toBase(await client.checklists.get({ id })),
    onAdopt,
  });
}

import { useMutation } from '@tanstack/react-query';
import type { ChecklistDefinition } from '../../../shared/features/checklists/definition.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { byPage } from '../../rpc/pages.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useOpen } from '../../ui/use-open.ts';
import type { ChecklistListFilter } from './checklists.logic.ts';

/** The list's pages for a filter. */
export const checklistPages = (filter: ChecklistListFilter) =>
  orpc.checklists.list.infiniteOptions(byPage((cursor) => ({ ...filter, cursor })));

/** How a checklist begins. */
export type MadeFrom =
  | { readonly template: string }
  | { readonly copyOf: Id<'Checklist'> }
  | { readonly definition: ChecklistDefinition };

/** Makes a checklist and opens it to be changed. */
export function useMakeChecklist() {
  const open = useOpen();
  const { mutate, isPending, error } = useMutation(orpc.checklists.make.mutationOptions());
  const make = (from: MadeFrom): void => {
    const id = newId<'Checklist'>();
    mutate({ commandId: newId(), id, from }, { onSuccess: () => open(`/checklists/${id}/edit`) });
  };
  return { make, isMaking: isPending, problem: error === null ? null : toSentence(error) };
}

/** Puts a checklist away, or takes it out again. */
export function useArchive(id: Id<'Checklist'>) {
  const sayDone = useUndoNotice();
  const { mutate, isPending } = useMutation(orpc.checklists.setArchived.mutationOptions());
  const setArchived = (archived: boolean): void => {
    const commandId = newId<'Command'>();
    mutate(
      { commandId, id, archived },
      {
        onSuccess: () => sayDone(archived ? 'Archived.' : 'Back in the list.', commandId),
        onError: (failure) => sayDone(toSentence(failure)),
      },
    );
  };
  return { setArchived, isBusy: isPending };
}

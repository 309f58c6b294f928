import { useMutation } from '@tanstack/react-query';
import type { Id } from '../../../shared/ids.ts';
import type { Definition } from '../../../shared/features/surveys/definition.schema.ts';
import type { Survey } from '../../../shared/features/surveys/surveys.schema.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { byPage } from '../../rpc/pages.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useOpen } from '../../ui/use-open.ts';
import type { SurveyListFilter } from './surveys.logic.ts';

/** The list's pages for a filter. */
export const pagesOptions = (filter: SurveyListFilter) =>
  orpc.surveys.list.infiniteOptions(byPage((cursor) => ({ ...filter, cursor })));

export type MadeFrom =
  | { readonly template: string }
  | { readonly copyOf: Id<'Survey'> }
  | { readonly definition: Definition; readonly kind: Survey['kind'] };

/** Makes a survey and opens it to be changed. */
export function useMakeSurvey() {
  const open = useOpen();
  const sayDone = useUndoNotice();
  const { mutate, isPending, error } = useMutation(orpc.surveys.make.mutationOptions());
  const make = (from: MadeFrom): void => {
    const id = newId<'Survey'>();
    mutate(
      { commandId: newId(), id, from },
      {
        onSuccess: () => open(`/surveys/${id}/edit`),
        onError: (failure) => sayDone(toSentence(failure)),
      },
    );
  };
  return { make, isMaking: isPending, problem: error === null ? null : toSentence(error) };
}

/** What can be done with a survey besides changing it; each says what it did, with its undo. */
export function useSurveyDeeds(id: Id<'Survey'>) {
  const sayDone = useUndoNotice();
  const open = useMutation(orpc.surveys.open.mutationOptions());
  const close = useMutation(orpc.surveys.close.mutationOptions());
  const archive = useMutation(orpc.surveys.setArchived.mutationOptions());
  const confirm = useMutation(orpc.surveys.confirmProposed.mutationOptions());
  const drop = useMutation(orpc.surveys.dropDraft.mutationOptions());
  /** The command of one press, and what is said of it. */
  const say = (done: string) => {
    const commandId = newId<'Command'>();
    const onSuccess = (): void => sayDone(done, commandId);
    const onError = (failure: Error): void => sayDone(toSentence(failure));
    return [
      { commandId, id },
      { onSuccess, onError },
    ] as const;
  };
  return {
    isBusy: [open, close, archive, confirm, drop].some(({ isPending }) => isPending),
    open: () => open.mutate(...say('Open. It can be answered now.')),
    close: () => close.mutate(...say('Closed. Nobody can answer any more; the answers stay.')),
    confirm: () => confirm.mutate(...say('Confirmed.')),
    dropDraft: () => drop.mutate(...say('The changes are dropped; what is asked stays as it was.')),
    setArchived: (archived: boolean) => {
      const [command, then] = say(archived ? 'Archived.' : 'Back in the list.');
      archive.mutate({ ...command, archived }, then);
    },
  };
}

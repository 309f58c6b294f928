import { useMutation } from '@tanstack/react-query';
import type { Id } from '../../../../shared/ids.ts';
import { client } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import type { fromScenarioDraft } from './scenario-draft.ts';

type Sent = Extract<ReturnType<typeof fromScenarioDraft>, { words: unknown }> & {
  readonly id: Id<'Scenario'>;
  readonly commandId: Id<'Command'>;
  /** The scorecard that is made on the way, where one is: the same at every try, so that none is made twice. */
  readonly made: { readonly id: Id<'Checklist'>; readonly commandId: Id<'Command'> };
};

/** Saves a scenario; a scorecard chosen from the ready-made ones is made first. */
export function useSaveScenario() {
  return useMutation({
    mutationFn: async ({ id, commandId, words, scorecard, made }: Sent) => {
      if ('checklistId' in scorecard) {
        return client.shops.saveScenario({ commandId, id, fields: { ...words, checklistId: scorecard.checklistId } });
      }
      const { topics } = await client.checklists.make({ ...made, from: { template: scorecard.template } });
      const saved = await client.shops.saveScenario({ commandId, id, fields: { ...words, checklistId: made.id } });
      return { ...saved, topics: [...saved.topics, ...topics] };
    },
  });
}

/** The ids of a form that may make a scorecard on its way. */
export const newMade = (): Sent['made'] => ({ id: newId<'Checklist'>(), commandId: newId<'Command'>() });

import { useMutation } from '@tanstack/react-query';
import { definitionSchema, type Definition } from '../../../../shared/features/surveys/definition.schema.ts';
import type { SurveyPage } from '../../../../shared/features/surveys/surveys.schema.ts';
import { readKept, useAutosave, type Base, type Saving } from '../../../parts/use-autosave.ts';
import { client, orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';

/** What is being changed, and the revision it stands at. */
export type SurveyBase = Base<Definition>;

/**
 * A survey in use without changes begins with what is asked. Null where it has neither a draft nor a version, which only
 * a broken file has.
 */
export function findBase({ draft, inUse }: SurveyPage): SurveyBase | null {
  if (draft !== null) return { value: draft.definition, revision: draft.revision };
  return inUse === null ? null : { value: inUse.definition, revision: 0 };
}

const draftName = (id: string): string => `survey ${id}`;

/** What was typed into this survey in this window and is not saved yet; null for nothing. */
export const readKeptSurvey = (personId: string | null, id: string): SurveyBase | null =>
  readKept(personId, draftName(id), definitionSchema);

type Options = {
  readonly survey: SurveyPage;
  readonly base: SurveyBase;
  readonly definition: Definition;
  readonly onAdopt: (definition: Definition) => void;
};

/** Saves a survey while it is written. */
export function useSurveySaving({ survey, base, definition, onAdopt }: Options): Saving {
  const { id } = survey;
  const { mutateAsync, isPending } = useMutation(orpc.surveys.saveDraft.mutationOptions());
  return useAutosave({
    draft: draftName(id),
    base,
    value: definition,
    newest: findBase(survey),
    send: async (what, revision) => mutateAsync({ commandId: newId(), id, definition: what, revision }),
    isSending: isPending,
    readTheirs: async () => findBase(await client.surveys.get({ id })),
    onAdopt,
  });
}

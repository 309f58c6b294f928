import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { z } from 'zod';
import { definitionSchema, type Definition } from '../../../../shared/features/surveys/definition.schema.ts';
import type { SurveyPage } from '../../../../shared/features/surveys/surveys.schema.ts';
import type { Id } from '../../../../shared/ids.ts';
import { client, orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toReason, toSentence } from '../../../rpc/sentences.ts';
import { readDraft, removeDraft, writeDraft } from '../../../ui/drafts.ts';
import { useFrameSettings } from '../../../ui/frame-settings.ts';

/** A pause in typing after which the survey is saved: short enough to forget about saving, long enough for a word. */
const pauseMs = 600;

const keptSchema = z.object({ definition: definitionSchema, revision: z.number() });

/** What is being changed, and the revision it stands at; a survey in use without changes begins with what is asked. */
export type Base = { readonly definition: Definition; readonly revision: number };

/** Null where a survey has neither a draft nor a version, which only a broken file has. */
export function findBase({ draft, inUse }: SurveyPage): Base | null {
  if (draft !== null) return { definition: draft.definition, revision: draft.revision };
  return inUse === null ? null : { definition: inUse.definition, revision: 0 };
}

const draftName = (id: string): string => `survey ${id}`;

/** What was typed into this survey in this window and is not saved yet; null for nothing. */
export function readKept(personId: string | null, id: string): Base | null {
  const kept = personId === null ? undefined : keptSchema.safeParse(readDraft(personId, draftName(id)));
  return kept?.success === true ? kept.data : null;
}

type Failure = { readonly of: Definition; readonly sentence: string; readonly isConflict: boolean };

type Options = {
  readonly id: Id<'Survey'>;
  readonly survey: SurveyPage;
  /** What stood in the store when the screen was opened. */
  readonly base: Base;
  readonly definition: Definition;
  /** Shows what another window saved. */
  readonly onAdopt: (definition: Definition) => void;
};

/** Saves a survey while it is written. What is not saved yet survives a reload; what another window saved is never overwritten unasked. */
export function useAutosave({ id, survey, base, definition, onAdopt }: Options) {
  const { personId } = useFrameSettings();
  const [saved, setSaved] = useState(base);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { mutateAsync, isPending } = useMutation(orpc.surveys.saveDraft.mutationOptions());
  const isClean = definition === saved.definition;
  const hasFailed = failure !== null && (failure.isConflict || failure.of === definition);

  // Read by what goes on after the screen was left, when nothing is drawn any more.
  const revision = useRef(base.revision);
  const flight = useRef<Promise<boolean>>(Promise.resolve(true));

  const settle = useCallback((now: Base): void => {
    revision.current = now.revision;
    setSaved(now);
    setFailure(null);
  }, []);
  const save = useCallback(
    async (what: Definition): Promise<boolean> => {
      const send = async (): Promise<boolean> => {
        try {
          const sent = { commandId: newId<'Command'>(), id, definition: what, revision: revision.current };
          const answer = await mutateAsync(sent);
          settle({ definition: what, revision: answer.revision });
          return true;
        } catch (error: unknown) {
          const isConflict = toReason(error) === 'CHANGED_SINCE';
          setFailure({ of: what, sentence: toSentence(error), isConflict });
          return false;
        }
      };
      // One after the other: each is made on the revision that the one before it brought.
      flight.current = flight.current.then(send);
      return flight.current;
    },
    [id, mutateAsync, settle],
  );

  useEffect(() => {
    if (personId === null) return;
    if (isClean) removeDraft(personId, draftName(id));
    else writeDraft(personId, draftName(id), { definition, revision: saved.revision });
  }, [personId, id, isClean, definition, saved.revision]);

  useEffect(() => {
    if (isClean || isPending || hasFailed) return undefined;
    const timer = setTimeout(() => void save(definition), pauseMs);
    return () => clearTimeout(timer);
  }, [isClean, isPending, hasFailed, definition, save]);

  // Leaving in the pause between typing and saving: what was typed goes on its way at once.
  const leave = useEffectEvent(async () => {
    if (isClean || hasFailed) return;
    const isSaved = await save(definition);
    if (isSaved && personId !== null) removeDraft(personId, draftName(id));
  });
  useEffect(() => () => void leave(), []);

  const theirs = findBase(survey);
  const isBehind = theirs !== null && theirs.revision > saved.revision && isClean && !isPending;
  const adopt = useEffectEvent((newer: Base) => {
    settle(newer);
    onAdopt(newer.definition);
  });
  useEffect(() => {
    if (isBehind) adopt(theirs);
    // Only the revision tells that there is something newer.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isBehind, theirs?.revision]);

  const readTheirs = async (): Promise<Base | null> => findBase(await client.surveys.get({ id }));

  return {
    isSaved: isClean && !isPending,
    failure: hasFailed ? failure : null,
    /** Saves what waits; tells whether everything is saved now. */
    saveNow: async (): Promise<boolean> => isClean || (await save(definition)),
    /** Shows what the other window saved; one's own is one undo away. */
    takeTheirs: async (): Promise<void> => {
      const newer = await readTheirs();
      if (newer !== null) adopt(newer);
    },
    /** Saves one's own over what the other window saved. */
    keepMine: async (): Promise<void> => {
      const newer = await readTheirs();
      if (newer !== null) settle(newer);
    },
  };
}

import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { z } from 'zod';
import { toReason, toSentence } from '../rpc/sentences.ts';
import { readDraft, removeDraft, writeDraft } from '../ui/drafts.ts';
import { useFrameSettings } from '../ui/frame-settings.ts';

/** A pause in typing after which what was written is saved: short enough to forget about saving, long enough for a word. */
const pauseMs = 600;

/** What is being written, and the revision it was made on. */
export type Base<Value> = { readonly value: Value; readonly revision: number };

/** What was written in this window under a name and is not saved yet; null for nothing. */
export function readKept<Value>(personId: string | null, draft: string, schema: z.ZodType<Value>): Base<Value> | null {
  if (personId === null) return null;
  const kept = z.object({ value: schema, revision: z.number() }).safeParse(readDraft(personId, draft));
  return kept.success ? kept.data : null;
}

type Failure<Value> = { readonly of: Value; readonly sentence: string; readonly isConflict: boolean };

type Options<Value> = {
  /** What the draft is called that this window keeps, such as "survey <id>". */
  readonly draft: string;
  /** What stood in the store when the screen was opened. */
  readonly base: Base<Value>;
  readonly value: Value;
  /** What the store is known to hold now; null for nothing. */
  readonly newest: Base<Value> | null;
  /** Saves what was made on a revision, and answers the new one. */
  readonly send: (value: Value, revision: number) => Promise<{ readonly revision: number }>;
  readonly isSending: boolean;
  /** Asks the store anew. */
  readonly readTheirs: () => Promise<Base<Value> | null>;
  /** Shows what another window saved. */
  readonly onAdopt: (value: Value) => void;
};

/** How saving stands, and what can be done where it failed. */
export type Saving = {
  readonly isSaved: boolean;
  readonly failure: Omit<Failure<unknown>, 'of'> | null;
  /** Saves what waits; tells whether everything is saved now. */
  readonly saveNow: () => Promise<boolean>;
  /** Shows what the other window saved. */
  readonly takeTheirs: () => Promise<void>;
  /** Saves one's own over what the other window saved. */
  readonly keepMine: () => Promise<void>;
};

/**
 * Saves something while it is written. What is not saved yet survives a reload; what another window saved is never
 * overwritten unasked.
 */
export function useAutosave<Value>(options: Options<Value>): Saving {
  const { draft, base, value, newest, send, isSending, readTheirs, onAdopt } = options;
  const { personId } = useFrameSettings();
  const [saved, setSaved] = useState(base);
  const [failure, setFailure] = useState<Failure<Value> | null>(null);
  const isClean = value === saved.value;
  const hasFailed = failure !== null && (failure.isConflict || failure.of === value);

  // Read by what goes on after the screen was left, when nothing is drawn any more.
  const revision = useRef(base.revision);
  const flight = useRef<Promise<boolean>>(Promise.resolve(true));
  const sendLatest = useRef(send);
  useEffect(() => {
    sendLatest.current = send;
  });

  const settle = useCallback((now: Base<Value>): void => {
    revision.current = now.revision;
    setSaved(now);
    setFailure(null);
  }, []);
  const save = useCallback(
    async (what: Value): Promise<boolean> => {
      const sendOne = async (): Promise<boolean> => {
        try {
          const answer = await sendLatest.current(what, revision.current);
          settle({ value: what, revision: answer.revision });
          return true;
        } catch (error: unknown) {
          const isConflict = toReason(error) === 'CHANGED_SINCE';
          setFailure({ of: what, sentence: toSentence(error), isConflict });
          return false;
        }
      };
      // One after the other: each is made on the revision that the one before it brought.
      flight.current = flight.current.then(sendOne);
      return flight.current;
    },
    [settle],
  );

  useEffect(() => {
    if (personId === null) return;
    if (isClean) removeDraft(personId, draft);
    else writeDraft(personId, draft, { value, revision: saved.revision });
  }, [personId, draft, isClean, value, saved.revision]);

  useEffect(() => {
    if (isClean || isSending || hasFailed) return undefined;
    const timer = setTimeout(() => void save(value), pauseMs);
    return () => clearTimeout(timer);
  }, [isClean, isSending, hasFailed, value, save]);

  // Leaving in the pause between typing and saving: what was typed goes on its way at once.
  const leave = useEffectEvent(async () => {
    if (isClean || hasFailed) return;
    const isSaved = await save(value);
    if (isSaved && personId !== null) removeDraft(personId, draft);
  });
  useEffect(() => () => void leave(), []);

  const isBehind = newest !== null && newest.revision > saved.revision && isClean && !isSending;
  const adopt = useEffectEvent((newer: Base<Value>) => {
    settle(newer);
    onAdopt(newer.value);
  });
  useEffect(() => {
    if (isBehind) adopt(newest);
    // Only the revision tells that there is something newer.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isBehind, newest?.revision]);

  return {
    isSaved: isClean && !isSending,
    failure: hasFailed ? failure : null,
    saveNow: async () => isClean || (await save(value)),
    takeTheirs: async () => {
      const newer = await readTheirs();
      if (newer === null) return;
      settle(newer);
      onAdopt(newer.value);
    },
    keepMine: async () => {
      const newer = await readTheirs();
      if (newer !== null) settle(newer);
    },
  };
}

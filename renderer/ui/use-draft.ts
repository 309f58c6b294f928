import { useCallback, useState } from 'react';
import { readDraft, removeDraft, writeDraft } from './drafts.ts';
import { useFrameSettings } from './frame-settings.ts';

type Draft<Value> = {
  readonly value: Value;
  readonly setValue: (next: Value | ((was: Value) => Value)) => void;
  /** Starts empty again: after saving, or when the person throws the draft away. */
  readonly clear: () => void;
  /** Whether something typed earlier was found when the form opened. */
  readonly wasKept: boolean;
};

type Schema<Value> = { readonly safeParse: (value: unknown) => { success: true; data: Value } | { success: false } };

/**
 * Keeps what is typed in a form. `name` tells forms apart ("log", "customer <id>"); the schema refuses drafts of an older
 * shape. With `isKept: false` (anonymous answers) the value stays in the page's memory only.
 */
export function useDraft<Value>(
  name: string,
  schema: Schema<Value>,
  empty: () => Value,
  { isKept = true }: { readonly isKept?: boolean } = {},
): Draft<Value> {
  const { personId } = useFrameSettings();
  const [start] = useState(() => {
    const kept =
      personId === null || !isKept ? { success: false as const } : schema.safeParse(readDraft(personId, name));
    return kept.success ? { value: kept.data, wasKept: true } : { value: empty(), wasKept: false };
  });
  const [value, set] = useState(start.value);
  const setValue = useCallback(
    (next: Value | ((was: Value) => Value)) => {
      set((was) => {
        // A function here is always the updating form: drafts are plain values.
        const made = typeof next === 'function' ? (next as (was: Value) => Value)(was) : next;
        if (personId !== null && isKept) writeDraft(personId, name, made);
        return made;
      });
      if (personId !== null && !isKept) removeDraft(personId, name);
    },
    [personId, name, isKept],
  );
  const clear = useCallback(() => {
    if (personId !== null) removeDraft(personId, name);
    set(empty());
  }, [personId, name, empty]);
  return { value, setValue, clear, wasKept: start.wasKept };
}

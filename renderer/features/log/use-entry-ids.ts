import { useRef } from 'react';
import type { EntryFields } from '../../../shared/features/log/log.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { newId } from '../../rpc/new-id.ts';

type Ids = { readonly commandId: Id<'Command'>; readonly id: Id<'Entry'> };

/**
 * The ids of the entry being written. They stay the same while the same is sent again (a double click, a lost answer),
 * and are made anew once something in it was changed after a refusal: one command is one input.
 */
export function useEntryIds(): { now: (fields: EntryFields) => Ids } {
  const kept = useRef<{ sent: string; ids: Ids } | null>(null);
  return {
    now: (fields) => {
      // "Now" moves on by itself between two tries; it must not make two entries of one.
      const sent = JSON.stringify({ ...fields, heardAt: null });
      if (kept.current?.sent !== sent) kept.current = { sent, ids: { commandId: newId<'Command'>(), id: newId<'Entry'>() } };
      return kept.current.ids;
    },
  };
}

import { useRef } from 'react';
import type { EntryFields } from '../../../shared/features/log/log.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { newId } from '../../rpc/new-id.ts';

type Request = { readonly commandId: Id<'Command'>; readonly id: Id<'Entry'>; readonly fields: EntryFields };

/**
 * The request that records what is being written. Sent again unchanged (a double click, a lost answer) it stays the very
 * same, with the moment it was first sent at, and makes one entry; once something is changed it is a new one.
 */
export function useRequest(): (fields: EntryFields, isNow: boolean) => Request {
  const kept = useRef<{ content: string; request: Request } | null>(null);
  return (fields, isNow) => {
    // "Now" moves on by itself between two tries.
    const content = JSON.stringify(isNow ? { ...fields, heardAt: null } : fields);
    if (kept.current?.content !== content) {
      kept.current = { content, request: { commandId: newId<'Command'>(), id: newId<'Entry'>(), fields } };
    }
    return kept.current.request;
  };
}

import { useCallback, useState } from 'react';
import type { Id } from '../../shared/ids.ts';
import { newId } from './new-id.ts';

/** The command id of a form: made when it opens, so that a double click is one entry; renew it after success. */
export function useCommandId(): readonly [Id<'Command'>, () => void] {
  const [id, set] = useState(() => newId<'Command'>());
  return [id, useCallback(() => set(newId<'Command'>()), [])];
}

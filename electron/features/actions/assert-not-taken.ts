import { Refusal } from '../../../shared/refusal.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { findSameCause } from './beside.store.ts';

/** Refuses a second open action for a customer and a cause: it joins the first instead. */
export function assertNotTaken(read: ReadHandle, one: Parameters<typeof findSameCause>[1]): void {
  if (findSameCause(read, one) === null) return;
  throw new Refusal(
    'SAME_CAUSE',
    'There is an open action for this customer and this cause. Join it instead of doing it twice.',
    'causeId',
  );
}

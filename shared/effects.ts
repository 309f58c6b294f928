import type { ActionId, CustomerId, EntryId, PersonId } from './ids.ts';
import type { Instant } from './clock.ts';

/**
 * What one feature's rule may ask of another. `write` applies effects in the same transaction, through the feature
 * that owns them (electron/app/router.ts).
 */
export type Effect = {
  readonly effect: 'actions.open';
  readonly id: ActionId;
  readonly what: string;
  readonly entryId: EntryId | null;
  readonly customerId: CustomerId | null;
  readonly who: PersonId | null;
  readonly dueAt: Instant;
};

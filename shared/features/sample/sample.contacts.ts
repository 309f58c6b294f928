import type { Day, Instant } from '../../clock.ts';
import type { CustomerId, EntryId } from '../../ids.ts';
import type { SampleItem } from './sample.world.ts';

/** Somebody who asked to be called at the sample company. */
export type AskedCall = {
  readonly entryId: EntryId;
  readonly customerId: CustomerId | null;
  readonly askedAt: Instant;
  readonly calledAt: Instant | null;
};

/** When each customer was last heard, and who asked to be called, so that touches fit what the log tells. */
export class SampleContacts {
  readonly #last = new Map<string, Day>();
  readonly asked: AskedCall[] = [];

  note({ table, row }: SampleItem): void {
    const { customer_id: customerId } = row;
    const day = table === 'entries' ? row['heard_on'] : table === 'responses' ? row['answered_on'] : null;
    if (typeof day === 'string' && typeof customerId === 'string') {
      // The generator makes these columns of days.
      if (day > (this.#last.get(customerId) ?? '')) this.#last.set(customerId, day as Day);
    }
    if (table !== 'entries' || row['call_back_at'] === null) return;
    const { entry_id: entryId, heard_at: askedAt, called_back_at: calledAt } = row;
    this.asked.push({
      // Ids of rows made a moment ago.
      entryId: entryId as EntryId,
      customerId: customerId as CustomerId | null,
      askedAt: Number(askedAt),
      calledAt: calledAt == null ? null : Number(calledAt),
    });
  }

  /** The day a customer was last heard; null where never. */
  lastOn(customerId: CustomerId): Day | null {
    return this.#last.get(customerId) ?? null;
  }
}

import { leaders } from '../../shared/contract/procedure.ts';
import type { Reading } from '../../shared/features/measures/measures.schema.ts';
import type { Measure } from './registries.ts';

// Answers to customers are not kept yet. Their figures exist all the same: the mirror asks about them
// every quarter, and "there is no record, so you can't know" is what it has to say. The feature that comes to own such
// records takes its figure from here and keeps the id, so that claims of earlier quarters stay comparable.

const noRecord: Omit<Reading, 'unit'> = { value: null, n: 0, low: null, high: null, lastOn: null };

function toAwaited(described: Pick<Measure, 'id' | 'label' | 'unit' | 'direction'>): Measure {
  return {
    ...described,
    smallN: 0,
    allow: leaders,
    read: () => noRecord,
    wasEverRecorded: () => false,
    records: null,
  };
}

/** Figures of records that no feature keeps yet. */
export const awaitedMeasures: readonly Measure[] = [
  toAwaited({ id: 'results.told-to-customers', label: 'Results told to customers', unit: 'count', direction: 'more' }),
];

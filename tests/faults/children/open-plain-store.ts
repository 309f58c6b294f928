import { openStore, type Store, type StoreOptions } from '../../../electron/db/store.ts';
import type { Table } from '../../../electron/db/table.ts';
import { write } from '../../../electron/db/write.ts';

export const locations: Table = { name: 'locations', key: 'location_id', topic: 'business', noun: 'location' };

/** A store without the app around it, for programs that are started and killed hundreds of times. */
export function openPlainStore(dataDir: string, options: Partial<StoreOptions<never>> = {}): Store<never> {
  return openStore<never>({
    dataDir,
    holder: 'child',
    now: () => 1_000_000,
    tables: [locations],
    applyEffect: () => undefined,
    onChanged: () => undefined,
    ...options,
  });
}

/** One command of two rows, that are there together or not at all. */
export function writePair(store: Store<never>, no: number): void {
  const ctx = { personId: null, role: 'command line', at: 1_000_000 };
  write(store, { id: `command-${no}`, what: 'business.pair-added', input: { no } }, ctx, (tx) => {
    for (const half of ['a', 'b']) {
      const name = `Place ${no} ${half} ${'x'.repeat(2000)}`;
      tx.insert(locations, { location_id: `${no}-${half}`, name, name_key: `place ${no} ${half}` });
    }
    return { answer: { no } };
  });
}

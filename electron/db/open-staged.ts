import type { Recomputed } from './recomputed.ts';
import { openStore, type Store } from './store.ts';
import type { Table } from './table.ts';

/** A data folder that is being made ready, with what the app's store knows of its tables. */
export type StagedFolder = {
  /** A folder inside the data folder it will become, so that what is ready only needs another name. */
  readonly folder: string;
  readonly tables: readonly Table[];
  readonly recomputed: readonly Recomputed[];
  readonly now: () => number;
};

/** Opens it as the app will open it later; an older one is brought up to date by the program's own steps. */
export function openStaged({ folder, tables, recomputed, now }: StagedFolder): Store<never> {
  return openStore<never>({
    dataDir: folder,
    holder: 'getting a business ready',
    now,
    tables,
    recomputed,
    applyEffect: () => {
      throw new Error('Nothing that comes in asks another feature for anything.');
    },
    onChanged: () => undefined,
  });
}

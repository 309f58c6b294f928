import type Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { lockFolder } from './folder-lock.ts';
import { Statements, toReadHandle, type ReadHandle, type WriteHandle } from './handle.ts';
import { chainStart } from './journal.ts';
import type { Migration } from './migrate.ts';
import { migrations as allMigrations } from './migrations/index.ts';
import { computeAwaited, type Recomputed } from './recomputed.ts';
import { databaseName, openDatabase } from './open-database.ts';
import { sql } from './sql.ts';
import type { Table } from './table.ts';
import type { OpenBatch } from './transaction.ts';
import type { WriteContext } from './write.ts';

/** What the app gives the store: the tables, how effects are applied, and who hears of changed topics. */
export type StoreOptions<Effect> = {
  readonly dataDir: string;
  /** Named to whoever finds the folder in use, such as "desktop" or "command line". */
  readonly holder: string;
  readonly now: () => number;
  readonly tables: readonly Table[];
  /** What is kept of groups of rows; none where a test needs none. */
  readonly recomputed?: readonly Recomputed[];
  readonly applyEffect: (tx: WriteHandle, effect: Effect, ctx: WriteContext) => void;
  readonly onChanged: (topics: readonly string[]) => void;
  /** Other than the app's own only in tests of updating. */
  readonly migrations?: readonly Migration[];
};

/** The open store: one connection that writes. */
export type Store<Effect> = {
  readonly database: Database.Database;
  readonly statements: Statements;
  readonly read: ReadHandle;
  readonly path: string;
  readonly dataDir: string;
  readonly deviceId: string;
  readonly tables: ReadonlyMap<string, Table>;
  readonly recomputed: readonly Recomputed[];
  readonly applyEffect: StoreOptions<Effect>['applyEffect'];
  readonly changed: (topics: readonly string[]) => void;
  /** The journal's newest chain hash; only write() and batches move it on. */
  chain: Uint8Array;
  /** What a job holds open between its slices. */
  batch: OpenBatch | null;
  close(): void;
};

function readDeviceId(statements: Statements, now: number): string {
  statements
    .prepare('INSERT OR IGNORE INTO store (only_row, device_id, created_at) VALUES (1, ?, ?)')
    .run(randomUUID(), now);
  // A kept statement that was told to pluck stays so for whoever asks the same later, so this asks as everybody does.
  const deviceId = toReadHandle(statements).text(sql`SELECT device_id FROM store`);
  if (deviceId === null) throw new Error('This folder has no name of its own.');
  return deviceId;
}

function readChain(statements: Statements): Uint8Array {
  const chain: unknown = statements.prepare('SELECT chain FROM commits ORDER BY commit_id DESC LIMIT 1').pluck().get();
  return chain instanceof Uint8Array ? chain : chainStart;
}

/**
 * Opens a data folder: holds it against every other process, looks before it touches, backs up before it migrates.
 * Throws a Refusal with a sentence where the folder is in use, newer, damaged or not ours.
 */
export function openStore<Effect>(options: StoreOptions<Effect>): Store<Effect> {
  const { dataDir, migrations = allMigrations, recomputed = [] } = options;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = lockFolder(dataDir, options.holder, options.now());
  try {
    const database = openDatabase(dataDir, options.now(), migrations);
    const statements = new Statements(database);
    computeAwaited(database, statements, recomputed);
    return {
      database,
      statements,
      read: toReadHandle(statements),
      path: join(dataDir, databaseName),
      dataDir,
      deviceId: readDeviceId(statements, options.now()),
      tables: new Map(options.tables.map((table) => [table.name, table])),
      recomputed,
      applyEffect: options.applyEffect,
      changed: options.onChanged,
      chain: readChain(statements),
      batch: null,
      close: () => {
        database.close();
        lock.release();
      },
    };
  } catch (cause) {
    lock.release();
    throw cause;
  }
}

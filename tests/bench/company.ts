import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { openApp } from '../../electron/app/app.ts';
import { Batch } from '../../electron/db/batch.ts';
import type { WriteHandle } from '../../electron/db/handle.ts';
import { nextPosition, toPosition } from '../../electron/db/positions.ts';
import type { Row, Table } from '../../electron/db/table.ts';
import { readSampleTexts } from '../../electron/features/sample/sample-texts.ts';
import { sampleJob } from '../../electron/features/sample/sample.job.ts';
import { addDays, DAY_MS, daySchema, toDay } from '../../shared/clock.ts';
import { generateSample } from '../../shared/features/sample/sample.generate.ts';
import { sampleTimeZone } from '../../shared/features/sample/sample.rules.ts';
import type { SampleItem } from '../../shared/features/sample/sample.world.ts';
import { benchOptions, noHost } from './options.ts';
import { makeRandom } from './readings.ts';

const months = 60;
const seed = 1;
/** Rows a slice. */
const perSlice = 200;
/** Milliseconds that slices share a commit: nobody waits for a save here. */
const gatherMs = 1000;
/** Of which days clones are: all but the newest months of the five years. */
const clonedDays = 1700;

/**
 * What the sample company has few of, whatever its size, and a business of that size has many of: a record with the rows
 * that belong to it, and how many there are in all.
 */
const families: readonly { readonly tables: readonly [string, ...string[]]; readonly share: number }[] = [
  { tables: ['entries'], share: 1 },
  { tables: ['promises', 'promise_versions', 'slip_reasons'], share: 0.1 },
  { tables: ['responses'], share: 0.1 },
  { tables: ['losses', 'exit_calls', 'exit_causes', 'call_tries'], share: 0.01 },
  { tables: ['meetings'], share: 0.005 },
];
/** Entries to clone from. */
const entriesKept = 20_000;

type Cloning = { readonly days: number; readonly customerId: string; readonly ids: Map<string, string> };

/** A row once more, some days earlier, of another customer, with ids of its own. */
function cloneRow(tx: WriteHandle, row: Row, { name, key, rowid }: Table, cloning: Cloning, offsetMs: number): Row {
  const shiftMs = cloning.days * DAY_MS + offsetMs;
  const own = String(row[key]);
  cloning.ids.set(own, v7());
  const columns = Object.entries(row).map(([column, value]): [string, Row[string]] => {
    if (column === 'customer_id') return [column, value === null ? null : cloning.customerId];
    // No two records come from the same row of a file or the same sheet of paper.
    if (column === 'import_key' || column === 'sheet') return [column, null];
    if (column === rowid) {
      const moment = Math.floor(Number(value) / toPosition(1)) - shiftMs;
      return [column, nextPosition(tx, name, moment)];
    }
    if (column.endsWith('_at') && typeof value === 'number') return [column, value - shiftMs];
    if (column.endsWith('_on') && typeof value === 'string')
      return [column, addDays(daySchema.parse(value), -cloning.days)];
    return [column, typeof value === 'string' ? (cloning.ids.get(value) ?? value) : value];
  });
  return Object.fromEntries(columns);
}

/** When a record was: a search index takes rows in the order of time many times faster than in any other. */
function momentOf([first]: readonly SampleItem[]): number {
  const moments = Object.entries(first?.row ?? {}).filter(([column]) => column.endsWith('_at'));
  return Math.max(0, ...moments.map(([, value]) => Number(value ?? 0)));
}

/** Groups the rows of a family by the record that each belongs to. */
function toRecords(tables: readonly string[], items: readonly SampleItem[], keys: ReadonlyMap<string, Table>) {
  const records: SampleItem[][] = [];
  const recordOf = new Map<unknown, SampleItem[]>();
  for (const item of items) {
    if (!tables.includes(item.table)) continue;
    const parent = Object.entries(item.row).find(([column, value]) => column.endsWith('_id') && recordOf.has(value));
    const record = parent === undefined ? [] : (recordOf.get(parent[1]) ?? []);
    if (parent === undefined) records.push(record);
    record.push(item);
    recordOf.set(item.row[keys.get(item.table)?.key ?? ''], record);
  }
  return records;
}

/**
 * Makes the sample company once, five years old, with 20,000 customers to 1,000,000 entries and tens of thousands of
 * records of every other kind, each through `write()`, and keeps it for the next run. Answers its folder.
 */
export async function makeCompany(base: string, size: number): Promise<string> {
  const folder = join(base, `company-${size}`);
  const ready = join(folder, 'ready');
  if (existsSync(ready)) return folder;
  rmSync(folder, { recursive: true, force: true });
  const startedAt = performance.now();
  const app = await openApp(benchOptions(folder), noHost);
  const { tables } = app.store;
  const ctx = { personId: null, role: null, at: Date.now(), jobId: v7() };
  const batch = new Batch(app.store, 'import.written', ctx, gatherMs);
  const write = (step: (tx: WriteHandle) => void): void => {
    batch.slice((tx) => {
      step(tx);
      return [];
    });
    if (batch.isFull) batch.commit();
  };
  const random = makeRandom(seed);
  const kept: SampleItem[] = [];
  const cloned = new Set(families.flatMap(({ tables: names }) => names));
  const counts = new Map<string, number>();
  const customers: string[] = [];
  const until = toDay(Date.now(), sampleTimeZone);
  let slice: SampleItem[] = [];
  const flush = (): void => {
    const items = slice;
    slice = [];
    write((tx) => {
      for (const item of items) sampleJob.apply(tx, item, ctx, tables);
    });
  };
  for (const item of generateSample({ seed, customers: size / 50, months, until }, readSampleTexts())) {
    slice.push(item);
    const count = counts.get(item.table) ?? 0;
    counts.set(item.table, count + 1);
    if (item.table === 'customers') customers.push(String(item.row['customer_id']));
    if (cloned.has(item.table) && (item.table !== 'entries' || count < entriesKept)) kept.push(item);
    if (slice.length === perSlice) flush();
  }
  flush();
  console.error(`the sample is made after ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  for (const family of families) {
    const [first] = family.tables;
    const records = toRecords(family.tables, kept, tables);
    const wanted = size * family.share - (counts.get(first) ?? 0);
    const clones = Array.from({ length: Math.max(0, wanted) }, () => {
      const record = records[Math.floor(random() * records.length)] ?? [];
      const days = Math.floor(random() * clonedDays);
      return { record, days, offsetMs: Math.floor(random() * 3_600_000), at: momentOf(record) - days * DAY_MS };
    }).toSorted((one, other) => one.at - other.at);
    for (let made = 0; made < clones.length; made += perSlice) {
      write((tx) => {
        for (const { record, days, offsetMs } of clones.slice(made, made + perSlice)) {
          const customerId = customers[Math.floor(random() * customers.length)] ?? '';
          const cloning = { days, customerId, ids: new Map<string, string>() };
          for (const { table: name, row } of record) {
            const table = tables.get(name);
            if (table !== undefined) tx.insert(table, cloneRow(tx, row, table, cloning, offsetMs));
          }
        }
      });
    }
  }
  batch.commit();
  await app.close();
  writeFileSync(ready, '');
  console.error(`grew to ${size} entries in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  return folder;
}

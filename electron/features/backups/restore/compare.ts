import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { RestorePreview } from '../../../../shared/features/backups/restore/restore.schema.ts';
import type { ReadHandle } from '../../../db/handle.ts';
import { nameSql, sql, type Sql } from '../../../db/sql.ts';
import type { Table } from '../../../db/table.ts';
import { readNewestCommit } from './here.ts';

/** One of the two that are compared. */
export type Side = { readonly read: ReadHandle; readonly iterate: (query: Sql) => IterableIterator<unknown> };

/** What became of a record since both were the same: whether it was there then, and whether it is there at the end. */
type Fate = { readonly was: boolean; is: boolean };

const lineRow = z.object({ table_name: z.string(), record_id: z.string(), change: z.string() });

const chainOf = (read: ReadHandle, commitId: number): string | null =>
  read.text(sql`SELECT hex(chain) FROM commits WHERE commit_id = ${commitId}`);

/** The last commit both have in common: chains of hashes that are equal once were equal all the way there. */
export function findCommonCommit(now: ReadHandle, then: ReadHandle): number {
  let [same, other] = [0, Math.min(readNewestCommit(now), readNewestCommit(then)) + 1];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    const chain = chainOf(now, middle);
    if (chain !== null && chain === chainOf(then, middle)) same = middle;
    else other = middle;
  }
  return same;
}

function readFates({ read, iterate }: Side, after: number): Map<string, Map<string, Fate>> {
  const from = read.number(sql`SELECT min(journal_id) FROM journal WHERE commit_id > ${after}`);
  const fates = new Map<string, Map<string, Fate>>();
  if (from === 0) return fates;
  for (const row of iterate(
    sql`SELECT table_name, record_id, change FROM journal WHERE journal_id >= ${from} ORDER BY journal_id`,
  )) {
    const { table_name: table, record_id: id, change } = lineRow.parse(row);
    const ofTable = fates.get(table) ?? new Map<string, Fate>();
    fates.set(table, ofTable);
    const fate = ofTable.get(id);
    if (fate === undefined) ofTable.set(id, { was: change !== 'insert', is: change !== 'remove' });
    else fate.is = change !== 'remove';
  }
  return fates;
}

type Counts = { onlyNow: number; onlyThen: number; changed: number };

function countFates(now: ReadonlyMap<string, Fate>, then: ReadonlyMap<string, Fate>): Counts {
  const counts: Counts = { onlyNow: 0, onlyThen: 0, changed: 0 };
  const count = (isNow: boolean, isThen: boolean): void => {
    if (isNow && isThen) counts.changed += 1;
    else if (isNow) counts.onlyNow += 1;
    else if (isThen) counts.onlyThen += 1;
  };
  for (const [id, fate] of now) count(fate.is, then.get(id)?.is ?? fate.was);
  for (const [id, fate] of then) if (!now.has(id)) count(fate.was, fate.is);
  return counts;
}

/** Where both have nothing in common, everything here goes and everything there comes. */
function countRows(table: string, now: ReadHandle, then: ReadHandle): Counts {
  const count = (read: ReadHandle): number => read.number(sql`SELECT count(*) FROM ${nameSql(table)}`);
  const isThere = then.number(sql`SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ${table}`) === 1;
  return { onlyNow: count(now), onlyThen: isThere ? count(then) : 0, changed: 0 };
}

/** What restoring would change, told by kind of record, from what both journals say since they were the same. */
export function compareSides(now: Side, then: Side, tables: readonly Table[]): RestorePreview['kinds'] {
  const common = findCommonCommit(now.read, then.read);
  const none = new Map<string, Fate>();
  const readSince = (side: Side): ReturnType<typeof readFates> =>
    common === 0 ? new Map<string, Map<string, Fate>>() : readFates(side, common);
  const [sinceNow, sinceThen] = [readSince(now), readSince(then)];
  return tables.flatMap(({ name, noun }) => {
    const counts =
      common === 0
        ? countRows(name, now.read, then.read)
        : countFates(sinceNow.get(name) ?? none, sinceThen.get(name) ?? none);
    return counts.onlyNow + counts.onlyThen + counts.changed === 0 ? [] : [{ table: name, noun, ...counts }];
  });
}

/** A copy of a backup as a side to compare. */
export function toSide(copy: Database.Database, read: ReadHandle): Side {
  return { read, iterate: (query) => copy.prepare(query.text).iterate(...query.values) };
}

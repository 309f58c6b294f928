import { v7 } from 'uuid';
import type { CommandId, EntryId } from '../../shared/ids.ts';
import { readRow, type Bench } from './bench.ts';
import { timeByTurns } from './readings.ts';
import type { Stack } from './stack.ts';
import type { Row } from './table.ts';

/** The fields of an entry as the quick log sends them. */
export function quickEntry(words: string): Parameters<Stack['client']['log']['record']>[0]['fields'] {
  return {
    words,
    type: 'said',
    customerId: null,
    channel: 'in-person',
    touchpointId: null,
    locationId: null,
    howLeft: 'happy',
    severity: 'normal',
    didAbout: null,
    callBackAt: null,
    heardAt: Date.now(),
    toldBy: null,
    toldWhat: null,
    stars: null,
    reviewLink: null,
    photoIds: [],
    anonymous: false,
  };
}

/** Saves one entry as the quick log does. */
export async function saveEntry({ client }: Stack, words: string): Promise<void> {
  await client.log.record({ commandId: v7() as CommandId, id: v7() as EntryId, fields: quickEntry(words) });
}

/** Logging one entry, synced to disk; and what the way to the engine and back takes by itself. */
export async function benchLog(bench: Bench): Promise<readonly Row[]> {
  const { stack, size, rounds, bare, cli, duckdb } = bench;
  let last = 0;
  const words = 'They came on time and left the hall clean.';
  // Later than any entry of the company, and another one each time.
  const nextRow = (): string => {
    last += 1;
    const position = (Date.now() + last) * 1024;
    return `(${position}, '${v7()}', '${words}', 'in-person', 'happy', 'new', ${Date.now()}, '2026-01-01', 0)`;
  };
  const columns = 'position, entry_id, words, channel, how_left, status, heard_at, heard_on, needs_answer';
  const insert = (row: string): string => `INSERT INTO entries (${columns}) VALUES ${row}`;
  const indexed = `INSERT INTO entry_search (rowid, words) SELECT max(position), '${words}' FROM entries`;
  const plainly = (): string => `BEGIN IMMEDIATE; ${insert(nextRow())}; ${indexed}; COMMIT`;
  const contest = {
    ours: () => saveEntry(stack, words),
    bare: () => bare.exec(plainly()),
    cli: cli === null ? null : () => cli.run(plainly()),
    duckdb: duckdb === null ? null : () => duckdb.run(insert(nextRow())),
  };
  return [
    await readRow(bench, 'an empty call, to the engine and back', { ours: () => stack.client.system.ping({}) }),
    { subject: 'log one entry', size, unit: 'ms', isInteractive: true, readings: await timeByTurns(contest, rounds) },
  ];
}

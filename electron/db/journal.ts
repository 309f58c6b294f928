import { createHash, hash, randomBytes } from 'node:crypto';
import type { Statements } from './handle.ts';
import type { SqlValue } from './sql.ts';
import type { Row, Table } from './table.ts';

/** Who commits, in what role, when and what for. */
export type Commit = {
  readonly what: string;
  readonly at: number;
  readonly commandId: string | null;
  readonly personId: string | null;
  readonly role: string | null;
  readonly jobId: string | null;
  readonly deviceId: string;
};

/** What happened to one record. */
export type RecordChange = {
  readonly table: Table;
  readonly recordId: string;
  readonly change: 'insert' | 'update' | 'remove';
  readonly became: Row | null;
  readonly was: Row | null;
};

/** Bytes of salt an entry: enough that an emptied value can't be guessed back from its digest. */
const saltBytes = 16;

/** How many salts are drawn from the system at a time; one by one cost 2 µs each in an import. */
const saltsDrawn = 256;

let salts = Buffer.alloc(0);
let saltsUsed = 0;

function nextSalt(): Buffer {
  if (saltsUsed * saltBytes >= salts.length) {
    salts = randomBytes(saltBytes * saltsDrawn);
    saltsUsed = 0;
  }
  const start = saltsUsed * saltBytes;
  saltsUsed += 1;
  return salts.subarray(start, start + saltBytes);
}

/** SHA-256 of salt and contents, as a journal entry stores it. */
export function digestEntry(salt: Uint8Array, contents: string): Buffer {
  // In one go: a hash object for each entry took twice as long.
  return hash('sha256', Buffer.concat([salt, Buffer.from(contents)]), 'buffer');
}

/** What the chain says of one entry: which record, what happened to it, and the digest of its values. */
export type ChainLink = {
  readonly table: string;
  readonly recordId: string;
  readonly change: string;
  readonly digest: Uint8Array;
};

/** The chain after a commit: SHA-256 over the chain before, what the commit says of itself, and its entries. */
export function nextChain(before: Uint8Array, commit: Commit, links: readonly ChainLink[]): Buffer {
  const chain = createHash('sha256').update(before);
  chain.update(
    JSON.stringify([
      commit.what,
      commit.at,
      commit.commandId,
      commit.personId,
      commit.role,
      commit.jobId,
      commit.deviceId,
    ]),
  );
  for (const { table, recordId, change, digest } of links) {
    chain.update(JSON.stringify([table, recordId, change])).update(digest);
  }
  return chain.digest();
}

/** The chain before the first commit. */
export const chainStart = Buffer.alloc(32);

/** A row without the columns that never leave their table. */
function withoutSecrets(table: Table, row: Row | null): Row | null {
  const { secret } = table;
  if (row === null || secret === undefined) return row;
  return Object.fromEntries(Object.entries(row).filter(([column]) => !secret.includes(column)));
}

/** Appends one commit and its entries to the journal. */
export function appendToJournal(
  statements: Statements,
  commit: Commit,
  changes: readonly RecordChange[],
  chainBefore: Uint8Array,
): Buffer {
  const entries = changes.map((change) => {
    const contents = JSON.stringify({
      became: withoutSecrets(change.table, change.became),
      was: withoutSecrets(change.table, change.was),
    });
    const salt = nextSalt();
    return { change, contents, salt, digest: digestEntry(salt, contents) };
  });
  const links = entries.map(({ change, digest }) => ({
    table: change.table.name,
    recordId: change.recordId,
    change: change.change,
    digest,
  }));
  const chain = nextChain(chainBefore, commit, links);
  const { lastInsertRowid } = statements
    .prepare(
      'INSERT INTO commits (at, what, command_id, person_id, role, job_id, device_id, chain) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(commit.at, commit.what, commit.commandId, commit.personId, commit.role, commit.jobId, commit.deviceId, chain);
  const insert = statements.prepare(
    'INSERT INTO journal (commit_id, table_name, record_id, change, salt, contents, digest) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { change, contents, salt, digest } of entries) {
    insert.run(lastInsertRowid, change.table.name, change.recordId, change.change, salt, contents, digest);
  }
  return chain;
}

/** The fields of `patch` that differ from the row, as old and new values. */
export function differingFields(row: Row, patch: Row): { was: Row; became: Row } | null {
  const was: Record<string, SqlValue> = {};
  const became: Record<string, SqlValue> = {};
  for (const [column, value] of Object.entries(patch)) {
    const old = row[column] ?? null;
    if (old === value) continue;
    was[column] = old;
    became[column] = value;
  }
  return Object.keys(became).length === 0 ? null : { was, became };
}

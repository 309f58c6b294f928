import type { ReadHandle } from './handle.ts';
import { chainStart, digestEntry, nextChain, type ChainLink, type Commit } from './journal.ts';
import { sql, type Sql } from './sql.ts';

/** What a walk along the chain reads with: the engine's connection, or one of the job worker. */
export type ChainSource = {
  readonly read: ReadHandle;
  /** The rows of a query one by one, as plain values. */
  readonly iterate: (query: Sql) => IterableIterator<unknown>;
};

/** One place where the journal is not as it was written. */
export type ChainBreak = {
  /**
   * `altered`: an entry's values are not those it was written with; `emptied`: its values are gone and nobody asked;
   * `stray`: it belongs to no commit; `broken`: a commit does not follow from the one before; `shortened`: a commit that
   * an earlier check saw is gone or another.
   */
  readonly kind: 'altered' | 'emptied' | 'stray' | 'broken' | 'shortened';
  readonly commitId: number | null;
  readonly journalId: number | null;
};

/** The newest commit and its hash: what an earlier check saw must still be there at the next. */
export type ChainEnd = { readonly commitId: number; readonly chain: string };

/** What a walk along the whole chain found. */
export type ChainReport = {
  /** Journal entries looked at. */
  readonly changes: number;
  readonly firstAt: number | null;
  readonly end: ChainEnd | null;
  readonly breaks: readonly ChainBreak[];
};

type CommitRow = {
  commit_id: number;
  at: number;
  what: string;
  command_id: string | null;
  person_id: string | null;
  role: string | null;
  job_id: string | null;
  device_id: string;
  chain: Uint8Array;
};
type EntryRow = {
  journal_id: number;
  commit_id: number;
  table_name: string;
  record_id: string;
  change: string;
  salt: Uint8Array | null;
  contents: string | null;
  digest: Uint8Array;
};

/** Commits between two pauses: a few milliseconds of hashing. */
const commitsAtOnce = 200;

/** Groups journal entries by commit while both are read in order, one row at a time; `strays` belong to no commit. */
function* entriesByCommit({ iterate }: ChainSource): Generator<{ commit: CommitRow | null; entries: EntryRow[] }> {
  // Columns of our own STRICT tables, named in the query.
  const commits = iterate(sql`SELECT * FROM commits ORDER BY commit_id`) as IterableIterator<CommitRow>;
  const entries = iterate(sql`SELECT * FROM journal ORDER BY commit_id, journal_id`) as IterableIterator<EntryRow>;
  let entry = entries.next();
  const takeUntil = (commitId: number): EntryRow[] => {
    const taken: EntryRow[] = [];
    for (; entry.done !== true && entry.value.commit_id <= commitId; entry = entries.next()) taken.push(entry.value);
    return taken;
  };
  for (const commit of commits) {
    const strays = takeUntil(commit.commit_id - 1);
    if (strays.length > 0) yield { commit: null, entries: strays };
    yield { commit, entries: takeUntil(commit.commit_id) };
  }
  const strays = takeUntil(Number.MAX_SAFE_INTEGER);
  if (strays.length > 0) yield { commit: null, entries: strays };
}

function toCommit(row: CommitRow): Commit {
  return {
    what: row.what,
    at: row.at,
    commandId: row.command_id,
    personId: row.person_id,
    role: row.role,
    jobId: row.job_id,
    deviceId: row.device_id,
  };
}

function toLink(entry: EntryRow): ChainLink {
  return { table: entry.table_name, recordId: entry.record_id, change: entry.change, digest: entry.digest };
}

function findEntryBreak(read: ReadHandle, entry: EntryRow): ChainBreak['kind'] | null {
  const { salt, contents, digest, table_name: table, record_id: recordId } = entry;
  if (salt !== null && contents !== null) return digestEntry(salt, contents).equals(digest) ? null : 'altered';
  // Emptied on request: the digest alone stands in the chain.
  const isErased =
    read.number(sql`SELECT 1 FROM erasures WHERE table_name = ${table} AND record_id = ${recordId}`) === 1;
  return isErased ? null : 'emptied';
}

/** Where a walk stops counting what is wrong, and what an earlier one saw last. */
export type ChainWalk = { readonly breaksNamed: number; readonly known?: ChainEnd | null };

/**
 * Follows the whole chain from the first commit to the newest and computes every hash anew. Pauses every few
 * milliseconds and says then how many entries it has looked at.
 */
export function* walkChain(
  source: ChainSource,
  { breaksNamed, known = null }: ChainWalk,
): Generator<number, ChainReport> {
  const { read } = source;
  const breaks: ChainBreak[] = [];
  let chain: Uint8Array = chainStart;
  let changes = 0;
  let firstAt: number | null = null;
  let end: ChainEnd | null = null;
  let wasKnownSeen = known === null;
  let commits = 0;
  for (const { commit, entries } of entriesByCommit(source)) {
    changes += entries.length;
    if (commit === null) {
      breaks.push({ kind: 'stray', commitId: null, journalId: entries[0]?.journal_id ?? null });
      continue;
    }
    const commitId = commit.commit_id;
    for (const entry of entries) {
      const kind = findEntryBreak(read, entry);
      if (kind !== null) breaks.push({ kind, commitId, journalId: entry.journal_id });
    }
    chain = nextChain(chain, toCommit(commit), entries.map(toLink));
    if (!Buffer.from(commit.chain).equals(chain)) {
      breaks.push({ kind: 'broken', commitId, journalId: null });
      chain = commit.chain;
    }
    firstAt ??= commit.at;
    end = { commitId, chain: Buffer.from(chain).toString('hex') };
    if (known !== null && commitId === known.commitId && end.chain === known.chain) wasKnownSeen = true;
    if (breaks.length >= breaksNamed) return { changes, firstAt, end, breaks: breaks.slice(0, breaksNamed) };
    commits += 1;
    if (commits % commitsAtOnce === 0) yield changes;
  }
  if (!wasKnownSeen) breaks.push({ kind: 'shortened', commitId: known?.commitId ?? null, journalId: null });
  return { changes, firstAt, end, breaks };
}

/** A break as the command line names it. */
export function toBreakText({ kind, commitId, journalId }: ChainBreak): string {
  switch (kind) {
    case 'altered':
      return `commit ${commitId}: entry ${journalId} was altered`;
    case 'emptied':
      return `commit ${commitId}: entry ${journalId} was emptied, but nobody asked for it`;
    case 'stray':
      return `entry ${journalId} belongs to no commit`;
    case 'broken':
      return `commit ${commitId}: the chain is broken`;
    case 'shortened':
      return `commit ${commitId}: it was here before, and is gone or another`;
  }
}

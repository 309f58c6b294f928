import { chainStart, digestEntry, nextChain, type Commit } from './journal.ts';
import type { Store } from './store.ts';

/** One thing a check looked at, and what is wrong there (empty: nothing). */
export type CheckResult = { readonly what: string; readonly problems: readonly string[] };

/** Problems named before "and more": enough to see what it is. */
const problemsShown = 20;

function checkIntegrity(store: Store<never>): CheckResult {
  const rows = store.statements.prepare('PRAGMA integrity_check(20)').pluck().all().map(String);
  return { what: 'integrity', problems: rows.filter((row) => row !== 'ok') };
}

function checkForeignKeys(store: Store<never>): CheckResult {
  const rows = store.statements.prepare('SELECT "table", rowid, parent FROM pragma_foreign_key_check LIMIT 20').raw().all();
  return { what: 'foreign keys', problems: rows.map((row) => `${String(row)}: points to nothing`) };
}

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
type EntryRow = { commit_id: number; salt: Uint8Array | null; contents: string | null; digest: Uint8Array };

/** Groups journal entries by commit while both are read in order, one row at a time. */
function* entriesByCommit(store: Store<never>): Generator<{ commit: CommitRow; entries: EntryRow[] }> {
  // Columns of our own STRICT tables, named in the query.
  const commits = store.database.prepare('SELECT * FROM commits ORDER BY commit_id').iterate() as IterableIterator<CommitRow>;
  const entries = store.database
    .prepare('SELECT commit_id, salt, contents, digest FROM journal ORDER BY commit_id, journal_id')
    .iterate() as IterableIterator<EntryRow>;
  let entry = entries.next();
  for (const commit of commits) {
    const own: EntryRow[] = [];
    while (entry.done !== true && entry.value.commit_id === commit.commit_id) {
      own.push(entry.value);
      entry = entries.next();
    }
    yield { commit, entries: own };
  }
  if (entry.done !== true) throw new Error(`Journal entries of commit ${entry.value.commit_id} belong to no commit.`);
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

function checkChain(store: Store<never>): CheckResult {
  const problems: string[] = [];
  let chain: Uint8Array = chainStart;
  for (const { commit, entries } of entriesByCommit(store)) {
    for (const { salt, contents, digest } of entries) {
      // Emptied on request: the digest alone stands in the chain.
      if (salt === null || contents === null) continue;
      if (!digestEntry(salt, contents).equals(digest)) problems.push(`commit ${commit.commit_id}: an entry was altered`);
    }
    chain = nextChain(chain, toCommit(commit), entries.map((entry) => entry.digest));
    if (!Buffer.from(commit.chain).equals(chain)) {
      problems.push(`commit ${commit.commit_id}: the chain is broken`);
      chain = commit.chain;
    }
    if (problems.length >= problemsShown) break;
  }
  return { what: 'journal chain', problems };
}

function checkSearch(store: Store<never>): CheckResult {
  const problems: string[] = [];
  for (const index of ['entry_search', 'customer_search']) {
    try {
      store.database.prepare(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`).run();
    } catch (cause) {
      problems.push(`${index}: ${cause instanceof Error ? cause.message : 'out of step'}`);
    }
  }
  return { what: 'search index', problems };
}

function checkSummaries(store: Store<never>): CheckResult {
  const differing = Number(
    store.statements
      .prepare(
        `SELECT count(*) FROM (
           SELECT heard_on, ifnull(location_id, ''), ifnull(touchpoint_id, ''), count(*), sum(how_left = 'happy'),
             sum(how_left = 'so-so'), sum(how_left = 'unhappy') FROM entries GROUP BY 1, 2, 3
           EXCEPT SELECT heard_on, location_id, touchpoint_id, entries, happy, so_so, unhappy FROM entry_days WHERE entries > 0)`,
      )
      .pluck()
      .get(),
  );
  return { what: 'summaries', problems: differing === 0 ? [] : [`${differing} days do not add up`] };
}

/** Looks at everything that can be verified: integrity, foreign keys, journal chain, search index, summaries. */
export function checkStore(store: Store<never>): CheckResult[] {
  return [checkIntegrity, checkForeignKeys, checkChain, checkSearch, checkSummaries].map((check) => check(store));
}

import { Refusal } from '../../shared/refusal.ts';
import type { WriteHandle } from './handle.ts';
import type { Row, Table } from './table.ts';
import type { Store } from './store.ts';
import { findRow } from './write-handle.ts';

/** What happens to a journal's line when it is taken back. */
export type UndoLine = {
  readonly table: Table;
  readonly recordId: string;
  readonly change: string;
  readonly became: Row | null;
  readonly was: Row | null;
  /** Erased on request: what it changed can't be known any more. */
  readonly isErased: boolean;
};

/** What taking back found: how many records were put back, and which stay because somebody changed them since. */
export type UndoCount = { undone: number; kept: string[] };

/** A journal that came with a backup may name anything; what is no name of a column must not get into a statement. */
function assertColumns(row: Row | null): void {
  const odd = Object.keys(row ?? {}).find((column) => !/^[a-z][a-z0-9_]*$/.test(column));
  if (odd !== undefined) throw new Error('The journal names a column that no table has.');
}

function toUndoLine(store: Store<never>, row: unknown): UndoLine {
  if (!Array.isArray(row)) throw new Error('A journal line has no columns.');
  const [tableName, recordId, change, contents] = row.map((value) => (value === null ? null : String(value)));
  const table = store.tables.get(tableName ?? '');
  if (table === undefined) throw new Error(`The journal names a table nobody defines: ${tableName}`);
  const line = { table, recordId: recordId ?? '', change: change ?? '' };
  if (contents === null || contents === undefined) return { ...line, became: null, was: null, isErased: true };
  // Only appendToJournal writes contents.
  const { became, was } = JSON.parse(contents) as { became: Row | null; was: Row | null };
  assertColumns(became);
  assertColumns(was);
  return { ...line, became, was, isErased: false };
}

const lineColumns = 'table_name, record_id, change, contents';

/** The journal lines of one command, newest first. */
export function listCommandLines(store: Store<never>, commandId: string): UndoLine[] {
  return store.statements
    .prepare(
      `SELECT ${lineColumns} FROM journal WHERE commit_id IN (SELECT commit_id FROM commits WHERE command_id = ?) ORDER BY journal_id DESC`,
    )
    .raw()
    .all(commandId)
    .map((line) => toUndoLine(store, line));
}

/** The name of the commits that take a job back; they are not taken back themselves. */
export const jobUndone = 'job.undone';

/** The commits of a job, newest first. */
export function listJobCommits(store: Store<never>, jobId: string): number[] {
  return store.statements
    .prepare('SELECT commit_id FROM commits WHERE job_id = ? AND what <> ? ORDER BY commit_id DESC')
    .pluck()
    .all(jobId, jobUndone)
    .map(Number);
}

/** The journal lines of one commit, newest first. */
export function listCommitLines(store: Store<never>, commitId: number): UndoLine[] {
  return store.statements
    .prepare(`SELECT ${lineColumns} FROM journal WHERE commit_id = ? ORDER BY journal_id DESC`)
    .raw()
    .all(commitId)
    .map((line) => toUndoLine(store, line));
}

/**
 * Refuses to take back what came with a restored backup: who can change a backup can write into its journal that
 * somebody was an owner once, and taking that back would make them one.
 */
export function assertMadeHere(store: Store<never>, commitIds: readonly number[]): void {
  const upTo = Number(
    store.statements
      .prepare('SELECT up_to_commit FROM restores ORDER BY at DESC, restore_id DESC LIMIT 1')
      .pluck()
      .get() ?? 0,
  );
  if (!commitIds.some((commitId) => commitId <= upTo)) return;
  throw new Refusal(
    'CAME_BACK',
    'This came back with a backup, so it can not be taken back any more. Change it by hand.',
  );
}

/** What the store itself forbids: something made since points here, or holds the place that would be taken again. */
function isConstraintError(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_CONSTRAINT');
}

/** Runs a change; false where the store forbids it, because then the record stays as it is. */
function isTaken(change: () => void): boolean {
  try {
    change();
    return true;
  } catch (cause) {
    if (isConstraintError(cause)) return false;
    throw cause;
  }
}

/** The fields of `became` that no longer hold what was set. */
function touchedFields(row: Row, became: Row): string[] {
  return Object.entries(became).flatMap(([column, value]) => ((row[column] ?? null) === value ? [] : [column]));
}

/** Tells whether a field that an insert left out has been filled since: archived, merged, answered. */
function isFilledSince(store: Store<never>, table: Table, row: Row, became: Row): boolean {
  return store.statements
    .prepare('SELECT name FROM pragma_table_info(?) WHERE pk = 0 AND dflt_value IS NULL')
    .pluck()
    .all(table.name)
    .map(String)
    .some((column) => !(column in became) && table.secret?.includes(column) !== true && row[column] !== null);
}

function undoInsert(store: Store<never>, tx: WriteHandle, line: UndoLine, row: Row | null): boolean {
  if (row === null) return true;
  const became = line.became ?? {};
  if (touchedFields(row, became).length > 0 || isFilledSince(store, line.table, row, became)) return false;
  return isTaken(() => tx.remove(line.table, line.recordId));
}

function undoUpdate(tx: WriteHandle, line: UndoLine, row: Row | null): boolean {
  if (row === null || line.became === null || line.was === null) return false;
  const touched = new Set(touchedFields(row, line.became));
  const untouched = Object.fromEntries(Object.entries(line.was).filter(([column]) => !touched.has(column)));
  return isTaken(() => tx.update(line.table, line.recordId, untouched)) && touched.size === 0;
}

function undoRemove(tx: WriteHandle, line: UndoLine, row: Row | null): boolean {
  const { was } = line;
  if (row !== null || was === null) return false;
  return isTaken(() => tx.insert(line.table, was));
}

/** Takes one line back inside a transaction; false where somebody changed the record since. */
export function undoLine(store: Store<never>, tx: WriteHandle, line: UndoLine): boolean {
  if (line.isErased) return false;
  const row = findRow(store.statements, line.table, line.recordId);
  switch (line.change) {
    case 'insert':
      return undoInsert(store, tx, line, row);
    case 'update':
      return undoUpdate(tx, line, row);
    case 'remove':
      return undoRemove(tx, line, row);
    default:
      throw new Error(`Unknown change in the journal: ${line.change}`);
  }
}

/** Who changed a record last, for the sentence that says why something stays. */
export function findLastChanger(store: Store<never>, recordId: string): { personId: string | null; at: number } | null {
  const row: unknown = store.statements
    .prepare(
      `SELECT c.person_id, c.at FROM journal j JOIN commits c USING (commit_id)
       WHERE j.record_id = ? ORDER BY j.journal_id DESC LIMIT 1`,
    )
    .raw()
    .get(recordId);
  if (!Array.isArray(row)) return null;
  return { personId: row[0] === null ? null : String(row[0]), at: Number(row[1]) };
}

/**
 * Takes a command back inside a transaction: newest line first, old values where the fields still hold what the
 * command set. Answers how many records were put back and the ids of those that stay.
 */
export function undoCommand(store: Store<never>, tx: WriteHandle, commandId: string): UndoCount {
  const commits = store.statements.prepare('SELECT commit_id FROM commits WHERE command_id = ?').pluck();
  assertMadeHere(store, commits.all(commandId).map(Number));
  const lines = listCommandLines(store, commandId);
  if (lines.length === 0) throw new Refusal('NOTHING_TO_UNDO', 'There is nothing to take back here.');
  if (lines.some(({ isErased }) => isErased)) {
    throw new Refusal('ERASED', 'What this changed was erased on request, so it can not be taken back.');
  }
  const count: UndoCount = { undone: 0, kept: [] };
  for (const line of lines) {
    if (undoLine(store, tx, line)) count.undone += 1;
    else count.kept.push(line.recordId);
  }
  if (count.undone === 0) {
    throw new Refusal('CHANGED_SINCE', 'This was changed again since, so it stays as it is now.');
  }
  return count;
}

import { z } from 'zod';
import type { historyContract } from '../../../shared/features/history/history.contract.ts';
import { isUndoable } from '../../../shared/features/history/history.rules.ts';
import type { changeSchema, historyRecords } from '../../../shared/features/history/history.schema.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Context, Handlers } from '../../app/context.ts';
import { fromCursor, toPage } from '../../db/cursor.ts';
import { undoCommand } from '../../db/undo.ts';
import { findCommit, listLines, type Line } from './history.store.ts';
import { toFields } from './to-journal-line.ts';
import { journalHandlers } from './journal.handlers.ts';

const tables: Readonly<Record<(typeof historyRecords)[number], string>> = {
  customer: 'customers',
  entry: 'entries',
  action: 'actions',
  business: 'businesses',
  person: 'people',
  location: 'locations',
  touchpoint: 'touchpoints',
  reason: 'reasons',
  response: 'responses',
  run: 'checklist_runs',
  finding: 'findings',
  promise: 'promises',
  loss: 'losses',
};

const cursor = z.tuple([z.number()]);

function toChange(context: Context, table: string, line: Line): z.input<typeof changeSchema> {
  const { became = null, was = null } = line.contents ?? {};
  return {
    commandId: line.commandId,
    at: line.at,
    byName: line.byName,
    role: line.role,
    what: line.what,
    fields: toFields({ read: context.read, business: context.business() }, table, { became, was }),
    canUndo: line.commandId !== null && line.jobId === null && line.contents !== null && isUndoable(line.what),
  };
}

/** What only an owner does, and so takes back. */
const ownersOnly: readonly string[] = ['business.changed', 'proof.confirmed'];

/** Leaders take back anybody's work, except what only an owner does; staff what they did themselves, as staff. */
function assertMayUndo(context: Context, undoes: string): void {
  const commit = findCommit(context.read, undoes);
  const { id, role } = context.me();
  if (commit === null) throw new Refusal('NOTHING_TO_UNDO', 'There is nothing to take back here.');
  if (!isUndoable(commit.what) || commit.job_id !== null)
    throw new Refusal('CAN_NOT_UNDO', 'This can not be taken back.');
  const isAllowed =
    role === 'owner' ||
    (role === 'manager' && !ownersOnly.includes(commit.what)) ||
    (commit.person_id === id && commit.role === 'staff');
  if (!isAllowed) throw new Refusal('NOT_YOURS', 'Somebody else did this. Ask them or the owner to take it back.');
}

function isUniqueError(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'SQLITE_CONSTRAINT_UNIQUE';
}

export const historyHandlers: Handlers<typeof historyContract> = {
  ...journalHandlers,

  list: ({ record, id, cursor: from, limit }, context) => {
    const table = tables[record];
    const before = from === undefined ? null : fromCursor(from, cursor)[0];
    const lines = listLines(context.read, table, id, before, limit + 1);
    return toPage(
      lines,
      limit,
      (line) => toChange(context, table, line),
      (line) => [line.journalId],
    );
  },

  undo: ({ commandId, undoes }, context) => {
    try {
      return context.write({ id: commandId, what: 'history.undone', input: { undoes } }, (tx) => {
        assertMayUndo(context, undoes);
        const { undone } = undoCommand(context.store, tx, undoes);
        return { answer: { undone } };
      });
    } catch (cause) {
      if (!isUniqueError(cause)) throw cause;
      throw new Refusal('CHANGED_SINCE', 'Something else has taken that place since, so this stays as it is now.');
    }
  },
};

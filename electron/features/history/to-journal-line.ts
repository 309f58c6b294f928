import { roleSchema } from '../../../shared/contract/procedure.ts';
import type { FieldChange } from '../../../shared/features/history/history.schema.ts';
import type { JournalLine } from '../../../shared/features/history/journal.schema.ts';
import type { ReadHandle } from '../../db/handle.ts';
import type { Row, Table } from '../../db/table.ts';
import { fieldWords } from '../../app/words/field-words.ts';
import { nameRecord } from '../../app/words/name-record.ts';
import { toWords, type Words } from '../../app/words/value-words.ts';
import type { StoredLine } from './journal.store.ts';

/** What telling a line needs; the same in the engine and in the job worker. */
export type LineTelling = {
  readonly read: ReadHandle;
  readonly tables: ReadonlyMap<string, Table>;
  readonly business: Words;
  readonly deviceId: string;
};

/** The role that the command line writes under. */
const commandLine = 'command line';

/** The fields that a change set, each with what it was and what it became, in words. */
export function toFields(
  { read, business }: Pick<LineTelling, 'read' | 'business'>,
  table: string,
  { was, became }: { readonly was: Row | null; readonly became: Row | null },
): FieldChange[] {
  return Object.entries(fieldWords[table] ?? {}).flatMap(([column, { label, value }]) => {
    if (became?.[column] === undefined && was?.[column] === undefined) return [];
    const tell = (row: Row | null): string | null =>
      row === null ? null : toWords(read, business, value, row[column] ?? null);
    const [before, after] = [tell(was), tell(became)];
    // What was empty and stays empty is no news.
    return before === after
      ? []
      : [{ field: label, was: before, became: after, ...(value === 'day' ? { isDay: true as const } : {}) }];
  });
}

function toPlace({ job_id: jobId, role, person_id: personId }: StoredLine): JournalLine['place'] {
  if (jobId !== null) return 'job';
  if (role === commandLine) return 'command-line';
  return personId === null && role === null ? 'itself' : 'window';
}

/** Tells a line of the journal in words. */
export function toJournalLine(telling: LineTelling, line: StoredLine): JournalLine {
  const role = roleSchema.safeParse(line.role);
  return {
    no: line.journal_id,
    commitNo: line.commit_id,
    at: line.at,
    byName: line.name,
    role: role.success ? role.data : null,
    place: toPlace(line),
    isElsewhere: line.device_id !== telling.deviceId,
    jobKind: line.job_kind,
    what: line.what,
    change: line.change,
    record: nameRecord(telling, line.table_name, line.record_id, line.became ?? line.was),
    fields: toFields(telling, line.table_name, line),
    isErased: line.isEmptied,
    commandId: line.command_id,
  };
}

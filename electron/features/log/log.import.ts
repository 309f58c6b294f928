import { columnsOf } from '../../../shared/features/imports/mapping.rules.ts';
import { logImportFields } from '../../../shared/features/log/log.import-fields.ts';
import { readEntryRow } from '../../../shared/features/log/log.import.rules.ts';
import { decideImport, type EntryCustomer } from '../../../shared/features/log/log.rules.ts';
import type { Effect } from '../../../shared/effects.ts';
import type { CustomerId, LocationId, PersonId, TouchpointId } from '../../../shared/ids.ts';
import type { ImportFile, ImportTargetKind } from '../../app/registries.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { nextPosition, toPositionCounter } from '../../db/positions.ts';
import { sql } from '../../db/sql.ts';
import type { Row } from '../../db/table.ts';
import { toEntryRow } from './log.store.ts';
import { entries } from './log.tables.ts';

/** Room for the name of a place; a longer one is cut. */
const placeNameMax = 80;

type Item = { readonly row: Row; readonly effects: readonly Effect[] };

function toCustomerFinder(read: ReadHandle): (id: CustomerId | null) => EntryCustomer | null {
  const known = new Map<string, EntryCustomer>();
  return (id) => {
    if (id === null) return null;
    const before = known.get(id);
    if (before !== undefined) return before;
    const lookedAfterBy = read.text(
      sql`SELECT looked_after_by FROM customers WHERE customer_id = ${id}`,
    ) as PersonId | null; // a person's own id
    known.set(id, { id, lookedAfterBy });
    return { id, lookedAfterBy };
  };
}

function startFile(file: ImportFile): ReturnType<ImportTargetKind['startFile']> {
  const { read, now, timeZone, idOf, newId } = file;
  const findCustomer = toCustomerFinder(read);
  const takePosition = toPositionCounter((at) => nextPosition(read, 'entries', at));
  return (texts, key) => {
    const found = readEntryRow(texts, file);
    if ('problems' in found) return found;
    const { unknownChannel, ...fields } = found.entry;
    if (unknownChannel !== null) file.noteChannel(unknownChannel);
    const idFor = (kind: 'customer' | 'touchpoint' | 'location', max: number): string | null => {
      const text = texts[kind];
      return text === undefined ? null : idOf(kind, text.slice(0, max));
    };
    // Each id is of the kind that was asked for.
    const customerId = idFor('customer', 160) as CustomerId | null;
    const touchpointId = idFor('touchpoint', placeNameMax) as TouchpointId | null;
    const locationId = idFor('location', placeNameMax) as LocationId | null;
    const { entry, effects } = decideImport({
      id: newId(),
      fields: { ...fields, customerId, touchpointId, locationId },
      customer: findCustomer(customerId),
      now,
      timeZone,
      actionId: newId(),
      importKey: key,
      openActions: file.map.openActions,
    });
    return { item: { row: toEntryRow(entry, takePosition(entry.heardAt)), effects } satisfies Item };
  };
}

function isTaken(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

/** Feedback from files of other tools. */
export const logImport: ImportTargetKind = {
  as: 'feedback',
  fields: logImportFields,
  findGap: (map) => {
    const isGiven = (field: string): boolean => columnsOf(map, field).length > 0 || map.constants[field] !== undefined;
    if (!['words', 'howLeft', 'stars'].some(isGiven))
      return 'Say which column holds what the customers said, or how they left.';
    return isGiven('heardAt') ? null : 'Say which column holds the date on which it was said.';
  },
  hasKey: (read, key) => read.number(sql`SELECT 1 FROM entries WHERE import_key = ${key}`) === 1,
  startFile,
  apply: (tx, item) => {
    const { row, effects } = item as Item; // made by startFile on the other side
    try {
      tx.insert(entries, row);
    } catch (cause) {
      // Somebody recorded an entry of the same millisecond since the worker looked.
      if (!isTaken(cause)) throw cause;
      tx.insert(entries, { ...row, position: nextPosition(tx, 'entries', Number(row['heard_at'])) });
    }
    return effects;
  },
};

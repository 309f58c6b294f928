import { toNameKey } from '../../../shared/name-key.ts';
import type { ReasonId, TouchpointId } from '../../../shared/ids.ts';
import type { ImportNaming } from '../../app/registries.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { insertLocation, insertReason, insertTouchpoint } from './places.store.ts';

/** A touchpoint that a file names and nobody here knows belongs to the front desk until somebody says otherwise. */
const newTouchpointDepartment = 'reception';

/** Archived ones too: a file of last year's may name a place that is closed. */
const findLocation = (read: ReadHandle, text: string): string | null =>
  read.text(
    sql`SELECT location_id FROM locations WHERE name_key = ${toNameKey(text)} ORDER BY archived_at IS NOT NULL LIMIT 1`,
  );

const findTouchpoint = (read: ReadHandle, text: string): string | null =>
  read.text(
    sql`SELECT touchpoint_id FROM touchpoints WHERE name_key = ${toNameKey(text)} ORDER BY archived_at IS NOT NULL LIMIT 1`,
  );

const findSlipReason = (read: ReadHandle, text: string): string | null =>
  read.text(
    sql`SELECT reason_id FROM reasons WHERE list = 'slip' AND name_key = ${toNameKey(text)} ORDER BY archived_at IS NOT NULL LIMIT 1`,
  );

/** Places and reasons that rows of an imported file may name. */
export const placesNaming: readonly ImportNaming[] = [
  {
    kind: 'location',
    toKey: toNameKey,
    findId: findLocation,
    make: (tx, { id, text }) => insertLocation(tx, { id, name: text }),
  },
  {
    kind: 'touchpoint',
    toKey: toNameKey,
    findId: findTouchpoint,
    // The id was made for a touchpoint by the import that names it.
    make: (tx, { id, text }) =>
      insertTouchpoint(tx, { id: id as TouchpointId, name: text, department: newTouchpointDepartment }),
  },
  {
    kind: 'slipReason',
    toKey: toNameKey,
    findId: findSlipReason,
    // The id was made for a reason by the import that names it.
    make: (tx, { id, text }) => insertReason(tx, { id: id as ReasonId, name: text, list: 'slip' }),
  },
];

import { z } from 'zod';
import {
  departments,
  reasonLists,
  type Location,
  type Places,
  type Reason,
  type Touchpoint,
} from '../../../shared/features/business/business.schema.ts';
import { locationIdSchema, reasonIdSchema, touchpointIdSchema } from '../../../shared/ids.ts';
import { toNameKey } from '../../../shared/name-key.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { nameSql, sql } from '../../db/sql.ts';
import type { Row, Table } from '../../db/table.ts';
import { locations, reasons, touchpoints } from './business.tables.ts';

const common = { name: z.string(), archived_at: z.number().nullable() };

const locationRow = z
  .object({ location_id: locationIdSchema, ...common })
  .transform((row): Location => ({ id: row.location_id, name: row.name, archived: row.archived_at !== null }));

const touchpointRow = z
  .object({ touchpoint_id: touchpointIdSchema, department: z.enum(departments), ...common })
  .transform((row): Touchpoint => ({
    id: row.touchpoint_id,
    name: row.name,
    department: row.department,
    archived: row.archived_at !== null,
  }));

const reasonRow = z
  .object({ reason_id: reasonIdSchema, list: z.enum(reasonLists), ...common })
  .transform((row): Reason => ({
    id: row.reason_id,
    name: row.name,
    list: row.list,
    archived: row.archived_at !== null,
  }));

/** All places and reasons in the order of their names; a business has tens of each. */
export function listPlaces(read: ReadHandle): Places {
  return {
    locations: read.all(sql`SELECT location_id, name, archived_at FROM locations ORDER BY name_key`, locationRow),
    touchpoints: read.all(
      sql`SELECT touchpoint_id, name, department, archived_at FROM touchpoints ORDER BY name_key`,
      touchpointRow,
    ),
    reasons: read.all(sql`SELECT reason_id, name, list, archived_at FROM reasons ORDER BY list, name_key`, reasonRow),
  };
}

/** Which table a kind of place lives in. */
export const placeTables = { location: locations, touchpoint: touchpoints, reason: reasons } as const;

const twinRow = z.object({ id: z.string(), name: z.string(), archived_at: z.number().nullable() });

/** Another place of the same list with the same name, ignoring case and accents; archived ones count too. */
export function findTwin(read: ReadHandle, table: Table, name: string, list: string | null, exceptId: string) {
  const inList = list === null ? sql`` : sql`AND list = ${list}`;
  return read.find(
    sql`SELECT ${nameSql(table.key)} AS id, name, archived_at FROM ${nameSql(table.name)}
      WHERE name_key = ${toNameKey(name)} ${inList} AND ${nameSql(table.key)} <> ${exceptId} LIMIT 1`,
    twinRow,
  );
}

const placeRow = z.object({ name: z.string(), archived_at: z.number().nullable(), list: z.string().nullable() });

export function findPlace(read: ReadHandle, table: Table, id: string) {
  const list = table === reasons ? sql`list` : sql`NULL AS list`;
  return read.find(
    sql`SELECT name, archived_at, ${list} FROM ${nameSql(table.name)} WHERE ${nameSql(table.key)} = ${id}`,
    placeRow,
  );
}

const named = (name: string) => ({ name, name_key: toNameKey(name) });

export function insertLocation(tx: WriteHandle, place: { id: string; name: string }): void {
  tx.insert(locations, { location_id: place.id, ...named(place.name), archived_at: null });
}

export function insertTouchpoint(tx: WriteHandle, place: Omit<Touchpoint, 'archived'>): void {
  tx.insert(touchpoints, {
    touchpoint_id: place.id,
    ...named(place.name),
    department: place.department,
    archived_at: null,
  });
}

export function insertReason(tx: WriteHandle, place: Omit<Reason, 'archived'>): void {
  tx.insert(reasons, { reason_id: place.id, list: place.list, ...named(place.name), archived_at: null });
}

export function updatePlace(
  tx: WriteHandle,
  table: Table,
  id: string,
  patch: { name?: string | undefined; department?: string | undefined; archivedAt?: number | null },
): void {
  const row: Row = {};
  if (patch.name !== undefined) Object.assign(row, named(patch.name));
  if (patch.department !== undefined) row['department'] = patch.department;
  if (patch.archivedAt !== undefined) row['archived_at'] = patch.archivedAt;
  tx.update(table, id, row);
}

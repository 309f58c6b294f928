import { z } from 'zod';
import { businessKinds, type Business, type BusinessSetUp } from '../../../shared/features/business/business.schema.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import type { Row } from '../../db/table.ts';
import { businesses } from './business.tables.ts';

const businessRow = z
  .object({
    business_id: z.string(),
    name: z.string(),
    kind: z.enum(businessKinds),
    currency: z.string(),
    time_zone: z.string(),
    year_starts_in_month: z.number(),
    anonymous_entries: z.number(),
    single_key_shortcuts: z.number(),
    lock_after_minutes: z.number(),
    is_sample: z.number(),
  })
  .transform((row): Business => ({
    id: row.business_id,
    name: row.name,
    kind: row.kind,
    currency: row.currency,
    timeZone: row.time_zone,
    yearStartsInMonth: row.year_starts_in_month,
    anonymousEntries: row.anonymous_entries === 1,
    singleKeyShortcuts: row.single_key_shortcuts === 1,
    lockAfterMinutes: row.lock_after_minutes,
    isSample: row.is_sample === 1,
  }));

/** Minutes without a key or click after which a window locks, until the owner chooses otherwise. */
const defaultLockAfterMinutes = 10;

/** The business as it stands; null before first run. */
export function findBusiness(read: ReadHandle): Business | null {
  return read.find(
    sql`SELECT business_id, name, kind, currency, time_zone, year_starts_in_month, anonymous_entries,
      single_key_shortcuts, lock_after_minutes, is_sample FROM businesses LIMIT 1`,
    businessRow,
  );
}

export function insertBusiness(tx: WriteHandle, id: string, setUp: BusinessSetUp): void {
  tx.insert(businesses, {
    business_id: id,
    ...toRow(setUp),
    kind: setUp.kind,
    anonymous_entries: 0,
    single_key_shortcuts: 1,
    lock_after_minutes: defaultLockAfterMinutes,
    is_sample: 0,
  });
}

export function updateBusiness(tx: WriteHandle, id: string, patch: BusinessPatch): void {
  tx.update(businesses, id, toRow(patch));
}

export type BusinessPatch = {
  [Field in keyof Omit<Business, 'id' | 'kind' | 'isSample'>]?: Business[Field] | undefined;
};

function toRow(patch: BusinessPatch): Row {
  const row: Row = {};
  if (patch.name !== undefined) row['name'] = patch.name;
  if (patch.currency !== undefined) row['currency'] = patch.currency;
  if (patch.timeZone !== undefined) row['time_zone'] = patch.timeZone;
  if (patch.yearStartsInMonth !== undefined) row['year_starts_in_month'] = patch.yearStartsInMonth;
  if (patch.anonymousEntries !== undefined) row['anonymous_entries'] = Number(patch.anonymousEntries);
  if (patch.singleKeyShortcuts !== undefined) row['single_key_shortcuts'] = Number(patch.singleKeyShortcuts);
  if (patch.lockAfterMinutes !== undefined) row['lock_after_minutes'] = patch.lockAfterMinutes;
  return row;
}

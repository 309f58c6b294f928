import { z } from 'zod';
import { roleSchema } from '../../../shared/contract/procedure.ts';
import type { EntryCustomer, NewEntry } from '../../../shared/features/log/log.rules.ts';
import { entryFieldsSchema, entryStatuses } from '../../../shared/features/log/log.schema.ts';
import { actionIdSchema, customerIdSchema, entryIdSchema, personIdSchema } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { storedPhotoRow, type StoredPhoto } from '../../app/photos/stored-photo.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { nextPosition } from '../../db/positions.ts';
import { nothing, sql, type Sql } from '../../db/sql.ts';
import type { Row } from '../../db/table.ts';
import { entryColumns, entryNames, entryRow, type EntryRow } from './log.row.ts';
import { entries, entryPhotos } from './log.tables.ts';

/** Adds an entry. Whoever adds thousands counts positions on by itself; otherwise the next free one is looked up. */
export function insertEntry(
  tx: WriteHandle,
  entry: NewEntry,
  position = nextPosition(tx, 'entries', entry.heardAt),
): void {
  tx.insert(entries, toEntryRow(entry, position));
}

/** An entry as the table holds it. */
export function toEntryRow(entry: NewEntry, position: number): Row {
  return {
    position,
    entry_id: entry.id,
    words: entry.words,
    type: entry.type,
    customer_id: entry.customerId,
    channel: entry.channel,
    touchpoint_id: entry.touchpointId,
    location_id: entry.locationId,
    theme_id: entry.themeId,
    how_left: entry.howLeft,
    severity: entry.severity,
    did_about: entry.didAbout,
    told_by: entry.toldBy,
    told_what: entry.toldWhat,
    stars: entry.stars,
    review_link: entry.reviewLink,
    call_back_at: entry.callBackAt,
    called_back_at: entry.calledBackAt,
    heard_at: entry.heardAt,
    heard_on: entry.heardOn,
    recorded_at: entry.recordedAt,
    recorded_by: entry.recordedBy,
    recorded_role: entry.recordedRole,
    status: entry.status,
    answered_at: entry.answeredAt,
    needs_answer: entry.needsAnswer ? 1 : 0,
    import_key: entry.importKey,
  };
}

/** What rules read of an entry that stands in the log. */
const standingRow = entryFieldsSchema
  .pick({ words: true, customerId: true, howLeft: true, severity: true, didAbout: true, callBackAt: true })
  .extend({
    id: entryIdSchema,
    status: z.enum(entryStatuses),
    recordedBy: personIdSchema.nullable(),
    recordedRole: roleSchema.nullable(),
    answeredAt: z.number().nullable(),
    calledBackAt: z.number().nullable(),
    actionId: actionIdSchema.nullable(),
  });

/** Reads an entry for a rule; refuses one that is not there. */
export function getStanding(read: ReadHandle, entryId: string): z.infer<typeof standingRow> {
  const entry = read.find(
    sql`SELECT entry_id AS id, words, customer_id AS customerId, how_left AS howLeft, severity, did_about AS didAbout,
      call_back_at AS callBackAt, status, recorded_by AS recordedBy, recorded_role AS recordedRole,
      answered_at AS answeredAt, called_back_at AS calledBackAt,
      (SELECT action_id FROM actions WHERE actions.entry_id = entries.entry_id) AS actionId
      FROM entries WHERE entry_id = ${entryId}`,
    standingRow,
  );
  if (entry === null) throw new Refusal('NOT_FOUND', 'This entry is no longer here. It may have been undone.');
  return entry;
}

/** Reads an entry for a page; null where there is none. */
export function findEntry(read: ReadHandle, entryId: string): EntryRow | null {
  return read.find(
    sql`SELECT ${entryColumns}, NULL AS snippet FROM entries AS e ${entryNames} WHERE e.entry_id = ${entryId}`,
    entryRow,
  );
}

/** Tells whether an entry with this id was recorded. */
export function hasEntry(read: ReadHandle, entryId: string): boolean {
  return read.number(sql`SELECT count(*) FROM entries WHERE entry_id = ${entryId}`) > 0;
}

const customerRow = z.object({ id: customerIdSchema, lookedAfterBy: personIdSchema.nullable() });

/** Who an entry is about; a customer that was merged is the one it was merged into. Refuses one that is not there. */
export function getEntryCustomer(read: ReadHandle, customerId: string | null): EntryCustomer | null {
  if (customerId === null) return null;
  const customer = read.find(
    sql`SELECT kept.customer_id AS id, kept.looked_after_by AS lookedAfterBy FROM customers
      JOIN customers AS kept ON kept.customer_id = ifnull(customers.merged_into, customers.customer_id)
      WHERE customers.customer_id = ${customerId}`,
    customerRow,
  );
  if (customer === null)
    throw new Refusal('NO_SUCH_CUSTOMER', 'This customer is no longer here. Choose another.', 'customerId');
  return customer;
}

/** The places and the theme an entry names. */
export type EntryPlaces = {
  readonly touchpointId?: string | null | undefined;
  readonly locationId?: string | null | undefined;
  readonly themeId?: string | null | undefined;
};

/** Refuses places that are not there. */
export function assertPlaces(read: ReadHandle, places: EntryPlaces): void {
  const assert = (id: string | null | undefined, from: Sql, field: string): void => {
    if (id == null || read.number(sql`SELECT count(*) FROM ${from}`) > 0) return;
    throw new Refusal('NO_SUCH_PLACE', 'This choice is no longer here. Choose another.', field);
  };
  assert(places.touchpointId, sql`touchpoints WHERE touchpoint_id = ${places.touchpointId ?? null}`, 'touchpointId');
  assert(places.locationId, sql`locations WHERE location_id = ${places.locationId ?? null}`, 'locationId');
  assert(places.themeId, sql`reasons WHERE reason_id = ${places.themeId ?? null} AND list = 'theme'`, 'themeId');
}

/** The stored file of a photo of an entry. */
export function findEntryPhoto(read: ReadHandle, photoId: string): StoredPhoto | null {
  return read.find(
    sql`SELECT sha256, media_type AS mediaType FROM entry_photos WHERE photo_id = ${photoId}`,
    storedPhotoRow,
  );
}

/** Ties a stored photo to its entry. */
export function insertPhoto(tx: WriteHandle, photoId: string, entryId: string, photo: StoredPhoto): void {
  tx.insert(entryPhotos, { photo_id: photoId, entry_id: entryId, sha256: photo.sha256, media_type: photo.mediaType });
}

/** The latest entries of a customer, other than one. */
export function listLatestOf(read: ReadHandle, customerId: string, limit: number, except?: string): EntryRow[] {
  const others = except === undefined ? nothing : sql`AND e.entry_id <> ${except}`;
  return read.all(
    sql`SELECT ${entryColumns}, NULL AS snippet FROM entries AS e ${entryNames}
      WHERE e.customer_id = ${customerId} ${others} ORDER BY e.position DESC LIMIT ${limit}`,
    entryRow,
  );
}

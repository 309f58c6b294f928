import { z } from 'zod';
import { entrySchema, type Entry } from '../../../shared/features/log/log.schema.ts';
import { personIdSchema } from '../../../shared/ids.ts';
import type { Context } from '../../app/context.ts';
import { sql } from '../../db/sql.ts';

/** Everything a list or page shows of an entry, names joined in; `e` is the entry. */
export const entryColumns = sql`
  e.position, e.entry_id AS id, e.words, e.type, e.customer_id AS customerId, customers.name AS customerName, e.channel,
  e.touchpoint_id AS touchpointId, touchpoints.name AS touchpointName,
  e.location_id AS locationId, locations.name AS locationName, e.theme_id AS themeId, reasons.name AS themeName,
  e.how_left AS howLeft, e.severity, e.did_about AS didAbout, e.told_by AS toldBy, e.told_what AS toldWhat,
  e.stars, e.review_link AS reviewLink, e.call_back_at AS callBackAt, e.called_back_at AS calledBackAt,
  e.heard_at AS heardAt, e.recorded_at AS recordedAt, e.recorded_by AS recordedBy, people.name AS recordedByName,
  e.status, e.answered_at AS answeredAt,
  (SELECT action_id FROM actions WHERE actions.entry_id = e.entry_id) AS actionId,
  (SELECT group_concat(photo_id, ' ') FROM entry_photos WHERE entry_photos.entry_id = e.entry_id) AS photoIds`;

/** The tables whose names an entry shows. */
export const entryNames = sql`
  LEFT JOIN customers ON customers.customer_id = e.customer_id
  LEFT JOIN touchpoints ON touchpoints.touchpoint_id = e.touchpoint_id
  LEFT JOIN locations ON locations.location_id = e.location_id
  LEFT JOIN reasons ON reasons.reason_id = e.theme_id
  LEFT JOIN people ON people.person_id = e.recorded_by`;

export const entryRow = entrySchema
  .omit({ photos: true, recordedByMe: true })
  .extend({ position: z.number(), recordedBy: personIdSchema.nullable(), photoIds: z.string().nullable() });

export type EntryRow = z.infer<typeof entryRow>;

/** What a reader sees of a stored entry. */
export function toEntry(row: EntryRow, context: Context): Entry {
  const { position: _position, recordedBy, photoIds, ...entry } = row;
  const photos = photoIds === null ? [] : photoIds.split(' ').map((id) => ({ id, url: context.photoUrl(id) }));
  return { ...entry, photos, recordedByMe: recordedBy !== null && recordedBy === context.me().id };
}

import { z } from 'zod';
import { daySchema } from '../../../shared/clock.ts';
import type { PlacedVisits } from '../../../shared/features/shops/coverage.rules.ts';
import { locationIdSchema, type LocationId } from '../../../shared/ids.ts';
import type { Period } from '../../../shared/period.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';

const placedRow = z.object({
  place: locationIdSchema.nullable(),
  on: daySchema,
  made: z.number(),
  planned: z.number(),
});

/**
 * Visits of some days by place: made then, or to be made. A rejected one saw nothing that counts, and what is called
 * off is neither.
 */
export function listPlacedVisits(read: ReadHandle, { from, to }: Period): PlacedVisits<LocationId | null>[] {
  const planned = read.all(
    sql`SELECT location_id AS place, planned_on AS "on", 0 AS made, count(*) AS planned FROM visits
      WHERE run_id IS NULL AND cancelled_at IS NULL AND planned_on >= ${from} AND planned_on <= ${to}
      GROUP BY planned_on, location_id`,
    placedRow,
  );
  const begun = read.all(
    sql`SELECT v.location_id AS place, v.visited_on AS "on",
      count(*) FILTER (WHERE r.state NOT IN ('draft', 'sent-back')) AS made,
      count(*) FILTER (WHERE r.state IN ('draft', 'sent-back')) AS planned
      FROM visits AS v JOIN checklist_runs AS r ON r.run_id = v.run_id
      WHERE v.run_id IS NOT NULL AND v.cancelled_at IS NULL AND r.state <> 'rejected'
      AND v.visited_on >= ${from} AND v.visited_on <= ${to}
      GROUP BY v.visited_on, v.location_id`,
    placedRow,
  );
  return [...planned, ...begun];
}

const placeRow = z.object({ locationId: locationIdSchema, locationName: z.string() });

/** The places of the business as it stands, by name. */
export function listPlacesToVisit(read: ReadHandle): z.infer<typeof placeRow>[] {
  return read.all(
    sql`SELECT location_id AS locationId, name AS locationName FROM locations WHERE archived_at IS NULL ORDER BY name_key`,
    placeRow,
  );
}

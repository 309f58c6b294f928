import { z } from 'zod';
import type { Period } from '../../../shared/period.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';

// All of it from sums that are kept with every change, so that a quarter of a large business reads thousands of rows. A
// quarter is whole months, which is how answers and scores are added up.

const monthOf = (day: string): string => day.slice(0, 7);

const heardRow = z.object({ touchpointId: z.string(), locationId: z.string(), unhappy: z.number(), n: z.number() });

/** How customers left at a touchpoint and a place ('' is none), of those who said so. */
export type Heard = z.infer<typeof heardRow>;

/** What the log knows of how customers left. */
export function listFeedback(read: ReadHandle, { from, to }: Period): Heard[] {
  return read.all(
    sql`SELECT touchpoint_id AS touchpointId, location_id AS locationId, sum(unhappy) AS unhappy,
      sum(happy + so_so + unhappy) AS n FROM entry_days WHERE heard_on >= ${from} AND heard_on <= ${to}
      GROUP BY touchpoint_id, location_id`,
    heardRow,
  );
}

const surveyedRow = heardRow.extend({ sourceId: z.string() });

/** How those left who answered a survey that stands on the map. */
export type Surveyed = z.infer<typeof surveyedRow>;

/** What surveys that stand on the map know of it. */
export function listSurveyed(read: ReadHandle, { from, to }: Period): Surveyed[] {
  // CROSS keeps the order: from the few surveys on the map to their sums.
  return read.all(
    sql`SELECT t.touchpoint_id AS touchpointId, c.location_id AS locationId, t.source_id AS sourceId,
      ifnull(sum(c.n) FILTER (WHERE c.answer = 'mood-unhappy'), 0) AS unhappy, sum(c.n) AS n
      FROM journey_ties AS t CROSS JOIN response_counts AS c ON c.survey_id = t.source_id
      WHERE t.kind = 'survey' AND t.touchpoint_id IS NOT NULL AND c.question = '' AND c.part = ''
      AND c.answer IN ('mood-happy', 'mood-so-so', 'mood-unhappy')
      AND c.month >= ${monthOf(from)} AND c.month <= ${monthOf(to)}
      GROUP BY t.source_id, c.location_id`,
    surveyedRow,
  );
}

const scoredRow = z.object({ touchpointId: z.string(), sourceId: z.string(), n: z.number(), total: z.number() });

/** What visits and checks by scorecards on the map scored: how many, and the sum of scores from 0 to 1. */
export function listScored(read: ReadHandle, { from, to }: Period): z.infer<typeof scoredRow>[] {
  return read.all(
    sql`SELECT t.touchpoint_id AS touchpointId, t.source_id AS sourceId, sum(s.n) AS n, sum(s.sum) / 1e12 AS total
      FROM journey_ties AS t CROSS JOIN checklist_scores AS s ON s.checklist_id = t.source_id
      WHERE t.kind = 'checklist' AND t.touchpoint_id IS NOT NULL AND s.section_id = ''
      AND s.month >= ${monthOf(from)} AND s.month <= ${monthOf(to)}
      GROUP BY t.source_id HAVING sum(s.n) > 0`,
    scoredRow,
  );
}

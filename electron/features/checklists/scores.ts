import { z } from 'zod';
import { daySchema } from '../../../shared/clock.ts';
import type { meanScoreSchema } from '../../../shared/features/checklists/checklists.schema.ts';
import { locationIdSchema } from '../../../shared/ids.ts';
import { estimateMeanOfSums, type ValueSums } from '../../../shared/stats/mean.ts';
import { splitMonths } from '../../../shared/whole-months.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql, whereSql, type Sql } from '../../db/sql.ts';
import { toCounting, type RunsOf } from './counts.ts';

// Scores as answered, before critical items: those are counted as failed runs beside the mean. Whole months come from the
// kept sums, the days of months a period cuts from the runs themselves.

/** A mean score with its interval. */
export type MeanScore = z.infer<typeof meanScoreSchema>;

const share = { from: 0, to: 1 };
const nothingSummed: ValueSums = { n: 0, sum: 0, squares: 0 };

/** The mean of scores that were added up, in parts or whole; no score at all where there are none. */
export function toMeanScore(parts: readonly ValueSums[] = []): MeanScore {
  const total = parts.reduce(
    (all, { n, sum, squares }) => ({ n: all.n + n, sum: all.sum + sum, squares: all.squares + squares }),
    nothingSummed,
  );
  return estimateMeanOfSums(total, share);
}

/** Which scores are added up apart from one another. */
export type SummedBy = 'section' | 'month' | 'place';

/** What is added up: runs of a checklist, of one section ('' is the whole) or of all. */
export type ScoresAsked = RunsOf & { readonly by: SummedBy; readonly sectionId?: string };

const sumsRow = z.object({
  sectionId: z.string(),
  month: z.string(),
  locationId: z.string(),
  n: z.number(),
  sum: z.number(),
  squares: z.number(),
});

/** Scores added up, of a section ('' is the whole), a month and a place where they are asked apart, else ''. */
export type ScoreSums = z.infer<typeof sumsRow>;

function readKept(
  read: ReadHandle,
  { checklistId, filter, by, sectionId }: ScoresAsked,
  months: { readonly from: string | null; readonly to: string | null },
): ScoreSums[] {
  const where = whereSql([
    sql`checklist_id = ${checklistId}`,
    ...(sectionId === undefined ? [] : [sql`section_id = ${sectionId}`]),
    ...(months.from === null ? [] : [sql`month >= ${months.from}`]),
    ...(months.to === null ? [] : [sql`month <= ${months.to}`]),
    ...(filter.locationId === undefined ? [] : [sql`location_id = ${filter.locationId}`]),
  ]);
  return read.all(
    sql`SELECT section_id AS sectionId, ${by === 'month' ? sql`month` : sql`''`} AS month,
      ${by === 'place' ? sql`location_id` : sql`''`} AS locationId,
      sum(n) AS n, sum(sum) / 1e12 AS sum, sum(squares) / 1e12 AS squares
      FROM checklist_scores ${where} GROUP BY 1, 2, 3 HAVING sum(n) > 0`,
    sumsRow,
  );
}

function recount(read: ReadHandle, { by, sectionId, ...asked }: ScoresAsked): ScoreSums[] {
  const ofSection: Sql = sectionId === undefined ? sql`true` : sql`section = ${sectionId}`;
  return read.all(
    sql`SELECT section AS sectionId, ${by === 'month' ? sql`substr(ran_on, 1, 7)` : sql`''`} AS month,
      ${by === 'place' ? sql`ifnull(location_id, '')` : sql`''`} AS locationId,
      count(*) AS n, sum(score) AS sum, sum(score * score) AS squares
      FROM (SELECT '' AS section, r.ran_on, r.location_id, r.value AS score FROM checklist_runs AS r
          WHERE ${toCounting(asked)}
        UNION ALL SELECT s.value ->> '$.id', r.ran_on, r.location_id, s.value ->> '$.value'
          FROM checklist_runs AS r, json_each(r.sections) AS s WHERE ${toCounting(asked)} AND r.value IS NOT NULL)
      WHERE score IS NOT NULL AND ${ofSection} GROUP BY 1, 2, 3`,
    sumsRow,
  );
}

/** Scores added up as asked; one group can come in parts, of whole months and of days of others. */
export function readScores(read: ReadHandle, asked: ScoresAsked): ScoreSums[] {
  const { months, cut } = splitMonths(asked.filter);
  return [
    ...(months === null ? [] : readKept(read, asked, months)),
    ...cut.flatMap((days) => recount(read, { ...asked, filter: { ...asked.filter, ...days } })),
  ];
}

const placeRow = z.object({
  locationId: locationIdSchema.nullable(),
  locationName: z.string().nullable(),
  runs: z.number(),
  lastRanOn: daySchema,
});

/** A place where a checklist was filled in. */
export type RunPlace = z.infer<typeof placeRow>;

/** The places with runs that count, by name; those of no place come last. */
export function listPlaces(read: ReadHandle, asked: RunsOf): RunPlace[] {
  return read.all(
    sql`SELECT p.locationId, locations.name AS locationName, p.runs, p.lastRanOn FROM (
        SELECT r.location_id AS locationId, count(*) AS runs, max(r.ran_on) AS lastRanOn FROM checklist_runs AS r
        WHERE ${toCounting(asked)} GROUP BY r.location_id
      ) AS p LEFT JOIN locations ON locations.location_id = p.locationId
      ORDER BY locations.name IS NULL, locations.name`,
    placeRow,
  );
}

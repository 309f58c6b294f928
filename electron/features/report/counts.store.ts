import { z } from 'zod';
import { addDays, dayStart } from '../../../shared/clock.ts';
import { departments } from '../../../shared/features/business/business.schema.ts';
import type { Period } from '../../../shared/period.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { toPosition } from '../../db/positions.ts';
import { sql } from '../../db/sql.ts';

/** A period as positions of the log. */
export function toPositions({ from, to }: Period, timeZone: string): { readonly low: number; readonly high: number } {
  return { low: toPosition(dayStart(from, timeZone)), high: toPosition(dayStart(addDays(to, 1), timeZone)) };
}

const reasonRow = z.object({ name: z.string().nullable(), onFile: z.number(), calls: z.number(), points: z.number() });

/** Of who left in a period: each reason as it stood on file, and as it was told in calls; null is "not known". */
export function listLossReasons(read: ReadHandle, { from, to }: Period): z.infer<typeof reasonRow>[] {
  return read.all(
    sql`SELECT reasons.name, sum(onFile) AS onFile, sum(calls) AS calls, sum(points) AS points FROM (
        SELECT reason_id AS id, count(*) AS onFile, 0 AS calls, 0 AS points FROM losses
          WHERE lost_on >= ${from} AND lost_on <= ${to} GROUP BY reason_id
        UNION ALL SELECT x.reason_id, 0, count(*), sum(x.points)
          FROM losses AS l JOIN exit_calls AS e ON e.loss_id = l.loss_id
          JOIN exit_causes AS x ON x.exit_call_id = e.exit_call_id
          WHERE l.lost_on >= ${from} AND l.lost_on <= ${to} GROUP BY x.reason_id)
      LEFT JOIN reasons ON reasons.reason_id = id GROUP BY id
      ORDER BY points DESC, onFile DESC, reasons.name IS NULL, reasons.name`,
    reasonRow,
  );
}

/** How many left in a period, and how many of them were called. */
export function countLosses(
  read: ReadHandle,
  { from, to }: Period,
): { readonly losses: number; readonly calls: number } {
  return read.get(
    sql`SELECT count(*) AS losses, count(e.loss_id) AS calls FROM losses AS l
      LEFT JOIN exit_calls AS e ON e.loss_id = l.loss_id WHERE l.lost_on >= ${from} AND l.lost_on <= ${to}`,
    z.object({ losses: z.number(), calls: z.number() }),
  );
}

/** Themes and touchpoints on one page: those most was said about. */
const mostRows = 8;

const themeRow = z.object({ id: z.string(), name: z.string(), entries: z.number() });

/** What most was said about, by the theme entries were sorted under. */
export function listThemes(read: ReadHandle, period: Period, timeZone: string): z.infer<typeof themeRow>[] {
  const { low, high } = toPositions(period, timeZone);
  // Counted in the index theme by theme: themes are a short list, entries are not.
  return read.all(
    sql`SELECT id, name, entries FROM (
        SELECT r.reason_id AS id, r.name, (SELECT count(*) FROM entries INDEXED BY entries_by_theme
          WHERE theme_id = r.reason_id AND position >= ${low} AND position < ${high}) AS entries
        FROM reasons AS r WHERE r.list = 'theme')
      WHERE entries > 0 ORDER BY entries DESC, name LIMIT ${mostRows}`,
    themeRow,
  );
}

const touchpointRow = z.object({
  id: z.string(),
  name: z.string(),
  department: z.enum(departments),
  judged: z.number(),
  unhappy: z.number(),
});

/** Where customers met the business, and how many left unhappy there; the most unhappy first. */
export function listTouchpoints(read: ReadHandle, { from, to }: Period): z.infer<typeof touchpointRow>[] {
  return read.all(
    sql`SELECT t.touchpoint_id AS id, t.name, t.department, d.judged, d.unhappy FROM (
        SELECT touchpoint_id, sum(happy + so_so + unhappy) AS judged, sum(unhappy) AS unhappy FROM entry_days
        WHERE heard_on >= ${from} AND heard_on <= ${to} GROUP BY touchpoint_id HAVING judged > 0) AS d
      JOIN touchpoints AS t ON t.touchpoint_id = d.touchpoint_id
      ORDER BY d.unhappy DESC, d.judged DESC, t.name LIMIT ${mostRows}`,
    touchpointRow,
  );
}

const visitRow = z.object({ title: z.string(), visits: z.number(), passed: z.number(), failed: z.number() });

/** Mystery visits of a period by scenario: how many, and how many scorecards were passed or not. */
export function listVisits(read: ReadHandle, { from, to }: Period): z.infer<typeof visitRow>[] {
  return read.all(
    sql`SELECT s.title, count(*) AS visits, count(*) FILTER (WHERE r.passed = 1) AS passed,
        count(*) FILTER (WHERE r.passed = 0) AS failed
      FROM visits AS v CROSS JOIN checklist_runs AS r ON r.run_id = v.run_id
      CROSS JOIN scenarios AS s ON s.scenario_id = v.scenario_id
      WHERE v.run_id IS NOT NULL AND v.cancelled_at IS NULL AND v.visited_on >= ${from} AND v.visited_on <= ${to}
      AND r.state IN ('submitted', 'accepted', 'excluded')
      GROUP BY s.scenario_id ORDER BY visits DESC, s.title`,
    visitRow,
  );
}

const surveyRow = z.object({ id: z.string(), title: z.string() });

/** Surveys of customers that somebody answered in a period, by title. */
export function listSurveys(read: ReadHandle, { from, to }: Period): z.infer<typeof surveyRow>[] {
  return read.all(
    sql`SELECT s.survey_id AS id, s.title FROM surveys AS s WHERE s.kind = 'customers' AND EXISTS (
        SELECT 1 FROM responses AS r WHERE r.survey_id = s.survey_id AND r.answered_on >= ${from} AND r.answered_on <= ${to}
        AND r.set_aside IS NULL)
      ORDER BY s.title, s.survey_id`,
    surveyRow,
  );
}

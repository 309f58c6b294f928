import { z } from 'zod';
import { daySchema } from '../../../shared/clock.ts';
import type { RunFilter } from '../../../shared/features/checklists/checklists.schema.ts';
import {
  runSchema,
  runScoreSchema,
  type Run,
  type RunPage,
  type RunScore,
} from '../../../shared/features/checklists/runs.schema.ts';
import type { PersonId, RunId } from '../../../shared/ids.ts';
import { fromCursor, toPage } from '../../db/cursor.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql, whereSql, type Sql } from '../../db/sql.ts';

/** Everything a list or page shows of a run, names joined in; `r` is the run. */
const columns = sql`
  r.run_id AS id, r.checklist_id AS checklistId, checklists.title, v.number AS version, checklists.use, r.about,
  r.location_id AS locationId, locations.name AS locationName, r.ran_on AS ranOn, r.state,
  r.locked_at IS NOT NULL AS isLocked, people.name AS filledByName, r.answered, r.to_answer AS toAnswer,
  r.value, r.capped, r.passed,
  (SELECT count(*) FROM findings WHERE findings.run_id = r.run_id AND +findings.state = 'open') AS openFindings`;

const names = sql`
  JOIN checklists ON checklists.checklist_id = r.checklist_id
  JOIN checklist_versions AS v ON v.version_id = r.version_id
  LEFT JOIN locations ON locations.location_id = r.location_id
  LEFT JOIN people ON people.person_id = r.filled_by`;

const flag = z.number().transform((value) => value === 1);
const runRow = runSchema.extend({ isLocked: flag, passed: flag.nullable() });

const cursorValues = z.tuple([daySchema, z.string()]);

/** What is asked of the list of runs; staff see what they filled in themselves. */
export type RunsQuestion = {
  readonly filter: RunFilter;
  readonly page: { readonly cursor?: string | undefined; readonly limit: number };
  readonly filledBy: PersonId | null;
};

function toConditions({ filter, page, filledBy }: RunsQuestion): Sql[] {
  const { checklistId, use, locationId, state, from, to } = filter;
  const [ranOn, id] = page.cursor === undefined ? [null, null] : fromCursor(page.cursor, cursorValues);
  return [
    ...(checklistId === undefined ? [] : [sql`r.checklist_id = ${checklistId}`]),
    ...(locationId === undefined ? [] : [sql`r.location_id = ${locationId}`]),
    ...(state === undefined ? [] : [sql`r.state = ${state}`]),
    ...(filledBy === null ? [] : [sql`r.filled_by = ${filledBy}`]),
    ...(from === undefined ? [] : [sql`r.ran_on >= ${from}`]),
    ...(to === undefined ? [] : [sql`r.ran_on <= ${to}`]),
    ...(ranOn === null ? [] : [sql`(r.ran_on, r.run_id) < (${ranOn}, ${id})`]),
    ...(use === undefined ? [] : [sql`r.checklist_id IN (SELECT checklist_id FROM checklists WHERE use = ${use})`]),
  ];
}

// CROSS JOIN keeps the hits first: the planner would else walk all runs in their order and look each up among them.

/** A page of runs, newest first. */
export function listRuns(read: ReadHandle, question: RunsQuestion): { items: Run[]; next: string | null } {
  const { limit } = question.page;
  const rows = read.all(
    sql`SELECT ${columns}
      FROM (SELECT r.run_id FROM checklist_runs AS r ${whereSql(toConditions(question))}
        ORDER BY r.ran_on DESC, r.run_id DESC LIMIT ${limit + 1}) AS hit
      CROSS JOIN checklist_runs AS r ON r.run_id = hit.run_id ${names}
      ORDER BY r.ran_on DESC, r.run_id DESC`,
    runRow,
  );
  return toPage(
    rows,
    limit,
    (row) => row,
    (row) => [row.ranOn, row.id],
  );
}

/** A run as a list shows it. Ask only for one that is there. */
export function getRun(read: ReadHandle, id: RunId): Run {
  return read.get(sql`SELECT ${columns} FROM checklist_runs AS r ${names} WHERE r.run_id = ${id}`, runRow);
}

const json = z.string().transform((text): unknown => JSON.parse(text));

const scoreRow = z
  .object({
    value: z.number().nullable(),
    capped: z.number().nullable(),
    earned: z.number(),
    possible: z.number(),
    naShare: z.number(),
    passed: flag.nullable(),
    sections: json.pipe(runScoreSchema.shape.sections),
    criticalFails: json.pipe(runScoreSchema.shape.criticalFails),
  })
  .transform((score): RunScore => score);

/** What a run scored when it was handed in, or since an item was taken out; null while it is filled in. */
export function findScore(read: ReadHandle, id: RunId): RunScore | null {
  return read.find(
    sql`SELECT value, capped, earned, possible, na_share AS naShare, passed, sections, critical_fails AS criticalFails
      FROM checklist_runs WHERE run_id = ${id} AND outcomes IS NOT NULL`,
    scoreRow,
  );
}

const reviewRow = z.object({ byName: z.string().nullable(), at: z.number(), reason: z.string().nullable() });

/** Who reviewed a run last, and what they said; null where nobody did. */
export function findReview(read: ReadHandle, id: RunId): RunPage['review'] {
  return read.find(
    sql`SELECT people.name AS byName, r.reviewed_at AS at, r.review_reason AS reason FROM checklist_runs AS r
      LEFT JOIN people ON people.person_id = r.reviewed_by WHERE r.run_id = ${id} AND r.reviewed_at IS NOT NULL`,
    reviewRow,
  );
}

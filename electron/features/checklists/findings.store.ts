import { z } from 'zod';
import { daySchema, type Day } from '../../../shared/clock.ts';
import type { findingFilterSchema } from '../../../shared/features/checklists/checklists.schema.ts';
import type { FindingStep, StandingFinding } from '../../../shared/features/checklists/findings.rules.ts';
import {
  findingKinds,
  findingSchema,
  findingStates,
  type Finding,
} from '../../../shared/features/checklists/runs.schema.ts';
import { findingIdSchema, type FindingId, type LocationId, type PersonId, type RunId } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { fromCursor, toPage } from '../../db/cursor.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { nothing, sql } from '../../db/sql.ts';
import { findings } from './checklists.tables.ts';

const columns = sql`f.finding_id AS id, f.kind, f.run_id AS runId, checklists.title AS runTitle, f.item AS itemId,
  f.label, f.said, f.note, f.location_id AS locationId, locations.name AS locationName, f.found_on AS foundOn,
  f.state, f.reason, (SELECT action_id FROM actions WHERE actions.finding_id = f.finding_id) AS actionId`;

// CROSS JOIN keeps the findings first, whatever the planner thinks of their number.
const names = sql`CROSS JOIN checklist_runs AS r ON r.run_id = f.run_id
  JOIN checklists ON checklists.checklist_id = r.checklist_id
  LEFT JOIN locations ON locations.location_id = f.location_id`;

const cursorValues = z.tuple([daySchema, z.string()]);

/** A page of findings, newest first. */
export function listFindings(
  read: ReadHandle,
  filter: z.infer<typeof findingFilterSchema>,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): { items: Finding[]; next: string | null } {
  const [foundOn, id] = page.cursor === undefined ? [null, null] : fromCursor(page.cursor, cursorValues);
  const before = foundOn === null ? nothing : sql`AND (f.found_on, f.finding_id) < (${foundOn}, ${id})`;
  const state = filter.state === undefined ? nothing : sql`AND f.state = ${filter.state}`;
  const place = filter.locationId === undefined ? nothing : sql`AND f.location_id = ${filter.locationId}`;
  const rows = read.all(
    sql`SELECT ${columns}
      FROM (SELECT * FROM findings AS f WHERE true ${state} ${place} ${before}
        ORDER BY f.found_on DESC, f.finding_id DESC LIMIT ${page.limit + 1}) AS f ${names}
      ORDER BY f.found_on DESC, f.finding_id DESC`,
    findingSchema,
  );
  return toPage(
    rows,
    page.limit,
    (row) => row,
    (row) => [row.foundOn, row.id],
  );
}

/** The findings of a run, in the order they were made. */
export function listRunFindings(read: ReadHandle, runId: RunId): Finding[] {
  return read.all(
    sql`SELECT ${columns} FROM findings AS f ${names} WHERE f.run_id = ${runId} ORDER BY f.finding_id`,
    findingSchema,
  );
}

/** Reads a finding for a rule; refuses one that is not there. */
export function getFinding(read: ReadHandle, id: FindingId): Finding {
  const finding = read.find(
    sql`SELECT ${columns} FROM findings AS f ${names} WHERE f.finding_id = ${id}`,
    findingSchema,
  );
  if (finding === null) throw new Refusal('NOT_FOUND', 'This finding is no longer here. It may have been undone.');
  return finding;
}

const standingRow = z.object({
  id: findingIdSchema,
  item: z.string(),
  kind: z.enum(findingKinds),
  state: z.enum(findingStates),
  reason: z.string().nullable(),
});

/** A finding as the rules see it, with its id. */
export type StoredFinding = StandingFinding & { readonly id: FindingId };

/** What a run found so far, for rules. */
export function listStandingFindings(read: ReadHandle, runId: RunId): StoredFinding[] {
  return read.all(
    sql`SELECT finding_id AS id, item, kind, state, reason FROM findings WHERE run_id = ${runId}`,
    standingRow,
  );
}

/** A finding to be added. */
export type NewFinding = Pick<Finding, 'id' | 'kind' | 'runId' | 'itemId' | 'label' | 'said' | 'note'> & {
  readonly locationId: LocationId | null;
  readonly foundOn: Day;
};

/** Adds a finding, to be looked into. */
export function insertFinding(tx: WriteHandle, finding: NewFinding): void {
  tx.insert(findings, {
    finding_id: finding.id,
    run_id: finding.runId,
    kind: finding.kind,
    item: finding.itemId,
    label: finding.label,
    said: finding.said,
    note: finding.note,
    location_id: finding.locationId,
    found_on: finding.foundOn,
    state: 'open',
    reason: null,
  });
}

/** Where a run's findings are written: the run, what stands, and how a new one is named. */
export type FindingsOfRun = {
  readonly run: { readonly id: RunId; readonly locationId: LocationId | null; readonly ranOn: Day };
  readonly standing: readonly StoredFinding[];
  readonly newId: () => FindingId;
};

/** Does what was decided about the findings of a run. */
export function applyFindingSteps(
  tx: WriteHandle,
  steps: readonly FindingStep[],
  { run, standing, newId }: FindingsOfRun,
): void {
  const idOf = (item: string): FindingId => {
    const found = standing.find((finding) => finding.item === item);
    if (found === undefined) throw new Error(`Run ${run.id} has no finding of item ${item}.`);
    return found.id;
  };
  for (const step of steps) {
    if (step.do === 'add') {
      const { item, ...quoted } = step.found;
      const { id: runId, locationId, ranOn: foundOn } = run;
      insertFinding(tx, { id: newId(), kind: 'bad-answer', runId, itemId: item, ...quoted, locationId, foundOn });
      continue;
    }
    if (step.do === 'drop') {
      tx.update(findings, idOf(step.item), { state: 'dismissed', reason: step.reason });
      continue;
    }
    const { item, label, said, note } = step.found;
    const opened = step.do === 'reopen' ? { state: 'open', reason: null } : {};
    tx.update(findings, idOf(item), { label, said, note, ...opened });
  }
}

/** Notes that an action was opened for a finding, or why nothing is to be done. */
export function updateFindingState(
  tx: WriteHandle,
  id: FindingId,
  change: { readonly state: 'action' } | { readonly state: 'dismissed'; readonly reason: string },
): void {
  tx.update(findings, id, { state: change.state, reason: change.state === 'dismissed' ? change.reason : null });
}

/** Moves the findings of a run to the day it was really made on. */
export function moveFindings(tx: WriteHandle, runId: RunId, foundOn: Day): void {
  for (const { id } of listStandingFindings(tx, runId)) tx.update(findings, id, { found_on: foundOn });
}

/** Refuses somebody who no longer works here. */
export function assertPerson(read: ReadHandle, personId: PersonId | null): void {
  if (
    personId !== null &&
    read.number(sql`SELECT count(*) FROM people WHERE person_id = ${personId} AND archived_at IS NULL`) === 0
  ) {
    throw new Refusal('NO_SUCH_PERSON', 'This person no longer works here. Choose somebody else.', 'who');
  }
}

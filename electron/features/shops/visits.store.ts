import { z } from 'zod';
import { daySchema } from '../../../shared/clock.ts';
import { roleSchema } from '../../../shared/contract/procedure.ts';
import { runStates } from '../../../shared/features/checklists/runs.schema.ts';
import {
  shopperKinds,
  visitNotesSchema,
  visitSchema,
  type Visit,
  type VisitNotes,
  type VisitPlan,
} from '../../../shared/features/shops/shops.schema.ts';
import { visitStateOf, type StandingVisit } from '../../../shared/features/shops/visits.rules.ts';
import {
  locationIdSchema,
  personIdSchema,
  runIdSchema,
  scenarioIdSchema,
  type PersonId,
  type RunId,
} from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { visits } from './shops.tables.ts';

/** Everything a list shows of a visit. `v` is the visit; a visit is scored with what its scorecard was begun with. */
export const visitColumns = sql`
  v.visit_id AS id, v.scenario_id AS scenarioId, v.location_id AS locationId, v.planned_on AS plannedOn,
  v.shopper_kind AS shopperKind, v.shopper_id AS shopperId, v.shopper_name AS shopperName, v.announced,
  s.title AS scenarioTitle, s.channel, ifnull(runs.checklist_id, s.checklist_id) AS checklistId,
  locations.name AS locationName, people.name AS personName, v.cancelled_at AS cancelledAt,
  v.visited_on AS visitedOn, v.run_id AS runId, runs.state AS runState, runs.value, runs.capped`;

/** The tables whose names and scores a visit shows. */
export const visitNames = sql`
  JOIN scenarios AS s ON s.scenario_id = v.scenario_id
  LEFT JOIN checklist_runs AS runs ON runs.run_id = v.run_id
  LEFT JOIN locations ON locations.location_id = v.location_id
  LEFT JOIN people ON people.person_id = v.shopper_id`;

const flag = z.number().transform((value) => value === 1);

/** A visit as its row tells it. The person made for an outside shopper's window is nobody to choose. */
export const visitRow = z
  .object({
    ...visitSchema.omit({ shopperCalled: true, state: true }).shape,
    announced: flag,
    personName: z.string().nullable(),
    cancelledAt: z.number().nullable(),
  })
  .transform(({ personName, cancelledAt, ...row }): Visit => {
    const isStaff = row.shopperKind === 'staff';
    return {
      ...row,
      shopperId: isStaff ? row.shopperId : null,
      shopperCalled: isStaff ? (personName ?? '') : row.shopperName,
      state: visitStateOf({ cancelledAt, runState: row.runState }),
    };
  });

const notFound = 'This visit is no longer here. It may have been undone.';

/** Reads a visit for a page; refuses one that is not there. */
export function getVisit(read: ReadHandle, id: string): Visit {
  const visit = read.find(
    sql`SELECT ${visitColumns} FROM visits AS v ${visitNames} WHERE v.visit_id = ${id}`,
    visitRow,
  );
  if (visit === null) throw new Refusal('NOT_FOUND', notFound);
  return visit;
}

/** Reads what was noted of a visit besides its scorecard. */
export function getNotes(read: ReadHandle, id: string): VisitNotes {
  return read.get(
    sql`SELECT visited_on AS visitedOn, arrived_minute AS arrivedMinute, left_minute AS leftMinute, narrative,
      cost_minor AS costMinor FROM visits WHERE visit_id = ${id}`,
    visitNotesSchema,
  );
}

const standingRow = z
  .object({
    scenarioId: scenarioIdSchema,
    locationId: locationIdSchema.nullable(),
    plannedOn: daySchema,
    shopperKind: z.enum(shopperKinds),
    shopperId: personIdSchema.nullable(),
    shopperName: z.string(),
    announced: flag,
    cancelledAt: z.number().nullable(),
    runId: runIdSchema.nullable(),
    runState: z.enum(runStates).nullable(),
    isLocked: flag,
    filledBy: personIdSchema.nullable(),
    visitedOn: daySchema.nullable(),
  })
  .transform(({ cancelledAt, runId, runState, isLocked, filledBy, visitedOn, ...plan }) => ({
    plan,
    cancelledAt,
    runId,
    runState,
    isLocked,
    filledBy,
    visitedOn,
  }));

/** A visit as rules see it, and its scorecard. */
export type StoredVisit = StandingVisit & { readonly runId: RunId | null };

/** Reads a visit for a rule; refuses one that is not there. */
export function getStandingVisit(read: ReadHandle, id: string): StoredVisit {
  const visit = read.find(
    sql`SELECT v.scenario_id AS scenarioId, v.location_id AS locationId, v.planned_on AS plannedOn,
      v.shopper_kind AS shopperKind, v.shopper_id AS shopperId, v.shopper_name AS shopperName, v.announced,
      v.cancelled_at AS cancelledAt, v.run_id AS runId, runs.state AS runState, runs.locked_at IS NOT NULL AS isLocked,
      runs.filled_by AS filledBy, v.visited_on AS visitedOn
      FROM visits AS v LEFT JOIN checklist_runs AS runs ON runs.run_id = v.run_id WHERE v.visit_id = ${id}`,
    standingRow,
  );
  if (visit === null) throw new Refusal('NOT_FOUND', notFound);
  return visit;
}

/** How many of one's own visits are shown: those of years. */
const mineMax = 50;

/** The visits that are somebody's to make, latest first; those called off are nobody's. */
export function listMine(read: ReadHandle, personId: PersonId): Visit[] {
  return read.all(
    sql`SELECT ${visitColumns} FROM visits AS v ${visitNames}
      WHERE v.shopper_id = ${personId} AND v.cancelled_at IS NULL
      ORDER BY v.planned_on DESC, v.visit_id DESC LIMIT ${mineMax}`,
    visitRow,
  );
}

const roleRow = z.object({ role: roleSchema });

/** Refuses a place or a member of staff that is not there any more. */
export function assertNamed(read: ReadHandle, { locationId, shopperId }: VisitPlan): void {
  if (
    locationId !== null &&
    read.number(sql`SELECT count(*) FROM locations WHERE location_id = ${locationId} AND archived_at IS NULL`) === 0
  ) {
    throw new Refusal('NO_SUCH_LOCATION', 'This location is no longer here. Choose another.', 'locationId');
  }
  if (shopperId === null) return;
  const person = read.find(
    sql`SELECT role FROM people WHERE person_id = ${shopperId} AND archived_at IS NULL`,
    roleRow,
  );
  if (person === null || person.role === 'kiosk' || person.role === 'shopper') {
    throw new Refusal('NO_SUCH_PERSON', 'This person no longer works here. Choose somebody else.', 'shopperId');
  }
}

const toPlanRow = (plan: VisitPlan) => ({
  scenario_id: plan.scenarioId,
  location_id: plan.locationId,
  planned_on: plan.plannedOn,
  shopper_kind: plan.shopperKind,
  shopper_id: plan.shopperId,
  shopper_name: plan.shopperName,
  announced: Number(plan.announced),
});

export function insertVisit(tx: WriteHandle, id: string, plan: VisitPlan): void {
  tx.insert(visits, {
    visit_id: id,
    ...toPlanRow(plan),
    cancelled_at: null,
    run_id: null,
    visited_on: null,
    arrived_minute: null,
    left_minute: null,
    narrative: '',
    cost_minor: null,
  });
}

export function updatePlan(tx: WriteHandle, id: string, plan: VisitPlan): void {
  tx.update(visits, id, toPlanRow(plan));
}

export function updateNotes(tx: WriteHandle, id: string, notes: VisitNotes): void {
  tx.update(visits, id, {
    visited_on: notes.visitedOn,
    arrived_minute: notes.arrivedMinute,
    left_minute: notes.leftMinute,
    narrative: notes.narrative,
    cost_minor: notes.costMinor,
  });
}

export function setCancelled(tx: WriteHandle, id: string, cancelledAt: number | null): void {
  tx.update(visits, id, { cancelled_at: cancelledAt });
}

export function setBegun(tx: WriteHandle, id: string, begun: { runId: RunId; visitedOn: string }): void {
  tx.update(visits, id, { run_id: begun.runId, visited_on: begun.visitedOn });
}

export function setShopper(tx: WriteHandle, id: string, shopperId: PersonId): void {
  tx.update(visits, id, { shopper_id: shopperId });
}

import { z } from 'zod';
import {
  scenarioSchema,
  type Scenario,
  type scenarioFieldsSchema,
} from '../../../shared/features/shops/shops.schema.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { scenarios } from './shops.tables.ts';

type ScenarioFields = z.infer<typeof scenarioFieldsSchema>;

/** Everything shown of a scenario, as columns named as in its schema; `s` is the scenario, `checklists` its scorecard. */
const scenarioColumns = sql`
  s.scenario_id AS id, s.title, s.channel, s.checklist_id AS checklistId, s.who_to_be AS whoToBe,
  s.what_to_ask_for AS whatToAskFor, s.what_to_watch AS whatToWatch, s.budget_minor AS budgetMinor,
  checklists.title AS checklistTitle, s.archived_at IS NOT NULL AS archived,
  (SELECT count(*) FROM visits WHERE visits.scenario_id = s.scenario_id) AS visits`;

const scenarioRow = z
  .object({ ...scenarioSchema.shape, archived: z.number().transform((value) => value === 1) })
  .transform((row): Scenario => row);

/** Scenarios by title; a business has tens. */
export function listScenarios(read: ReadHandle, show: 'current' | 'archived'): Scenario[] {
  const shown = show === 'archived' ? sql`s.archived_at IS NOT NULL` : sql`s.archived_at IS NULL`;
  return read.all(
    sql`SELECT ${scenarioColumns} FROM scenarios AS s JOIN checklists ON checklists.checklist_id = s.checklist_id
      WHERE ${shown} ORDER BY s.title COLLATE NOCASE, s.scenario_id`,
    scenarioRow,
  );
}

/** Reads a scenario; refuses one that is not there. */
export function getScenario(read: ReadHandle, id: string): Scenario {
  const scenario = findScenario(read, id);
  if (scenario === null) throw new Refusal('NOT_FOUND', 'This scenario is no longer here. It may have been undone.');
  return scenario;
}

export function findScenario(read: ReadHandle, id: string): Scenario | null {
  return read.find(
    sql`SELECT ${scenarioColumns} FROM scenarios AS s JOIN checklists ON checklists.checklist_id = s.checklist_id
      WHERE s.scenario_id = ${id}`,
    scenarioRow,
  );
}

/** Refuses a scorecard that is not there or put away. */
export function assertScorecard(read: ReadHandle, checklistId: string): void {
  const standing = read.number(
    sql`SELECT count(*) FROM checklists WHERE checklist_id = ${checklistId} AND archived_at IS NULL`,
  );
  if (standing === 0) {
    throw new Refusal('NO_SUCH_CHECKLIST', 'This checklist is no longer here. Choose another.', 'checklistId');
  }
}

/** Adds a scenario, or writes over the one with this id. */
export function saveScenario(tx: WriteHandle, id: string, fields: ScenarioFields, at: number): void {
  const row = {
    title: fields.title,
    channel: fields.channel,
    checklist_id: fields.checklistId,
    who_to_be: fields.whoToBe,
    what_to_ask_for: fields.whatToAskFor,
    what_to_watch: fields.whatToWatch,
    budget_minor: fields.budgetMinor,
  };
  if (findScenario(tx, id) !== null) tx.update(scenarios, id, row);
  else tx.insert(scenarios, { scenario_id: id, ...row, made_at: at, archived_at: null });
}

export function setScenarioArchived(tx: WriteHandle, id: string, archivedAt: number | null): void {
  tx.update(scenarios, id, { archived_at: archivedAt });
}

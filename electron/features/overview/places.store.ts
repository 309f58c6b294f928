import { z } from 'zod';
import { departments } from '../../../shared/features/business/business.schema.ts';
import {
  journeySteps,
  tieSchema,
  type JourneyStep,
  type Tie,
} from '../../../shared/features/overview/overview.schema.ts';
import { locationIdSchema, touchpointIdSchema, type TouchpointId } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { journeyPlaces, journeyTies } from './overview.tables.ts';

const touchpointRow = z.object({
  touchpointId: touchpointIdSchema,
  name: z.string(),
  department: z.enum(departments),
  step: z.enum(journeySteps).nullable(),
  isArchived: z.number().transform(Boolean),
});

/** Every touchpoint by name, archived ones too, and the step somebody gave it. */
export function listTouchpoints(read: ReadHandle): z.infer<typeof touchpointRow>[] {
  return read.all(
    sql`SELECT t.touchpoint_id AS touchpointId, t.name, t.department, p.step, t.archived_at IS NOT NULL AS isArchived
      FROM touchpoints AS t LEFT JOIN journey_places AS p ON p.touchpoint_id = t.touchpoint_id ORDER BY t.name_key`,
    touchpointRow,
  );
}

const locationRow = z.object({ locationId: locationIdSchema, name: z.string() });

/** Every location by name, archived ones too: what was heard there still counts. */
export function listLocations(read: ReadHandle): z.infer<typeof locationRow>[] {
  return read.all(sql`SELECT location_id AS locationId, name FROM locations ORDER BY name_key`, locationRow);
}

function assertTouchpoint(read: ReadHandle, id: TouchpointId): void {
  if (read.number(sql`SELECT count(*) FROM touchpoints WHERE touchpoint_id = ${id}`) > 0) return;
  throw new Refusal('NO_SUCH_TOUCHPOINT', 'This touchpoint is no longer here. Choose another.', 'touchpointId');
}

export function keepStep(tx: WriteHandle, id: TouchpointId, step: JourneyStep): void {
  assertTouchpoint(tx, id);
  if (tx.text(sql`SELECT step FROM journey_places WHERE touchpoint_id = ${id}`) !== null)
    tx.update(journeyPlaces, id, { step });
  else tx.insert(journeyPlaces, { touchpoint_id: id, step });
}

/** Surveys of customers that were opened, and scorecards in use but those of self-audits, each with its touchpoint; by title. */
export function listTies(read: ReadHandle): Tie[] {
  const surveys = read.all(
    sql`SELECT 'survey' AS kind, s.survey_id AS id, s.title, t.touchpoint_id AS touchpointId
      FROM surveys AS s LEFT JOIN journey_ties AS t ON t.source_id = s.survey_id
      WHERE s.kind = 'customers' AND s.state <> 'draft' AND s.archived_at IS NULL ORDER BY s.title, s.survey_id`,
    tieSchema,
  );
  const checklists = read.all(
    sql`SELECT 'checklist' AS kind, c.checklist_id AS id, c.title, t.touchpoint_id AS touchpointId
      FROM checklists AS c LEFT JOIN journey_ties AS t ON t.source_id = c.checklist_id
      WHERE c.use <> 'mirror' AND c.archived_at IS NULL ORDER BY c.title, c.checklist_id`,
    tieSchema,
  );
  return [...surveys, ...checklists];
}

const titleRow = z.object({ id: z.string(), title: z.string() });

/** What stands on the map is called, by its id, archived or not. */
export function findTitles(read: ReadHandle): ReadonlyMap<string, string> {
  const rows = read.all(
    sql`SELECT t.source_id AS id, ifnull(s.title, c.title) AS title FROM journey_ties AS t
      LEFT JOIN surveys AS s ON s.survey_id = t.source_id LEFT JOIN checklists AS c ON c.checklist_id = t.source_id`,
    titleRow,
  );
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** Whether a survey asks customers, or a checklist is there; the staff's own answers stand on no map. */
function isThere(read: ReadHandle, kind: Tie['kind'], id: string): boolean {
  const query =
    kind === 'survey'
      ? sql`SELECT count(*) FROM surveys WHERE survey_id = ${id} AND kind = 'customers'`
      : sql`SELECT count(*) FROM checklists WHERE checklist_id = ${id}`;
  return read.number(query) > 0;
}

export function keepTie(tx: WriteHandle, { kind, id, touchpointId }: Omit<Tie, 'title'>): void {
  if (!isThere(tx, kind, id)) throw new Refusal('NOT_FOUND', `This ${kind} is no longer here.`);
  if (touchpointId !== null) assertTouchpoint(tx, touchpointId);
  const isKept = tx.number(sql`SELECT count(*) FROM journey_ties WHERE source_id = ${id}`) > 0;
  if (isKept) tx.update(journeyTies, id, { touchpoint_id: touchpointId });
  else tx.insert(journeyTies, { source_id: id, kind, touchpoint_id: touchpointId });
}

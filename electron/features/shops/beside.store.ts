import { z } from 'zod';
import { daySchema, type Day } from '../../../shared/clock.ts';
import {
  checklistDefinitionSchema,
  type ChecklistDefinition,
} from '../../../shared/features/checklists/definition.schema.ts';
import { itemAnswersSchema, outcomes } from '../../../shared/features/checklists/runs.schema.ts';
import type { OutcomeCounts, SaidAudit } from '../../../shared/features/shops/beside.rules.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { nothing, sql } from '../../db/sql.ts';

/** What a scorecard asks now; items keep their ids over its versions. */
export function getScorecard(read: ReadHandle, checklistId: string): ChecklistDefinition {
  const definition = read.text(
    sql`SELECT definition FROM checklist_versions WHERE checklist_id = ${checklistId} ORDER BY number DESC LIMIT 1`,
  );
  if (definition === null) throw new Refusal('NOT_FOUND', 'This checklist is no longer here. It may have been undone.');
  return checklistDefinitionSchema.parse(JSON.parse(definition));
}

const countRow = z.object({ item: z.string(), outcome: z.enum(outcomes), n: z.number() });

/** How often each item of a scorecard went how, in the months that a period touches. */
export function readOutcomes(
  read: ReadHandle,
  checklistId: string,
  period: { readonly from?: Day | undefined; readonly to?: Day | undefined },
): OutcomeCounts {
  const { from, to } = period;
  const rows = read.all(
    sql`SELECT item, outcome, sum(n) AS n FROM checklist_counts WHERE checklist_id = ${checklistId} AND item <> ''
      ${from === undefined ? nothing : sql`AND month >= ${from.slice(0, 7)}`}
      ${to === undefined ? nothing : sql`AND month <= ${to.slice(0, 7)}`} GROUP BY item, outcome`,
    countRow,
  );
  const counts = new Map<string, Partial<Record<(typeof outcomes)[number], number>>>();
  for (const { item, outcome, n } of rows) counts.set(item, { ...counts.get(item), [outcome]: n });
  return counts;
}

const json = z.string().transform((text): unknown => JSON.parse(text));
const saidRow = z.object({
  definition: json.pipe(checklistDefinitionSchema),
  answers: json.pipe(itemAnswersSchema),
  ranOn: daySchema,
  currency: z.string(),
});

/** The latest self-audit that is finished: what it asked and what its owner said. */
export function findLatestAudit(read: ReadHandle): SaidAudit | null {
  return read.find(
    sql`SELECT versions.definition, runs.answers, runs.ran_on AS ranOn, (SELECT currency FROM businesses LIMIT 1) AS currency
      FROM audits
      JOIN checklist_runs AS runs ON runs.run_id = audits.run_id
      JOIN checklist_versions AS versions ON versions.version_id = runs.version_id
      WHERE audits.state = 'finished' ORDER BY audits.from_on DESC LIMIT 1`,
    saidRow,
  );
}

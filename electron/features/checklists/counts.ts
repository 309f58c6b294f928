import { z } from 'zod';
import type { ChecklistResultsFilter } from '../../../shared/features/checklists/checklists.schema.ts';
import { outcomes, type Outcome } from '../../../shared/features/checklists/runs.schema.ts';
import type { ChecklistId } from '../../../shared/ids.ts';
import { splitMonths, type Days } from '../../../shared/whole-months.ts';
import type { ReadHandle, RowParser } from '../../db/handle.ts';
import { joinSql, sql, whereSql, type Sql } from '../../db/sql.ts';
import type { Row } from '../../db/table.ts';
import { listCells, runCounts } from './checklists.derived.ts';

const outcomeSchema = z.enum(outcomes);

/** Which runs of a checklist are read. */
export type RunsOf = { readonly checklistId: ChecklistId; readonly filter: ChecklistResultsFilter };

/** Tests for the days of a filter on a column of days. */
export function toDays(column: Sql, { from, to }: Days): Sql[] {
  return [
    ...(from === undefined ? [] : [sql`${column} >= ${from}`]),
    ...(to === undefined ? [] : [sql`${column} <= ${to}`]),
  ];
}

/** `checklist_runs AS r` of a checklist that count and that a filter lets through, as the conditions of a WHERE. */
export function toCounting({ checklistId, filter }: RunsOf): Sql {
  const { locationId } = filter;
  return joinSql(
    [
      // Word for word as the index has it, or the index is not used.
      sql`r.state IN ('submitted', 'accepted') AND r.checklist_id = ${checklistId}`,
      ...(locationId === undefined ? [] : [sql`r.location_id = ${locationId}`]),
      ...toDays(sql`r.ran_on`, filter),
    ],
    ' AND ',
  );
}

const countRow = z.object({ item: z.string(), outcome: z.string(), n: z.number() });

type Add = (item: string, outcome: string, n: number) => void;

function readSums(
  read: ReadHandle,
  { checklistId, filter }: RunsOf,
  months: { readonly from: string | null; readonly to: string | null },
  add: Add,
): void {
  const where = whereSql([
    sql`checklist_id = ${checklistId}`,
    ...(months.from === null ? [] : [sql`month >= ${months.from}`]),
    ...(months.to === null ? [] : [sql`month <= ${months.to}`]),
    ...(filter.locationId === undefined ? [] : [sql`location_id = ${filter.locationId}`]),
  ]);
  const rows = read.all(
    sql`SELECT item, outcome, sum(n) AS n FROM checklist_counts ${where} GROUP BY item, outcome HAVING sum(n) <> 0`,
    countRow,
  );
  for (const { item, outcome, n } of rows) add(item, outcome, n);
}

/** A stored row as the sums read it; its cells are those that writing it counted. */
const storedRow: RowParser<Row> = {
  // Columns of our own STRICT table hold nothing but what SQLite can bind.
  parse: (row) => row as Row,
};

function recount(read: ReadHandle, asked: RunsOf, add: Add): void {
  const rows = read.all(
    sql`SELECT r.passed, r.critical_fails, r.outcomes FROM checklist_runs AS r WHERE ${toCounting(asked)}`,
    storedRow,
  );
  for (const row of rows) for (const { item = '', outcome = '' } of listCells(row)) add(item, outcome, 1);
}

/** How often an item went how. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/** How the runs of a checklist went: how many there are and failed, and how each item went. */
export type ChecklistCounts = {
  readonly runs: number;
  readonly failed: number;
  readonly items: ReadonlyMap<string, OutcomeCounts>;
};

/** Counts whole months from the kept sums, and the days of months a period cuts from the runs themselves. */
export function readCounts(read: ReadHandle, asked: RunsOf): ChecklistCounts {
  const totals = { runs: 0, failed: 0 };
  const items = new Map<string, Record<Outcome, number>>();
  const add: Add = (item, outcome, n) => {
    if (outcome === runCounts.all) totals.runs += n;
    else if (outcome === runCounts.failed) totals.failed += n;
    else {
      let counted = items.get(item);
      if (counted === undefined) items.set(item, (counted = { full: 0, part: 0, none: 0, na: 0 }));
      counted[outcomeSchema.parse(outcome)] += n;
    }
  };
  const { months, cut } = splitMonths(asked.filter);
  if (months !== null) readSums(read, asked, months, add);
  for (const days of cut) recount(read, { ...asked, filter: { ...asked.filter, ...days } }, add);
  return { ...totals, items };
}

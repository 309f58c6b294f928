import { z } from 'zod';
import { isCounted } from '../../../shared/features/checklists/review.rules.ts';
import { runStates, type Outcome } from '../../../shared/features/checklists/runs.schema.ts';
import { fieldOf, type Derived } from '../../db/derived.ts';
import { nothing, sql, type Sql } from '../../db/sql.ts';
import type { Cell, Sums } from '../../db/sums.ts';
import type { Row } from '../../db/table.ts';

const stateOf = z.enum(runStates);

const countsRow = (row: Row): boolean => isCounted(stateOf.parse(row['state']));

/** How the runs themselves are counted, as outcomes of the item ''. */
export const runCounts = { all: 'run', failed: 'failed' } as const;

/** A score and its square in whole units of 10^-12, as they are kept; the same for a run and a check. */
const inUnits = (score: Sql): Sql => sql`CAST(round(${score} * 1e12) AS INTEGER)`;

function countScores(row: Row, count: 1 | -1): Sql {
  if (!countsRow(row) || fieldOf(row, 'value') === null) return nothing;
  const score = sql`scored.score`;
  return sql`INSERT INTO checklist_scores (checklist_id, section_id, month, location_id, n, sum, squares)
    SELECT ${fieldOf(row, 'checklist_id')}, scored.section, substr(${fieldOf(row, 'ran_on')}, 1, 7),
      ${fieldOf(row, 'location_id') ?? ''}, ${count}, ${count} * ${inUnits(score)}, ${count} * ${inUnits(sql`${score} * ${score}`)}
    FROM (SELECT '' AS section, ${fieldOf(row, 'value')} AS score
      UNION ALL SELECT value ->> '$.id', value ->> '$.value' FROM json_each(${fieldOf(row, 'sections')})) AS scored
    WHERE scored.score IS NOT NULL
    ON CONFLICT DO UPDATE SET n = n + excluded.n, sum = sum + excluded.sum, squares = squares + excluded.squares`;
}

/** Scores of the runs that count, as answered, added up by section, month and place: what trends and comparisons read. */
export const scoreSums: Derived = {
  reads: ['state', 'value', 'sections', 'checklist_id', 'ran_on', 'location_id'],
  add: (row) => countScores(row, 1),
  take: (row) => countScores(row, -1),
};

/** Every cell a run counts in: how each of its items went, the run itself, and whether it failed. */
export function listCells(row: Row): Cell[] {
  // Written by the rule that scores a run; checking each again would cost results more than counting them.
  const outcomes = JSON.parse(String(row['outcomes'])) as Readonly<Record<string, Outcome>>;
  const hasFailed = row['passed'] === 0 || row['critical_fails'] !== '[]';
  return [
    { item: '', outcome: runCounts.all },
    ...(hasFailed ? [{ item: '', outcome: runCounts.failed }] : []),
    ...Object.entries(outcomes).map(([item, outcome]) => ({ item, outcome })),
  ];
}

/** How often each item went how, by month and place, so that results need not recount. */
export const itemCounts: Sums = {
  into: 'checklist_counts',
  place: ['checklist_id', 'month', 'location_id'],
  cell: ['item', 'outcome'],
  reads: ['state', 'outcomes', 'passed', 'critical_fails', 'checklist_id', 'ran_on', 'location_id'],
  placeOf: (row) =>
    countsRow(row)
      ? [String(row['checklist_id']), String(row['ran_on']).slice(0, 7), String(row['location_id'] ?? '')]
      : null,
  cellsOf: listCells,
};

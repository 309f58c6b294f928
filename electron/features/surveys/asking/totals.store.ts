import { z } from 'zod';
import { totalsSchema, type Totals } from '../../../../shared/features/surveys/responses.schema.ts';
import type { SurveyId, TotalId } from '../../../../shared/ids.ts';
import type { ReadHandle, WriteHandle } from '../../../db/handle.ts';
import { sql } from '../../../db/sql.ts';
import { surveyTotals } from '../surveys.tables.ts';

const totalsRow = z.object({
  ...totalsSchema.shape,
  counts: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(totalsSchema.shape.counts),
});

/** The totals of a survey, latest period first. */
export function listTotals(read: ReadHandle, surveyId: SurveyId): Totals[] {
  return read.all(
    sql`SELECT total_id AS id, survey_id AS surveyId, question, counts, from_on AS "from", to_on AS "to",
      location_id AS locationId, source FROM survey_totals
      WHERE survey_id = ${surveyId} AND set_aside IS NULL ORDER BY to_on DESC, total_id`,
    totalsRow,
  );
}

/** The survey totals belong to; null where there are none with this id. */
export function findSurveyOfTotals(read: ReadHandle, totalId: TotalId): string | null {
  return read.text(sql`SELECT survey_id FROM survey_totals WHERE total_id = ${totalId}`);
}

/** Keeps totals, new or under their old id. */
export function saveTotals(
  tx: WriteHandle,
  totals: Totals,
  writer: { readonly at: number; readonly personId: string | null },
): void {
  const row = {
    survey_id: totals.surveyId,
    question: totals.question,
    counts: JSON.stringify(totals.counts),
    from_on: totals.from,
    to_on: totals.to,
    location_id: totals.locationId,
    source: totals.source,
    set_aside: null,
  };
  if (findSurveyOfTotals(tx, totals.id) !== null) tx.update(surveyTotals, totals.id, row);
  else
    tx.insert(surveyTotals, {
      total_id: totals.id,
      ...row,
      recorded_at: writer.at,
      recorded_by: writer.personId,
    });
}

/** Leaves totals out of every figure and list. */
export function setTotalsAside(tx: WriteHandle, totalId: TotalId): void {
  tx.update(surveyTotals, totalId, { set_aside: 'Removed' });
}

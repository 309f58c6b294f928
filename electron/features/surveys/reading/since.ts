import { z } from 'zod';
import { countOf } from '../../../../shared/features/surveys/results.rules.ts';
import type { ResultsFilter } from '../../../../shared/features/surveys/responses.schema.ts';
import type { SurveyId } from '../../../../shared/ids.ts';
import type { ReadHandle } from '../../../db/handle.ts';
import { sql } from '../../../db/sql.ts';
import { toConditions } from './conditions.ts';
import { readCounts } from './counts.ts';

const sinceRow = z.object({ opened: z.number(), doneInTime: z.number(), done: z.number() });

/** What became of the unhappy. */
export function readSince(
  read: ReadHandle,
  surveyId: SurveyId,
  filter: ResultsFilter,
): z.infer<typeof sinceRow> & { unhappy: number } {
  const counts = readCounts(read, { surveyId, filter, question: '' });
  // Actions are another feature's; here they are only counted, by the response they were opened for.
  const actions = read.get(
    sql`SELECT count(*) AS opened, count(*) FILTER (WHERE a.state = 'done') AS done,
      count(*) FILTER (WHERE a.state = 'done' AND a.closed_at <= a.due_at) AS doneInTime
      FROM responses AS r CROSS JOIN actions AS a ON a.response_id = r.response_id
      WHERE ${toConditions(surveyId, filter)} AND r.mood = 'unhappy'`,
    sinceRow,
  );
  return { unhappy: countOf(counts.get(''), 'mood-unhappy'), ...actions };
}

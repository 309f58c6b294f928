import { z } from 'zod';
import type { ResultsFilter } from '../../../../shared/features/surveys/responses.schema.ts';
import type { SurveyId } from '../../../../shared/ids.ts';
import type { ReadHandle } from '../../../db/handle.ts';
import { sql } from '../../../db/sql.ts';
import { toConditions } from './conditions.ts';

const sinceRow = z.object({
  unhappy: z.number(),
  opened: z.number(),
  doneInTime: z.number(),
  done: z.number(),
});

/** What became of the unhappy. Actions are only counted here, by the response they were opened for. */
export function readSince(read: ReadHandle, surveyId: SurveyId, filter: ResultsFilter): z.infer<typeof sinceRow> {
  return read.get(
    sql`SELECT count(*) AS unhappy, count(a.action_id) AS opened, count(*) FILTER (WHERE a.state = 'done') AS done,
      count(*) FILTER (WHERE a.state = 'done' AND a.closed_at <= a.due_at) AS doneInTime
      FROM responses AS r LEFT JOIN actions AS a ON a.response_id = r.response_id
      WHERE ${toConditions(surveyId, filter)} AND r.mood = 'unhappy'`,
    sinceRow,
  );
}

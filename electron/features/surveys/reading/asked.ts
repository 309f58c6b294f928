import { z } from 'zod';
import { daySchema, type Day } from '../../../../shared/clock.ts';
import type { SurveyId } from '../../../../shared/ids.ts';
import type { ReadHandle } from '../../../db/handle.ts';
import { joinSql, sql } from '../../../db/sql.ts';
import { toDays, type ReadFilter } from './conditions.ts';

const askedRow = z.object({
  asked: z.number(),
  answered: z.number(),
  lastOn: daySchema.nullable(),
});

/** How many people were asked and how many of them answered. A response nobody was asked for is in neither. */
export type Asked = { readonly asked: number; readonly answered: number; readonly lastOn: Day | null };

/**
 * Counts the asked and the answered among them. Of sheets handed out to people nobody knows, as many count as answered
 * as came back without a name, and not more than were handed out. Who gave a certain answer is not known of the asked.
 */
export function readAsked(read: ReadHandle, surveyId: SurveyId, filter: ReadFilter): Asked {
  const { locationId, channel, answered, customerId } = filter;
  if (answered !== undefined) return { asked: 0, answered: 0, lastOn: null };
  const place = [
    ...(locationId === undefined ? [] : [sql`location_id = ${locationId}`]),
    ...(channel === undefined ? [] : [sql`channel = ${channel}`]),
    ...(customerId === undefined ? [] : [sql`customer_id = ${customerId}`]),
  ];
  const where = joinSql([sql`survey_id = ${surveyId}`, ...toDays(sql`asked_on`, filter), ...place], ' AND ');
  const row = read.get(
    sql`SELECT max(asked_on) AS lastOn, ifnull(sum(people), 0) AS asked,
      ifnull(sum(people) FILTER (WHERE outcome = 'answered'), 0) AS answered FROM survey_asks WHERE ${where}`,
    askedRow,
  );
  // Their answers come as responses of nobody.
  const unknownSheets = read.number(
    sql`SELECT ifnull(sum(people), 0) FROM survey_asks
      WHERE ${where} AND outcome = 'handed-out' AND channel = 'paper' AND customer_id IS NULL`,
  );
  if (unknownSheets === 0) return row;
  const returned = joinSql(
    [
      sql`survey_id = ${surveyId}`,
      ...toDays(sql`answered_on`, filter),
      ...place,
      sql`customer_id IS NULL AND channel = 'paper' AND set_aside IS NULL`,
    ],
    ' AND ',
  );
  const sheets = read.number(sql`SELECT count(*) FROM responses WHERE ${returned}`);
  return { ...row, answered: row.answered + Math.min(sheets, unknownSheets) };
}

import type { ResultsFilter } from '../../../../shared/features/surveys/responses.schema.ts';
import type { CustomerId } from '../../../../shared/ids.ts';
import { joinSql, sql, type Sql } from '../../../db/sql.ts';
import { answeredSql } from '../asking/answered-filter.ts';

/** Which responses are read; measures may also ask for one customer's. */
export type ReadFilter = ResultsFilter & { readonly customerId?: CustomerId | undefined };

/** Tests on `responses AS r` for all of a filter but its days. Set-aside responses count nowhere. */
export function toTests({ locationId, channel, answered, customerId }: ReadFilter): Sql[] {
  return [
    sql`r.set_aside IS NULL`,
    ...(locationId === undefined ? [] : [sql`r.location_id = ${locationId}`]),
    ...(channel === undefined ? [] : [sql`r.channel = ${channel}`]),
    ...(answered === undefined ? [] : [answeredSql(sql`r.answers`, answered)]),
    ...(customerId === undefined ? [] : [sql`r.customer_id = ${customerId}`]),
  ];
}

/** Tests for the days of a filter on a column of days. */
export function toDays(column: Sql, { from, to }: Pick<ReadFilter, 'from' | 'to'>): Sql[] {
  return [
    ...(from === undefined ? [] : [sql`${column} >= ${from}`]),
    ...(to === undefined ? [] : [sql`${column} <= ${to}`]),
  ];
}

/** `responses AS r` of a survey that a filter lets through, as the conditions of a WHERE. */
export function toConditions(surveyId: string, filter: ReadFilter): Sql {
  return joinSql([sql`r.survey_id = ${surveyId}`, ...toDays(sql`r.answered_on`, filter), ...toTests(filter)], ' AND ');
}

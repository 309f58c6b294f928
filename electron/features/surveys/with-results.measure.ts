import { leaders } from '../../../shared/contract/procedure.ts';
import { daySchema } from '../../../shared/clock.ts';
import type { Measure } from '../../app/registries.ts';
import { sql } from '../../db/sql.ts';
import { toConditions } from './reading/conditions.ts';
import { wasEverAnswered } from './reading/ever-recorded.ts';
import { listSurveyIds } from './reading/metric-questions.ts';

/** Surveys of customers that somebody answered in the period: to ask and to hear nothing is no result. */
export const withResults: Measure = {
  id: 'surveys.with-results',
  label: 'Surveys with results',
  unit: 'count',
  direction: 'more',
  smallN: 0,
  allow: leaders,
  read: (read, { from, asOf, scope }) => {
    // A survey is of no touchpoint.
    if (scope.touchpointId !== undefined) return { value: null, n: 0, low: null, high: null, lastOn: null };
    const { locationId, customerId } = scope;
    const lastDays = listSurveyIds(read, scope)
      .map((surveyId) =>
        read.text(
          sql`SELECT r.answered_on FROM responses AS r
            WHERE ${toConditions(surveyId, { from, to: asOf, locationId, customerId })}
            ORDER BY r.answered_on DESC LIMIT 1`,
        ),
      )
      .filter((day) => day !== null)
      .toSorted();
    const lastOn = daySchema.nullable().parse(lastDays.at(-1) ?? null);
    return { value: lastDays.length, n: lastDays.length, low: null, high: null, lastOn };
  },
  wasEverRecorded: wasEverAnswered,
  records: () => ({ to: '/surveys', search: {} }),
};

import type { Day } from '../../shared/clock.ts';
import type { Measured, MeasureScope } from '../../shared/features/measures/measures.schema.ts';
import type { Context } from './context.ts';
import type { Measure, MeasureQuestion } from './registries.ts';

/** What a measure is asked about a period. Measures of one question share what they read, so make one for all of them. */
export function toQuestion(
  context: Context,
  { from, to, scope = {} }: { readonly from: Day; readonly to: Day; readonly scope?: MeasureScope | undefined },
): MeasureQuestion {
  const today = context.today();
  return {
    from,
    to,
    asOf: to < today ? to : today,
    now: context.now(),
    timeZone: context.business().timeZone,
    calendar: context.calendar,
    scope,
  };
}

/** A measure with its reading, as screens are given it. */
export function askMeasure(context: Context, measure: Measure, question: MeasureQuestion): Measured {
  return {
    id: measure.id,
    label: measure.label,
    unit: measure.unit,
    direction: measure.direction,
    smallN: measure.smallN,
    records: measure.records === null ? null : measure.records(question),
    ...measure.read(context.read, question),
  };
}

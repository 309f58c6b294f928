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

/** The measure a feature names by its id; that one is handed in, tests see to. */
export function getMeasure(context: Context, id: string): Measure {
  const measure = context.registries.measures.find((candidate) => candidate.id === id);
  if (measure === undefined) throw new Error(`No feature hands in the measure “${id}”.`);
  return measure;
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

import type { FrozenFigure } from '../../../shared/features/report/blocks.schema.ts';
import { definitionOf } from '../../../shared/features/measures/definitions.ts';
import type { MeasureScope } from '../../../shared/features/measures/measures.schema.ts';
import { addDays } from '../../../shared/clock.ts';
import { quarterOf, type Period } from '../../../shared/period.ts';
import { askMeasure, toQuestion } from '../../app/ask-measure.ts';
import type { Context } from '../../app/context.ts';
import type { Measure, MeasureQuestion } from '../../app/registries.ts';

/** What the measures of a report are asked: about its quarter and about the one before. */
export type Asked = { readonly now: MeasureQuestion; readonly before: MeasureQuestion };

/** One question a quarter for all figures, so that measures which read the same rows read them once. */
export function toAsked(context: Context, period: Period, scope: MeasureScope = {}): Asked {
  const before = quarterOf(addDays(period.from, -1), context.business().yearStartsInMonth);
  return {
    now: toQuestion(context, { ...period, scope }),
    before: toQuestion(context, { ...before, scope }),
  };
}

/** A figure of a quarter as the records stand now, beside that of the quarter before. */
export function readFigure(context: Context, measure: Measure, asked: Asked): FrozenFigure {
  const { value, n, low, high } = measure.read(context.read, asked.before);
  return {
    ...askMeasure(context, measure, asked.now),
    means: definitionOf(measure),
    before: { value, n, low, high },
  };
}

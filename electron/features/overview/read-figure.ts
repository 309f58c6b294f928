import { setImmediate as nextTurn } from 'node:timers/promises';
import { addDays, type Day } from '../../../shared/clock.ts';
import type { Measured } from '../../../shared/features/measures/measures.schema.ts';
import { compareReadings } from '../../../shared/features/overview/change.rules.ts';
import type { OverviewFigure } from '../../../shared/features/overview/overview.schema.ts';
import { changeSentences } from '../../../shared/features/overview/overview.words.ts';
import { judgeTarget } from '../../../shared/features/overview/target.rules.ts';
import { lengthDays, quarterOf, type Period } from '../../../shared/period.ts';
import { askMeasure, toQuestion } from '../../app/ask-measure.ts';
import type { Context } from '../../app/context.ts';
import type { Measure } from '../../app/registries.ts';
import { toTrend } from './read-trend.ts';

/** Quarters a trend shows before the one asked for: two years in all, so that a season is seen to come back. */
const quartersBefore = 7;

/** The quarters of the business year before one, oldest first. */
function listBefore(quarter: Period, count: number, startsInMonth: number): Period[] {
  const quarters: Period[] = [];
  for (let next = quarter; quarters.length < count; [next = quarter] = quarters) {
    quarters.unshift(quarterOf(addDays(next.from, -1), startsInMonth));
  }
  return quarters;
}

/** The quarter before, over as many of its days as the quarter has had; all of it once the quarter is over. */
function windowBefore(quarter: Period, before: Period, today: Day): Period {
  if (today >= quarter.to) return before;
  const had = lengthDays({ from: quarter.from, to: today });
  const to = addDays(before.from, had - 1);
  return { from: before.from, to: to < before.to ? to : before.to };
}

/**
 * One figure: how it stands, its trend, and what may be said of the change. Nine periods are asked about, one after the
 * other, and whoever waits for a save goes before the next.
 */
export async function readFigure(
  context: Context,
  measure: Measure,
  quarter: Period,
  target: number | null,
): Promise<OverviewFigure> {
  const { yearStartsInMonth } = context.business();
  const today = context.today();
  const ask = (period: Period): Measured => {
    const question = toQuestion(context, period);
    const reading = askMeasure(context, measure, question);
    // Before anything of its kind was recorded a count is not 0: nobody knows.
    const isKnown = measure.wasEverRecorded?.(context.read, question.asOf) ?? true;
    return isKnown ? reading : { ...reading, value: null, n: 0, low: null, high: null };
  };

  const now = ask(quarter);
  const earlier = listBefore(quarter, quartersBefore, yearStartsInMonth);
  const beforePeriod = windowBefore(quarter, earlier.at(-1) ?? quarter, today);
  const before = ask(beforePeriod);
  const trend: { period: Period; reading: Measured }[] = [];
  for (const period of earlier) {
    await nextTurn();
    trend.push({ period, reading: ask(period) });
  }
  const hadTo = today < quarter.to ? today : quarter.to;
  const change = compareReadings(
    { reading: now, days: lengthDays({ from: quarter.from, to: hadTo }) },
    { reading: before, days: lengthDays(beforePeriod) },
    measure.direction,
  );
  return {
    now,
    period: quarter,
    before,
    beforePeriod,
    change: { ...change, sentence: changeSentences[change.verdict] },
    target,
    targetState: judgeTarget(now, target),
    trend: toTrend([...trend, { period: quarter, reading: now }]),
  };
}

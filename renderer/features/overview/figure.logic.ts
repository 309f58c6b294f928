import { assertNever } from '../../../shared/assert-never.ts';
import type { Measured } from '../../../shared/features/measures/measures.schema.ts';
import type { Alert, OverviewFigure, QuarterPoint } from '../../../shared/features/overview/overview.schema.ts';
import { minorDigits } from '../../../shared/money.ts';
import { quarterOf } from '../../../shared/period.ts';
import { countText, moneyText, plural, type Reader } from '../../ui/format.ts';
import { hoursText, measureWords } from '../../../shared/features/measures/measure.words.ts';

type Written = Pick<Reader, 'locale' | 'currency'>;
type Unit = Measured['unit'];

/** A value by itself: "74%", "31", "14 days". */
export function valueText(value: number, unit: Unit, { locale, currency }: Written): string {
  const whole = Math.round(value);
  switch (unit) {
    case 'share':
      return `${Math.round(value * 100)}%`;
    case 'gap':
      return `${Math.round(value * 100)} points`;
    case 'money':
      return moneyText(whole, { locale, currency });
    case 'days':
      return `${countText(whole, locale)} ${plural(whole, 'day')}`;
    case 'hours':
      return hoursText(value);
    case 'count':
    case 'points':
      return countText(whole, locale).replace('-', '−');
    case 'mean':
      return value.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    default:
      return assertNever(unit);
  }
}

/** How many of what people type go into one of what is kept: percents into a share, whole money into cents. */
export function typedPerKept(unit: Unit, currency: string): number {
  if (unit === 'share' || unit === 'gap') return 100;
  return unit === 'money' ? 1 / 10 ** minorDigits(currency) : 1;
}

/** What stands behind the number somebody types as a target. */
export function typedSuffix(unit: Unit, currency: string): string {
  switch (unit) {
    case 'share':
      return ' %';
    case 'gap':
      return ' points';
    case 'money':
      return ` ${currency}`;
    case 'days':
      return ' days';
    case 'hours':
      return ' h';
    case 'count':
    case 'points':
    case 'mean':
      return '';
    default:
      return assertNever(unit);
  }
}

/** A reading as a line has it: "64% (18 of 28)", "31", "6 of 9". */
function readingText(reading: OverviewFigure['before'], { unit, smallN }: Measured, written: Written): string {
  const { figure } = measureWords({ ...reading, unit, smallN }, written);
  if (unit !== 'share' || reading.value === null || reading.n < smallN) return figure;
  return `${valueText(reading.value, unit, written)} (${figure})`;
}

/** "No visible change from the quarter before. By the same day then: 64% (18 of 28)." */
export function changeText({ now, before, beforePeriod, change }: OverviewFigure, startsIn: number, written: Written) {
  if (before.value === null) return 'Nothing to compare: the quarter before has no record.';
  const sentence = now.value === null ? 'Nothing to compare yet.' : change.sentence;
  const isPart = quarterOf(beforePeriod.from, startsIn).to !== beforePeriod.to;
  return `${sentence} ${isPart ? 'By the same day then' : 'Then'}: ${readingText(before, now, written)}.`;
}

/** "At least 90%": what a figure should come to. */
export function targetText({ target, now: { unit, direction } }: OverviewFigure, written: Written): string | null {
  if (target === null || direction === 'neither') return null;
  return `Target: at ${direction === 'more' ? 'least' : 'most'} ${valueText(target, unit, written)}`;
}

const needsEnough = new Set<Unit>(['share', 'gap', 'points', 'mean']);

/** The quarters a trend can show: from the first with a value on, and without a value where too few records carry it. */
export function sinceFirstKnown({ now, trend }: Pick<OverviewFigure, 'now' | 'trend'>): readonly QuarterPoint[] {
  const shown = trend.map((point) =>
    needsEnough.has(now.unit) && point.n < now.smallN ? { ...point, value: null, low: null, high: null } : point,
  );
  const first = shown.findIndex(({ value }) => value !== null);
  return first === -1 ? [] : shown.slice(first);
}

/** Figures that this quarter lie outside what chance does, as sentences beside those of touchpoints and places. */
export function figureAlerts(figures: readonly OverviewFigure[], written: Written): readonly Alert[] {
  return figures.flatMap(({ now, trend }) => {
    const { beyond = null, limits = null } = trend.at(-1) ?? {};
    if (beyond === null || limits === null || now.value === null) return [];
    const text = (value: number): string => valueText(value, now.unit, written);
    const range = `${text(limits.low)} to ${text(limits.high)}`;
    return [
      {
        about: 'figure',
        id: now.id,
        sentence: `${now.label}: ${text(now.value)}, ${beyond} the ${range} of what chance does in two years.`,
        isWorse: now.direction === 'neither' ? null : beyond === (now.direction === 'more' ? 'below' : 'above'),
        records: now.records === null ? [] : [{ ...now.records, label: 'Open the records', n: now.n }],
      },
    ];
  });
}

import { expect, test } from 'vitest';
import type { Day } from '../../../shared/clock.ts';
import type { OverviewFigure, QuarterPoint } from '../../../shared/features/overview/overview.schema.ts';
import { fromChooseDraft, toChooseDraft } from './choose-draft.ts';
import { changeText, figureAlerts, sinceFirstKnown, targetText, valueText } from './figure.logic.ts';

const written = { locale: 'en', currency: 'EUR' };
const day = (text: string): Day => text as Day; // a day by its very form

const point = (value: number | null, n: number, more: Partial<QuarterPoint> = {}): QuarterPoint => ({
  from: day('2026-10-01'),
  to: day('2026-12-31'),
  value,
  n,
  low: null,
  high: null,
  limits: null,
  beyond: null,
  records: null,
  ...more,
});

const reading = { value: 0.74, n: 94, low: 0.65, high: 0.82, unit: 'share', lastOn: null } as const;
const figure: OverviewFigure = {
  now: { ...reading, id: 'promises.kept-first', label: 'Kept', direction: 'more', smallN: 10, records: null },
  period: { from: day('2026-10-01'), to: day('2026-12-31') },
  before: { ...reading, value: 18 / 28, n: 28 },
  beforePeriod: { from: day('2026-07-01'), to: day('2026-08-22') },
  change: { verdict: 'no-visible-change', value: 0.1, low: -0.1, high: 0.3, sentence: 'No visible change.' },
  target: 0.9,
  targetState: 'missed',
  trend: [point(null, 0), point(0.5, 4), point(0.64, 28), point(0.74, 94)],
};

test('values are written in their units', () => {
  expect(valueText(0.741, 'share', written)).toBe('74%');
  expect(valueText(1, 'days', written)).toBe('1 day');
  expect(valueText(-12.4, 'points', written)).toBe('−12');
  expect(valueText(2.5, 'hours', written)).toBe('2 h 30 min');
  expect(valueText(123_456, 'money', written)).toBe('€1,234.56');
});

test('what changed stands beside what it was, by the same day where the quarter still runs', () => {
  expect(changeText(figure, 1, written)).toBe('No visible change. By the same day then: 64% (18 of 28).');
  const whole = { ...figure, beforePeriod: { from: day('2026-07-01'), to: day('2026-09-30') } };
  expect(changeText(whole, 1, written)).toBe('No visible change. Then: 64% (18 of 28).');
  expect(changeText({ ...figure, before: { ...figure.before, value: null } }, 1, written)).toBe(
    'Nothing to compare: the quarter before has no record.',
  );
});

test('a target is at least or at most', () => {
  expect(targetText(figure, written)).toBe('Target: at least 90%');
  expect(targetText({ ...figure, now: { ...figure.now, direction: 'less' } }, written)).toBe('Target: at most 90%');
  expect(targetText({ ...figure, target: null }, written)).toBeNull();
});

test('a trend begins with the first quarter that has enough records', () => {
  expect(sinceFirstKnown(figure).map(({ value }) => value)).toEqual([0.64, 0.74]);
});

test('a figure outside its limits is an alert, within them it is none', () => {
  expect(figureAlerts([figure], written)).toEqual([]);
  const outside = point(0.74, 94, { beyond: 'below', limits: { low: 0.8, high: 0.96 } });
  expect(figureAlerts([{ ...figure, trend: [outside] }], written)).toMatchObject([
    { sentence: 'Kept: 74%, below the 80% to 96% of what chance does in two years.', isWorse: true },
  ]);
});

test('targets are typed in the units people use, and kept in those of the measure', () => {
  const choices = [
    { id: 'a', unit: 'share', direction: 'more' },
    { id: 'b', unit: 'money', direction: 'less' },
    { id: 'c', unit: 'count', direction: 'neither' },
  ] as const;
  const chosen = [
    { measureId: 'a', target: 0.29 },
    { measureId: 'b', target: 12_345 },
    { measureId: 'c', target: null },
  ];
  const draft = toChooseDraft(chosen, choices, 'EUR');
  expect(draft.map(({ target }) => target)).toEqual([29, 123.45, null, null, null, null]);
  expect(fromChooseDraft(draft, choices, 'EUR')).toEqual({ figures: chosen });
  expect(fromChooseDraft([], choices, 'EUR')).toEqual({ problem: 'Choose at least one figure.' });
});

import { describe, expect, test } from 'vitest';
import { daySchema } from '../../../../shared/clock.ts';
import type { CoverageCell } from '../../../../shared/features/shops/shops.schema.ts';
import { locationIdSchema } from '../../../../shared/ids.ts';
import { cellMark, cellVerb, coverageTitle, otherYear, visitsPath, type Coverage } from './coverage.logic.ts';

const day = (text: string) => daySchema.parse(text);
const place = (number: number) => locationIdSchema.parse(`019a0000-0000-7000-8000-00000000000${number}`);
const quarters = [
  { name: 'Q3 2026', from: day('2026-07-01'), to: day('2026-09-30') },
  { name: 'Q4 2026', from: day('2026-10-01'), to: day('2026-12-31') },
];
const today = day('2026-11-19');

type Count = { readonly made?: number; readonly planned?: number };
const cell = (quarter: (typeof quarters)[number] | undefined, { made = 0, planned = 0 }: Count): CoverageCell => ({
  from: quarter?.from ?? today,
  to: quarter?.to ?? today,
  made,
  planned,
  state: made > 0 ? 'made' : planned > 0 ? 'planned' : 'open',
});

/** Places with what stands in this quarter; the one before was visited everywhere. */
const coverage = (...now: readonly Count[]): Coverage => ({
  quarters,
  places: now.map((count, index) => ({
    locationId: place(index + 1),
    locationName: `Place ${index + 1}`,
    cells: [cell(quarters[0], { made: 1 }), cell(quarters[1], count)],
  })),
});

describe('the title', () => {
  test('names the places that nobody visits this quarter', () => {
    expect(coverageTitle(coverage({}, {}, { made: 1 }), today, 'en')).toBe(
      'Two places have not been visited this quarter',
    );
    expect(coverageTitle(coverage({}, { made: 1 }), today, 'en')).toBe('One place has not been visited this quarter');
    expect(coverageTitle(coverage({}, {}), today, 'en')).toBe('No place has been visited this quarter');
  });

  test('then those whose visit is still to come, then that all were visited', () => {
    expect(coverageTitle(coverage({ planned: 1 }, { made: 2 }), today, 'en')).toBe(
      'One place is still to be visited this quarter',
    );
    expect(coverageTitle(coverage({ made: 1 }, { made: 2 }), today, 'en')).toBe('Every place was visited this quarter');
  });

  test('does not speak of places where the business is one', () => {
    const alone = (count: Count): Coverage => ({
      quarters,
      places: [{ locationId: null, locationName: null, cells: [cell(quarters[1], count)] }],
    });
    expect(coverageTitle(alone({}), today, 'en')).toBe('No mystery visit this quarter, made or planned');
    expect(coverageTitle(alone({ planned: 1 }), today, 'en')).toBe('This quarter’s visit is still to be made');
    expect(coverageTitle(alone({ made: 1 }), today, 'en')).toBe('This quarter’s visit was made');
  });

  test('misses nobody who visits none of the places', () => {
    const { places, ...rest } = coverage({ made: 1 });
    const elsewhere = { locationId: null, locationName: null, cells: [cell(quarters[1], {})] };
    expect(coverageTitle({ ...rest, places: [...places, elsewhere] }, today, 'en')).toBe(
      'The place was visited this quarter',
    );
  });

  test('is the name of the page while nothing is known', () => {
    expect(coverageTitle(null, today, 'en')).toBe('Mystery shops');
  });
});

describe('a cell', () => {
  test('says what stands there in a word', () => {
    expect(cellMark(cell(quarters[1], { made: 1 }), 'en')).toEqual({ text: 'visited', tone: 'good' });
    expect(cellMark(cell(quarters[1], { made: 2 }), 'en').text).toBe('visited twice');
    expect(cellMark(cell(quarters[1], { made: 3 }), 'en').text).toBe('visited 3 times');
    expect(cellMark(cell(quarters[1], { planned: 2 }), 'en').text).toBe('2 planned');
    expect(cellMark({ ...cell(quarters[0], {}), state: 'missed' }, 'en')).toEqual({ text: 'missed', tone: 'bad' });
    expect(cellMark(cell(quarters[1], {}), 'en').text).toBe('nothing planned');
  });

  test('opens the visits of its quarter, or plans one', () => {
    expect(cellVerb(cell(quarters[1], { made: 1 }))).toBe('See the visits');
    expect(cellVerb(cell(quarters[1], {}))).toBe('Plan one');
    expect(visitsPath(cell(quarters[1], { made: 1 }), null)).toBe('/shops?show=made&from=2026-10-01&to=2026-12-31');
    expect(visitsPath(cell(quarters[1], { planned: 1 }), place(1))).toBe(
      `/shops?show=planned&from=2026-10-01&to=2026-12-31&locationId=${place(1)}`,
    );
  });
});

test('the years before and after begin where this one ends', () => {
  expect(otherYear(coverage({}), -1)).toBe('2026-06-30');
  expect(otherYear(coverage({}), 1)).toBe('2027-01-01');
});

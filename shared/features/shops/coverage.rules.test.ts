import { describe, expect, it } from 'vitest';
import { daySchema } from '../../clock.ts';
import { coverOf, quartersOfYear, type PlacedVisits } from './coverage.rules.ts';

const day = (text: string) => daySchema.parse(text);
const today = day('2026-11-19');
const quarters = quartersOfYear(today, 1);

const made = (place: string, on: string): PlacedVisits<string> => ({ place, on: day(on), made: 1, planned: 0 });
const planned = (place: string, on: string): PlacedVisits<string> => ({ place, on: day(on), made: 0, planned: 1 });

describe('the quarters of a business year', () => {
  it('are four, whatever month the year begins in', () => {
    expect(quarters.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2026-01-01 2026-03-31',
      '2026-04-01 2026-06-30',
      '2026-07-01 2026-09-30',
      '2026-10-01 2026-12-31',
    ]);
    const odd = quartersOfYear(day('2026-02-10'), 11);
    expect(odd.map(({ from }) => from)).toEqual(['2025-11-01', '2026-02-01', '2026-05-01', '2026-08-01']);
    expect(odd.at(-1)?.to).toBe('2026-10-31');
  });
});

describe('the plan of a place', () => {
  it('is kept where a visit was made, missed where the quarter ended without one', () => {
    const cells = coverOf('Harbour', quarters, [made('Harbour', '2026-01-01'), made('Harbour', '2026-03-31')], today);
    expect(cells.map(({ state, made: n }) => [state, n])).toEqual([
      ['made', 2],
      ['missed', 0],
      ['missed', 0],
      ['open', 0],
    ]);
  });

  it('is missed where a visit stayed a plan, and still good until the quarter is over', () => {
    const cells = coverOf(
      'Harbour',
      quarters,
      [planned('Harbour', '2026-09-30'), planned('Harbour', '2026-11-01')],
      today,
    );
    expect(cells.map(({ state, planned: n }) => [state, n])).toEqual([
      ['missed', 0],
      ['missed', 0],
      ['missed', 1],
      ['planned', 1],
    ]);
  });

  it('does not end before the last day of the quarter has passed', () => {
    const at = (on: string) => coverOf('Harbour', quarters, [], day(on))[2]?.state;
    expect([at('2026-09-30'), at('2026-10-01')]).toEqual(['open', 'missed']);
  });

  it('counts the visits of this place only', () => {
    expect(coverOf('Old town', quarters, [made('Harbour', '2026-01-01')], today)[0]).toMatchObject({ made: 0 });
  });
});

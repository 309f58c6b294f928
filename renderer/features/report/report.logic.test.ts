import { describe, expect, test } from 'vitest';
import { daySchema } from '../../../shared/clock.ts';
import { reportIdSchema } from '../../../shared/ids.ts';
import { besideQuarter, correctedText, listQuarterChoices, reportTitle, toggleSection } from './report.logic.ts';
import { emptyPromises, toPromises } from './sign-draft.ts';

const day = (text: string) => daySchema.parse(text);
const signed = {
  id: reportIdSchema.parse('0199e0c8-7c4a-7d1e-8f00-000000000001'),
  signedAt: 0,
  byName: 'Sam',
  next: [],
};

describe('the report’s screen', () => {
  test('says in its title how the report stands', () => {
    expect(reportTitle({ name: 'Q3 2026', signed: null, isRunning: false })).toBe('Q3 2026 is not signed yet');
    expect(reportTitle({ name: 'Q4 2026', signed: null, isRunning: true })).toBe('Q4 2026 still runs');
    expect(reportTitle({ name: 'Q3 2026', signed, isRunning: false })).toBe('Q3 2026, signed by Sam');
  });

  test('offers three years of quarters, by the business year, and none that has not begun', () => {
    const choices = listQuarterChoices(day('2026-11-19'), 4);
    expect(choices).toHaveLength(12);
    expect(choices.slice(0, 2)).toEqual([
      { value: '2026-10-01', label: 'Q3 2026/27, still running' },
      { value: '2026-07-01', label: 'Q2 2026/27' },
    ]);
    expect(besideQuarter(day('2026-07-01'), 1, day('2026-11-19'), 1)).toBe('2026-10-01');
    expect(besideQuarter(day('2026-10-01'), 1, day('2026-11-19'), 1)).toBeNull();
    expect(besideQuarter(day('2026-01-01'), -1, day('2026-11-19'), 1)).toBe('2025-10-01');
  });

  test('leaves sections out one by one, and has nothing in its address when all are in', () => {
    expect(toggleSection([], 'pulse')).toEqual(['pulse']);
    expect(toggleSection(['pulse', 'shops'], 'pulse')).toEqual(['shops']);
    expect(toggleSection(['pulse'], 'pulse')).toBeUndefined();
  });

  test('says how many figures changed since it was signed', () => {
    expect(correctedText([{ corrected: null }])).toBeNull();
    expect(correctedText([{ corrected: null }, { corrected: {} }])).toBe('1 figure changed since it was signed');
    expect(correctedText([{ corrected: {} }, { corrected: {} }])).toBe('2 figures changed since it was signed');
  });

  test('signs with the promises that were written', () => {
    expect(toPromises(emptyPromises())).toEqual([]);
    expect(toPromises([' Ring back ', '', 'Tell them'])).toEqual(['Ring back', 'Tell them']);
  });
});

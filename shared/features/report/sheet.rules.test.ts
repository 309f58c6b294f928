import { describe, expect, it } from 'vitest';
import { aFigure, aReport, aSection } from './paper.fixture.ts';
import { sheetHeader, toSheetRows } from './sheet.rules.ts';

const at = (name: string): number => sheetHeader.indexOf(name);
const rows = toSheetRows(aReport('Storm'), [aSection('Storm')], 'EUR');

describe('the figures of a report as a spreadsheet', () => {
  it('hold value, n, interval, the quarter before and what they mean, one a row', () => {
    const row = rows.find((cells) => cells[at('Figure')] === 'Storm');
    expect(row?.[at('Section')]).toBe('What customers said');
    expect(row?.[at('n')]).toBe(28);
    expect(row?.[at('Value')]).toBeCloseTo(18 / 28, 12);
    expect(row?.[at('95% low')]).toBeCloseTo(0.4584, 3);
    expect(row?.[at('n before')]).toBe(30);
    expect(row?.[at('Definition')]).toBe('Storm');
    expect(rows.every((cells) => cells.length === sheetHeader.length)).toBe(true);
  });

  it('hold counts by kind and figures of one survey as well', () => {
    const counted = rows.find((cells) => cells[at('Figure')] === 'Entries');
    expect([counted?.[at('Of')], counted?.[at('Value')]]).toEqual(['Storm', 1204]);
    expect(rows.filter((cells) => cells[at('Of')] === 'Storm')).toHaveLength(2);
  });

  it('give money in whole units with its currency, and what was recorded since signing', () => {
    const figure = aFigure(0, 0, {
      label: 'Margin',
      unit: 'money',
      value: 123_456,
      n: 3,
      low: null,
      high: null,
      corrected: { value: 200_000, n: 4, low: null, high: null },
    });
    const [row] = toSheetRows({ figures: [figure] }, [], 'EUR');
    expect(row?.[at('Value')]).toBe(1234.56);
    expect(row?.[at('Unit')]).toBe('money (EUR)');
    expect([row?.[at('Value since signing')], row?.[at('n since signing')]]).toEqual([2000, 4]);
  });
});

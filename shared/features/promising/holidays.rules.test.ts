import { describe, expect, it } from 'vitest';
import { readHolidays } from './holidays.rules.ts';

const days = (pasted: string): string[] => readHolidays(pasted).holidays.map(({ on, name }) => `${on} ${name}`.trim());

describe('a pasted list of holidays', () => {
  it('is one day a line, in whatever way dates are written', () => {
    expect(
      days(
        [
          '2026-12-25 Christmas Day',
          '26.12.2026, Boxing Day',
          '1 Jan 2027 – New Year’s Day',
          'Good Friday: 26 March 2027',
          'Easter Monday (March 29, 2027)',
          '',
          'Mon, 3 May 2027',
          '20270531',
        ].join('\r\n'),
      ),
    ).toEqual([
      '2026-12-25 Christmas Day',
      '2026-12-26 Boxing Day',
      '2027-01-01 New Year’s Day',
      '2027-03-26 Good Friday',
      '2027-03-29 Easter Monday',
      '2027-05-03',
      '2027-05-31',
    ]);
  });

  it('counts a day once, and keeps the name that came last', () => {
    expect(days('2026-12-25\n2026-12-25 Christmas')).toEqual(['2026-12-25 Christmas']);
  });

  it('reads dates of numbers the way another line proves', () => {
    expect(days('25/12/2026\n03/04/2026')).toEqual(['2026-04-03', '2026-12-25']);
    expect(days('12/25/2026\n03/04/2026')).toEqual(['2026-03-04', '2026-12-25']);
  });

  it('says of each line that it can not take why, and takes the others', () => {
    const { holidays, bad } = readHolidays('03/04/2026\nChristmas\n2026-02-30 Nothing\n2026-12-25 Christmas');
    expect(holidays).toEqual([{ on: '2026-12-25', name: 'Christmas' }]);
    expect(bad.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(bad[0]?.why).toContain('two ways');
    expect(bad[1]?.why).toBe('there is no date in it');
  });
});

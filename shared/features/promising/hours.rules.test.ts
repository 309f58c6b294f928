import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHours, writeHours } from './hours.rules.ts';

describe('the hours of a day', () => {
  it.each([
    ['8:00–17:00', [[480, 1020]]],
    ['8-17', [[480, 1020]]],
    [
      '8–12, 13.00 to 17h30',
      [
        [480, 720],
        [780, 1050],
      ],
    ],
    ['9am - 5:30 pm', [[540, 1050]]],
    [
      '12 am to 12 pm and 1pm-2pm',
      [
        [0, 720],
        [780, 840],
      ],
    ],
    [
      '13–17; 8–12',
      [
        [480, 720],
        [780, 1020],
      ],
    ],
    ['0:00–24:00', [[0, 1440]]],
    ['', []],
    ['  ', []],
  ])('are read from “%s”', (text, spans) => {
    expect(readHours(text)).toEqual(spans.map(([from, to]) => ({ from, to })));
  });

  it.each(['open', '17–8', '8–8', '8:75–17', '8–25', '13pm–14', '8'])('are not read from “%s”', (text) => {
    expect(readHours(text)).toContain('such as 8:00–17:00');
  });

  it('do not overlap', () => {
    expect(readHours('8–12, 11–17')).toContain('overlap');
  });

  it('read back as they are written', () => {
    const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(minutes, (some) => {
        const [a = 0, b = 0, c, d] = some.toSorted((one, other) => one - other);
        const spans = [{ from: a, to: b }, ...(c === undefined || d === undefined ? [] : [{ from: c, to: d }])];
        expect(readHours(writeHours(spans))).toEqual(spans);
      }),
    );
  });
});

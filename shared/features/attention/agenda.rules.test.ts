import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAgenda, writePoint } from './agenda.rules.ts';

const only = (line: string) => {
  const points = readAgenda(line);
  expect(points).toHaveLength(1);
  return points[0];
};

describe('a pasted agenda', () => {
  test('is one point a line, whatever marks the beginnings', () => {
    const pasted = [
      'Agenda:',
      '',
      '1. Welcome',
      '2) Numbers of the week',
      '(3) Vans',
      '4.1 Suppliers',
      '- Holidays',
      '• Complaints',
      '* [x] Done things',
      '☐ Open things',
      'a) Any other business',
      'Item 7: Closing words',
      '—',
      '  ',
    ].join('\r\n');
    expect(readAgenda(pasted).map(({ text }) => text)).toEqual([
      'Welcome',
      'Numbers of the week',
      'Vans',
      'Suppliers',
      'Holidays',
      'Complaints',
      'Done things',
      'Open things',
      'Any other business',
      'Closing words',
    ]);
  });

  test('keeps numbers and marks that belong to the words', () => {
    for (const line of ['2 new hires', '2027 budget', 'A-team', 'Top customers of the year', '#1 on the list'])
      expect(only(line)).toMatchObject({ text: line, minutes: null });
  });
});

describe('the minutes of a point', () => {
  test.each([
    ['Cash (10 min)', 10],
    ['Cash 10 min', 10],
    ['Cash – 10 minutes', 10],
    ['Cash [10 mins.]', 10],
    ['Cash (ca. 10m)', 10],
    ['10 min Cash', 10],
    ["Cash 10'", 10],
    ['Cash (10′)', 10],
    ['Cash, 1 h', 60],
    ['Cash (1,5 h)', 90],
    ['Cash (1h30)', 90],
    ['Cash 1 hour 15 min', 75],
    ['10:00–10:15 Cash', 15],
    ['10:00 - 10:15: Cash', 15],
    ['2. 9.30 to 10.15 Cash', 45],
    ['Cash (23:45–0:15)', 30],
  ])('are recognised in “%s”', (line, minutes) => {
    expect(only(line)).toMatchObject({ text: 'Cash', minutes });
  });

  test.each(['The 2 h window', 'Budget of 10m', '24 h hotline', 'Ring 10 minutes before arrival', 'Route 66'])(
    'are not made of what “%s” is about',
    (line) => {
      expect(only(line)).toMatchObject({ text: line, minutes: null });
    },
  );

  test('run until the next point begins, where only beginnings are written', () => {
    expect(readAgenda('9:00 Welcome\n9:05 Numbers\n9:30 Vans\n').map(({ text, minutes }) => [text, minutes])).toEqual([
      ['Welcome', 5],
      ['Numbers', 25],
      ['Vans', null],
    ]);
  });
});

describe('the tag of a point', () => {
  test.each([
    ['Complaints of the week', 'customers'],
    ['What clients said in the survey', 'customers'],
    ['Budget and cash', 'money'],
    ['Holidays in August', 'people'],
    ['New van, and its maintenance', 'operations'],
  ])('is proposed by the words of “%s”: %s', (line, tag) => {
    expect(only(line)).toMatchObject({ tag, isProposed: true });
  });

  test('is left to people where no word tells, or two tags fit alike', () => {
    expect(only('Any other business')).toMatchObject({ tag: null, isProposed: true });
    expect(only('Staff costs')).toMatchObject({ tag: null, isProposed: true });
    expect(only('客户投诉')).toMatchObject({ tag: null });
  });

  test('is what somebody wrote, whatever the words say', () => {
    expect(only('Budget for the open day #customers')).toEqual({
      text: 'Budget for the open day',
      tag: 'customers',
      minutes: null,
      isProposed: false,
    });
    expect(only('#OPS Cash register (5 min)')).toMatchObject({ text: 'Cash register', tag: 'operations', minutes: 5 });
    expect(only('Ticket #summer')).toMatchObject({ text: 'Ticket #summer', isProposed: true });
  });
});

test('a kept point reads back as the same point', () => {
  const part = fc.constantFrom(
    '- ',
    '1. ',
    '9:30 ',
    '(10 min)',
    ' 10:00–10:15 ',
    '#money',
    'Cash',
    ' and ',
    'a) ',
    '24 h',
    '“Vans”',
    ': ',
    '5’',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string({ unit: 'grapheme' })), { maxLength: 9 }), (parts) => {
      for (const { isProposed: _isProposed, ...point } of readAgenda(parts.join(''))) {
        const [again] = readAgenda(writePoint(point));
        expect(again).toMatchObject({ text: point.text, minutes: point.minutes });
      }
    }),
    { numRuns: 500 },
  );
});

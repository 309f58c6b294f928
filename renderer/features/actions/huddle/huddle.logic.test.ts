import { expect, it } from 'vitest';
import { huddleTitle, moreSentence, wallText } from './huddle.logic.ts';

const few = (late: number, due: number) => [
  ...Array.from({ length: late }, () => ({ isLate: true })),
  ...Array.from({ length: due }, () => ({ isLate: false })),
];

it('says how many there are and how many are late', () => {
  expect(huddleTitle(few(2, 5), 'en')).toBe('Seven things this week, two late');
  expect(huddleTitle(few(0, 1), 'en')).toBe('One thing this week, none late');
  expect(huddleTitle(few(1, 0), 'en')).toBe('One thing this week, late');
  expect(huddleTitle(few(3, 0), 'en')).toBe('Three things this week, all late');
  expect(huddleTitle([], 'en')).toBe('Nothing is due this week');
});

it('says how many are left out', () => {
  expect(moreSentence(9, 7, 'en')).toBe('And two more that are late or due this week.');
  expect(moreSentence(8, 7, 'en')).toBe('And one more that is late or due this week.');
  expect(moreSentence(7, 7, 'en')).toBeNull();
});

it('names customers only where that was asked for', () => {
  const card = { what: 'Call Marta Reyes', customerName: 'Marta Reyes' };
  expect(wallText(card, false)).toBe('Call the customer');
  expect(wallText(card, true)).toBe('Call Marta Reyes');
});

import { expect, it } from 'vitest';
import { shownWhys, toWhys } from './cause.logic.ts';

it('asks the next why as the former is answered, five times at most', () => {
  expect(shownWhys([], false)).toEqual(['']);
  expect(shownWhys(['It broke.'], false)).toEqual(['It broke.', '']);
  expect(shownWhys(['It broke.', '', ''], false)).toEqual(['It broke.', '']);
  const five = ['a', 'b', 'c', 'd', 'e'];
  expect(shownWhys(five, false)).toEqual(five);
});

it('asks no further once the cause is named', () => {
  expect(shownWhys(['It broke.', ''], true)).toEqual(['It broke.']);
  expect(shownWhys([''], true)).toEqual(['']);
});

it('keeps what was written', () => {
  expect(toWhys([' It broke. ', '', ' '])).toEqual(['It broke.']);
});

import { expect, test } from 'vitest';
import { rhythmsTitle } from './rhythm.logic.ts';

test('the title says how many have fallen silent', () => {
  expect(rhythmsTitle(2, 'en')).toBe('2 customers who came like clockwork have fallen silent');
  expect(rhythmsTitle(1, 'en')).toBe('1 customer who came like clockwork has fallen silent');
  expect(rhythmsTitle(0, 'en')).toBe('Nobody has broken their rhythm');
});

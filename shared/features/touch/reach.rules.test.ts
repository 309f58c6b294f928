import { expect, test } from 'vitest';
import { mailAddress, phoneAddress } from './reach.rules.ts';

test('a number is handed over without what people write between its digits', () => {
  expect(phoneAddress('+353 (0)1 234-567')).toBe('tel:+35301234567');
  expect(phoneAddress('ask at the desk')).toBeNull();
});

test('an address is handed over bare', () => {
  expect(mailAddress('ann@example.org')).toBe('mailto:ann@example.org');
  expect(mailAddress('ann@example.org?cc=x@example.org')).toBeNull();
});

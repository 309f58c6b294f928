import { expect, it } from 'vitest';
import { toPaperSize } from './paper-size.ts';

it.each([
  ['en-US', 'Letter'],
  ['es-MX', 'Letter'],
  ['fr_CA', 'Letter'],
  ['zh-Hant-TW', 'A4'],
  ['en-GB', 'A4'],
  ['de', 'A4'],
  ['', 'A4'],
] as const)('a computer set to “%s” saves pages for %s', (locale, size) => {
  expect(toPaperSize(locale)).toBe(size);
});

import { expect, test } from 'vitest';
import { isInSection, sections } from './sections.ts';
import { isPagePath } from '../../shared/page-paths.ts';

test('a record’s page belongs to its list, and Today to itself alone', () => {
  expect(isInSection('/log', '/log/019a0000')).toBe(true);
  expect(isInSection('/log', '/login')).toBe(false);
  expect(isInSection('/', '/log')).toBe(false);
  expect(isInSection('/', '/')).toBe(true);
});

test('a response and the staff pulse belong to the surveys', () => {
  expect(isInSection('/surveys', '/responses/019a0000')).toBe(true);
  expect(isInSection('/surveys', '/pulse')).toBe(true);
  expect(isInSection('/surveys', '/surveys/019a0000/edit')).toBe(true);
  expect(isInSection('/customers', '/pulse')).toBe(false);
});

test('the server answers the address of every section with the page', () => {
  expect(sections.filter(({ to }) => !isPagePath(to))).toEqual([]);
});

import { expect, test } from 'vitest';
import { z } from 'zod';
import { plainIssue } from './plain-issue.ts';

const sentenceFor = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, { error: plainIssue }).error?.issues[0]?.message;

test('says in plain words what does not fit', () => {
  expect(sentenceFor(z.int().min(1), 0)).toBe('This must be at least 1.');
  expect(sentenceFor(z.int().max(240), 241)).toBe('This must be at most 240.');
  expect(sentenceFor(z.string().min(1), '')).toBe('Write something here.');
  expect(sentenceFor(z.string().max(3), 'four')).toBe('This is too long: at most 3 characters.');
  expect(sentenceFor(z.number(), null)).toBe('Fill this in.');
  expect(sentenceFor(z.enum(['a']), 'b')).toBe('This does not fit here.');
});

test('leaves a schema its own sentence', () => {
  expect(sentenceFor(z.string().min(1, 'Give it a name.'), '')).toBe('Give it a name.');
});

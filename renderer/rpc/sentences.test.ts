import { ORPCError } from '@orpc/client';
import { describe, expect, test } from 'vitest';
import { toFieldError, toReason, toSentence } from './sentences.ts';

const refused = new ORPCError('REFUSED', {
  defined: true,
  message: 'There is a Sam already.',
  data: { reason: 'NAME_TAKEN', field: 'name' },
});

describe('why a call failed, in a sentence', () => {
  test('is the refusal’s own sentence, beside the field it names', () => {
    expect(toSentence(refused)).toBe('There is a Sam already.');
    expect(toFieldError(refused)).toEqual({ field: 'name', sentence: 'There is a Sam already.' });
    expect(toReason(refused)).toBe('NAME_TAKEN');
  });

  test('never shows the words of a fault', () => {
    const fault = new ORPCError('INTERNAL_SERVER_ERROR', { message: 'SQLITE_BUSY at /home/x/plain-mirror.sqlite' });
    expect(toSentence(fault)).toBe(
      'This did not work. Nothing was changed. Try again; if it happens twice, restart Plain Mirror.',
    );
    expect(toFieldError(fault)).toBeNull();
  });

  test('names the first thing that is wrong with a form', () => {
    const bad = new ORPCError('BAD_REQUEST', {
      data: { issues: [{ message: 'Give a name.', path: ['fields', 'name'] }] },
    });
    expect(toSentence(bad)).toBe('Give a name.');
    expect(toFieldError(bad)).toEqual({ field: 'name', sentence: 'Give a name.' });
    const technical = { issues: [{ message: 'Too small: expected number to be >=1', path: ['minutes'] }] };
    expect(toSentence(new ORPCError('BAD_REQUEST', { data: technical }))).toBe('Something in this form is not right.');
    expect(toFieldError(new ORPCError('BAD_REQUEST'))).toBeNull();
    expect(toSentence(new ORPCError('BAD_REQUEST'))).toBe('Something in this form is not right.');
  });

  test('says that what was typed is kept when nobody answered', () => {
    expect(toSentence(new TypeError('Failed to fetch'))).toBe(
      'Plain Mirror did not answer. What you typed is kept; try again in a moment.',
    );
    expect(toReason(new TypeError('Failed to fetch'))).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { daySchema, type Day } from '../../clock.ts';
import type { Role } from '../../contract/procedure.ts';
import type { CustomerId, PolicyId } from '../../ids.ts';
import { Refusal } from '../../refusal.ts';
import { assertMayLog, assertOutcomeFits } from './policy.rules.ts';
import type { ExceptionFields, Policy } from './policy.schema.ts';

const day = (text: string): Day => daySchema.parse(text);
const today = day('2026-11-19');
// Ids by their form.
const policyId = '019a0000-0000-7000-8000-000000000001' as PolicyId;
const customerId = '019a0000-0000-7000-8000-000000000002' as CustomerId;

const policy: Policy = {
  id: policyId,
  name: 'No refund after 30 days',
  rule: 'Money back within 30 days of the invoice, not after.',
  mayBreak: 'everyone',
  limitMinor: 5000,
  archived: false,
};
const refund: ExceptionFields = {
  policyId,
  customerId,
  kind: 'broken',
  happenedOn: today,
  costMinor: 5000,
  note: '',
};

const codeOf = (work: () => void): string | null => {
  try {
    work();
    return null;
  } catch (cause) {
    if (cause instanceof Refusal) return cause.reason;
    throw cause;
  }
};
const log = (role: Role, fields: Partial<ExceptionFields> = {}, rule: Partial<Policy> = {}): string | null =>
  codeOf(() => assertMayLog({ ...refund, ...fields }, { ...policy, ...rule }, role, today));

describe('an exception', () => {
  test('is made by whoever the rule names', () => {
    expect(log('staff')).toBeNull();
    expect(log('staff', {}, { mayBreak: 'leaders' })).toBe('NOT_YOURS');
    expect(log('manager', {}, { mayBreak: 'leaders' })).toBeNull();
    expect(log('manager', {}, { mayBreak: 'owner' })).toBe('NOT_YOURS');
    expect(log('owner', {}, { mayBreak: 'owner' })).toBeNull();
  });

  test('costs no more than the limit, except by the owner', () => {
    expect(log('staff', { costMinor: 5001 })).toBe('ABOVE_LIMIT');
    expect(log('manager', { costMinor: 5001 })).toBe('ABOVE_LIMIT');
    expect(log('owner', { costMinor: 5001 })).toBeNull();
    expect(log('staff', { costMinor: 900_000 }, { limitMinor: null })).toBeNull();
  });

  test('says what it cost, and is of a rule in force and of a day that was', () => {
    expect(log('staff', { costMinor: null })).toBe('COST_MISSING');
    expect(log('staff', { costMinor: 0 })).toBeNull();
    expect(log('staff', {}, { archived: true })).toBe('ARCHIVED');
    expect(log('staff', { happenedOn: day('2026-11-20') })).toBe('NOT_YET');
  });
});

test('a denial is logged by anybody and costs nothing', () => {
  expect(log('staff', { kind: 'kept', costMinor: null }, { mayBreak: 'owner' })).toBeNull();
  expect(log('owner', { kind: 'kept', costMinor: 100 })).toBe('NO_COST');
});

test('margin is kept only by an exception after which they stayed', () => {
  const fits = (kind: 'broken' | 'kept', outcome: 'stayed' | 'left' | 'not-known'): string | null =>
    codeOf(() => assertOutcomeFits(kind, { outcome, marginKeptMinor: 10_000 }));
  expect(fits('broken', 'stayed')).toBeNull();
  expect(fits('broken', 'left')).toBe('NOTHING_KEPT');
  expect(fits('broken', 'not-known')).toBe('NOTHING_KEPT');
  expect(fits('kept', 'stayed')).toBe('NOTHING_KEPT');
  expect(codeOf(() => assertOutcomeFits('kept', { outcome: 'left', marginKeptMinor: null }))).toBeNull();
});

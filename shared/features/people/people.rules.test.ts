import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../ids.ts';
import { Refusal } from '../../refusal.ts';
import { assertOwnerRemains, endsSessions } from './people.rules.ts';
import type { Person } from './people.schema.ts';

const person = (role: Person['role'], archived = false): Person => ({
  // A brand exists only for the compiler.
  id: '0190a000-0000-7000-8000-000000000001' as PersonId,
  name: 'Sam',
  role,
  archived,
});

describe('the last owner', () => {
  it('can be neither archived nor given another role', () => {
    expect(() => assertOwnerRemains(person('owner'), { archived: true }, 1)).toThrow(Refusal);
    expect(() => assertOwnerRemains(person('owner'), { role: 'manager' }, 1)).toThrow(Refusal);
  });

  it('can be renamed', () => {
    expect(() => assertOwnerRemains(person('owner'), { name: 'Samuel' }, 1)).not.toThrow();
  });

  it('is no longer the last once there are two', () => {
    expect(() => assertOwnerRemains(person('owner'), { archived: true }, 2)).not.toThrow();
  });
});

describe('a change of a person', () => {
  it('ends what they have open when the role changes or they leave', () => {
    expect(endsSessions(person('manager'), { role: 'staff' })).toBe(true);
    expect(endsSessions(person('manager'), { archived: true })).toBe(true);
  });

  it('ends nothing when only the name changes', () => {
    expect(endsSessions(person('manager'), { name: 'Dana B.', role: 'manager' })).toBe(false);
    expect(endsSessions(person('manager', true), { archived: false })).toBe(false);
  });
});

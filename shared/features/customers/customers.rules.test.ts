import { describe, expect, it } from 'vitest';
import type { Day } from '../../clock.ts';
import { Refusal } from '../../refusal.ts';
import {
  blankCustomer,
  decideAdd,
  decideChange,
  decideMerge,
  isTypedName,
  type CustomerSetting,
} from './customers.rules.ts';
import type { CustomerFields } from './customers.schema.ts';

const day = (text: string): Day => text as Day; // written out in the tests as days that exist
const setting: CustomerSetting = { role: 'manager', today: day('2026-05-04'), referenceHolder: null };
const ann: CustomerFields = { ...blankCustomer, name: 'Ann Lee' };

const reasonOf = (decide: () => unknown): string => {
  try {
    decide();
  } catch (cause) {
    if (cause instanceof Refusal) return `${cause.reason} ${cause.field ?? ''}`.trim();
  }
  return 'decided';
};

describe('adding a customer', () => {
  it('fills in what nobody said', () => {
    expect(decideAdd({ name: 'Ann Lee' }, setting)).toEqual(ann);
  });

  it('lets staff give contact details and nothing about money or standing', () => {
    const staff = { ...setting, role: 'staff' } as const;
    expect(decideAdd({ name: 'Ann', email: 'a@b.org', status: 'active', tags: [] }, staff).email).toBe('a@b.org');
    expect(decideAdd({ name: 'Ann', status: 'prospect' }, staff).status).toBe('prospect');
    expect(reasonOf(() => decideAdd({ name: 'Ann', yearlyMarginMinor: 100 }, staff))).toBe(
      'LEADERS_ONLY yearlyMarginMinor',
    );
    expect(reasonOf(() => decideAdd({ name: 'Ann', status: 'lost' }, staff))).toBe('LEADERS_ONLY status');
    // Somebody they send away was no customer yet.
    expect(decideAdd({ name: 'Ann', status: 'prospect' }, staff).status).toBe('prospect');
  });

  it('takes today as the day a customer was lost where none is given', () => {
    expect(decideAdd({ name: 'Ann', status: 'lost' }, setting).lostOn).toBe('2026-05-04');
    expect(decideAdd({ name: 'Ann', status: 'lost', lostOn: day('2026-01-02') }, setting).lostOn).toBe('2026-01-02');
  });

  it('refuses a loss in the future or before the customer came', () => {
    expect(reasonOf(() => decideAdd({ name: 'Ann', status: 'lost', lostOn: day('2026-05-05') }, setting))).toBe(
      'LOST_LATER lostOn',
    );
    const fields = {
      name: 'Ann',
      status: 'lost',
      customerSinceOn: day('2020-01-02'),
      lostOn: day('2020-01-01'),
    } as const;
    expect(reasonOf(() => decideAdd(fields, setting))).toBe('LOST_BEFORE lostOn');
  });

  it('names who has the reference already', () => {
    const taken = { ...setting, referenceHolder: 'Harbour Dental' };
    expect(() => decideAdd({ name: 'Ann', reference: 'C-1' }, taken)).toThrow(
      'Harbour Dental has the reference C-1 already.',
    );
  });
});

describe('changing a customer', () => {
  it('forgets the day of the loss when the customer comes back', () => {
    const lost = { ...ann, status: 'lost', lostOn: day('2026-01-02') } as const;
    expect(decideChange(lost, { status: 'active' }, setting).lostOn).toBeNull();
  });

  it('leaves the day of a loss unknown where it was imported so', () => {
    const lost = { ...ann, status: 'lost' } as const;
    expect(decideChange(lost, { phone: '1234' }, setting).lostOn).toBeNull();
  });

  it('does not ask about a reference that stays', () => {
    const known = { ...ann, reference: 'C-1' };
    expect(
      decideChange(known, { reference: 'C-1', name: 'Anna' }, { ...setting, referenceHolder: 'Ann Lee' }).name,
    ).toBe('Anna');
  });
});

describe('merging', () => {
  it('fills what is empty and keeps what is there', () => {
    const from: CustomerFields = { ...ann, email: 'old@b.org', phone: '123', tags: ['vip', 'north'] };
    const into: CustomerFields = { ...ann, email: 'new@b.org', tags: ['north'] };
    expect(decideMerge(from, into)).toEqual({ phone: '123', tags: ['north', 'vip'], consents: [] });
  });
});

it('takes a typed name with other spaces, but not another name', () => {
  expect(isTypedName(' Ann  Lee', 'Ann Lee')).toBe(true);
  expect(isTypedName('ann lee', 'Ann Lee')).toBe(false);
});

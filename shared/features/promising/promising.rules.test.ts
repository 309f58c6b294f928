import { describe, expect, it } from 'vitest';
import { daySchema } from '../../clock.ts';
import { customerIdSchema } from '../../ids.ts';
import { Refusal } from '../../refusal.ts';
import { decideReferral } from './promising.rules.ts';
import type { ReferralFields } from './promising.schema.ts';

const day = (text: string) => daySchema.parse(text);
const today = day('2026-11-19');
const fields: ReferralFields = {
  customerId: customerIdSchema.parse('0197b2b4-7c1e-7000-8000-00000000000a'),
  kind: 'referred',
  saidOn: day('2026-11-10'),
  jobTypeId: null,
  need: 'A line within two days',
  why: 'We need eight',
  partner: 'Fenwick Cabling',
  became: 'not-known',
  becameOn: null,
  note: '',
};

const reasonOf = (given: ReferralFields): string | null => {
  try {
    decideReferral(given, today);
    return null;
  } catch (cause) {
    return cause instanceof Refusal ? cause.reason : 'ERROR';
  }
};

describe('business that was declined or referred', () => {
  it('is kept as it was said', () => {
    expect(decideReferral(fields, today)).toEqual(fields);
  });

  it('has no partner where it was only declined, and no day of an outcome that nobody knows', () => {
    const { partner } = decideReferral({ ...fields, kind: 'declined' }, today);
    expect(partner).toBe('');
    expect(decideReferral({ ...fields, becameOn: day('2026-11-12') }, today).becameOn).toBeNull();
  });

  it('is refused without a partner to refer to, for a day to come, and with an outcome before it', () => {
    expect(reasonOf({ ...fields, partner: '' })).toBe('NO_PARTNER');
    expect(reasonOf({ ...fields, saidOn: day('2026-11-20') })).toBe('NOT_YET');
    expect(reasonOf({ ...fields, became: 'came-back', becameOn: day('2026-11-20') })).toBe('NOT_YET');
    expect(reasonOf({ ...fields, became: 'came-back', becameOn: day('2026-11-09') })).toBe('BEFORE_SAID');
    expect(reasonOf({ ...fields, became: 'came-back', becameOn: day('2026-11-10') })).toBeNull();
    expect(reasonOf({ ...fields, became: 'bought-elsewhere', becameOn: null })).toBeNull();
  });
});

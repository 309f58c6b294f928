import { expect, test } from 'vitest';
import { daySchema } from '../../../shared/clock.ts';
import type { Referral } from '../../../shared/features/promising/promising.schema.ts';
import { customerIdSchema, jobTypeIdSchema, referralIdSchema } from '../../../shared/ids.ts';
import { fromReferralDraft, toReferralDraft } from './referral-draft.ts';

const uuid = '0197b2b4-7c1e-7000-8000-00000000000a';
const today = daySchema.parse('2026-11-19');
const customer = { id: customerIdSchema.parse(uuid), name: 'Harbour Dental' };

test('a new one begins today with what is known, and names what is missing', () => {
  const start = {
    customer: null,
    jobTypeId: jobTypeIdSchema.parse(uuid),
    need: 'New line: 2 days',
    partner: 'Fenwick',
  };
  const draft = toReferralDraft(start, today);
  expect(draft).toMatchObject({ kind: 'referred', saidOn: today, partner: 'Fenwick' });
  expect(fromReferralDraft({ ...draft, need: '', saidOn: null })).toEqual({
    errors: {
      customerId: 'Say who it was; a new name is added in place.',
      need: 'Say what they needed.',
      saidOn: 'Choose the day.',
    },
  });
  expect(fromReferralDraft({ ...draft, customer })).toMatchObject({ fields: { customerId: customer.id } });
});

test('one that was kept reads back as it was', () => {
  const kept: Referral = {
    id: referralIdSchema.parse(uuid),
    customerId: customer.id,
    customerName: customer.name,
    kind: 'declined',
    saidOn: today,
    jobTypeId: null,
    jobTypeName: null,
    need: 'Phones',
    why: '',
    partner: '',
    became: 'came-back',
    becameOn: today,
    note: 'Asked again',
    byName: 'Sam',
  };
  const { id: _id, customerName: _name, jobTypeName: _type, byName: _by, ...fields } = kept;
  expect(fromReferralDraft(toReferralDraft(kept, today))).toEqual({ fields });
});

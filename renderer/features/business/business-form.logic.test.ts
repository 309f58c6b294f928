import { expect, test } from 'vitest';
import type { Business } from '../../../shared/features/business/business.schema.ts';
import { businessPatchSchema, changedFields } from './business-form.logic.ts';

const business: Business = {
  id: '019a0000-0000-7000-8000-000000000001',
  name: 'Northline Internet',
  kind: 'internet-installer',
  currency: 'EUR',
  timeZone: 'Europe/Dublin',
  yearStartsInMonth: 1,
  anonymousEntries: false,
  singleKeyShortcuts: true,
  lockAfterMinutes: 15,
  isSample: false,
};

test('sends only what was changed', () => {
  expect(changedFields(business, { ...business, lockAfterMinutes: 5, anonymousEntries: true })).toEqual({
    lockAfterMinutes: 5,
    anonymousEntries: true,
  });
});

test('takes the business as it stands for a form that can be saved', () => {
  expect(businessPatchSchema.safeParse(business).success).toBe(true);
});

test('sends nothing when nothing was changed', () => {
  expect(changedFields(business, { ...business })).toEqual({});
});

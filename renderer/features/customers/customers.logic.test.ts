import { describe, expect, it } from 'vitest';
import type { Day } from '../../../shared/clock.ts';
import { customerTitle, listPurpose, listTitle } from './customers.logic.ts';

const day = (text: string): Day => text as Day; // written out as days that exist

describe('the title of a customer', () => {
  const harbour = {
    name: 'Harbour Dental',
    status: 'active',
    customerSinceOn: day('2019-03-01'),
    lostOn: null,
  } as const;

  it('says since when, and how often they left unhappy', () => {
    expect(customerTitle(harbour, 2, 'en')).toBe(
      'Harbour Dental, customer since 2019, left unhappy twice this quarter',
    );
    expect(customerTitle(harbour, 5, 'en')).toBe(
      'Harbour Dental, customer since 2019, left unhappy five times this quarter',
    );
  });

  it('says nothing it does not know', () => {
    expect(customerTitle({ ...harbour, customerSinceOn: null }, null, 'en')).toBe('Harbour Dental');
    expect(customerTitle({ ...harbour, status: 'lost' }, 0, 'en')).toBe('Harbour Dental, lost as a customer');
    expect(customerTitle({ ...harbour, status: 'lost', lostOn: day('2026-01-02') }, 0, 'en')).toBe(
      'Harbour Dental, lost in 2026',
    );
  });
});

it('states how many customers there are', () => {
  const counts = { active: 1204, prospect: 1, lost: 3, declined: 0 };
  expect(listTitle(counts, 'en')).toBe('1,204 active customers');
  expect(listPurpose(counts, 'en')).toBe('And 1 prospect, 3 lost.');
  expect(listTitle({ active: 0, prospect: 0, lost: 0, declined: 0 }, 'en')).toBe('No customers yet');
});

import { expect, it } from 'vitest';
import { readSampleTexts } from '../../electron/features/sample/sample-texts.ts';
import { daySchema } from '../../shared/clock.ts';
import { decideReferral } from '../../shared/features/promising/promising.rules.ts';
import { referralFieldsSchema, workedWeekSchema } from '../../shared/features/promising/promising.schema.ts';
import { generateSample } from '../../shared/features/sample/sample.generate.ts';

const until = daySchema.parse('2026-11-22');
const items = [...generateSample({ seed: 1, customers: 120, months: 12, until }, readSampleTexts())];
const rowsOf = (table: string) => items.filter((item) => item.table === table).map(({ row }) => row);

it('the sample company keeps hours and holidays, and knows what it likes to do', () => {
  const week = rowsOf('working_hours').map(({ spans }): unknown => JSON.parse(String(spans)));
  expect(workedWeekSchema.parse(week)[6]).toEqual([]);
  expect(rowsOf('holidays').filter(({ holiday_on: on }) => String(on).startsWith('2026')).length).toBe(7);
  expect(rowsOf('job_types').map(({ name, likes }) => [name, likes])).toEqual([
    ['New connection', 'yes'],
    ['Repair visit', 'yes'],
    ['Moving a connection', 'so-so'],
    ['Business phones', 'so-so'],
    ['House cabling', 'no'],
  ]);
});

it('two of the six whom it referred came back, and each stands as the form would keep it', () => {
  const referrals = rowsOf('referrals');
  const referred = referrals.filter(({ kind }) => kind === 'referred');
  expect(referred.length).toBe(6);
  expect(referred.filter(({ became }) => became === 'came-back').length).toBe(2);
  expect(new Set(referrals.map((row) => row['customer_id'])).size).toBe(8);
  for (const row of referrals) {
    const fields = referralFieldsSchema.parse({
      customerId: row['customer_id'],
      kind: row['kind'],
      saidOn: row['said_on'],
      jobTypeId: row['job_type_id'],
      need: row['need'],
      why: row['why'],
      partner: row['partner'],
      became: row['became'],
      becameOn: row['became_on'],
      note: row['note'],
    });
    expect(decideReferral(fields, until)).toEqual(fields);
  }
});

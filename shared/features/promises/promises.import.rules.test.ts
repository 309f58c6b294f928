import { describe, expect, it } from 'vitest';
import { daySchema } from '../../clock.ts';
import { toDateReader } from '../imports/date-order.rules.ts';
import { guessColumns } from '../imports/mapping.rules.ts';
import { promisesImportFields } from './promises.import-fields.ts';
import { readJobRow } from './promises.import.rules.ts';

const setting = { today: daySchema.parse('2026-11-19'), readDate: toDateReader('not-needed') };
const row = { customer: 'Hollis', askedOn: '2026-11-03', promisedOn: '2026-11-08', doneOn: '2026-11-10' };

const problemsOf = (texts: Readonly<Record<string, string>>): string[] => {
  const read = readJobRow(texts, setting);
  return 'problems' in read ? read.problems.map(({ field }) => field) : [];
};

describe('a row of jobs', () => {
  it('is a job with its dates; the file itself is the source where it names none', () => {
    expect(readJobRow({ ...row, jobType: 'New line', needByOn: '2026-11-08' }, setting)).toEqual({
      job: {
        what: 'New line',
        askedOn: '2026-11-03',
        needByOn: '2026-11-08',
        promisedOn: '2026-11-08',
        doneOn: '2026-11-10',
        source: 'document',
      },
    });
    const { doneOn: _doneOn, ...open } = row;
    expect(readJobRow({ ...open, what: 'Second line', source: 'technician' }, setting)).toMatchObject({
      job: { what: 'Second line', doneOn: null, source: 'technician' },
    });
  });

  it('is refused without a customer, a day asked, or a promised date, all at once', () => {
    expect(problemsOf({ what: 'x' })).toEqual(['customer', 'askedOn', 'promisedOn']);
  });

  it('is refused with days that can not be', () => {
    expect(problemsOf({ ...row, askedOn: '2026-11-20' })).toEqual(['askedOn', 'doneOn', 'promisedOn']);
    expect(problemsOf({ ...row, doneOn: '2026-11-20' })).toEqual(['doneOn']);
    expect(problemsOf({ ...row, doneOn: '2026-11-02' })).toEqual(['doneOn']);
    expect(problemsOf({ ...row, promisedOn: '2026-11-02' })).toEqual(['promisedOn']);
    expect(problemsOf({ ...row, needByOn: 'soon', source: 'a friend' })).toEqual(['needByOn', 'source']);
  });
});

describe('the columns of a file of jobs', () => {
  it('are known by what the issue and other tools call them', () => {
    const columns = guessColumns(promisesImportFields, [
      'Customer',
      'Job type',
      'Asked on',
      'Need by',
      'Promised',
      'Done',
      'Told reason',
      'Real reason',
      'Source',
    ]);
    expect(columns).toEqual({
      customer: 'Customer',
      jobType: 'Job type',
      askedOn: 'Asked on',
      needByOn: 'Need by',
      promisedOn: 'Promised',
      doneOn: 'Done',
      toldReason: 'Told reason',
      realReason: 'Real reason',
      source: 'Source',
    });
  });

  it('guesses who says what was real', () => {
    const guess = promisesImportFields.find(({ field }) => field === 'source')?.guess;
    expect(['Installer', 'Office', 'customer', 'Job sheet', 'friend'].map((text) => guess?.(text))).toEqual([
      'technician',
      'dispatcher',
      'customer',
      'document',
      null,
    ]);
  });
});

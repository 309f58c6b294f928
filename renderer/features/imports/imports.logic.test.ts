import { describe, expect, it } from 'vitest';
import type { ImportMap, ImportReport } from '../../../shared/features/imports/imports.schema.ts';
import { madeLines, openTexts, reportSentence, withColumns, withValue } from './imports.logic.ts';

const report: ImportReport = {
  rows: 20,
  imported: 1,
  duplicates: 9,
  made: {
    customers: ['Ann', 'Ben'],
    touchpoints: [],
    locations: ['North'],
    jobTypes: ['New line'],
    reasons: [],
    channels: ['Pigeon'],
  },
  refused: [],
  refusedRows: 10,
};

const map: ImportMap = {
  columns: { name: 'Name' },
  values: {},
  constants: {},
  dateOrder: null,
  encoding: null,
  delimiter: null,
  openActions: false,
};

it('says in a sentence what an import did or would do', () => {
  expect(reportSentence(report, 'feedback', true, 'en')).toBe(
    '1 entry can be imported, 9 are here already, 10 rows can’t be read.',
  );
  expect(reportSentence({ ...report, imported: 1200, duplicates: 0, refusedRows: 0 }, 'customers', false, 'en')).toBe(
    '1,200 customers were imported.',
  );
});

it('lists what is made by the way', () => {
  expect(madeLines(report.made, 'en').map(({ title }) => title)).toEqual([
    '2 new customers',
    '1 new location',
    '1 new kind of job',
    '1 channel kept as “other”',
  ]);
});

describe('the map', () => {
  it('takes one column, several, or none', () => {
    expect(withColumns(map, 'words', ['A', 'B']).columns).toEqual({ name: 'Name', words: ['A', 'B'] });
    expect(withColumns(map, 'name', ['A']).columns).toEqual({ name: 'A' });
    expect(withColumns(map, 'name', []).columns).toEqual({});
  });

  it('knows which texts stand for nothing yet', () => {
    const texts = { howLeft: ['Pass', 'Fail'] };
    expect(openTexts(map, texts)).toBe(2);
    const one = withValue(map, 'howLeft', 'Pass', 'happy');
    expect(openTexts(one, texts)).toBe(1);
    expect(openTexts(withValue(one, 'howLeft', 'Pass', null), texts)).toBe(2);
  });
});

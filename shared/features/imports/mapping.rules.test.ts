import { describe, expect, it } from 'vitest';
import type { ImportMap } from './imports.schema.ts';
import { findMissingColumn, guessColumns, toRowReader, type TargetField } from './mapping.rules.ts';
import { isNothing, joinReasons, readYesNo, toTextKey } from './texts.rules.ts';

const field = (name: string, more: Partial<TargetField> = {}): TargetField => ({
  field: name,
  label: name,
  hint: null,
  required: false,
  choices: null,
  headers: [],
  ...more,
});

const map = (more: Partial<ImportMap>): ImportMap => ({
  columns: {},
  values: {},
  constants: {},
  dateOrder: null,
  encoding: null,
  delimiter: null,
  openActions: false,
  ...more,
});

const howLeft = field('howLeft', {
  headers: ['result', 'rating'],
  choices: [
    { value: 'happy', label: 'Happy' },
    { value: 'so-so', label: 'So-so' },
  ],
  guess: (text) => (text === '5' ? 'happy' : null),
});

describe('guessing columns', () => {
  const fields = [field('name', { headers: ['name', 'customer'] }), field('email', { headers: ['email', 'e mail'] })];

  it('knows headers in any spelling', () => {
    expect(guessColumns(fields, ['Customer', 'E-Mail'])).toEqual({ name: 'Customer', email: 'E-Mail' });
    expect(guessColumns([field('reference', { headers: ['customer id'] })], ['customerID'])).toEqual({
      reference: 'customerID',
    });
  });

  it('finds a name within a question, but not within another name', () => {
    expect(guessColumns(fields, ['Which customer was it?', 'Email service'])).toEqual({
      name: 'Which customer was it?',
    });
  });

  it('uses no column twice', () => {
    const twice = [field('one', { headers: ['notes'] }), field('two', { headers: ['notes'] })];
    expect(guessColumns(twice, ['Notes'])).toEqual({ one: 'Notes' });
  });

  it('puts first and last name together', () => {
    expect(guessColumns(fields, ['First Name', 'Last Name', 'Email'])).toEqual({
      name: ['First Name', 'Last Name'],
      email: 'Email',
    });
  });
});

describe('a row read through a map', () => {
  it('joins columns and leaves out what tools write for nothing', () => {
    const words = field('words', { isVerbatim: true });
    const read = toRowReader(map({ columns: { words: ['A', 'B', 'C'] } }), [words], ['A', 'B', 'C']);
    expect(read(['one', 'NA', ' two '])).toEqual({ words: 'one\ntwo' });
    expect(read(['NA', 'n/a', ''])).toEqual({});
  });

  it('keeps the words of a single column unedited', () => {
    const read = toRowReader(map({ columns: { words: 'A' } }), [field('words', { isVerbatim: true })], ['A']);
    expect(read([' so  so\n'])).toEqual({ words: ' so  so\n' });
  });

  it('takes what the map says, then the list, then a guess, then the text itself', () => {
    const read = toRowReader(
      map({ columns: { howLeft: 'R' }, values: { howLeft: { Pass: 'happy' } } }),
      [howLeft],
      ['R'],
    );
    expect(['pass', 'SO SO', '5', 'Out of Business'].map((text) => read([text])['howLeft'])).toEqual([
      'happy',
      'so-so',
      'happy',
      'Out of Business',
    ]);
  });

  it('takes the star of the map for every other text', () => {
    const read = toRowReader(
      map({ columns: { howLeft: 'R' }, values: { howLeft: { Pass: 'happy', '*': 'not-known' } } }),
      [howLeft],
      ['R'],
    );
    expect(read(['Anything'])).toEqual({ howLeft: 'not-known' });
  });

  it('fills a constant in where the column has nothing', () => {
    const read = toRowReader(map({ columns: { howLeft: 'R' }, constants: { howLeft: 'happy' } }), [howLeft], ['R']);
    expect(read([''])).toEqual({ howLeft: 'happy' });
    expect(read(['so-so'])).toEqual({ howLeft: 'so-so' });
  });
});

describe('a column that is not there', () => {
  it('is named with the header that was found', () => {
    const missing = findMissingColumn(
      map({ columns: { howLeft: ['Result', 'Grade'] } }),
      [howLeft],
      ['Date', 'Result'],
    );
    expect(missing).toBe('The column "Grade" for howLeft is not in this file. Its header is: Date, Result.');
  });

  it('brings the delimiter to mind where the header is one cell', () => {
    expect(findMissingColumn(map({ columns: { howLeft: 'Result' } }), [howLeft], ['Date;Result'])).toContain(
      'Is the delimiter right?',
    );
  });

  it('is not confused with a field that does not exist', () => {
    expect(findMissingColumn(map({ columns: { mood: 'Result' } }), [howLeft], ['Result'])).toBe(
      'There is no field "mood" to import into. There are: howLeft.',
    );
  });
});

it('reads the small words of files', () => {
  expect(['NA', ' #N/A', '-', 'null'].every(isNothing)).toBe(true);
  expect(isNothing('None of it was right')).toBe(false);
  expect([readYesNo('Yes'), readYesNo('0'), readYesNo('maybe')]).toEqual([true, false, null]);
  expect([toTextKey('customerID'), toTextKey('MonthlyCharges'), toTextKey('E-Mail Address:')]).toEqual([
    'customer id',
    'monthly charges',
    'e mail address',
  ]);
  expect(joinReasons(['No name.', 'No date'])).toBe('No name; No date.');
});

import { describe, expect, it } from 'vitest';
import { blankQuestion } from '../blank-question.rules.ts';
import type { Condition } from '../conditions.schema.ts';
import type { Question } from '../definition.schema.ts';
import {
  limeSurveyDialect,
  surveyJsDialect,
  UnreadableExpression,
  xlsFormDialect,
  type Dialect,
} from './expression.ts';
import { parseExpression } from './parse-expression.ts';
import { toCondition, type Target } from './to-condition.ts';

const option = (id: string) => ({ id, label: { en: id } });
const nps = blankQuestion('nps', 'q1');
const region: Question = { ...blankQuestion('single', 'q2'), options: [option('o1'), option('o2')] };
const channels: Question = { ...blankQuestion('multiple', 'q3'), options: [option('o3'), option('o4')] };
const values = new Map([
  ['a', 'o1'],
  ['b', 'o2'],
  ['x', 'o3'],
  ['y', 'o4'],
]);
const targets = new Map<string, Target>([
  ['nps', { question: nps, values }],
  ['region', { question: region, values }],
  ['channels', { question: channels, values }],
  ['channels_y', { question: channels, values, option: 'o4' }],
  ['note', { question: blankQuestion('long-text', 'q4'), values }],
  ['day', { question: blankQuestion('date', 'q5'), values }],
]);

const read = (source: string, dialect: Dialect): Condition =>
  toCondition(parseExpression(source, dialect), (name) => targets.get(name) ?? null);

const low = { question: 'q1', is: 'at-most', to: { value: 6 } };

describe('a condition of another tool', () => {
  it('is read from SurveyJS', () => {
    expect(read('{nps} <= 6', surveyJsDialect)).toEqual(low);
    expect(read('6 >= {nps}', surveyJsDialect)).toEqual(low);
    expect(read("{region} = 'a' and {note} notempty", surveyJsDialect)).toEqual({
      all: [
        { question: 'q2', is: 'is', to: { value: 'o1' } },
        { question: 'q4', is: 'answered' },
      ],
    });
    expect(read("{channels} anyof ['x', 'y']", surveyJsDialect)).toEqual({
      question: 'q3',
      is: 'includes-any',
      to: { values: ['o3', 'o4'] },
    });
  });

  it('is read from an XLSForm', () => {
    expect(read('${nps} <= 6', xlsFormDialect)).toEqual(low);
    expect(read("selected(${channels}, 'x')", xlsFormDialect)).toEqual({
      question: 'q3',
      is: 'includes-all',
      to: { values: ['o3'] },
    });
    expect(read("${day} > date('2026-01-01')", xlsFormDialect)).toEqual({
      question: 'q5',
      is: 'after',
      to: { value: '2026-01-01' },
    });
  });

  it('is read from LimeSurvey, where each option has a name of its own', () => {
    expect(read('((nps.NAOK <= "6"))', limeSurveyDialect)).toEqual(low);
    expect(read('channels_y.NAOK == "Y" || nps <= 6', limeSurveyDialect)).toEqual({
      any: [{ question: 'q3', is: 'includes-any', to: { values: ['o4'] } }, low],
    });
    expect(read('1', limeSurveyDialect)).toEqual({ all: [] });
  });

  it('that denies holds for whoever did not answer, as it does there', () => {
    const notA = [
      { question: 'q2', is: 'skipped' },
      { question: 'q2', is: 'is-not', to: { value: 'o1' } },
    ];
    expect(read("{region} <> 'a'", surveyJsDialect)).toEqual({ any: notA });
    expect(read("not(${region} = 'a')", xlsFormDialect)).toEqual({ any: notA });
    expect(read("{region} notempty and {region} <> 'a'", surveyJsDialect)).toEqual({
      all: [{ question: 'q2', is: 'answered' }, notA[1]],
    });
    expect(read('!(!(nps.NAOK <= 6))', limeSurveyDialect)).toEqual(low);
  });

  it('is unreadable, with the reason, where this program has no word for it', () => {
    const unreadable: [string, Dialect, string][] = [
      ["{region} = 'zzz'", surveyJsDialect, 'no answer there'],
      ['{other} = 1', surveyJsDialect, 'no question here'],
      ['{nps} + 1 > 3', surveyJsDialect, '“+ 1 > 3”'],
      ["regex(${note}, '[a-z]+')", xlsFormDialect, ''],
      ['age({day}) > 3', surveyJsDialect, 'no question here'],
      ['{nps} <', surveyJsDialect, 'ends too soon'],
      [`${'('.repeat(5000)}1${')'.repeat(5000)}`, surveyJsDialect, ''],
    ];
    for (const [source, dialect, why] of unreadable) {
      expect(() => read(source, dialect)).toThrow(UnreadableExpression);
      expect(() => read(source, dialect)).toThrow(why);
    }
  });
});

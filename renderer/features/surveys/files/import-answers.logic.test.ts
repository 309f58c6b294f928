import { describe, expect, it } from 'vitest';
import { answerMapSchema, type AnswerPreview } from '../../../../shared/features/surveys/answer-map.schema.ts';
import { blankQuestion } from '../../../../shared/features/surveys/blank-question.rules.ts';
import {
  answersSentence,
  fileSentence,
  listColumnUses,
  listMeaningChoices,
  listOpen,
  listUses,
  toUseKey,
  withMeaning,
  withUseKey,
} from './import-answers.logic.ts';

const nps = { ...blankQuestion('nps', 'q1'), code: 'Q1', title: { en: 'Recommend?' } };
const used = {
  ...blankQuestion('multiple', 'q2'),
  title: { en: 'Used' },
  options: [{ id: 'o3', label: { en: 'Web' } }],
  other: true,
};
const noMap = answerMapSchema.parse({});
const preview: AnswerPreview = {
  tool: 'surveymonkey',
  columns: [{ name: 'Recommend?', use: { use: 'answer', question: 'q1' }, sample: ['9'] }],
  questions: [nps, used],
  proposed: [],
  unmatched: [{ question: 'q1', text: 'Certainly', rows: 2 }],
  personal: [],
  notes: [],
  rows: 1,
  openDate: null,
  hasDates: true,
  map: noMap,
};

describe('what a column can become', () => {
  it('is every question and part of the survey, nothing, or something about the response', () => {
    const labels = listUses(preview, false).map(({ items }) => items.map(({ label }) => label));
    expect(labels[0]).toEqual(['leave it out']);
    expect(labels[1]).toEqual(['Recommend?', 'Used', 'Used: Web', 'Used: text of “other”']);
    expect(labels[2]).toContain('when it was answered');
  });

  it('is its own question where the survey is made of the file, and can be found again', () => {
    const use = { use: 'answer', question: 'q1' } as const;
    const groups = listColumnUses(listUses(preview, true), use, true, true);
    expect(groups[1]?.items.map(({ label }) => label)).toEqual(['Recommend?']);
    const found = groups.at(-1)?.items[0]?.value ?? '';
    const told = withUseKey(noMap, 'Recommend?', toUseKey({ use: 'leave-out' }));
    expect(told.columns).toEqual({ 'Recommend?': { use: 'leave-out' } });
    expect(withUseKey(told, 'Recommend?', found).columns).toEqual({});
  });
});

it('asks what a text means until the map says it', () => {
  expect(listOpen(preview, noMap)).toHaveLength(1);
  const told = withMeaning(noMap, nps, 'Certainly', '10');
  expect([told.values, listOpen(preview, told)]).toEqual([{ Q1: { Certainly: '10' } }, []]);
  expect(withMeaning(told, nps, 'Certainly', null).values).toEqual({ Q1: {} });
  expect(listMeaningChoices(nps).map(({ label }) => label)).toEqual(
    ['0 1 2 3 4 5 6 7 8 9 10'.split(' '), ['Don’t know', 'Prefer not to say', 'no answer']].flat(),
  );
});

it('says in a sentence what the file is, and what would happen or happened', () => {
  expect(fileSentence(preview, 'en')).toBe('This looks like a file from SurveyMonkey: 1 row in 1 column.');
  const report = {
    survey: null,
    rows: 6,
    imported: 3,
    duplicates: 1,
    refused: [],
    refusedRows: 2,
    proposed: [],
    leftOut: [],
  };
  expect(answersSentence(report, true, 'en')).toBe(
    '3 responses can be imported, 1 is here already, 2 rows can’t be read.',
  );
  expect(answersSentence({ ...report, imported: 1 }, false, 'en')).toMatch(/^1 response was imported/);
});

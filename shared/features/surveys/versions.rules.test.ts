import { describe, expect, it } from 'vitest';
import { blankDefinition, blankQuestion } from './blank-question.rules.ts';
import type { Definition, Question } from './definition.schema.ts';
import { joinVersions } from './versions.rules.ts';

const option = (id: string, en: string) => ({ id, label: { en } });
const version = (...questions: Question[]): Definition => {
  const blank = blankDefinition('en');
  return { ...blank, sections: blank.sections.map((section) => ({ ...section, questions })) };
};
const titled = <One extends Question>(question: One, en: string): One => ({ ...question, title: { en } });

const nps = blankQuestion('nps', 'q1');
const single = blankQuestion('single', 'q2');
const text = blankQuestion('long-text', 'q3');

describe('versions of a survey', () => {
  it('are joined in the newest order, with what was dropped at the end', () => {
    const joined = joinVersions([version(text, nps), version(nps, single, text), version(blankQuestion('date', 'q4'))]);
    expect(joined.map(({ id, isCurrent }) => [id, isCurrent])).toEqual([
      ['q3', true],
      ['q1', true],
      ['q2', false],
      ['q4', false],
    ]);
  });

  it('keep earlier wordings, newest first and each once', () => {
    const [joined] = joinVersions(['Third', 'Second', 'Third', 'First'].map((en) => version(titled(nps, en))));
    expect(joined?.question.title).toEqual({ en: 'Third' });
    expect(joined?.earlierTitles).toEqual(['Second', 'First']);
  });

  it('keep every option that could be chosen, in its newest words', () => {
    const now = { ...single, options: [option('o3', 'Post'), option('o1', 'Call')] };
    const before = { ...single, options: [option('o1', 'Phone'), option('o2', 'Shop')] };
    const [joined] = joinVersions([version(now), version(before)]);
    expect(joined?.options.map(({ id, label, isCurrent }) => [id, label['en'], isCurrent])).toEqual([
      ['o3', 'Post', true],
      ['o1', 'Call', true],
      ['o2', 'Shop', false],
    ]);
  });

  it('keep the rows and columns of a matrix, and call those of a dropped question no longer asked', () => {
    const matrix = { ...blankQuestion('matrix', 'q5'), rows: [option('r1', 'Price')], columns: [option('c1', 'Good')] };
    const more = { ...matrix, rows: [option('r2', 'Speed')], columns: [option('c1', 'Fine'), option('c2', 'Bad')] };
    const [joined] = joinVersions([version(), version(more), version(matrix)]).slice(-1);
    expect(joined?.rows.map(({ id, isCurrent }) => [id, isCurrent])).toEqual([
      ['r2', false],
      ['r1', false],
    ]);
    expect(joined?.columns.map(({ label }) => label['en'])).toEqual(['Fine', 'Bad']);
  });
});

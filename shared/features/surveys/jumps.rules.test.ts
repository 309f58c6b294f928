import { describe, expect, it } from 'vitest';
import { blankDefinition, blankQuestion } from './blank-question.rules.ts';
import { conditionInWords, onlyIfInWords } from './condition-words.rules.ts';
import { operators, type Condition } from './conditions.schema.ts';
import type { Definition, Question } from './definition.schema.ts';
import { listJumps } from './jumps.rules.ts';
import { previewPath } from './path-preview.rules.ts';

const survey = (questions: readonly Question[]): Definition => {
  const blank = blankDefinition('en');
  return {
    ...blank,
    languages: ['en', 'de'],
    sections: blank.sections.map((section) => ({ ...section, questions: [...questions] })),
    lastId: 50,
  };
};

const under = <One extends Question>(question: One, visibleIf: Condition): One => ({ ...question, visibleIf });
const label = (en: string, de: string) => ({ en, de });
const bought = blankQuestion('yes-no', 'q1');
const how = {
  ...blankQuestion('single', 'q2'),
  options: [
    { id: 'o1', label: label('By phone', 'Am Telefon') },
    { id: 'o2', label: label('In the shop', 'Im Laden') },
  ],
};
const nps = blankQuestion('nps', 'q3');
const text = (id: string): Question => blankQuestion('long-text', id);
const ifYes: Condition = { question: 'q1', is: 'is', to: { value: 'yes' } };

describe('jumps on paper', () => {
  it('lead past a block that only one answer is asked', () => {
    const { jumps, onlyIf } = listJumps(survey([bought, under(how, ifYes), under(text('q4'), ifYes), nps]), 'en');
    expect(jumps).toEqual([{ after: 'q1', answers: ['no'], labels: ['No'], goTo: 4 }]);
    expect(onlyIf).toEqual({});
  });

  it('are named in the language of the form', () => {
    const asked = { ...bought, specials: ['dont-know' as const] };
    expect(listJumps(survey([asked, under(how, ifYes)]), 'de').jumps.map(({ labels }) => labels)).toEqual([
      ['Nein', 'Weiß nicht'],
    ]);
  });

  it('lead to the end where nothing follows', () => {
    expect(listJumps(survey([bought, under(how, ifYes)]), 'en').jumps).toEqual([
      { after: 'q1', answers: ['no'], labels: ['No'], goTo: 'end' },
    ]);
  });

  it('part ways after a score and come together again', () => {
    const low: Condition = { question: 'q3', is: 'at-most', to: { value: 6 } };
    const high: Condition = { question: 'q3', is: 'at-least', to: { value: 9 } };
    const { jumps, onlyIf } = listJumps(
      survey([nps, under(text('q5'), low), under(text('q6'), high), text('q7')]),
      'en',
    );
    expect(jumps).toEqual([
      { after: 'q3', answers: ['7', '8'], labels: ['7', '8'], goTo: 4 },
      { after: 'q3', answers: ['9', '10'], labels: ['9', '10'], goTo: 3 },
      { after: 'q5', answers: [], labels: [], goTo: 4 },
    ]);
    expect(onlyIf).toEqual({});
  });

  it('give way to a sentence where one answer does not decide', () => {
    const both: Condition = { all: [ifYes, { question: 'q3', is: 'at-most', to: { value: 6 } }] };
    const { jumps, onlyIf } = listJumps(survey([bought, nps, under(text('q5'), both), text('q6')]), 'en');
    expect(onlyIf).toEqual({ q5: 'Only if 1 is “Yes” and 2 is 6 or less.' });
    expect(jumps).toEqual([{ after: 'q3', answers: ['7', '8', '9', '10'], labels: ['7', '8', '9', '10'], goTo: 4 }]);
  });

  it('give way to a sentence after a text and before the first question', () => {
    const said: Condition = { question: 'q4', is: 'contains', to: { value: 'late' } };
    expect(listJumps(survey([text('q4'), under(bought, said)]), 'en')).toEqual({
      jumps: [],
      onlyIf: { q1: 'Only if 1 contains “late”.' },
    });
    const never: Condition = { any: [] };
    expect(Object.keys(listJumps(survey([under(bought, never), nps]), 'en').onlyIf)).toEqual(['q1']);
  });
});

describe('a condition in words', () => {
  const definition = survey([bought, how, nps, text('q4')]);
  const say = (condition: Condition, language = 'en'): string => conditionInWords(condition, definition, language);

  it('names questions by number and answers by label', () => {
    expect(say({ question: 'q2', is: 'one-of', to: { values: ['o1', 'o2'] } })).toBe(
      '2 is “By phone” or “In the shop”',
    );
    expect(say({ question: 'q2', is: 'none-of', to: { values: ['o1', 'o2'] } })).toBe(
      '2 is neither “By phone” nor “In the shop”',
    );
    expect(say({ question: 'q2', is: 'none-of', to: { values: ['o1'] } })).toBe('2 is not “By phone”');
    expect(say({ question: 'q3', is: 'skipped' })).toBe('3 is not answered');
    expect(say({ question: 'q3', is: 'less', to: { answerTo: 'q1' } })).toBe('3 is less than the answer to 1');
    expect(say({ question: 'q9', is: 'is', to: { value: 'x' } })).toBe('a question that is gone is “x”');
  });

  it('keeps groups apart', () => {
    const inner: Condition = { any: [ifYes, { question: 'q3', is: 'at-least', to: { value: 9 } }] };
    expect(say({ all: [{ question: 'q4', is: 'answered' }, inner] })).toBe(
      '4 is answered and (1 is “Yes” or 3 is 9 or more)',
    );
  });

  it('is said in the language of the form where somebody has written it', () => {
    expect(onlyIfInWords([{ question: 'q2', is: 'is', to: { value: 'o2' } }], definition, 'de')).toBe(
      'Nur wenn 2 „Im Laden“ ist.',
    );
    expect(onlyIfInWords([ifYes], definition, 'ar')).toBe('فقط إذا كانت إجابة 1 هي «نعم».');
    expect(onlyIfInWords([ifYes], definition, 'pt')).toBe('Only if 1 is “Yes”.');
  });

  it.each(['ar', 'de', 'en', 'es', 'fr', 'he', 'it', 'nl', 'pl', 'tr'])(
    'has words for every operator in %s',
    (language) => {
      for (const is of operators) {
        const said = say({ question: 'q2', is, to: { values: ['o1', 'o2'] } }, language);
        expect(said).toContain('2');
        expect(said).not.toMatch(/[{}]|undefined/u);
      }
    },
  );
});

describe('a preview of the path', () => {
  it('says which questions are shown and why others are not', () => {
    const definition = survey([
      bought,
      under(how, ifYes),
      under(text('q4'), { question: 'q2', is: 'is', to: { value: 'o1' } }),
    ]);
    expect(previewPath(definition, { q1: { pick: ['no'] }, q2: { pick: ['o1'] } })).toEqual([
      { id: 'q1', isShown: true, why: null },
      { id: 'q2', isShown: false, why: 'Only if 1 is “Yes”.' },
      { id: 'q4', isShown: false, why: 'Only if 2 is “By phone”.' },
    ]);
    expect(
      previewPath(definition, { q1: { pick: ['yes'] }, q2: { pick: ['o1'] } }).every(({ isShown }) => isShown),
    ).toBe(true);
  });
});

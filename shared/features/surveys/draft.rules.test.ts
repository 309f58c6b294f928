import { describe, expect, it } from 'vitest';
import { blankDefinition, blankQuestion } from './blank-question.rules.ts';
import {
  definitionSchema,
  questionSchema,
  type Definition,
  type Question,
  type QuestionType,
} from './definition.schema.ts';
import { assertSound, assertStable, findLastId, titleOf, toCopy } from './draft.rules.ts';

const version = (questions: readonly Question[], lastId = 20): Definition => {
  const blank = blankDefinition('en');
  return { ...blank, sections: blank.sections.map((section) => ({ ...section, questions: [...questions] })), lastId };
};
const nps = blankQuestion('nps', 'q2');
const matrix = {
  ...blankQuestion('matrix', 'q3'),
  rows: [{ id: 'r4', label: {} }],
  columns: [{ id: 'c7', label: {} }],
};

describe('a blank question', () => {
  const types = questionSchema.options.map((option) => option.shape.type.value);

  it.each(types)('is whole: %s', (type: QuestionType) => {
    expect(questionSchema.parse(blankQuestion(type, 'q1'))).toEqual(blankQuestion(type, 'q1'));
  });

  it('shares nothing with the next one', () => {
    const first = blankQuestion('single', 'q1');
    first.options.push({ id: 'o2', label: {} });
    expect(blankQuestion('single', 'q3').options).toEqual([]);
  });

  it('stands in a blank survey that can be kept', () => {
    expect(definitionSchema.parse(blankDefinition('de'))).toEqual(blankDefinition('de'));
  });
});

describe('a draft', () => {
  it('knows the highest id it gave, to any part', () => {
    expect(findLastId(version([nps, matrix], 0))).toBe(7);
    expect(findLastId(version([nps], 9))).toBe(9);
  });

  it('is refused where an id stands twice or is higher than it remembers', () => {
    expect(() => assertSound(version([nps, matrix]))).not.toThrow();
    expect(() => assertSound(version([nps, { ...matrix, id: 'q2' }]))).toThrow('the same id');
    expect(() => assertSound(version([nps, matrix], 6))).toThrow('the same id');
  });

  it('may change words, order and options of a question in use', () => {
    const changed = version([matrix, { ...nps, title: { en: 'New words' }, required: true }]);
    expect(() => assertStable(changed, [version([nps, matrix])])).not.toThrow();
  });

  it('may drop a question, and bring it back', () => {
    expect(() => assertStable(version([nps]), [version([nps, matrix]), version([matrix])])).not.toThrow();
  });

  it('is refused where a question in any earlier version was answered in another way', () => {
    const csat = { ...blankQuestion('csat', 'q2'), title: { en: 'Satisfied?' } };
    expect(() => assertStable(version([csat]), [version([matrix]), version([nps])])).toThrow(
      '“Satisfied?” was answered in another way before.',
    );
    expect(() => assertStable(version([{ ...nps, from: 1 }]), [version([nps])])).toThrow(
      'was answered from 0 to 10 before',
    );
  });

  it('is refused where an earlier version gave more ids than it remembers', () => {
    expect(() => assertStable(version([nps], 20), [version([nps], 21)])).toThrow('an old copy');
  });
});

describe('a survey’s name', () => {
  it('is its title in the first language, and a copy’s is numbered in each', () => {
    const titled = { ...version([nps]), languages: ['de', 'en'], title: { en: 'Visit', de: 'Besuch', ar: '' } };
    expect(titleOf(titled)).toBe('Besuch');
    expect(toCopy(titled).title).toEqual({ en: 'Visit (2)', de: 'Besuch (2)', ar: '' });
    expect(titleOf(version([nps]))).toBe('Untitled survey');
  });
});

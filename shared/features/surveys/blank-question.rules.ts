import type { Definition, Question, QuestionType } from './definition.schema.ts';

type Blanks = { readonly [Type in QuestionType]: Omit<Extract<Question, { type: Type }>, 'id'> };

const base = { code: null, title: {}, help: {}, required: false, visibleIf: null };
const closed = { ...base, specials: [] };
const ends = { low: {}, high: {} };
const choice = { ...closed, options: [], other: false, shuffle: false };

const blanks: Blanks = {
  nps: { type: 'nps', ...closed, ...ends, from: 0 },
  csat: { type: 'csat', ...closed, ...ends, look: 'numbers' },
  ces: { type: 'ces', ...closed, ...ends },
  rating: { type: 'rating', ...closed, ...ends, scale: 5, look: 'stars' },
  single: { type: 'single', ...choice },
  multiple: { type: 'multiple', ...choice, min: null, max: null },
  ranking: { type: 'ranking', ...closed, options: [], shuffle: false },
  matrix: { type: 'matrix', ...closed, rows: [], columns: [], pick: 'one', shuffle: false },
  'yes-no': { type: 'yes-no', ...closed },
  'short-text': { type: 'short-text', ...base, format: 'any', mask: null, minLength: null, maxLength: null },
  'long-text': { type: 'long-text', ...base, minLength: null, maxLength: null },
  number: { type: 'number', ...base, min: null, max: null, decimals: 0, unit: {} },
  date: { type: 'date', ...base, min: null, max: null },
  consent: { type: 'consent', ...base },
  contact: { type: 'contact', ...base, fields: [{ field: 'name', required: false }] },
  statement: { type: 'statement', ...base },
};

/** A question of a type before anybody has written anything in it. */
export function blankQuestion<Type extends QuestionType>(type: Type, id: string): Extract<Question, { type: Type }> {
  // The table above holds under each type exactly that type without its id, which the compiler can't follow.
  return { ...structuredClone(blanks[type]), id } as unknown as Extract<Question, { type: Type }>;
}

/** A survey before anybody has written anything in it: one section without questions. */
export function blankDefinition(language: string): Definition {
  return {
    languages: [language],
    title: {},
    intro: {},
    thanks: {},
    sections: [{ id: 's1', title: {}, newPage: false, visibleIf: null, shuffle: false, questions: [] }],
    lastId: 1,
  };
}

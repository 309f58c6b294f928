import { describe, expect, it } from 'vitest';
import { decideMood } from './mood.rules.ts';
import type { Definition, Question } from './definition.schema.ts';

const base = {
  code: null,
  title: { en: 'Q' },
  help: {},
  required: false,
  visibleIf: null,
  specials: [],
  low: {},
  high: {},
};

function ask(...questions: readonly Question[]): Definition {
  const section = { id: 's1', title: {}, newPage: true, visibleIf: null, shuffle: false, questions: [...questions] };
  return { languages: ['en'], title: { en: 'T' }, intro: {}, thanks: {}, sections: [section], lastId: 9 };
}

const nps: Question = { ...base, id: 'q1', type: 'nps', from: 0 };
const csat: Question = { ...base, id: 'q2', type: 'csat', look: 'numbers' };
const ces: Question = { ...base, id: 'q3', type: 'ces' };

describe('how somebody stands', () => {
  it('is a promoter from 9, a passive from 7, a detractor below', () => {
    const moodAt = (point: number) => decideMood(ask(nps), { q1: point });
    expect([10, 9, 8, 7, 6, 0].map(moodAt)).toEqual(['happy', 'happy', 'so-so', 'so-so', 'unhappy', 'unhappy']);
  });

  it('is satisfied from 4 of 5, and finds it easy from 5 of 7', () => {
    expect([5, 4, 3, 2].map((q2) => decideMood(ask(csat), { q2 }))).toEqual(['happy', 'happy', 'so-so', 'unhappy']);
    expect([7, 5, 4, 3].map((q3) => decideMood(ask(ces), { q3 }))).toEqual(['happy', 'happy', 'so-so', 'unhappy']);
  });

  it('is as bad as the worst of several answers', () => {
    expect(decideMood(ask(nps, csat), { q1: 10, q2: 1 })).toBe('unhappy');
  });

  it('is not known where no metric question was answered', () => {
    expect(decideMood(ask(nps), { q1: null })).toBe('not-known');
    expect(decideMood(ask(nps), { q1: { special: 'dont-know' } })).toBe('not-known');
  });
});

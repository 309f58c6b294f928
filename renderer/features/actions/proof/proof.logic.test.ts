import { expect, it } from 'vitest';
import { daySchema } from '../../../../shared/clock.ts';
import { proofTitle, type ReadProof } from './proof.logic.ts';

const window = { from: daySchema.parse('2026-06-01'), to: daySchema.parse('2026-06-30'), successes: 3, n: 12 };
const look = (days: number, shows: ReadProof['looks'][number]['shows']): ReadProof['looks'][number] => ({
  days,
  before: window,
  after: window,
  difference: 0,
  low: -0.1,
  high: 0.1,
  shows,
});
const proof: ReadProof = {
  criterion: { measureId: 'log.left-happy', scope: {}, direction: 'more', windowDays: 60 },
  label: 'Left happy',
  writtenAt: 0,
  fixedOn: null,
  readyOn: null,
  looks: [],
  proof: { state: 'too-early' },
  confirmed: null,
};
const confirmed = (verdict: 'improved' | 'no-change' | 'worse') => ({ verdict, claim: '', byName: 'Sam', at: 0 });

it('the title says what is known, and asks only when the days that count are over', () => {
  expect(proofTitle({ ...proof, criterion: null }, false)).toBe('What would prove it?');
  expect(proofTitle(proof, false)).toBe('What would prove it');
  expect(proofTitle({ ...proof, criterion: null }, true)).toBe('Nothing was to be proven');
  expect(proofTitle({ ...proof, looks: [look(30, 'improved')] }, true)).toBe('Too early to say whether it helped');
  expect(proofTitle({ ...proof, looks: [look(60, 'too-early')] }, true)).toBe('Too early to say whether it helped');
  expect(proofTitle({ ...proof, looks: [look(60, 'worse')] }, true)).toBe('Did it help?');
});

it('the title says it worked only once the owner said so', () => {
  expect(proofTitle({ ...proof, confirmed: confirmed('improved') }, true)).toBe('It worked');
  expect(proofTitle({ ...proof, confirmed: confirmed('no-change') }, true)).toBe('No visible change');
  expect(proofTitle({ ...proof, confirmed: confirmed('worse') }, true)).toBe('It got worse');
});

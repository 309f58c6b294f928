import { expect, test } from 'vitest';
import { countNoun } from './number-words.ts';

test.each([
  [1, 'entry', '1 entry'],
  [1204, 'entry', '1,204 entries'],
  [2, 'person', '2 people'],
  [3, 'step of a playbook', '3 steps of a playbook'],
  [2, 'day', '2 days'],
  [2, 'business', '2 businesses'],
  [2, 'place in the journey', '2 places in the journey'],
])('%i of %s is "%s"', (count, noun, text) => {
  expect(countNoun(count, noun, 'en-GB')).toBe(text);
});

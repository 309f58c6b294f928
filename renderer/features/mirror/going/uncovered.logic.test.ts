import { expect, test } from 'vitest';
import { uncoveredText } from './uncovered.logic.ts';

const none = { confirmed: 0, overclaim: 0, underclaim: 0, noRecord: 0 };

test.each([
  [none, 'Nothing was held against the records'],
  [{ ...none, noRecord: 2 }, 'Two times there was no record to hold your answer against'],
  [{ ...none, confirmed: 3 }, 'All three answers fit the records'],
  [{ ...none, confirmed: 1, noRecord: 1 }, 'Your one answer fits the records; for one there is no record'],
  [
    { confirmed: 6, overclaim: 5, underclaim: 1, noRecord: 2 },
    'Of twelve answers, six fit the records, five say more than they show, one says less; for two there is no record',
  ],
])('an audit ends with what it uncovered: %#', (counts, sentence) => {
  expect(uncoveredText(counts, 'en')).toBe(sentence);
});

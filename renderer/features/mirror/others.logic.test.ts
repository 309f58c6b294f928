import { expect, test } from 'vitest';
import { othersSentences } from './others.logic.ts';

test('while an audit is open it says whose ratings are in, of the staff never how many exactly', () => {
  const asksAll = { asksManagers: true, asksOutsider: true };
  expect(othersSentences({ managers: 0, outsiders: 0, staff: 0 }, asksAll, 'en')).toEqual([
    'No manager has rated yet.',
    'Fewer than 5 of the staff have rated; nothing is shown of fewer.',
    'Nobody from outside has rated yet.',
  ]);
  expect(othersSentences({ managers: 1, outsiders: 2, staff: 5 }, asksAll, 'en')).toEqual([
    '1 manager has rated.',
    'At least 5 of the staff have rated.',
    '2 from outside have rated.',
  ]);
});

test('groups that are not asked are not spoken of', () => {
  const asksNone = { asksManagers: false, asksOutsider: false };
  expect(othersSentences({ managers: 0, outsiders: 0, staff: null }, asksNone, 'en')).toEqual([]);
});

import { expect, it } from 'vitest';
import { doneSentence, leftTitle, wayTitle } from './bulk.logic.ts';

it('asks in one sentence what is to be done with all of them', () => {
  expect(wayTitle('give', 3)).toBe('Who does three actions?');
  expect(wayTitle('dropped', 1)).toBe('Drop one action?');
});

it('says what was done, and what stays', () => {
  expect(doneSentence('move', 14)).toBe('14 actions moved.');
  expect(doneSentence('done', 1)).toBe('One action done.');
  expect(doneSentence('give', 0)).toBe('Nothing was changed.');
  expect(leftTitle(1)).toBe('One action stays as it was');
  expect(leftTitle(2)).toBe('Two actions stay as they were');
});

import { expect, test } from 'vitest';
import { computerTitle } from './computer.logic.ts';

test.each([
  [true, true, 'This computer reminds, also from the tray'],
  [true, false, 'This computer reminds while it is open'],
  [false, true, 'This computer stays in the tray and reminds of nothing'],
  [false, false, 'This computer reminds of nothing'],
])('with reminders %s and tray %s the title says: %s', (reminders, tray, title) => {
  expect(computerTitle({ reminders, tray })).toBe(title);
});

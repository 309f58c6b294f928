import { expect, test } from 'vitest';
import { fittingCommands, type Command } from './search.logic.ts';

const run = () => undefined;
const commands: readonly Command[] = [
  { label: 'Log feedback', roles: ['owner', 'manager', 'staff'], run },
  { label: 'Log', roles: ['owner', 'manager', 'staff'], run },
  { label: 'People and PINs', roles: ['owner'], run },
];
const labels = (role: 'owner' | 'staff', text: string) =>
  fittingCommands(commands, role, text).map(({ label }) => label);

test('offers everything the role may use before anything is typed', () => {
  expect(labels('owner', ' ')).toEqual(['Log feedback', 'Log', 'People and PINs']);
  expect(labels('staff', '')).toEqual(['Log feedback', 'Log']);
});

test('fits when every word typed is in the name', () => {
  expect(labels('owner', 'feed LOG')).toEqual(['Log feedback']);
  expect(labels('owner', 'pins')).toEqual(['People and PINs']);
  expect(labels('staff', 'pins')).toEqual([]);
});

import { expect, test } from 'vitest';
import { tabsFor } from './settings-tabs.ts';

test('each role sees the settings it may change', () => {
  expect(tabsFor('owner').map(({ key }) => key)).toEqual([
    'business',
    'hours',
    'places',
    'people',
    'backups',
    'privacy',
    'computer',
  ]);
  expect(tabsFor('manager').map(({ key }) => key)).toEqual(['places', 'computer']);
  expect(tabsFor('staff').map(({ key }) => key)).toEqual(['computer']);
});

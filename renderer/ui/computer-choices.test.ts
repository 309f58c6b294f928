import { expect, test } from 'vitest';
import { currencyChoices, monthChoices, timeZoneChoices } from './computer-choices.ts';

test('names currencies and months in the language of the reader', () => {
  expect(currencyChoices('en')).toContainEqual({ value: 'EUR', label: 'EUR, Euro' });
  expect(monthChoices('en')[3]).toEqual({ value: '4', label: 'April' });
  expect(monthChoices('de')).toHaveLength(12);
  expect(monthChoices('de')[4]).toEqual({ value: '5', label: 'Mai' });
});

test('offers the time zone in use even where the computer does not list it, and none twice', () => {
  expect(timeZoneChoices('Etc/Somewhere')).toContain('Etc/Somewhere');
  expect(timeZoneChoices('Europe/Berlin').filter((zone) => zone === 'Europe/Berlin')).toHaveLength(1);
});

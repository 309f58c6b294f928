import { expect, test } from 'vitest';
import { kioskSettingsSchema } from '../../../../shared/features/surveys/surveys.schema.ts';
import { fromTimeText, toTimeText, usualHours } from './kiosk-hours.logic.ts';

test('a time field and the minutes of a day say the same', () => {
  expect([0, 540, 1080, 1439].map(toTimeText)).toEqual(['00:00', '09:00', '18:00', '23:59']);
  expect(['00:00', '09:00', '18:00', '23:59:30'].map(fromTimeText)).toEqual([0, 540, 1080, 1439]);
  expect(fromTimeText('')).toBeNull();
});

test('the hours to begin with are hours a kiosk takes', () => {
  expect(kioskSettingsSchema.parse({ hours: usualHours }).hours).toEqual(usualHours);
  expect(usualHours[6]).toBeNull();
});

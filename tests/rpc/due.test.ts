import { afterAll, beforeAll, expect, test } from 'vitest';
import { deafHost } from '../../shared/host.ts';
import { daySchema } from '../../shared/clock.ts';
import { openApp } from '../../electron/app/app.ts';
import { openTestApp, testOptions, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { recordEntry } from '../factories/entries.ts';
import { promise } from '../factories/promises.ts';
import { makeFolder } from '../factories/store.ts';

// The one question the host around the app asks by itself.

const today = daySchema.parse('2026-11-19');
const hourMs = 3_600_000;
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

test('before there is a business nothing is due', async () => {
  const empty = await openApp(testOptions(makeFolder()), deafHost);
  expect(empty.due()).toBeNull();
  await empty.close();
});

test('a promise is due on its day, a call from its moment on; what is later or long past is not', async () => {
  const owner = app.as('owner');
  const customerId = await addCustomer(owner, { name: 'Harbour Dental' });
  await promise(owner, today, { customerId, what: 'Phone line', until: 12 * 60 });
  await promise(owner, today, { customerId, what: 'Router' });
  await promise(owner, daySchema.parse('2026-11-20'), { customerId });
  await promise(owner, daySchema.parse('2026-11-10'), { customerId });
  await recordEntry(app, owner, { customerId, callBackAt: app.clock.now() + hourMs });
  expect(app.app.due()?.items.map(({ kind, named }) => [kind, named])).toEqual([
    ['promise', expect.stringMatching(/^Phone line for Harbour Dental is due by 12/)],
    ['promise', 'Router for Harbour Dental is due today.'],
  ]);
  app.clock.move(hourMs);
  const [call] = app.app.due()?.items ?? [];
  expect(call?.kind).toBe('call-back');
  expect(call?.named).toMatch(/^Harbour Dental asked to be called at 11/);
  expect(
    app.app
      .due()
      ?.items.map(({ text }) => text)
      .join(' '),
  ).not.toMatch(/Harbour|Phone|Router/);
});

test('whether anybody works at this moment is said by the hours of the business', () => {
  expect(app.app.due()?.isWorkingTime).toBe(true);
  app.clock.move(10 * hourMs);
  expect(app.app.due()?.isWorkingTime).toBe(false);
});

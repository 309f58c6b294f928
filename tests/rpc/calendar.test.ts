import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, daySchema } from '../../shared/clock.ts';
import type { PersonId } from '../../shared/ids.ts';
import { changeAction, openAction } from '../factories/actions.ts';
import { openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { refusalOf } from '../factories/refusal.ts';
import { makeScenario, planVisit } from '../factories/shops.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const today = daySchema.parse('2026-11-19');

/** The events of a calendar file, each with its fields. */
async function read(client: Client, who: PersonId | null): Promise<Record<string, string>[]> {
  const { text, events } = await client.calendar.read({ who });
  const found = text
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT\r\n')
    .slice(1)
    .map((event): Record<string, string> => {
      const fields = event.split('\r\n').map((line): [string, string] => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon), line.slice(colon + 1)];
      });
      return Object.fromEntries(fields);
    });
  expect(found).toHaveLength(events);
  return found;
}
const titles = (events: readonly Record<string, string>[]): (string | undefined)[] =>
  events.map((event) => event['SUMMARY']);

describe('a calendar file', () => {
  it('holds open actions on the day they are due, and says whose they are', async () => {
    const customerId = await addCustomer(app.as('owner'), { name: 'Osei, Sons', status: 'lost' });
    const id = await openAction(app, { what: 'Call; then write', who: app.people.staff, dueInDays: 3, customerId });
    await changeAction(app.as('owner'), await openAction(app, { what: 'over' }), { state: 'done' });
    await openAction(app, { what: 'next year', dueInDays: 200 });
    expect(await read(app.as('owner'), null)).toEqual([
      expect.objectContaining({
        UID: `action-${id}@plain-mirror`,
        DTSTAMP: '20261119T100000Z',
        'DTSTART;VALUE=DATE': '20261122',
        SUMMARY: String.raw`Call\; then write`,
        DESCRIPTION: String.raw`For Osei\, Sons.\nPriya does it.`,
      }),
    ]);
  });

  it('moves what is late to the day it is written, under the same id, and says since when', async () => {
    await openAction(app, { what: 'late', dueInDays: -2 });
    const [first] = await read(app.as('owner'), null);
    expect(first).toMatchObject({ 'DTSTART;VALUE=DATE': '20261119' });
    expect(first?.['DESCRIPTION']).toContain('Late: it was due on 17 Nov 2026.');
    app.clock.move(24 * 60 * 60 * 1000);
    const [second] = await read(app.as('owner'), null);
    expect(second).toMatchObject({ UID: first?.['UID'], 'DTSTART;VALUE=DATE': '20261120' });
  });

  it('holds calls that are due and mystery visits that are planned', async () => {
    await addCustomer(app.as('owner'), {
      name: 'Quay Books',
      status: 'active',
      customerSinceOn: addDays(today, -60),
      phone: '030 1',
      lookedAfterBy: app.people.manager,
    });
    const { scenarioId } = await makeScenario(app.as('manager'));
    await planVisit(app, app.as('manager'), { scenarioId, plannedOn: addDays(today, 5) });
    const all = await read(app.as('manager'), null);
    expect(titles(all)).toEqual(['Call Quay Books', expect.stringMatching(/^Mystery visit/)]);
    expect(all[0]).toMatchObject({ 'DTSTART;VALUE=DATE': '20261119' });
    expect(titles(await read(app.as('manager'), app.people.manager))).toEqual(['Call Quay Books']);
  });

  it('is one person’s: their actions and the calls of customers they look after', async () => {
    await openAction(app, { what: 'for Priya', who: app.people.staff });
    await openAction(app, { what: 'for nobody' });
    expect(titles(await read(app.as('owner'), app.people.staff))).toEqual(['for Priya']);
    expect(titles(await read(app.as('staff'), app.people.staff))).toEqual(['for Priya']);
  });

  it('of others is not for staff', async () => {
    expect(await refusalOf(app.as('staff').calendar.read({ who: null }))).toBe('ONLY_YOUR_OWN');
    expect(await refusalOf(app.as('staff').calendar.read({ who: app.people.manager }))).toBe('ONLY_YOUR_OWN');
  });
});

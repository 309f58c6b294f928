import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkStore } from '../../electron/db/check.ts';
import { addDays, DAY_MS, daysBetween, type Day } from '../../shared/clock.ts';
import type { CustomerId } from '../../shared/ids.ts';
import { commandId, openTestApp, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { recordEntry } from '../factories/log.ts';
import { readMeasure } from '../factories/measures.ts';
import { sure } from '../factories/sure.ts';
import { day } from '../factories/survey-answers.ts';
import { callDaysAgo } from '../factories/touch.ts';

// It is Thursday 19 November 2026, the zone is UTC; customers are called every 30 days.
const today = day('2026-11-19');

let app: TestApp;
let customers: CustomerId[];
beforeEach(async () => {
  app = await openTestApp();
  customers = [];
  for (const name of ['One', 'Two', 'Three', 'Four', 'Five'])
    customers.push(await addCustomer(app.as('owner'), { name, status: 'active', customerSinceOn: day('2020-01-01') }));
});
afterEach(() => app.close());

const keptDays = () =>
  app.app.store.database.prepare('SELECT on_day, hex(heard), hex(any_kind) FROM contact_days').raw();
const wrongSums = () => checkStore(app.app.store).find(({ what }) => what === 'summaries')?.problems;

type Contact = { readonly who: number; readonly on: Day; readonly isCall: boolean; readonly isUndone: boolean };

/** Who of five had a contact in the days up to one, by looking at every contact. */
function countIn(contacts: readonly Contact[], asOf: Day, days: number): number {
  const within = contacts.filter(({ on }) => on <= asOf && daysBetween(on, asOf) <= days);
  return new Set(within.map(({ who }) => who)).size;
}

it('figures of any past day are those of a count over every contact, after any that came and went', async () => {
  const contact = fc.record({ who: fc.nat(4), daysAgo: fc.nat(120), isCall: fc.boolean(), isUndone: fc.boolean() });
  const [drawn] = fc.sample(fc.array(contact, { minLength: 25, maxLength: 25 }), { numRuns: 1, seed: 7 });
  const contacts: Contact[] = [];
  for (const { who, daysAgo, isCall, isUndone } of sure(drawn)) {
    const customerId = sure(customers[who]);
    const client = app.as('owner');
    if (isCall) await callDaysAgo(app, client, customerId, daysAgo);
    else await recordEntry(app, client, { customerId, heardAt: app.clock.now() - daysAgo * DAY_MS });
    const { items } = await client.history.journal({ limit: 1 });
    if (isUndone) await client.history.undo({ commandId: commandId(), undoes: sure(items[0]?.commandId ?? undefined) });
    else contacts.push({ who, on: addDays(today, -daysAgo), isCall, isUndone });
  }
  for (const daysAgo of [0, 3, 17, 40, 77, 110]) {
    const asOf = addDays(today, -daysAgo);
    const period = { from: addDays(asOf, -10), to: asOf };
    const heard = contacts.filter(({ isCall }) => !isCall);
    expect((await readMeasure(app, 'touch.on-time', period)).value).toBeCloseTo(countIn(contacts, asOf, 30) / 5);
    expect((await readMeasure(app, 'customers.silent', period)).value).toBeCloseTo(1 - countIn(heard, asOf, 89) / 5);
  }
  expect(wrongSums()).toEqual([]);
});

it('the days are kept anew at the first start after the update that brought them', async () => {
  await callDaysAgo(app, app.as('owner'), sure(customers[0]), 3);
  await recordEntry(app, app.as('owner'), { customerId: sure(customers[4]) });
  const kept = keptDays().all();
  expect(kept).toHaveLength(2);
  app.app.store.database.exec("DELETE FROM contact_days; INSERT INTO awaited_computations VALUES ('days of contacts')");
  expect(wrongSums()).toEqual(['days of contacts: 2 do not say who was in touch']);
  await app.reopen();
  expect(keptDays().all().map(String).toSorted()).toEqual(kept.map(String).toSorted());
  expect(wrongSums()).toEqual([]);
});

import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AskId } from '../../shared/ids.ts';
import { DAY_MS, daySchema } from '../../shared/clock.ts';
import { commandId, newId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { refusalOf } from '../factories/refusal.ts';
import { recordResponse, visitDefinition } from '../factories/visits.ts';
import { openSurvey, type OpenSurvey } from '../factories/surveys.ts';

let app: TestApp;
let sam: Client;
let visit: OpenSurvey;
beforeEach(async () => {
  app = await openTestApp();
  sam = app.as('owner');
  visit = await openSurvey(sam, visitDefinition());
});
afterEach(() => app.close());

/** Every value of every table, as anybody with a disk could read it. */
function readEverything(): string {
  const database = new Database(join(app.dataDir, 'plain-mirror.sqlite'), { readonly: true });
  try {
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all()
      .map(String);
    return tables
      .map((table) => {
        const rows = database.prepare(`SELECT * FROM "${table}"`).raw().all();
        // Bytes are shown as the text they hold, so that words inside an index are seen too.
        return JSON.stringify(rows, (_key, value: unknown) =>
          value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
        );
      })
      .join('\n');
  } finally {
    database.close();
  }
}

it('erasing a customer empties what they answered, everywhere', async () => {
  const ann = await addCustomer(sam, { name: 'Ann' });
  const ben = await addCustomer(sam, { name: 'Ben' });
  const answers = {
    q1: 2,
    q2: { text: 'The zeppelin leaked.' },
    q4: { contact: { name: 'Annabelle', phone: '5550199' } },
  };
  const { id } = await recordResponse(app, sam, visit, { customerId: ann, answers });
  const taken = await recordResponse(app, sam, visit, { answers: { q1: 9 }, customerId: ben });
  await sam.surveys.askFavour({ commandId: commandId(), id: taken.id, favour: 'referral', consents: true });
  await sam.surveys.noteAsked({
    commandId: commandId(),
    id: newId<AskId>(),
    surveyId: visit.surveyId,
    customerId: ann,
    channel: 'phone',
    people: 1,
    outcome: 'declined',
    locationId: null,
    askedOn: daySchema.parse('2026-11-18'),
  });
  expect(readEverything()).toContain('zeppelin');
  const find = async () => (await sam.surveys.comments({ surveyId: visit.surveyId, q: 'zeppelin' })).items;
  expect(await find()).toHaveLength(1);

  await sam.customers.erase({ commandId: commandId(), id: ann, typedName: 'Ann' });

  expect(await find()).toEqual([]);
  expect(readEverything()).not.toMatch(/zeppelin|Annabelle|5550199/);
  expect(await sam.surveys.getResponse({ id })).toMatchObject({ answers: {}, mood: 'not-known' });
  const { items } = await sam.surveys.listResponses({ surveyId: visit.surveyId, answered: 'q1:2' });
  expect(items).toEqual([]);
  expect(await sam.surveys.getResponse({ id: taken.id })).toMatchObject({ answers: { q1: 9, q3: null, q4: null } });
  expect(await refusalOf(sam.surveys.correct({ commandId: commandId(), id, answers }))).toBe('ERASED');
  expect(await refusalOf(recordResponse(app, sam, visit, { customerId: ann }))).toBe('NOT_TO_BE_ASKED');
});

it('why a response was set aside goes too, and it stays out of the figures; nobody else’s is set aside by it', async () => {
  const ann = await addCustomer(sam, { name: 'Ann' });
  const { id: aside } = await recordResponse(app, sam, visit, { customerId: ann, answers: { q1: 2 } });
  app.clock.move(100 * DAY_MS);
  const { id: counted } = await recordResponse(app, sam, visit, { customerId: ann, answers: { q1: 9 } });
  await sam.surveys.setAside({ commandId: commandId(), id: aside, reason: 'Filled in by his zeppelin pilot' });
  await sam.customers.erase({ commandId: commandId(), id: ann, typedName: 'Ann' });
  expect(readEverything()).not.toContain('zeppelin');
  expect((await sam.surveys.getResponse({ id: aside })).setAside).toBe('(erased on request)');
  expect((await sam.surveys.getResponse({ id: counted })).setAside).toBeNull();
});

it('erasing finds what was recorded and taken back, too', async () => {
  const ann = await addCustomer(sam, { name: 'Ann' });
  const { commandId: undoes } = await recordResponse(app, sam, visit, {
    customerId: ann,
    answers: { q1: 2, q2: { text: 'The zeppelin leaked.' } },
  });
  await sam.history.undo({ commandId: commandId(), undoes });
  await sam.customers.erase({ commandId: commandId(), id: ann, typedName: 'Ann' });
  expect(readEverything()).not.toContain('zeppelin');
});

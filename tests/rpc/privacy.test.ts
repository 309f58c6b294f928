import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepRetention } from '../../electron/app/keep-retention.ts';
import { DAY_MS } from '../../shared/clock.ts';
import { namingSchema } from '../../shared/features/privacy/privacy.schema.ts';
import type { CustomerId } from '../../shared/ids.ts';
import { commandId, openTestApp, type TestApp } from '../factories/app.ts';
import { settleJobs } from '../factories/backups-calls.ts';
import { addCustomer, recordEntry } from '../factories/log.ts';
import { day } from '../factories/survey-answers.ts';
import { promise } from '../factories/promises.ts';
import { refusalOf } from '../factories/refusal.ts';
import { handOverPhoto, pngOf } from '../factories/photos.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const owner = () => app.as('owner');
const add = (name: string): Promise<CustomerId> => addCustomer(app.as('manager'), name);

describe('what is stored about a customer', () => {
  it('is told by kind, with the fields that hold something', async () => {
    const id = await add('Ann Reed');
    const photoIds = [await handOverPhoto(app, pngOf(10, 10))];
    await recordEntry(app, app.as('staff'), { customerId: id, words: 'The line was slow', photoIds });
    await recordEntry(app, app.as('staff'), { customerId: id, words: 'It is better' });
    await recordEntry(app, app.as('staff'), { words: 'Somebody else’s words' });
    const stored = await app.as('manager').privacy.ofCustomer({ id });
    expect(stored).toMatchObject({ name: 'Ann Reed', isErased: false, photos: 1, oldestBackupAt: null });
    expect(stored.kinds.map(({ noun, records }) => [noun, records])).toEqual(
      expect.arrayContaining([
        ['customer', 1],
        ['entry', 2],
        ['photo', 1],
      ]),
    );
    expect(stored.kinds.find(({ noun }) => noun === 'entry')?.fields).toContain('What they said');
  });

  it.each(['html', 'json'] as const)('is handed over whole as %s, and holds nobody else', async (format) => {
    const id = await add('Ann <Reed>');
    await recordEntry(app, app.as('staff'), { customerId: id, words: 'The line was slow' });
    await recordEntry(app, app.as('staff'), { words: 'Somebody else’s words' });
    const { fileId, fileName } = await app.as('manager').privacy.fileOfCustomer({ id, format });
    expect(fileName).toBe(`stored-ann-reed--2026-11-19.${format}`);
    const text = await (await app.fetch(`/files/out/${fileId}`)).text();
    expect(text).toContain('The line was slow');
    expect(text).toContain(format === 'html' ? 'Ann &lt;Reed&gt;' : 'Ann <Reed>');
    expect(text).not.toContain('Somebody else');
  });

  it('is nothing but the record itself once they were erased', async () => {
    const id = await add('Zeb Quark');
    await recordEntry(app, app.as('staff'), { customerId: id, words: 'The quagmire of waiting' });
    await owner().customers.erase({ commandId: commandId(), id, typedName: 'Zeb Quark' });
    const { fileId } = await owner().privacy.fileOfCustomer({ id, format: 'json' });
    expect(await (await app.fetch(`/files/out/${fileId}`)).text()).not.toMatch(/Zeb|quagmire/i);
    expect((await owner().privacy.ofCustomer({ id })).isErased).toBe(true);
  });

  it('misses no table: whatever names a customer belongs to one, or is computed from what does', () => {
    const { database, tables } = app.app.store;
    const naming = database
      .prepare(
        `SELECT DISTINCT s.name FROM sqlite_schema s JOIN pragma_table_info(s.name) c
         WHERE s.type = 'table' AND c.name = 'customer_id' ORDER BY s.name`,
      )
      .pluck()
      .all()
      .map(String);
    const leads = (name: string): boolean => {
      const above = tables.get(name)?.belongsTo?.table;
      return name === 'customers' || (above !== undefined && leads(above));
    };
    // Kept beside the records, by customer: days and counts that erasing's own changes empty or that hold no words.
    const computed = naming.filter((name) => !tables.has(name));
    expect(naming.filter((name) => tables.has(name) && !leads(name))).toEqual([]);
    expect(computed).toEqual(['last_contacts', 'rhythm_calls', 'rhythms', 'sales_roads']);
  });

  it('tells the owner where somebody who works here is named', async () => {
    await recordEntry(app, app.as('staff'), { words: 'The line was slow' });
    const { jobId } = await owner().privacy.lookPerson({ commandId: commandId(), id: app.people.staff });
    await settleJobs(app);
    const { namedIn } = namingSchema.parse((await owner().jobs.get({ id: jobId })).result);
    expect(namedIn).toContainEqual(expect.objectContaining({ noun: 'entry', records: 1 }));
  });
});

describe('a rule of keeping', () => {
  /** Three customers of long ago: one forgotten, one with an open promise, one who spoke last month. */
  async function threeOfLongAgo(): Promise<{ gone: CustomerId; open: CustomerId; lively: CustomerId }> {
    const [gone, open, lively] = [await add('Gone Long'), await add('Open Promise'), await add('Lively Still')];
    await promise(app.as('manager'), day('2026-12-01'), { customerId: open });
    app.clock.move(800 * DAY_MS);
    await recordEntry(app, app.as('staff'), { customerId: lively, words: 'Still here' });
    return { gone, open, lively };
  }
  const isErased = async (id: CustomerId): Promise<boolean> => (await owner().customers.get({ id })).customer.erased;
  const keep = (eraseAfterMonths: 24 | null) =>
    owner().privacy.keepRules({ commandId: commandId(), rules: { eraseAfterMonths } });

  it('says beforehand whom it would erase, and erases nobody', async () => {
    const { gone } = await threeOfLongAgo();
    const { jobId } = await owner().privacy.lookOutstayed({ commandId: commandId(), months: 24 });
    await settleJobs(app);
    expect(await owner().privacy.outstayed({ jobId })).toEqual({ customers: 1, names: ['Gone Long'] });
    expect(await isErased(gone)).toBe(false);
    expect(await refusalOf(app.as('manager').jobs.get({ id: jobId }))).toBe('NOT_FOUND');
  });

  it('erases who has outstayed, once a day, and nobody with something open or heard of since', async () => {
    const { gone, open, lively } = await threeOfLongAgo();
    await keepRetention(app.app.lasting);
    expect(await isErased(gone)).toBe(false);
    await keep(24);
    await keepRetention(app.app.lasting);
    expect([await isErased(gone), await isErased(open), await isErased(lively)]).toEqual([true, false, false]);
    app.app.store.database.pragma('wal_checkpoint(TRUNCATE)');
    expect(readFileSync(app.app.store.path, 'latin1')).not.toContain('Gone Long');
    const [line] = (await owner().history.journal({ limit: 1 })).items;
    expect(line?.what).toBe('privacy.outstayed-erased');
    // The next look is a day later, whatever else happens meanwhile.
    const jobs = () =>
      app.app.store.database.prepare("SELECT count(*) FROM jobs WHERE kind = 'retention'").pluck().get();
    const before = jobs();
    await keepRetention(app.app.lasting);
    expect(jobs()).toBe(before);
    app.clock.move(DAY_MS + 1);
    await keepRetention(app.app.lasting);
    expect(jobs()).toBe(Number(before) + 1);
  });

  it('stops when it is taken back', async () => {
    const { gone } = await threeOfLongAgo();
    await keep(24);
    await keep(null);
    await keepRetention(app.app.lasting);
    expect(await isErased(gone)).toBe(false);
    expect(await owner().privacy.rules({})).toEqual({ eraseAfterMonths: null });
  });
});

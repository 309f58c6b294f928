import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepRetention } from '../../electron/app/keep-retention.ts';
import { DAY_MS } from '../../shared/clock.ts';
import { namingSchema } from '../../shared/features/privacy/privacy.schema.ts';
import type { ActionId, CustomerId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { settleJobs } from '../factories/backups-calls.ts';
import { addCustomer as addCustomerWith } from '../factories/customers.ts';
import { addCustomer, recordEntry } from '../factories/log.ts';
import { day } from '../factories/survey-answers.ts';
import { finish, promise } from '../factories/promises.ts';
import { refusalOf } from '../factories/refusal.ts';
import { handOverPhoto, pngOf } from '../factories/photos.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const owner = () => app.as('owner');
const add = (name: string): Promise<CustomerId> => addCustomer(app.as('manager'), name);

/** The words that stand in any byte of any file of the company's folder: database, its log, side files, photos. */
function wordsOnDisk(words: readonly string[]): string[] {
  const found = readdirSync(app.app.store.dataDir, { recursive: true, withFileTypes: true })
    // The memory beside the log is never read while the store is open: closing it would let go of the lock.
    .filter((file) => file.isFile() && !file.name.endsWith('-shm'))
    .flatMap((file) => {
      const bytes = readFileSync(join(file.parentPath, file.name), 'latin1').toLowerCase();
      return words.filter((word) => bytes.includes(word.toLowerCase()));
    });
  return [...new Set(found)];
}

describe('what is stored about a customer', () => {
  it('is told by kind, with the fields that hold something', async () => {
    const id = await add('Ann Reed');
    const photoIds = [await handOverPhoto(app, pngOf(10, 10))];
    await recordEntry(app, app.as('staff'), { customerId: id, words: 'The line was slow', photoIds });
    const began = app.clock.now();
    app.clock.move(DAY_MS);
    await recordEntry(app, app.as('staff'), { customerId: id, words: 'It is better', howLeft: 'so-so' });
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
    expect(stored.kinds.map(({ since, newest }) => [since, newest])).toEqual(
      stored.kinds.map(({ noun }) => [began, noun === 'entry' ? app.clock.now() : began]),
    );
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

  it('covers a second record that turned out to be the same customer, which erasing empties too, in every file', async () => {
    const manager = app.as('manager');
    const into = await add('Zeb Quark');
    const from = await addCustomerWith(manager, {
      name: 'Zebulon Twice',
      email: 'zebulon@quark.example',
      phone: '+49 555 777888',
      styleNote: 'Hates Mondays',
    });
    await recordEntry(app, app.as('staff'), { customerId: from, words: 'The quagmire of waiting' });
    await manager.customers.merge({ commandId: commandId(), from, into });
    const before = await manager.privacy.ofCustomer({ id: into });
    expect(before.kinds.find(({ noun }) => noun === 'customer')).toMatchObject({ records: 2 });
    const words = ['Zeb Quark', 'Zebulon', 'zebulon@quark', '777888', 'Hates Mondays', 'quagmire'];
    expect(wordsOnDisk(words)).not.toEqual([]);
    await owner().customers.erase({ commandId: commandId(), id: into, typedName: 'Zeb Quark' });
    expect(wordsOnDisk(words)).toEqual([]);
    expect((await owner().customers.get({ id: from })).customer).toMatchObject({ erased: true, email: null });
    expect((await owner().history.journal({ customer: into, limit: 50 })).items.length).toBeGreaterThan(3);
  });

  it('ends where a backup brought customers merged into one another, and so does erasing', async () => {
    const [ann, ben] = [await add('Ann Ring'), await add('Ben Ring')];
    const merge = app.app.store.database.prepare('UPDATE customers SET merged_into = ? WHERE customer_id = ?');
    merge.run(ben, ann);
    merge.run(ann, ben);
    const { kinds } = await app.as('manager').privacy.ofCustomer({ id: ann });
    expect(kinds.find(({ noun }) => noun === 'customer')).toMatchObject({ records: 2 });
    await owner().customers.erase({ commandId: commandId(), id: ann, typedName: 'Ann Ring' });
    for (const id of [ann, ben]) expect((await owner().customers.get({ id })).customer.erased).toBe(true);
  });

  it('tells the owner where somebody who works here is named', async () => {
    await recordEntry(app, app.as('staff'), { words: 'The line was slow' });
    const { jobId } = await owner().privacy.lookPerson({ commandId: commandId(), id: app.people.staff });
    await settleJobs(app);
    const { namedIn, did } = namingSchema.parse((await owner().jobs.get({ id: jobId })).result);
    expect(did).toMatchObject({
      changes: 1,
      changedSince: app.clock.now(),
      changedLast: app.clock.now(),
      wrongPins: 0,
    });
    expect(did.signIns).toBe(1);
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

  it('spares whom something was promised, or an action opened for, since', async () => {
    const [promised, asked, both] = [await add('Promised Since'), await add('Acted Since'), await add('Gone Both')];
    app.clock.move(700 * DAY_MS);
    const id = await promise(app.as('manager'), day('2028-10-30'), { customerId: promised });
    await finish(app.as('manager'), id, day('2028-10-18'));
    const actionId = newId<ActionId>();
    const action = { what: 'Send the leaflet', entryId: null, customerId: asked, who: null, dueAt: app.clock.now() };
    await app.as('manager').actions.open({ commandId: commandId(), id: actionId, ...action });
    await app.as('manager').actions.change({ commandId: commandId(), id: actionId, state: 'done' });
    app.clock.move(100 * DAY_MS);
    await keep(24);
    await keepRetention(app.app.lasting);
    expect([await isErased(promised), await isErased(asked), await isErased(both)]).toEqual([false, false, true]);
  });

  it.each(['comes back', 'is kept after all'])(
    'spares a customer who %s between the look and the erasing',
    async (how) => {
      const { gone } = await threeOfLongAgo();
      await keep(24);
      const { jobs } = app.app.lasting;
      const whenOver = jobs.whenOver.bind(jobs);
      vi.spyOn(jobs, 'whenOver').mockImplementationOnce(async (id) => {
        await whenOver(id);
        if (how === 'comes back') await recordEntry(app, app.as('staff'), { customerId: gone, words: 'Back again' });
        else await keep(null);
      });
      await keepRetention(app.app.lasting);
      expect(await isErased(gone)).toBe(false);
    },
  );

  it('stops when it is taken back', async () => {
    const { gone } = await threeOfLongAgo();
    await keep(24);
    await keep(null);
    await keepRetention(app.app.lasting);
    expect(await isErased(gone)).toBe(false);
    expect(await owner().privacy.rules({})).toEqual({ eraseAfterMonths: null });
  });
});

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldWords } from '../../electron/app/words/field-words.ts';
import { recordWords } from '../../electron/app/words/record-words.ts';
import { addDays, DAY_MS, daySchema, type Day } from '../../shared/clock.ts';
import { lineText } from '../../shared/features/history/journal.words.ts';
import type { CustomerId, JobId, PersonId } from '../../shared/ids.ts';
import { commandId, openTestApp, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { promise } from '../factories/promises.ts';
import { refusalOf } from '../factories/refusal.ts';

const today = daySchema.parse('2026-11-19');

let app: TestApp;
let almond: CustomerId;
beforeAll(async () => {
  app = await openTestApp();
  almond = await addCustomer(app.as('staff'), { name: 'Mrs Almond' });
  await promise(app.as('manager'), addDays(today, 3), { customerId: almond, what: 'Oak table' });
  await addCustomer(app.as('staff'), { name: '=HYPERLINK("x")' });
});
afterAll(() => app.close());

const journal = (filter: Parameters<ReturnType<TestApp['as']>['history']['journal']>[0] = {}) =>
  app.as('owner').history.journal(filter);
const whenOver = async (jobId: JobId) => {
  await app.app.lasting.jobs.whenOver(jobId);
  return app.as('owner').jobs.get({ id: jobId });
};

describe('the journal', () => {
  it('tells every change in words of the shop, newest first, and which page shows it', async () => {
    const { items } = await journal();
    const texts = items.map(lineText);
    expect(texts[0]).toBe('Priya added the customer =HYPERLINK("x")');
    expect(texts).toContain('Dana promised the promise “Oak table” to Mrs Almond');
    expect(texts).toContain('Priya added the customer Mrs Almond');
    expect(items.find(({ record }) => record.title === 'Oak table')?.record.to).toMatch(/^\/promises\//);
    expect(items[0]).toMatchObject({ place: 'window', role: 'staff', isElsewhere: false, isErased: false });
  });

  it('shows no ids and nothing that is missing as a word', async () => {
    const { items } = await journal();
    const told = JSON.stringify(items.map((line) => [lineText(line), line.fields]));
    expect(told).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|undefined|"record"/);
  });

  it('has words for every kind of record that is journalled', () => {
    const missing = [...app.app.store.tables.keys()].filter(
      (name) => !Object.hasOwn(fieldWords, name) || !Object.hasOwn(recordWords, name),
    );
    expect(missing).toEqual([]);
  });

  it('is narrowed by person, kind, customer and day, alone and together', async () => {
    const nouns = async (filter: Parameters<typeof journal>[0]) =>
      (await journal(filter)).items.map(({ record }) => record.noun);
    expect(new Set(await nouns({ kind: 'promises' }))).toEqual(new Set(['promise', 'date that was said']));
    expect(await nouns({ person: app.people.staff })).toEqual(['customer', 'customer']);
    expect(await nouns({ person: app.people.staff, kind: 'promises' })).toEqual([]);
    expect((await nouns({ customer: almond })).toSorted()).toEqual(['customer', 'date that was said', 'promise']);
    expect(await nouns({ from: addDays(today, 1) })).toEqual([]);
    expect((await nouns({ from: today, to: today, kind: 'customers' })).length).toBe(2);
  });

  it('goes on page by page without gaps, however it is narrowed', async () => {
    for (const filter of [
      {},
      { kind: 'customers' },
      { person: app.people.manager },
      { customer: almond },
      { to: today },
    ] as const) {
      const whole = (await journal({ ...filter, limit: 200 })).items.map(({ no }) => no);
      const paged: number[] = [];
      let cursor: string | undefined;
      do {
        const page = await journal({ ...filter, limit: 1, cursor });
        paged.push(...page.items.map(({ no }) => no));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(paged).toEqual(whole);
    }
  });

  it('is the owner’s alone', async () => {
    expect(await refusalOf(app.as('manager').history.journal({}))).toBe('NOT_ALLOWED');
  });

  it('leaves as CSV that no spreadsheet runs', async () => {
    const { jobId } = await app
      .as('owner')
      .history.exportJournal({ commandId: commandId(), filter: { kind: 'customers' } });
    const { result } = await whenOver(jobId);
    const { fileId, rows } = result as { fileId: string; rows: number };
    const csv = readFileSync(app.app.lasting.uploads.findOffered(fileId)?.path ?? '', 'utf8');
    expect(rows).toBe(2);
    expect(csv).toContain('Priya added the customer Mrs Almond');
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('finds by day what was written while the clock was set back', async () => {
    const now = app.clock.now();
    app.clock.set(now - 40 * DAY_MS);
    await addCustomer(app.as('staff'), { name: 'Mr Backward' });
    app.clock.set(now);
    const titles = async (from: Day, to: Day) =>
      (await journal({ from, to, kind: 'customers' })).items.map(({ record }) => record.title);
    expect(await titles(addDays(today, -41), addDays(today, -39))).toEqual(['Mr Backward']);
    expect(await titles(today, today)).not.toContain('Mr Backward');
  });
});

describe('the chain', () => {
  const check = async () => {
    const { jobId } = await app.as('owner').history.checkChain({ commandId: commandId() });
    await whenOver(jobId);
    return (await app.as('owner').history.chain({})).last;
  };

  it('holds, says since when and over how many changes, and keeps that', async () => {
    expect((await app.as('owner').history.chain({})).last).toBeNull();
    const count = Number(app.app.store.database.prepare('SELECT count(*) FROM journal').pluck().get());
    expect(await check()).toMatchObject({ changes: count, breaks: [], firstAt: Date.UTC(2026, 10, 19, 10) });
  });

  it('holds after values were emptied on request, and shows them as erased', async () => {
    const gone = await addCustomer(app.as('staff'), { name: 'Forget Me' });
    await app.as('owner').customers.erase({ commandId: commandId(), id: gone, typedName: 'Forget Me' });
    const { items } = await journal({ customer: gone });
    expect(items.length).toBeGreaterThan(0);
    expect(items.map(({ isErased, fields }) => [isErased, fields])).toEqual(items.map(() => [true, []]));
    expect((await check())?.breaks).toEqual([]);
  });

  it('says which entry was altered, and that the end was cut off', async () => {
    const { database } = app.app.store;
    const last = Number(database.prepare('SELECT max(commit_id) FROM commits').pluck().get());
    const entry = database.prepare('SELECT journal_id, contents FROM journal ORDER BY journal_id LIMIT 1').get() as {
      journal_id: number;
      contents: string;
    };
    database
      .prepare('UPDATE journal SET contents = ? WHERE journal_id = ?')
      .run('{"became":null,"was":null}', entry.journal_id);
    expect((await check())?.breaks).toEqual([{ kind: 'altered', commitId: 1, journalId: entry.journal_id }]);
    database.prepare('UPDATE journal SET contents = ? WHERE journal_id = ?').run(entry.contents, entry.journal_id);
    database.prepare('DELETE FROM journal WHERE commit_id = ?').run(last);
    database.prepare('DELETE FROM commits WHERE commit_id = ?').run(last);
    expect((await check())?.breaks).toEqual([{ kind: 'shortened', commitId: last, journalId: null }]);
  });
});

describe('the door', () => {
  const door = async (list: 'refused' | 'signIns') => (await app.as('owner').history.door({ list })).items;

  it('counts what was refused by day: who and what, one line however often', async () => {
    for (const _ of [1, 2, 3])
      await refusalOf(app.as('staff').people.setPin({ commandId: commandId(), id: app.people.owner, pin: '000000' }));
    await refusalOf(app.page().client.customers.counts({}));
    const lines = await door('refused');
    expect(lines.filter(({ name }) => name === 'Priya')).toEqual([
      { day: today, kind: 'refused', name: 'Priya', what: 'people, set pin', times: 3, lastAt: app.clock.now() },
    ]);
    expect(lines.filter(({ name, kind }) => name === null && kind === 'refused')).toMatchObject([
      { what: null, times: 1 },
    ]);
  });

  it('counts sign-ins and wrong PINs, and keeps no id that nobody has', async () => {
    const { client } = app.page();
    await refusalOf(client.session.signIn({ personId: app.people.staff, pin: '9999' }));
    await refusalOf(
      client.session.signIn({ personId: '00000000-0000-4000-8000-000000000000' as PersonId, pin: '9999' }),
    );
    const wrong = (await door('signIns')).filter(({ kind }) => kind === 'wrong-pin');
    expect(wrong.map(({ name, times }) => [name, times])).toEqual(
      expect.arrayContaining([
        ['Priya', 1],
        [null, 1],
      ]),
    );
    expect((await door('signIns')).some(({ kind, name }) => kind === 'signed-in' && name === 'Sam')).toBe(true);
  });

  it('keeps its count over a restart', async () => {
    await app.reopen();
    expect((await door('refused')).find(({ name }) => name === 'Priya')?.times).toBe(3);
  });
});

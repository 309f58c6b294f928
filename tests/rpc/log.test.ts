import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EntryId, TouchpointId, ViewId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { sure } from '../factories/sure.ts';
import { addCustomer, entryFields, recordEntry } from '../factories/log.ts';

const hour = 60 * 60 * 1000;

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const refusal = (reason: string) => ({ code: 'REFUSED', data: { reason } });
const wordsOf = (page: { items: readonly { words: string }[] }): string[] => page.items.map(({ words }) => words);

/** Reads the file as anybody with a disk could. */
function readStore<T>(query: string): T[] {
  const database = new Database(join(app.dataDir, 'plain-mirror.sqlite'), { readonly: true });
  try {
    // The test names the columns it asks for.
    return database.prepare(query).all() as T[];
  } finally {
    database.close();
  }
}

describe('recording', () => {
  it('by staff is seen by the owner with its customer, its recorder and its action', async () => {
    const customerId = await addCustomer(app.as('owner'), 'Hollis Family');
    const { id, actionId, topics } = await recordEntry(app, app.as('staff'), {
      words: 'Third technician, third story.',
      howLeft: 'unhappy',
      customerId,
    });
    expect(topics).toEqual(expect.arrayContaining(['log', 'actions']));
    const entry = await app.as('owner').log.get({ id });
    expect(entry).toMatchObject({
      words: 'Third technician, third story.',
      customerName: 'Hollis Family',
      recordedByName: 'Priya',
      recordedByMe: false,
      actionId,
      status: 'new',
    });
    const { items } = await app.as('owner').customers.timeline({ id: customerId });
    expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['entry', 'action']));
    const { action } = await app.as('owner').actions.get({ id: sure(entry.actionId) });
    expect(action).toMatchObject({
      what: 'Ask what went wrong: "Third technician, third story."',
      whoName: 'Priya',
      dueAt: app.clock.now() + 48 * hour,
      customerName: 'Hollis Family',
      sourceId: id,
    });
  });

  it('gives the action to whoever looks after the customer', async () => {
    const customerId = await addCustomer(app.as('owner'), 'Hollis Family', app.people.manager);
    const { actionId } = await recordEntry(app, app.as('staff'), { howLeft: 'unhappy', customerId });
    expect((await app.as('owner').actions.get({ id: sure(actionId) })).action.whoName).toBe('Dana');
  });

  it('twice under one command id is one entry and one action', async () => {
    const input = { commandId: commandId(), id: newId<EntryId>(), fields: entryFields(app, { howLeft: 'unhappy' }) };
    const first = await app.as('staff').log.record(input);
    app.clock.move(hour);
    expect(await app.as('staff').log.record(input)).toEqual(first);
    expect((await app.as('owner').log.counts({})).all).toBe(1);
    expect((await app.as('owner').actions.counts({})).open).toBe(1);
  });

  it('keeps the order in which entries of one moment came', async () => {
    for (const words of ['first', 'second', 'third']) await recordEntry(app, app.as('staff'), { words });
    expect(wordsOf(await app.as('owner').log.list({}))).toEqual(['third', 'second', 'first']);
  });

  it('refuses a customer or place that is not there, beside the field', async () => {
    await expect(recordEntry(app, app.as('staff'), { customerId: newId() })).rejects.toMatchObject({
      data: { field: 'customerId' },
    });
    await expect(recordEntry(app, app.as('staff'), { touchpointId: newId() })).rejects.toMatchObject({
      data: { field: 'touchpointId' },
    });
  });
});

describe('an entry without a name', () => {
  const allow = () => app.as('owner').business.change({ commandId: commandId(), patch: { anonymousEntries: true } });

  it('is refused until the owner allows it', async () => {
    await expect(recordEntry(app, app.as('staff'), { anonymous: true })).rejects.toMatchObject(
      refusal('NOT_ANONYMOUS'),
    );
  });

  it('names nobody in row, journal, receipt or action', async () => {
    await allow();
    const { id, commandId: command } = await recordEntry(app, app.as('staff'), { anonymous: true, howLeft: 'unhappy' });
    expect(await app.as('owner').log.get({ id })).toMatchObject({ recordedByName: null });
    expect(readStore(`SELECT recorded_by, recorded_role FROM entries`)).toEqual([
      { recorded_by: null, recorded_role: null },
    ]);
    expect(readStore(`SELECT person_id, role FROM commits WHERE command_id = '${command}'`)).toEqual([
      { person_id: null, role: null },
    ]);
    expect(readStore(`SELECT person_id FROM receipts WHERE command_id = '${command}'`)).toEqual([{ person_id: null }]);
    expect(readStore(`SELECT who, opened_by FROM actions`)).toEqual([{ who: null, opened_by: null }]);
    const contents = readStore<{ contents: string }>(
      `SELECT contents FROM journal JOIN commits USING (commit_id) WHERE command_id = '${command}'`,
    );
    expect(JSON.stringify(contents)).not.toContain(app.people.staff);
  });
});

describe('what staff may see and do', () => {
  it('is their own entries and unsorted ones', async () => {
    const mine = await recordEntry(app, app.as('staff'), { words: 'mine' });
    const theirs = await recordEntry(app, app.as('manager'), { words: 'theirs' });
    for (const { id } of [mine, theirs]) await app.as('manager').log.sort({ commandId: commandId(), id });
    await recordEntry(app, app.as('manager'), { words: 'unsorted' });
    expect(wordsOf(await app.as('staff').log.list({}))).toEqual(['unsorted', 'mine']);
    expect(wordsOf(await app.as('staff').log.list({ q: 'theirs' }))).toEqual([]);
    expect(wordsOf(await app.as('staff').log.list({ howLeft: 'happy' }))).toEqual(['unsorted', 'mine']);
    expect(await app.as('staff').log.counts({})).toMatchObject({ all: 2, new: 1 });
    expect(await app.as('manager').log.counts({})).toMatchObject({ all: 3, new: 1 });
    await expect(app.as('staff').log.get({ id: theirs.id })).rejects.toMatchObject(refusal('NOT_YOURS'));
    await expect(app.as('staff').log.sort({ commandId: commandId(), id: theirs.id })).rejects.toMatchObject(
      refusal('NOT_YOURS'),
    );
    await expect(
      app.as('staff').log.settle({ commandId: commandId(), id: theirs.id, as: 'thanked', note: null }),
    ).rejects.toMatchObject(refusal('NOT_YOURS'));
  });

  it('pages without gaps or doubles where own and unsorted entries mix', async () => {
    const expected: string[] = [];
    for (let number = 0; number < 12; number += 1) {
      app.clock.move(1000);
      const author = number % 2 === 0 ? 'staff' : 'manager';
      const { id } = await recordEntry(app, app.as(author), { words: `entry ${number}` });
      const isSorted = number % 3 === 0;
      if (isSorted) await app.as('manager').log.sort({ commandId: commandId(), id });
      if (author === 'staff' || !isSorted) expected.unshift(`entry ${number}`);
    }
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await app.as('staff').log.list({ limit: 3, ...(cursor === undefined ? {} : { cursor }) });
      found.push(...wordsOf(page));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(found).toEqual(expected);
  });
});

describe('the inbox', () => {
  it('goes from new to sorted to what came of it', async () => {
    const { touchpoints, reasons } = await app.as('owner').business.places({});
    const theme = reasons.find(({ list }) => list === 'theme');
    const { id } = await recordEntry(app, app.as('staff'));
    await app
      .as('staff')
      .log.sort({ commandId: commandId(), id, themeId: sure(theme).id, touchpointId: sure(touchpoints[0]).id });
    expect(await app.as('owner').log.get({ id })).toMatchObject({
      status: 'sorted',
      themeName: sure(theme).name,
      touchpointName: sure(touchpoints[0]).name,
    });
    await app.as('staff').log.settle({ commandId: commandId(), id, as: 'thanked', note: 'Sent a card.' });
    expect(await app.as('owner').log.get({ id })).toMatchObject({
      status: 'thanked',
      didAbout: 'Sent a card.',
      answeredAt: app.clock.now(),
    });
    expect(await app.as('owner').log.counts({})).toMatchObject({ new: 0 });
  });

  it('opens one action for an entry, however often it is asked', async () => {
    const { id, actionId } = await recordEntry(app, app.as('staff'), { howLeft: 'unhappy' });
    const settled = await app.as('manager').log.settle({ commandId: commandId(), id, as: 'action', note: null });
    expect(settled.actionId).toBe(actionId);
    const calm = await recordEntry(app, app.as('staff'));
    const { actionId: asked } = await app
      .as('manager')
      .log.settle({ commandId: commandId(), id: calm.id, as: 'action', note: 'Send her the manual.' });
    expect((await app.as('owner').actions.get({ id: sure(asked) })).action).toMatchObject({
      what: 'Send her the manual.',
      whoName: 'Priya',
    });
    await expect(
      app.as('manager').actions.open({
        commandId: commandId(),
        id: newId(),
        what: 'Again',
        entryId: calm.id,
        customerId: null,
        who: null,
        dueAt: app.clock.now(),
      }),
    ).rejects.toMatchObject(refusal('ALREADY_OPEN'));
    expect((await app.as('owner').actions.counts({})).open).toBe(2);
  });

  it('takes the action along when the entry turns out to be another customer’s', async () => {
    const { id, actionId } = await recordEntry(app, app.as('staff'), { howLeft: 'unhappy' });
    const customerId = await addCustomer(app.as('owner'), 'Harbour Dental');
    await app.as('manager').log.sort({ commandId: commandId(), id, customerId });
    expect((await app.as('owner').actions.get({ id: sure(actionId) })).action.customerName).toBe('Harbour Dental');
  });

  it('counts and lists the call-backs that are due, until somebody called', async () => {
    const { id } = await recordEntry(app, app.as('staff'), { callBackAt: app.clock.now() + hour });
    expect((await app.as('owner').log.counts({})).callBacksDue).toBe(0);
    app.clock.move(hour);
    expect((await app.as('staff').log.counts({})).callBacksDue).toBe(1);
    expect(wordsOf(await app.as('owner').log.list({ callBackDue: true }))).toHaveLength(1);
    await app.as('staff').log.calledBack({ commandId: commandId(), id });
    expect((await app.as('owner').log.counts({})).callBacksDue).toBe(0);
    expect(await app.as('owner').log.get({ id })).toMatchObject({
      calledBackAt: app.clock.now(),
      answeredAt: app.clock.now(),
    });
    await expect(app.as('staff').log.calledBack({ commandId: commandId(), id })).rejects.toMatchObject(
      refusal('ALREADY_CALLED'),
    );
  });

  it('is undone as one: the entry, its action, the counts', async () => {
    const { commandId: command } = await recordEntry(app, app.as('staff'), { howLeft: 'unhappy' });
    await app.as('staff').history.undo({ commandId: commandId(), undoes: command });
    expect(await app.as('owner').log.counts({})).toMatchObject({ all: 0, new: 0, unhappy: 0 });
    expect((await app.as('owner').actions.counts({})).open).toBe(0);
    expect(wordsOf(await app.as('owner').log.list({ q: 'line' }))).toEqual([]);
  });
});

describe('filters', () => {
  it('combine, and days are those of the business with both ends', async () => {
    const { touchpoints } = await app.as('owner').business.places({});
    const [first, second] = touchpoints.map(({ id }) => id);
    const at = (day: number, time: number) => Date.UTC(2026, 10, day, time);
    const record = (
      words: string,
      heardAt: number,
      howLeft: 'happy' | 'unhappy',
      touchpointId: TouchpointId | undefined,
    ) => recordEntry(app, app.as('staff'), { words, heardAt, howLeft, touchpointId: touchpointId ?? null });
    await record('a', at(16, 0), 'unhappy', first);
    await record('b', at(17, 23), 'unhappy', second);
    await record('c', at(18, 12), 'happy', first);
    await record('d', at(18, 23), 'unhappy', first);
    const list = async (filter: object) => wordsOf(await app.as('manager').log.list(filter)).join('');
    expect(await list({ from: '2026-11-16', to: '2026-11-17' })).toBe('ba');
    expect(await list({ from: '2026-11-18', to: '2026-11-18' })).toBe('dc');
    expect(await list({ howLeft: 'unhappy', touchpointId: first })).toBe('da');
    expect(
      await list({
        howLeft: 'unhappy',
        touchpointId: first,
        from: '2026-11-17',
        channel: 'phone',
        type: 'said',
        status: 'new',
      }),
    ).toBe('d');
    expect(await list({ channel: 'email' })).toBe('');
    expect(await list({ type: 'heard-different' })).toBe('');
  });

  it('are saved under a name, for oneself', async () => {
    const view = {
      id: newId<ViewId>(),
      name: 'Unhappy by phone',
      filter: { howLeft: 'unhappy', channel: 'phone' },
    } as const;
    await app.as('staff').log.saveView({ commandId: commandId(), view });
    expect((await app.as('staff').log.listViews({})).items).toEqual([view]);
    expect((await app.as('owner').log.listViews({})).items).toEqual([]);
    await expect(app.as('owner').log.removeView({ commandId: commandId(), id: view.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(app.as('owner').log.saveView({ commandId: commandId(), view })).rejects.toMatchObject(
      refusal('NOT_YOURS'),
    );
    await app.as('staff').log.removeView({ commandId: commandId(), id: view.id });
    expect((await app.as('staff').log.listViews({})).items).toEqual([]);
  });
});

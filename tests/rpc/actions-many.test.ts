import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { daySchema } from '../../shared/clock.ts';
import type { ActionId, LocationId } from '../../shared/ids.ts';
import { changeAction, explainAction, openAction as openOne } from '../factories/actions.ts';
import { commandId, newId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { recordEntry } from '../factories/log.ts';
import { addSlipReason } from '../factories/promises.ts';
import { fixBetween } from '../factories/proof.ts';
import { sure } from '../factories/sure.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

type BulkPatch = Parameters<Client['actions']['changeMany']>[0]['patch'];

const owner = () => app.as('owner');
type Opened = Omit<NonNullable<Parameters<typeof openOne>[1]>, 'what' | 'dueInDays'> & { readonly dueInHours?: number };
const openAction = (what: string, { dueInHours = 24, ...opened }: Opened = {}) =>
  openOne(app, { what, dueInDays: dueInHours / 24, ...opened });
const whatsOf = (page: { readonly items: readonly { readonly what: string }[] }): string[] =>
  page.items.map(({ what }) => what);
const changeMany = (client: Client, ids: readonly ActionId[], patch: BulkPatch, id = commandId()) =>
  client.actions.changeMany({ commandId: id, ids: [...ids], patch });
const close = (id: ActionId, state: 'done' | 'dropped' | 'doing') => changeAction(owner(), id, { state });
const stateOf = async (id: ActionId) => (await owner().actions.get({ id })).action;

describe('the filters of the list', () => {
  it('narrow to a person, to nobody, to a state, and to what it came from', async () => {
    await openAction('for Priya', { who: app.people.staff });
    await openAction('for nobody');
    await close(await openAction('in hand'), 'doing');
    await recordEntry(app, owner(), { howLeft: 'unhappy', words: 'Nobody came.' });
    const list = async (filter: Parameters<Client['actions']['list']>[0]) =>
      whatsOf(await owner().actions.list(filter));
    expect(await list({ who: app.people.staff })).toEqual(['for Priya']);
    expect(await list({ who: 'nobody', source: 'hand' })).toEqual(['for nobody', 'in hand']);
    expect(await list({ state: 'doing' })).toEqual(['in hand']);
    expect(await list({ source: 'entry' })).toEqual([expect.stringContaining('Nobody came.')]);
  });

  it('narrow to the place where the customer said it', async () => {
    const locationId = newId<LocationId>();
    await owner().business.addLocation({ commandId: commandId(), id: locationId, name: 'Harbour' });
    await recordEntry(app, owner(), { howLeft: 'unhappy', words: 'Wet floor.', locationId });
    await recordEntry(app, owner(), { howLeft: 'unhappy', words: 'Rude.' });
    expect(whatsOf(await owner().actions.list({ locationId }))).toEqual([expect.stringContaining('Wet floor.')]);
  });

  it('page through a state without gaps however few of thousands fit', async () => {
    const { database } = app.app.store;
    const insert = database.prepare(
      "INSERT INTO actions (action_id, what, source, due_at, due_on, state, opened_at) VALUES (?, ?, ?, ?, '2026-11-20', 'open', 0)",
    );
    const wanted = ['vow 1', 'vow 4500', 'vow 6900'];
    database.transaction(() => {
      for (let at = 0; at < 7000; at += 1) {
        const isVow = wanted.includes(`vow ${at}`);
        insert.run(newId(), isVow ? `vow ${at}` : 'by hand', isVow ? 'vow' : 'hand', app.clock.now() + at);
      }
    })();
    for (const [show, expected] of [
      ['open', wanted],
      ['all', wanted.toReversed()],
    ] as const) {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await owner().actions.list({ show, source: 'vow', ...(cursor === undefined ? {} : { cursor }) });
        found.push(...whatsOf(page));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(found).toEqual(expected);
    }
  });
});

describe('the board', () => {
  it('holds a column a state: what is open soonest due first, what is over latest closed first', async () => {
    await openAction('later', { dueInHours: 9 });
    await openAction('soon', { dueInHours: 1 });
    await close(await openAction('done first', { dueInHours: 90 }), 'done');
    app.clock.move(hour);
    await close(await openAction('done last', { dueInHours: 2 }), 'done');
    const column = async (state: 'open' | 'doing' | 'done' | 'dropped') =>
      whatsOf(await owner().actions.column({ state }));
    expect(await column('open')).toEqual(['soon', 'later']);
    expect(await column('doing')).toEqual([]);
    expect(await column('done')).toEqual(['done last', 'done first']);
  });

  it('goes on where a column ended, also where many were closed at one moment', async () => {
    for (const what of ['a', 'b', 'c', 'd', 'e']) await close(await openAction(what), 'done');
    const first = await owner().actions.column({ state: 'done', limit: 3 });
    const rest = await owner().actions.column({ state: 'done', limit: 3, cursor: sure(first.next ?? undefined) });
    expect([...whatsOf(first), ...whatsOf(rest)].toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(rest.next).toBeNull();
  });

  it('holds only their own for staff, and for a leader who asks for theirs', async () => {
    await openAction('for Priya', { who: app.people.staff });
    await openAction('for Sam', { who: app.people.owner });
    expect(whatsOf(await app.as('staff').actions.column({ state: 'open' }))).toEqual(['for Priya']);
    expect(whatsOf(await owner().actions.column({ state: 'open', mine: true }))).toEqual(['for Sam']);
  });
});

describe('changing many at once', () => {
  it('gives them to somebody, moves their day, closes them with the same note', async () => {
    const ids = [await openAction('one'), await openAction('two')];
    await changeMany(owner(), ids, { do: 'give', who: app.people.staff });
    const dueAt = app.clock.now() + 9 * day;
    await changeMany(owner(), ids, { do: 'move', dueAt });
    expect(await changeMany(owner(), ids, { do: 'close', as: 'done', note: 'Same van.' })).toMatchObject({
      changed: 2,
      left: [],
    });
    for (const id of ids) {
      const { action, notes } = await owner().actions.get({ id });
      expect(action).toMatchObject({ whoName: 'Priya', dueAt, state: 'done', closedAt: app.clock.now() });
      expect(notes.map(({ text, byName }) => [text, byName])).toEqual([['Same van.', 'Sam']]);
    }
    const from = daySchema.parse('2026-11-28');
    expect((await owner().actions.list({ show: 'all', dueFrom: from })).items).toHaveLength(2);
  });

  it('is one command: one undo takes all of it back, notes too', async () => {
    const ids = [await openAction('one'), await openAction('two')];
    const undoes = commandId();
    await changeMany(owner(), ids, { do: 'close', as: 'dropped', note: 'Nobody needs it.' }, undoes);
    await owner().history.undo({ commandId: commandId(), undoes });
    for (const id of ids) {
      const { action, notes } = await owner().actions.get({ id });
      expect(action).toMatchObject({ state: 'open', closedAt: null });
      expect(notes).toEqual([]);
    }
  });

  it('says which stay and why, and changes the others', async () => {
    const [open, done] = [await openAction('open'), await openAction('done long ago')];
    await close(done, 'done');
    app.clock.move(day);
    const gone = newId<ActionId>();
    const { changed, left } = await changeMany(owner(), [open, done, gone, open], {
      do: 'close',
      as: 'dropped',
      note: '',
    });
    expect(changed).toBe(1);
    expect(left).toEqual([
      { id: done, what: 'done long ago', why: 'It is done already.' },
      { id: gone, what: 'An action', why: 'This action is no longer here. It may have been undone.' },
    ]);
    expect(await stateOf(done)).toMatchObject({ state: 'done', closedAt: app.clock.now() - day });
  });

  it('closes what joined one of them with it, and opens the next of one that repeats', async () => {
    const customerId = await addCustomer(owner(), { name: 'Ann', status: 'active' });
    const causeId = await addSlipReason(owner(), 'Two books');
    const [joined, first] = [await openAction('second', { customerId }), await openAction('first', { customerId })];
    await explainAction(owner(), first, causeId);
    await owner().actions.join({ commandId: commandId(), id: joined, causeId, whys: [] });
    await changeAction(owner(), first, { repeats: 'week' });
    expect(await changeMany(owner(), [joined], { do: 'close', as: 'done', note: '' })).toMatchObject({
      changed: 0,
      left: [{ what: 'second', why: 'This action joined another. It stands and closes with that one.' }],
    });
    expect(await changeMany(owner(), [first, joined], { do: 'close', as: 'done', note: '' })).toMatchObject({
      changed: 2,
      left: [],
    });
    expect(await stateOf(joined)).toMatchObject({ state: 'done' });
    expect((await owner().actions.list({})).items).toMatchObject([{ what: 'first', source: 'repeat' }]);
  });

  it('holds for staff only where it is theirs, and gives nothing away', async () => {
    const mine = await openAction('mine', { who: app.people.staff });
    const theirs = await openAction('theirs', { who: app.people.manager });
    const staff = app.as('staff');
    const closed = await changeMany(staff, [mine, theirs], { do: 'close', as: 'done', note: '' });
    expect(closed).toMatchObject({ changed: 1, left: [{ id: theirs }] });
    // Staff are not told what others have to do.
    expect(closed.left.map(({ what }) => what)).toEqual(['An action']);
    const given = await changeMany(staff, [await openAction('also mine', { who: app.people.staff })], {
      do: 'give',
      who: app.people.manager,
    });
    expect(given).toMatchObject({ changed: 0, left: [{ what: 'also mine' }] });
  });

  it('is refused for somebody who is not there, before anything changes', async () => {
    const id = await openAction('one');
    await expect(changeMany(owner(), [id], { do: 'give', who: newId() })).rejects.toMatchObject({
      data: { reason: 'NO_SUCH_PERSON' },
    });
  });
});

describe('the huddle', () => {
  it('shows this week’s few, what is late and worst first, and counts the rest', async () => {
    // It is Thursday: three days to go.
    await openAction('next week', { dueInHours: 5 * 24 });
    await openAction('by Sunday', { dueInHours: 3 * 24 });
    await openAction('late', { dueInHours: -2 });
    const worst = await recordEntry(app, owner(), {
      howLeft: 'unhappy',
      severity: 'severe',
      words: 'Water everywhere.',
    });
    app.clock.move(2 * day + hour);
    for (let index = 0; index < 6; index += 1) await openAction(`more ${index}`, { dueInHours: 1 });
    const { from, to, few, count } = await owner().actions.huddle({});
    expect([from, to]).toEqual(['2026-11-16', '2026-11-22']);
    expect(few[0]?.id).toBe(worst.actionId);
    expect(few.map(({ what }) => what).slice(1)).toEqual(['late', 'more 0', 'more 1', 'more 2', 'more 3', 'more 4']);
    expect(count).toBe(9);
  });

  it('puts the customer who brings most first among equals', async () => {
    const small = await addCustomer(owner(), { name: 'Small', status: 'active', yearlyMarginMinor: 10_000 });
    const big = await addCustomer(owner(), { name: 'Big', status: 'active', yearlyMarginMinor: 900_000 });
    await openAction('small', { customerId: small, dueInHours: 1 });
    await openAction('big', { customerId: big, dueInHours: 20 });
    expect((await owner().actions.huddle({})).few.map(({ what }) => what)).toEqual(['big', 'small']);
  });

  it('shows what was done since the Monday of last week, and what was proven since', async () => {
    const proven = await fixBetween(app, { happy: 4, unhappy: 16 }, { happy: 18, unhappy: 2 });
    const old = await openAction('done three weeks ago');
    await close(old, 'done');
    app.clock.move(21 * day);
    await close(await openAction('done today'), 'done');
    const wall = async () => (await owner().actions.huddle({})).done.map(({ what, isProven }) => [what, isProven]);
    expect(await wall()).toEqual([['done today', false]]);
    app.clock.move(hour);
    await owner().proof.confirm({ commandId: commandId(), actionId: proven, verdict: 'improved', claim: 'We call.' });
    expect(await wall()).toEqual([
      ['Call before the window starts', true],
      ['done today', false],
    ]);
    expect((await owner().actions.huddle({})).doneCount).toBe(2);
  });

  it('is for those who lead', async () => {
    await expect(app.as('staff').actions.huddle({})).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

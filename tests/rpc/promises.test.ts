import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PromiseId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { addSlipReason, at, finish, move, promise, real, told } from '../factories/promises.ts';
import { addJobType } from '../factories/promising.ts';
import { refusalOf } from '../factories/refusal.ts';
import { day } from '../factories/survey-answers.ts';
import { sure } from '../factories/sure.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const owner = () => app.as('owner');
const manager = () => app.as('manager');
const staff = () => app.as('staff');
const get = (id: PromiseId) => owner().promises.get({ id });
const command = () => ({ commandId: commandId() });

const friday = day('2026-11-20');
const monday = day('2026-11-23');

describe('a promise', () => {
  it('keeps its first date: a correction is refused with a sentence, a move adds a date beside it', async () => {
    const id = await promise(staff(), friday);
    const due = { on: monday, from: null, to: null };
    expect(await refusalOf(staff().promises.change({ ...command(), id, patch: {}, due }))).toBe('FIRST_DATE_STANDS');
    await move(staff(), id, monday, { told: told(app.clock.now()) });
    const { promise: page, versions } = await get(id);
    expect(page).toMatchObject({ first: { on: friday }, last: { on: monday }, isMoved: true, wasWarned: true });
    expect(versions.map((version) => version.due.on)).toEqual([friday, monday]);
    expect(versions[0]?.withdrawnAt).toBe(app.clock.now());
  });

  it('is put right in everything but its first date, and goes with its kind of job', async () => {
    const jobTypeId = await addJobType(owner(), 'New line');
    const id = await promise(owner(), friday);
    const patch = { what: 'Second line', needByOn: monday, jobTypeId, theirPart: 'Somebody at home' };
    await staff().promises.change({ ...command(), id, patch });
    expect((await get(id)).promise).toMatchObject({ ...patch, first: { on: friday } });
    const listed = async (filter: Parameters<ReturnType<typeof staff>['promises']['list']>[0]) =>
      (await staff().promises.list(filter)).items.map((row) => row.id);
    expect(await listed({ jobTypeId })).toEqual([id]);
    expect(await listed({ jobTypeId, from: friday, to: friday })).toEqual([id]);
    expect(await listed({ jobTypeId, from: monday })).toEqual([]);
    expect(await refusalOf(staff().promises.change({ ...command(), id, patch: { jobTypeId: newId() } }))).toBe(
      'NOT_THERE',
    );
  });

  it('is taken back whole where it was mistyped, and each move by itself', async () => {
    const takeBackLatest = async (record: PromiseId): Promise<void> => {
      const { items } = await owner().history.list({ record: 'promise', id: record });
      await owner().history.undo({ ...command(), undoes: sure(sure(items[0]).commandId) });
    };
    const id = await promise(owner(), friday);
    await move(owner(), id, monday, { told: told(app.clock.now()) });
    await takeBackLatest(id);
    expect((await get(id)).versions).toHaveLength(1);
    expect((await get(id)).promise).toMatchObject({ last: { on: friday }, isMoved: false, wasWarned: false });
    const mistyped = await promise(owner(), monday);
    await takeBackLatest(mistyped);
    expect(await refusalOf(get(mistyped))).toBe('NOT_FOUND');
  });

  it('turns amber at half and red at most of its time, and is late when it is over', async () => {
    // Promised Friday 6 November at 10:00 for the end of Friday the 20th: ten working days.
    const id = await promise(owner(), friday);
    const stands = async () => {
      const { state, risk } = (await get(id)).promise;
      return `${state} ${risk ?? ''}`.trim();
    };
    app.clock.set(at(day('2026-11-12'), 10));
    expect(await stands()).toBe('due');
    app.clock.set(at(day('2026-11-16'), 10));
    expect(await stands()).toBe('at-risk amber');
    app.clock.set(at(friday, 10));
    expect(await stands()).toBe('at-risk red');
    app.clock.set(at(day('2026-11-21'), 0));
    expect(await stands()).toBe('late');
    await finish(owner(), id, friday);
    expect(await stands()).toBe('kept');
  });

  it('is broken when it came after its window, and kept when it came within it', async () => {
    const id = await promise(owner(), day('2026-11-18'), { from: 540, until: 720 });
    await finish(owner(), id, day('2026-11-18'), { minute: 760 });
    expect((await get(id)).promise.state).toBe('broken');
    const other = await promise(owner(), day('2026-11-18'), { from: 540, until: 720 });
    await finish(owner(), other, day('2026-11-18'), { minute: 700 });
    expect((await get(other)).promise.state).toBe('kept');
  });

  it('that came after the day promised but before it was needed is self-inflicted', async () => {
    const id = await promise(owner(), day('2026-11-11'), { needByOn: day('2026-11-13') });
    await finish(owner(), id, day('2026-11-12'));
    expect((await get(id)).promise).toMatchObject({ state: 'broken', isSelfInflicted: true });
    const { items } = await owner().promises.list({ show: 'self-inflicted' });
    expect(items.map((row) => row.id)).toEqual([id]);
  });

  it('once it is over takes no new date, and a called-off one is out of the way', async () => {
    const id = await promise(owner(), friday);
    await owner().promises.cancel({ ...command(), id, why: 'They moved away.' });
    expect((await get(id)).promise).toMatchObject({ state: 'cancelled', cancelledWhy: 'They moved away.' });
    expect(await refusalOf(move(owner(), id, monday))).toBe('CALLED_OFF');
    const done = await promise(owner(), friday);
    await finish(owner(), done, day('2026-11-18'));
    expect(await refusalOf(move(owner(), done, monday))).toBe('ALREADY_DONE');
    expect((await owner().promises.list({ show: 'cancelled' })).items).toHaveLength(1);
    expect((await owner().promises.list({})).items).toEqual([]);
  });

  it('is refused for a customer who is not there, and for a date that was over when it was made', async () => {
    expect(await refusalOf(promise(owner(), friday, { customerId: newId() }))).toBe('NOT_THERE');
    expect(await refusalOf(promise(owner(), friday, { saidAt: app.clock.now() + 1 }))).toBe('NOT_YET');
    expect(await refusalOf(promise(owner(), day('2026-11-10'), { saidAt: at(day('2026-11-12'), 9) }))).toBe(
      'DUE_BEFORE_SAID',
    );
  });

  it('that is done becomes a purchase of the customer, and taking it back takes that back', async () => {
    const customerId = await addCustomer(owner(), { name: 'Hollis Family' });
    const id = await promise(owner(), friday, { customerId });
    await finish(owner(), id, day('2026-11-18'), { amountMinor: 12_000 });
    const { purchases } = await owner().customers.get({ id: customerId });
    expect(purchases).toMatchObject([{ what: 'New connection', boughtOn: '2026-11-18', amountMinor: 12_000 }]);
    const { items } = await owner().history.list({ record: 'promise', id });
    await owner().history.undo({ ...command(), undoes: sure(sure(items[0]).commandId) });
    expect((await owner().customers.get({ id: customerId })).purchases).toEqual([]);
    expect((await get(id)).promise.doneOn).toBe(null);
  });
});

describe('the customer', () => {
  it('who is told a date was spoken with; taken back, the promise is no contact either', async () => {
    const [marta, other] = [
      await addCustomer(owner(), { name: 'Marta' }),
      await addCustomer(owner(), { name: 'M. Reyes' }),
    ];
    const lastOn = async (customerId: typeof marta) => (await owner().touch.ofCustomer({ customerId })).gap.lastOn;
    const id = await promise(owner(), friday, { customerId: marta });
    expect(await lastOn(marta)).toBe('2026-11-06');
    const versionId = await move(owner(), id, monday, { knownAt: at(day('2026-11-18'), 16) });
    expect(await lastOn(marta)).toBe('2026-11-06');
    const tell = commandId();
    await staff().promises.tell({ commandId: tell, versionId, told: told(app.clock.now()) });
    expect(await lastOn(marta)).toBe('2026-11-19');
    await owner().customers.merge({ ...command(), from: marta, into: other });
    expect(await lastOn(other)).toBe('2026-11-19');
    await owner().history.undo({ ...command(), undoes: tell });
    expect(await lastOn(other)).toBe('2026-11-06');
  });

  it('who was not told of a move stands first in what waits, until somebody tells them', async () => {
    const id = await promise(owner(), friday);
    const versionId = await move(owner(), id, monday, { knownAt: at(day('2026-11-18'), 16) });
    const { items } = await staff().promises.waiting({});
    expect(items).toMatchObject([{ id, untoldSince: at(day('2026-11-18'), 16), last: { on: friday } }]);
    await staff().promises.tell({ ...command(), versionId, told: told(app.clock.now()) });
    const { promise: page, versions } = await get(id);
    expect(page).toMatchObject({ untoldSince: null, last: { on: monday } });
    // Wednesday 16:00 to Thursday 10:00 is three hours where work is from 8 to 17.
    expect(versions[1]).toMatchObject({ noticeMinutes: 180, toldInTime: true });
    expect(await refusalOf(staff().promises.tell({ ...command(), versionId, told: told(app.clock.now()) }))).toBe(
      'ALREADY_TOLD',
    );
  });

  it('who heard two dates raises the alarm until one of them is settled', async () => {
    const id = await promise(owner(), day('2026-11-22'), { from: 540, until: 720 });
    await move(owner(), id, monday, { told: { ...told(app.clock.now() - 3_600_000), through: 'text' } });
    const tuesday = await move(owner(), id, day('2026-11-24'), { supersedes: false, told: told(app.clock.now()) });
    expect((await owner().promises.list({ show: 'contradicted' })).items).toMatchObject([{ id, isContradicted: true }]);
    await staff().promises.settle({ ...command(), id, versionId: tuesday });
    const { promise: page, versions } = await get(id);
    expect(page).toMatchObject({ isContradicted: false, last: { on: '2026-11-24' } });
    expect(versions.map((version) => version.contradicts)).toEqual([false, false, true]);
    expect(await refusalOf(owner().promises.settle({ ...command(), id, versionId: tuesday }))).toBe('NOT_CONTRADICTED');
  });

  it('who renews soon stands beside what is broken and open', async () => {
    const customerId = await addCustomer(owner(), {
      name: 'Bayside Gym',
      status: 'active',
      renewalOn: day('2027-01-10'),
    });
    await addCustomer(owner(), { name: 'Content Ltd', status: 'active', renewalOn: day('2027-01-11') });
    const id = await promise(owner(), day('2026-11-12'), { customerId });
    const { items } = await manager().promises.renewals({});
    expect(items).toMatchObject([{ customerName: 'Bayside Gym', renewalOn: '2027-01-10', broken: [{ id }] }]);
    await finish(owner(), id, day('2026-11-18'));
    expect((await manager().promises.renewals({})).items).toEqual([]);
  });

  it('who is erased leaves no words of theirs in a promise', async () => {
    const customerId = await addCustomer(owner(), { name: 'Hollis Family' });
    const id = await promise(owner(), friday, {
      customerId,
      what: 'Line to the red barn',
      theirPart: 'Key under the mat',
    });
    await move(owner(), id, monday, { told: told(app.clock.now()), note: 'She said the dog bites.' });
    await owner().customers.erase({ ...command(), id: customerId, typedName: 'Hollis Family' });
    const text = JSON.stringify(await get(id));
    for (const word of ['barn', 'mat', 'dog', 'Mrs Hollis']) expect(text).not.toContain(word);
    expect((await get(id)).promise.first.on).toBe(friday);
  });
});

describe('the lists', () => {
  it('show each promise where it stands, page by page, and the board the same', async () => {
    app.clock.set(at(day('2026-11-19'), 10));
    const late = await promise(owner(), day('2026-11-18'));
    const red = await promise(owner(), friday);
    const due = await promise(owner(), day('2026-12-20'), {
      saidAt: at(day('2026-11-18'), 9),
      askedOn: day('2026-11-18'),
    });
    const kept = await promise(owner(), day('2026-11-17'));
    await finish(owner(), kept, day('2026-11-17'));
    const broken = await promise(owner(), day('2026-11-16'));
    await finish(owner(), broken, day('2026-11-17'));
    const ids = async (show: 'open' | 'late' | 'at-risk' | 'due' | 'kept' | 'broken' | 'all') =>
      (await owner().promises.list({ show })).items.map((row) => row.id);
    expect(await ids('open')).toEqual([late, red, due]);
    expect(await ids('late')).toEqual([late]);
    expect(await ids('at-risk')).toEqual([red]);
    expect(await ids('due')).toEqual([due]);
    expect(await ids('kept')).toEqual([kept]);
    expect(await ids('broken')).toEqual([broken]);
    expect(await ids('all')).toEqual([due, red, late, kept, broken]);
    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await owner().promises.list({ show: 'all', limit: 2, ...(cursor === undefined ? {} : { cursor }) });
      pages.push(...page.items.map((row) => row.id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(pages).toEqual([due, red, late, kept, broken]);
    const { columns } = await owner().promises.board({});
    expect(columns.map(({ state, count, items }) => [state, count, items.map((row) => row.id)])).toEqual([
      ['due', 1, [due]],
      ['at-risk', 1, [red]],
      ['late', 1, [late]],
      ['kept', 1, [kept]],
      ['broken', 1, [broken]],
    ]);
    expect(await owner().promises.counts({})).toEqual({ open: 3, late: 1, untold: 0, contradicted: 0 });
  });

  it('hide money from staff, who can’t enter it either', async () => {
    const id = await promise(owner(), friday);
    await move(manager(), id, monday, { valueAtRiskMinor: 90_000, told: told(app.clock.now()) });
    expect((await manager().promises.get({ id })).versions[1]?.valueAtRiskMinor).toBe(90_000);
    const seen = await staff().promises.get({ id });
    expect(seen.versions[1]?.valueAtRiskMinor).toBe(null);
    expect(seen.seesMoney).toBe(false);
    expect(await refusalOf(move(staff(), id, day('2026-11-24'), { valueAtRiskMinor: 1 }))).toBe('NO_MONEY');
    expect(await refusalOf(finish(staff(), id, day('2026-11-19'), { amountMinor: 1 }))).toBe('NO_MONEY');
  });

  it('are found by Ctrl K and on the customer’s timeline', async () => {
    const customerId = await addCustomer(owner(), { name: 'Hollis Family' });
    const id = await promise(owner(), friday, { customerId, what: 'Line to the barn' });
    expect((await staff().search.find({ text: 'barn' })).items).toMatchObject([{ kind: 'promise', id }]);
    const { items } = await staff().customers.timeline({ id: customerId });
    expect(items).toMatchObject([
      { kind: 'promise', title: 'Promised Line to the barn for 20 Nov 2026', tone: 'neutral' },
    ]);
  });
});

describe('told beside true', () => {
  it('shows which reason was told where which was true, the story behind it, and how late they heard', async () => {
    const [sick, full] = [await addSlipReason(owner(), 'Installer sick'), await addSlipReason(owner(), 'Day not full')];
    const ids: PromiseId[] = [];
    for (const reason of [full, full, sick]) {
      const id = await promise(owner(), friday);
      await move(owner(), id, monday, {
        knownAt: at(day('2026-11-18'), 16),
        told: told(app.clock.now(), sick),
        real: [real(reason, 'technician')],
      });
      ids.push(id);
    }
    const period = { from: day('2026-10-01'), to: day('2026-12-31') };
    const { cells, story, causes } = await manager().promises.toldAndTrue(period);
    expect(cells.map((cell) => [cell.told.name, cell.real.name, cell.count])).toEqual([
      ['Installer sick', 'Day not full', 2],
      ['Installer sick', 'Installer sick', 1],
    ]);
    expect(story).toMatchObject({ promiseId: ids[1], told: 'Installer sick', real: 'Day not full', count: 2 });
    expect(causes).toMatchObject([{ name: 'Day not full', moves: 2, medianMinutes: 180, untold: 0 }, { moves: 1 }]);
    await manager().promises.declareSame({ ...command(), id: newId(), reasonId: sick, otherId: full, same: true });
    expect((await manager().promises.toldAndTrue(period)).story).toBe(null);
    await manager().promises.declareSame({ ...command(), id: newId(), reasonId: full, otherId: sick, same: false });
    expect((await manager().promises.toldAndTrue(period)).story).not.toBe(null);
  });

  it('takes a real reason later, from another source; never for a date that was not moved', async () => {
    const [sick, full] = [await addSlipReason(owner(), 'Installer sick'), await addSlipReason(owner(), 'Day not full')];
    const id = await promise(owner(), friday);
    const versionId = await move(owner(), id, monday, {
      told: told(app.clock.now(), sick),
      real: [real(sick, 'dispatcher')],
    });
    expect((await get(id)).versions[1]?.telling).toBe('unverified');
    await staff().promises.addReason({ ...command(), versionId, real: real(full, 'technician') });
    // The dispatcher's own word is among the true ones, and somebody else has spoken: as told, with more to it.
    expect((await get(id)).versions[1]).toMatchObject({
      telling: 'as-told',
      real: [{ name: 'Installer sick' }, { name: 'Day not full' }],
    });
    const first = sure((await get(id)).versions[0]).id;
    expect(
      await refusalOf(staff().promises.addReason({ ...command(), versionId: first, real: real(full, 'owner') })),
    ).toBe('NOT_MOVED');
  });
});

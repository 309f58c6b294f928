import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, type Day } from '../../shared/clock.ts';
import type { CustomerId, EntryId, ExpectationId, PurchaseId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';

const day = (text: string): Day => text as Day; // written out as days that exist

describe('customers', () => {
  let app: TestApp;
  let manager: Client;

  beforeEach(async () => {
    app = await openTestApp();
    manager = app.as('manager');
  });

  afterEach(async () => app.close());

  const record = async (customerId: CustomerId, words: string): Promise<EntryId> => {
    const { id } = await manager.log.record({
      commandId: commandId(),
      id: newId<EntryId>(),
      fields: {
        words,
        type: 'said',
        customerId,
        channel: 'phone',
        touchpointId: null,
        locationId: null,
        howLeft: 'unhappy',
        severity: 'normal',
        didAbout: null,
        callBackAt: null,
        heardAt: app.clock.now(),
        toldBy: null,
        toldWhat: null,
        stars: null,
        reviewLink: null,
        photoIds: [],
        anonymous: false,
      },
    });
    return id;
  };

  const refusalOf = async (call: Promise<unknown>): Promise<unknown> =>
    call.then(
      () => 'done',
      (cause: unknown) => (cause instanceof Error ? cause.message : cause),
    );

  it('finds a customer while the name is typed, accents and case aside, names that begin so first', async () => {
    await addCustomer(manager, { name: 'The Müller Bakery' });
    await addCustomer(manager, { name: 'Müller & Söhne' });
    await addCustomer(manager, { name: 'Osei' });
    const find = async (text: string): Promise<string[]> =>
      (await manager.customers.find({ text, limit: 8 })).items.map(({ name }) => name);
    expect(await find('mul')).toEqual(['Müller & Söhne', 'The Müller Bakery']);
    expect(await find('bak mül')).toEqual(['The Müller Bakery']);
    expect(await find('')).toEqual([]);
  });

  it('takes anything typed for words, never for search syntax', async () => {
    await addCustomer(manager, { name: 'Plain "Quoted" NEAR' });
    for (const text of ['"', 'a OR', 'NEAR(', '*', 'name:x', '-', "'; DROP TABLE customers; --"]) {
      await expect(manager.customers.find({ text, limit: 8 })).resolves.toBeDefined();
      await expect(manager.customers.list({ q: text })).resolves.toBeDefined();
    }
    expect((await manager.customers.find({ text: 'quoted near', limit: 8 })).items).toHaveLength(1);
  });

  it('lists by name page by page, each customer once', async () => {
    const names = Array.from({ length: 7 }, (_, index) => `Customer ${index % 3} ${index}`);
    for (const name of names) await addCustomer(manager, { name });
    const listed: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await manager.customers.list({ limit: 3, ...(cursor === undefined ? {} : { cursor }) });
      listed.push(...page.items.map(({ name }) => name));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(listed).toEqual(names.toSorted());
  });

  it('lists the newest customers first and those of unknown age last', async () => {
    await addCustomer(manager, { name: 'Unknown one' });
    await addCustomer(manager, { name: 'Old', customerSinceOn: day('2019-01-01') });
    await addCustomer(manager, { name: 'New', customerSinceOn: day('2026-01-01') });
    await addCustomer(manager, { name: 'Unknown two' });
    const first = await manager.customers.list({ sort: 'since', limit: 1 });
    const second = await manager.customers.list({ sort: 'since', limit: 2, cursor: first.next ?? '' });
    const third = await manager.customers.list({ sort: 'since', limit: 2, cursor: second.next ?? '' });
    const names = [first, second, third].map(({ items }) => items.map(({ name }) => name));
    expect(names).toEqual([['New'], ['Old', 'Unknown two'], ['Unknown one']]);
    expect(third.next).toBeNull();
  });

  it('filters by status and counts', async () => {
    await addCustomer(manager, { name: 'Ann' });
    await addCustomer(manager, { name: 'Ben', status: 'prospect' });
    const lost = await addCustomer(manager, { name: 'Cem', status: 'lost' });
    expect((await manager.customers.list({ status: 'prospect' })).items.map(({ name }) => name)).toEqual(['Ben']);
    expect(await manager.customers.counts({})).toEqual({ prospect: 1, active: 1, lost: 1, declined: 0 });
    await manager.customers.archive({ commandId: commandId(), id: lost, archived: true });
    expect((await manager.customers.counts({})).lost).toBe(0);
  });

  it('names who has a reference already, until that one is archived', async () => {
    const first = await addCustomer(manager, { name: 'Harbour Dental', reference: 'C-1' });
    expect(await refusalOf(addCustomer(manager, { name: 'Other', reference: 'C-1' }))).toBe(
      'Harbour Dental has the reference C-1 already.',
    );
    await manager.customers.archive({ commandId: commandId(), id: first, archived: true });
    await addCustomer(manager, { name: 'Other', reference: 'C-1' });
    expect(await refusalOf(manager.customers.archive({ commandId: commandId(), id: first, archived: false }))).toBe(
      'Other has the reference C-1 now. Change it there first.',
    );
  });

  it('warns of a twin by e-mail, phone and name while typing', async () => {
    await addCustomer(manager, { name: 'By mail', email: 'Ann@Example.org' });
    await addCustomer(manager, { name: 'By phone', phone: '0049 30 1234' });
    const self = await addCustomer(manager, { name: 'Ann-Lee' });
    const typed = { name: 'ann lee', email: 'ann@example.ORG', phone: '+49 (30) 12-34' };
    const alike = await manager.customers.alike(typed);
    expect(alike.items.map(({ name, because }) => [name, because])).toEqual([
      ['By mail', 'email'],
      ['By phone', 'phone'],
      ['Ann-Lee', 'name'],
    ]);
    expect((await manager.customers.alike({ ...typed, except: self })).items).toHaveLength(2);
  });

  it('shows staff the customer, but neither margins nor purchases', async () => {
    const id = await addCustomer(manager, {
      name: 'Ann',
      yearlyMarginMinor: 120_000,
      costToWinMinor: 5000,
      customerSinceOn: day('2019-03-01'),
    });
    await manager.customers.addPurchase({
      commandId: commandId(),
      customerId: id,
      purchase: { id: newId<PurchaseId>(), boughtOn: day('2026-02-01'), amountMinor: 9900, what: 'a router' },
    });
    const forStaff = await app.as('staff').customers.get({ id });
    expect(forStaff).toMatchObject({
      seesMoney: false,
      purchases: [],
      customer: { yearlyMarginMinor: null, costToWinMinor: null },
    });
    const timeline = async (client: Client): Promise<string[]> =>
      (await client.customers.timeline({ id })).items.map(({ title }) => title);
    expect(await timeline(app.as('staff'))).toEqual(['Became a customer']);
    expect(await timeline(manager)).toEqual(['Bought a router', 'Became a customer']);
    expect((await manager.customers.get({ id })).customer.yearlyMarginMinor).toBe(120_000);
  });

  it('lets staff add somebody with contact details only', async () => {
    await addCustomer(app.as('staff'), { name: 'Ann', phone: '123' });
    expect(await refusalOf(addCustomer(app.as('staff'), { name: 'Ben', yearlyMarginMinor: 1 }))).toContain(
      'A manager or the owner',
    );
  });

  it('keeps what is expected and changes it in place', async () => {
    const id = await addCustomer(manager, { name: 'Ann' });
    const expectation = {
      id: newId<ExpectationId>(),
      asked: 'A call before 8',
      reality: '',
      accepted: 'not-asked',
    } as const;
    await manager.customers.saveExpectation({ commandId: commandId(), customerId: id, expectation });
    await manager.customers.saveExpectation({
      commandId: commandId(),
      customerId: id,
      expectation: { ...expectation, reality: 'A call at 10', accepted: 'not-accepted' },
    });
    expect((await manager.customers.get({ id })).expectations).toEqual([
      { ...expectation, reality: 'A call at 10', accepted: 'not-accepted' },
    ]);
  });

  it('shows everything of a customer in one timeline, page by page', async () => {
    const id = await addCustomer(manager, { name: 'Ann', customerSinceOn: day('2019-03-01') });
    for (let index = 0; index < 5; index++) {
      app.clock.move(1000);
      await record(id, `Complaint ${index}`);
    }
    const all = (await manager.customers.timeline({ id, limit: 100 })).items;
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await manager.customers.timeline({ id, limit: 2, ...(cursor === undefined ? {} : { cursor }) });
      paged.push(...page.items.map((item) => item.id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(paged).toEqual(all.map((item) => item.id));
    expect(new Set(paged).size).toBe(all.length);
    expect(all.at(-1)?.title).toBe('Became a customer');
    expect(all.length).toBeGreaterThanOrEqual(6);
  });

  it('moves everything to the other customer when two turn out to be one', async () => {
    const from = await addCustomer(manager, {
      name: 'Harbour Dental Ltd',
      reference: 'C-9',
      phone: '123',
      tags: ['vip'],
    });
    const into = await addCustomer(manager, { name: 'Harbour Dental', email: 'desk@harbour.example' });
    const entry = await record(from, 'Nobody came');
    await manager.customers.addPurchase({
      commandId: commandId(),
      customerId: from,
      purchase: { id: newId<PurchaseId>(), boughtOn: day('2026-02-01'), amountMinor: 100, what: 'x' },
    });
    await manager.customers.merge({ commandId: commandId(), from, into });
    const merged = await manager.customers.get({ id: into });
    expect(merged.customer).toMatchObject({
      reference: 'C-9',
      phone: '123',
      email: 'desk@harbour.example',
      tags: ['vip'],
    });
    expect(merged.purchases).toHaveLength(1);
    expect((await manager.log.get({ id: entry })).customerId).toBe(into);
    expect((await manager.customers.get({ id: from })).customer).toMatchObject({ archived: true, mergedInto: into });
    expect(
      await refusalOf(manager.customers.change({ commandId: commandId(), id: from, patch: { name: 'x' } })),
    ).toContain('merged');
  });

  it('empties every value of a customer on request, whoever typed the name, in every file', async () => {
    const id = await addCustomer(manager, {
      name: 'Zebulon Quark',
      email: 'zebulon@quark.example',
      phone: '+49 555 777888',
      styleNote: 'Hates Mondays',
    });
    await record(id, 'The quagmire of waiting');
    const owner = app.as('owner');
    expect(await refusalOf(owner.customers.erase({ commandId: commandId(), id, typedName: 'Zebulon' }))).toContain(
      'Zebulon Quark',
    );
    await owner.customers.erase({ commandId: commandId(), id, typedName: 'Zebulon Quark' });
    const { customer } = await owner.customers.get({ id });
    expect(customer).toMatchObject({ name: '(erased on request)', email: null, erased: true, archived: true });
    expect((await owner.customers.find({ text: 'zebulon', limit: 8 })).items).toEqual([]);
    const { database, path } = app.app.store;
    database.pragma('wal_checkpoint(TRUNCATE)');
    await app.app.close();
    const bytes = readFileSync(path, 'latin1');
    for (const value of ['Zebulon', 'zebulon', '777888', 'Hates Mondays', 'quagmire'])
      expect(bytes).not.toContain(value);
    await app.reopen();
  });

  it('counts the active as they stood, and the share of them without a word in 90 days', async () => {
    const silent = await addCustomer(manager, { name: 'Silent', customerSinceOn: day('2020-01-01') });
    const heard = await addCustomer(manager, { name: 'Heard' });
    await addCustomer(manager, { name: 'Later', customerSinceOn: day('2026-11-19') });
    await addCustomer(manager, { name: 'Lost', status: 'lost', lostOn: day('2026-11-10') });
    await addCustomer(manager, { name: 'Prospect', status: 'prospect' });
    const read = async (from: string, to: string) => {
      const { items } = await manager.measures.read({
        ids: ['customers.active', 'customers.silent'],
        from: day(from),
        to: day(to),
      });
      return Object.fromEntries(items.map((item) => [item.id, item]));
    };
    await record(heard, 'Here');
    const now = await read('2026-11-01', '2026-11-19');
    expect(now['customers.active']).toMatchObject({ value: 3, n: 3, unit: 'count' });
    expect(now['customers.silent']?.value).toBeCloseTo(2 / 3);
    expect(now['customers.silent']).toMatchObject({ n: 3, lastOn: '2026-11-19', unit: 'share' });
    // On the 9th one was not yet lost, one not yet here, and nobody had said a word.
    expect((await read('2026-11-01', '2026-11-09'))['customers.active']?.value).toBe(3);
    expect((await read('2026-11-01', '2026-11-09'))['customers.silent']?.value).toBe(1);
    app.clock.move(90 * DAY_MS);
    const later = await read('2026-11-01', '2027-02-17');
    expect(later['customers.silent']?.value).toBe(1);
    const edge = await read('2026-11-01', '2027-02-16');
    expect(edge['customers.silent']?.value).toBeCloseTo(2 / 3);
    expect(silent).not.toBe(heard);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CustomerFields } from '../../shared/features/customers/customers.schema.ts';
import type { CustomerId, DismissalId, TouchId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { recordEntry } from '../factories/log.ts';
import { refusalOf } from '../factories/refusal.ts';
import { addBuyer, everyDays } from '../factories/rhythm.ts';
import { sure } from '../factories/sure.ts';
import { day } from '../factories/survey-answers.ts';
import { callDaysAgo, logTouch, snooze } from '../factories/touch.ts';

// It is Thursday 19 November 2026; the week ends on Sunday the 22nd.
let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const owner = () => app.as('owner');
const staff = () => app.as('staff');
const hour = 3_600_000;

/** A customer spoken with so many days ago. */
async function customer(name: string, days: number | null, fields: Partial<CustomerFields> = {}): Promise<CustomerId> {
  const id = await addCustomer(owner(), { name, status: 'active', ...fields });
  if (days !== null) await callDaysAgo(app, owner(), id, days);
  return id;
}

const listNames = async (client = owner()) => (await client.touch.calls({})).items.map(({ name }) => name);

describe('who is to be called this week', () => {
  it('is whose gap is over by Sunday, the longest waits first', async () => {
    await customer('Fresh', 26);
    await customer('Due on Sunday', 27);
    await customer('Long due', 61);
    await customer('Due', 30);
    const { items, count, longestWaitDays } = await owner().touch.calls({});
    expect(items.map(({ name, gap }) => [name, gap.waitDays, gap.tone])).toEqual([
      ['Long due', 61, 'bad'],
      ['Due', 30, 'watch'],
      ['Due on Sunday', 27, 'good'],
    ]);
    expect([count, longestWaitDays]).toEqual([3, 61]);
    expect(sure(items[0]).reasons).toEqual(['gap']);
  });

  it('is ranked by the wait in gaps times the margin against the average', async () => {
    // The average margin is 100: 1.5 gaps × 2 = 3, 2 gaps × 1 (unknown) = 2, 1 gap × 0.25 (at least) = 0.25.
    await customer('Unknown', 60);
    await customer('Twice', 45, { yearlyMarginMinor: 20_000 });
    await customer('Little', 30, { yearlyMarginMinor: 1000 });
    await customer('Rest', 1, { yearlyMarginMinor: 9000 });
    expect(await listNames()).toEqual(['Twice', 'Unknown', 'Little']);
    // Staff get the same order and no figure to read the margin from.
    expect(await listNames(staff())).toEqual(['Twice', 'Unknown', 'Little']);
    expect(JSON.stringify(await staff().touch.calls({}))).not.toMatch(/margin|20000|score/i);
  });

  it('follows the cadence of what they are and of their class', async () => {
    await customer('VIP', 15, { class: 'VIP' });
    await customer('Prospect', 60, { status: 'prospect' });
    expect(await listNames()).toEqual([]);
    await owner().touch.saveCadence({ commandId: commandId(), who: 'class:vip', days: 14 });
    await owner().touch.saveCadence({ commandId: commandId(), who: 'prospects', days: 50 });
    expect(await listNames()).toEqual(['Prospect', 'VIP']);
    await owner().touch.saveCadence({ commandId: commandId(), who: 'class:vip', days: null });
    expect(await listNames()).toEqual(['Prospect']);
    expect((await owner().touch.cadences({})).items).toEqual([
      { who: 'customers', name: 'Customers', days: 30, isSet: false },
      { who: 'prospects', name: 'Prospects', days: 50, isSet: true },
      { who: 'class:vip', name: 'VIP', days: null, isSet: true },
    ]);
    const other = owner().touch.saveCadence({ commandId: commandId(), who: 'class:gold', days: 5 });
    expect(await refusalOf(other)).toBe('NO_SUCH_CLASS');
  });

  it('never holds who left, was turned away, archived or erased', async () => {
    await customer('Left', 90, { status: 'lost', lostOn: day('2026-10-01') });
    await customer('Turned away', 90, { status: 'declined' });
    const archived = await customer('Archived', 90);
    const erased = await customer('Erased', 90);
    await owner().customers.archive({ commandId: commandId(), id: archived, archived: true });
    await owner().customers.erase({ commandId: commandId(), id: erased, typedName: 'Erased' });
    expect(await listNames()).toEqual([]);
    expect((await owner().touch.calls({})).count).toBe(0);
  });

  it('counts from the day they came where nobody spoke with them', async () => {
    await customer('Old friend', null, { customerSinceOn: day('2026-10-01') });
    await customer('New', null);
    const { items, longestWaitDays } = await owner().touch.calls({});
    expect(items.map(({ name, gap }) => [name, gap.lastOn, gap.waitDays])).toEqual([['Old friend', null, 49]]);
    expect(longestWaitDays).toBeNull();
  });

  it('shows the first of many, and counts all', async () => {
    for (let index = 0; index < 5; index += 1) await customer(`Customer ${index}`, 40 + index);
    const { items, count } = await owner().touch.calls({ limit: 2 });
    expect(items.map(({ name }) => name)).toEqual(['Customer 4', 'Customer 3']);
    expect(count).toBe(5);
  });
});

describe('any contact resets the gap', () => {
  it('a call, a letter, words in the log; not a voicemail', async () => {
    const id = await customer('Marta', 40);
    await logTouch(app, staff(), id, { outcome: 'voicemail' });
    const tried = sure((await owner().touch.calls({})).items[0]);
    expect(tried.lastTry).toEqual({ outcome: 'voicemail', at: app.clock.now() });
    await logTouch(app, staff(), id, { kind: 'note', needed: 'not-asked' });
    expect(await listNames()).toEqual([]);

    const other = await customer('Otto', 40);
    await recordEntry(app, staff(), { customerId: other });
    expect(await listNames()).toEqual([]);
    expect((await owner().touch.ofCustomer({ customerId: other })).gap).toMatchObject({
      lastOn: '2026-11-19',
      waitDays: 0,
    });
  });

  it('comes back when the contact is undone', async () => {
    const id = await customer('Marta', 40);
    const command = commandId();
    const fields = { customerId: id, entryId: null, kind: 'call', outcome: 'reached', needed: 'no', note: '' } as const;
    await owner().touch.log({
      commandId: command,
      id: newId<TouchId>(),
      fields: { ...fields, touchedAt: app.clock.now() },
    });
    expect(await listNames()).toEqual([]);
    await owner().history.undo({ commandId: commandId(), undoes: command });
    expect(await listNames()).toEqual(['Marta']);
  });

  it('follows a customer into whom they are merged', async () => {
    const kept = await customer('Marta Reyes', 40);
    const twin = await customer('M. Reyes', 2);
    await owner().customers.merge({ commandId: commandId(), from: twin, into: kept });
    expect(await listNames()).toEqual([]);
    expect((await owner().touch.ofCustomer({ customerId: twin })).gap.waitDays).toBe(2);
  });
});

describe('a snooze', () => {
  it('takes a customer out of the list until its day, with a reason', async () => {
    const id = await customer('Marta', 40);
    await snooze(staff(), id, day('2026-11-24'));
    expect(await listNames()).toEqual([]);
    expect(await owner().touch.ofCustomer({ customerId: id })).toMatchObject({
      snoozeReason: 'On holiday',
      gap: { snoozedUntil: '2026-11-24', dueOn: '2026-11-24', waitDays: 40 },
    });
    app.clock.move(4 * 24 * hour);
    expect(await listNames()).toEqual(['Marta']);
  });

  it('is refused for a day that is past, and for who left', async () => {
    const id = await customer('Marta', 40);
    expect(await refusalOf(snooze(owner(), id, day('2026-11-19')))).toBe('NOT_LATER');
    const left = await customer('Left', 40, { status: 'lost', lostOn: day('2026-10-01') });
    expect(await refusalOf(snooze(owner(), left, day('2026-11-24')))).toBe('LOST');
  });
});

describe('what is known before a call', () => {
  it('is how they like to be talked to, what they last said, and why they stand here', async () => {
    const id = await customer('Marta', 45, { styleNote: 'Numbers first, no small talk', preferredChannel: 'phone' });
    const { id: entryId } = await recordEntry(app, staff(), {
      customerId: id,
      words: 'The second bill is wrong again.',
      howLeft: 'unhappy',
      heardAt: app.clock.now() - hour,
      callBackAt: app.clock.now() + hour,
    });
    const call = sure((await owner().touch.calls({})).items[0]);
    expect(call).toMatchObject({
      name: 'Marta',
      styleNote: 'Numbers first, no small talk',
      preferredChannel: 'phone',
      reasons: ['call-back', 'unhappy'],
      lastWords: { words: 'The second bill is wrong again.', howLeft: 'unhappy' },
      callBack: { entryId },
      unhappy: { entryId },
    });
  });

  it('puts who was promised a call before the longest wait, until they are spoken with', async () => {
    await customer('Long due', 90);
    const id = await customer('Waiting', 1);
    const { id: entryId } = await recordEntry(app, staff(), { customerId: id, callBackAt: app.clock.now() });
    expect(await listNames()).toEqual(['Waiting', 'Long due']);
    await logTouch(app, staff(), id, { outcome: 'no-answer', entryId });
    expect(await listNames()).toEqual(['Waiting', 'Long due']);
    await logTouch(app, staff(), id);
    expect(await listNames()).toEqual(['Long due']);
    expect((await owner().log.get({ id: entryId })).calledBackAt).toBe(app.clock.now());
  });

  it('holds years as a customer in the week they come round, unless we just spoke', async () => {
    await customer('Ten years', 10, { customerSinceOn: day('2016-11-21') });
    await customer('Spoken', 1, { customerSinceOn: day('2016-11-21') });
    const { items } = await owner().touch.calls({});
    expect(items).toMatchObject([{ name: 'Ten years', reasons: ['occasion'], occasion: { years: 10, isRound: true } }]);
  });
});

describe('a silence that is unusual by a customer’s own dates', () => {
  /** Bought every ten days until 1 October: silent for more than twice ten days from the 22nd on. */
  const silent = (name: string) => addBuyer(owner(), name, everyDays(day('2026-08-12'), 10, 6));

  it('puts them among the calls, until somebody has spoken with them since', async () => {
    const id = await silent('Harbour Dental');
    await callDaysAgo(app, owner(), id, 29);
    expect((await owner().touch.calls({})).items).toMatchObject([
      {
        name: 'Harbour Dental',
        reasons: ['rhythm', 'gap'],
        rhythm: { kind: 'purchase', by: 'interval', lastOn: '2026-10-01', everyDays: 10, around: null },
      },
    ]);
    await callDaysAgo(app, owner(), id, 20);
    expect(await listNames()).toEqual([]);
  });

  it('counts as much as a gap of waiting, and neither when it was dismissed nor when the call was put off', async () => {
    await customer('Waits for two gaps', 61);
    await customer('Waits for one', 31);
    const id = await silent('Harbour Dental');
    const dismissed = await silent('Elm Street');
    for (const one of [id, dismissed]) await callDaysAgo(app, owner(), one, 29);
    const dismissal = { id: newId<DismissalId>(), customerId: dismissed, reason: 'They moved.' };
    await staff().rhythm.dismiss({ commandId: commandId(), ...dismissal, kind: 'purchase' });
    expect(await listNames()).toEqual(['Waits for two gaps', 'Harbour Dental', 'Waits for one', 'Elm Street']);
    await snooze(owner(), id, day('2026-11-24'));
    expect(await listNames()).toEqual(['Waits for two gaps', 'Waits for one', 'Elm Street']);
  });
});

describe('touches', () => {
  it('are listed with who made them, found by what was noted, told on the customer’s page', async () => {
    const id = await customer('Marta', 3);
    await logTouch(app, staff(), id, { needed: 'yes', note: 'Wants a quieter compressor' });
    expect((await owner().touch.list({ asked: true, needed: 'yes' })).items).toMatchObject([
      { customerName: 'Marta', kind: 'call', byName: 'Priya', note: 'Wants a quieter compressor' },
    ]);
    const first = await owner().touch.list({ limit: 1 });
    const second = await owner().touch.list({ limit: 1, cursor: sure(first.next) });
    expect([first.items[0]?.touchedOn, second.items[0]?.touchedOn, second.next]).toEqual([
      '2026-11-19',
      '2026-11-16',
      null,
    ]);
    expect((await staff().search.find({ text: 'quieter compr' })).items).toMatchObject([
      { kind: 'touch', title: 'Wants a quieter compressor', to: `/customers/${id}` },
    ]);
    const { items } = await staff().customers.timeline({ id });
    expect(items).toContainEqual(
      expect.objectContaining({ title: 'Call', detail: 'Priya · needed something · Wants a quieter compressor' }),
    );
  });

  it('lose their words when the customer is erased', async () => {
    const id = await customer('Marta', 3);
    await logTouch(app, staff(), id, { note: 'Wants a quieter compressor' });
    await owner().customers.erase({ commandId: commandId(), id, typedName: 'Marta' });
    expect((await owner().search.find({ text: 'compressor' })).items).toEqual([]);
    expect((await owner().touch.list({})).items.map(({ note }) => note)).toEqual(['', '']);
    const add = logTouch(app, owner(), id);
    expect(await refusalOf(add)).toBe('ERASED');
    // A window that still shows their page reads it once more.
    expect(await owner().touch.ofCustomer({ customerId: id })).toMatchObject({ isCalled: false });
  });
});

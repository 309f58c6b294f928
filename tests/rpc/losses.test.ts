import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CustomerId, ExitCallId, LossId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { lossReason, recordLoss, saveExitCall, tryCall } from '../factories/losses.ts';
import { refusalOf } from '../factories/refusal.ts';
import { sure } from '../factories/sure.ts';
import { day } from '../factories/survey-answers.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

// Today is Thursday 19 November 2026.
const owner = () => app.as('owner');
const manager = () => app.as('manager');
const statusOf = async (id: CustomerId) => (await owner().customers.get({ id })).customer;

const addLeaver = (name: string, more: Parameters<typeof addCustomer>[1] | object = {}): Promise<CustomerId> =>
  addCustomer(owner(), { name, customerSinceOn: day('2020-01-01'), yearlyMarginMinor: 78_000, ...more });

describe('a loss', () => {
  it('marks the customer as lost, keeps what they left over, and is undone with its mark', async () => {
    const customerId = await addLeaver('Reyes Family', { costToWinMinor: 30_000 });
    const reasonId = await lossReason(owner(), 'Price');
    const command = commandId();
    const fields = {
      lostOn: day('2026-10-30'),
      noticed: 'order-stopped',
      marginMinor: 78_000,
      reasonId,
      note: '',
      caller: app.people.owner,
    } as const;
    await manager().losses.record({ commandId: command, id: newId<LossId>(), customerId, fields });
    expect(await statusOf(customerId)).toMatchObject({ status: 'lost', lostOn: '2026-10-30' });
    const { items } = await owner().losses.ofCustomer({ customerId });
    expect(items).toMatchObject([
      {
        customerName: 'Reyes Family',
        reasonName: 'Price',
        callerName: 'Sam',
        sinceOn: '2020-01-01',
        costToWinMinor: 30_000,
      },
    ]);
    await owner().customers.change({ commandId: commandId(), id: customerId, patch: { yearlyMarginMinor: 1 } });
    expect(sure((await owner().losses.ofCustomer({ customerId })).items[0]).marginMinor).toBe(78_000);
    await owner().history.undo({ commandId: commandId(), undoes: command });
    expect(await statusOf(customerId)).toMatchObject({ status: 'active', lostOn: null });
    expect((await owner().losses.ofCustomer({ customerId })).items).toEqual([]);
  });

  it('is refused of who never was a customer, twice, for a day to come or before they came', async () => {
    const prospect = await addCustomer(owner(), { name: 'Prospect', status: 'prospect' });
    const customerId = await addLeaver('Elm Street Dental');
    const at = (id: CustomerId, on: string) => recordLoss(owner(), id, day(on));
    expect(await refusalOf(at(prospect, '2026-11-01'))).toBe('NEVER_A_CUSTOMER');
    expect(await refusalOf(at(customerId, '2026-11-20'))).toBe('NOT_YET');
    expect(await refusalOf(at(customerId, '2019-11-20'))).toBe('BEFORE_THEY_CAME');
    await at(customerId, '2026-11-01');
    expect(await refusalOf(at(customerId, '2026-11-02'))).toBe('ALREADY_WRITTEN');
    const { reasons } = await owner().business.places({});
    const theme = sure(reasons.find(({ list }) => list === 'theme'));
    const other = await addLeaver('Bayside Gym');
    expect(await refusalOf(recordLoss(owner(), other, day('2026-11-01'), { reasonId: theme.id }))).toBe(
      'NO_SUCH_REASON',
    );
  });

  it('can be corrected, and its day is the customer’s', async () => {
    const customerId = await addLeaver('Bayside Gym');
    const id = await recordLoss(owner(), customerId, day('2026-11-01'));
    await manager().losses.change({
      commandId: commandId(),
      id,
      patch: { lostOn: day('2026-10-26'), note: 'A new gym' },
    });
    expect(await statusOf(customerId)).toMatchObject({ lostOn: '2026-10-26' });
    expect((await owner().losses.get({ id })).loss).toMatchObject({
      lostOn: '2026-10-26',
      note: 'A new gym',
      noticed: 'they-said',
    });
  });

  it('that nobody wrote down is offered: customers marked as lost by hand or by an import', async () => {
    const marked = await addCustomer(owner(), { name: 'Marked', status: 'lost', lostOn: day('2026-11-02') });
    const other = await addCustomer(owner(), { name: 'Somehow', status: 'lost', lostOn: day('2026-11-01') });
    await recordLoss(owner(), await addLeaver('Written'), day('2026-11-03'));
    expect((await owner().losses.queue({})).unwritten).toBe(2);
    const first = await owner().losses.unwritten({ limit: 1 });
    expect(first.items).toMatchObject([{ customerId: marked, name: 'Marked', lostOn: '2026-11-02' }]);
    const rest = await owner().losses.unwritten({ limit: 1, cursor: sure(first.next) });
    expect(rest).toMatchObject({ items: [{ customerId: other }], next: null });
    await recordLoss(owner(), marked, day('2026-11-02'));
    expect((await owner().losses.queue({})).unwritten).toBe(1);
  });

  it('ends with winning back: active again, its history kept, and a second leaving is another loss', async () => {
    const customerId = await addLeaver('Hollis Family');
    const id = await recordLoss(owner(), customerId, day('2026-06-01'));
    const back = { id, on: day('2026-09-01'), needed: 'One person who answers' };
    await owner().losses.winBack({ commandId: commandId(), ...back });
    expect(await statusOf(customerId)).toMatchObject({ status: 'active', lostOn: null });
    expect(await refusalOf(owner().losses.winBack({ commandId: commandId(), ...back }))).toBe('ALREADY_BACK');
    await recordLoss(owner(), customerId, day('2026-11-01'));
    const { items } = await owner().losses.list({});
    expect(items.map(({ lostOn, wonBackNeeded }) => [lostOn, wonBackNeeded])).toEqual([
      ['2026-11-01', null],
      ['2026-06-01', 'One person who answers'],
    ]);
    const { items: lines } = await owner().customers.timeline({ id: customerId });
    expect(lines.map(({ title }) => title)).toContain('Won back');
    const { items: asStaff } = await app.as('staff').customers.timeline({ id: customerId });
    expect(asStaff.map(({ kind }) => kind)).not.toContain('loss');
  });

  it('is found by the name of the customer, by leaders only', async () => {
    await recordLoss(owner(), await addLeaver('Lindqvist'), day('2026-11-01'));
    const find = async (role: 'manager' | 'staff') =>
      (await app.as(role).search.find({ text: 'lindq' })).items.map(({ kind }) => kind);
    expect(await find('manager')).toContain('loss');
    expect(await find('staff')).not.toContain('loss');
  });

  it('is emptied with its customer on request, and still counts', async () => {
    const customerId = await addLeaver('Eve');
    const id = await recordLoss(owner(), customerId, day('2026-11-01'), { note: 'Her son said so' });
    await tryCall(owner(), id, day('2026-11-16'));
    const reasonId = await lossReason(owner(), 'Price');
    const answers = { hoped: '', happened: 'Her words', firstThought: '', told: '', wouldHaveKept: '', shouldKnow: '' };
    await saveExitCall(owner(), id, day('2026-11-17'), [{ reasonId, points: 100 }], { answers });
    await owner().customers.erase({ commandId: commandId(), id: customerId, typedName: 'Eve' });
    const { loss, call, customer } = await owner().losses.get({ id });
    expect(loss).toMatchObject({ note: '', causes: [{ name: 'Price', points: 100 }] });
    expect(sure(call).answers.happened).toBe('(erased on request)');
    expect(customer.isErased).toBe(true);
  });
});

describe('the queue', () => {
  it('holds who matters by the owner’s rule, in their days; earlier they wait, later they were missed', async () => {
    const settings = { ...(await owner().losses.settings({})), rule: 'margin', leastMarginMinor: 60_000 } as const;
    const caller = app.people.manager;
    await owner().losses.setSettings({ commandId: commandId(), settings: { ...settings, caller } });
    for (const [name, lostOn, yearlyMarginMinor] of [
      ['Early', '2026-11-06', 90_000],
      ['Open late', '2026-11-05', 90_000],
      ['Open first', '2026-10-08', 90_000],
      ['Missed', '2026-10-07', 90_000],
      ['Small', '2026-10-30', 59_999],
    ] as const) {
      const id = await addLeaver(name, { yearlyMarginMinor });
      await recordLoss(owner(), id, day(lostOn), { marginMinor: yearlyMarginMinor });
    }
    const names = async () => {
      const { open, early, missed } = await owner().losses.queue({});
      return [open, early, missed].map((items) => items.map(({ customerName }) => customerName));
    };
    expect(await names()).toEqual([['Open first', 'Open late'], ['Early'], ['Missed']]);
    expect(sure((await owner().losses.queue({})).open[0]).callerName).toBe('Dana');
    // A new rule judges anew who may still be called; who was missed under the old one stays missed.
    await owner().losses.setSettings({ commandId: commandId(), settings: { ...settings, leastMarginMinor: 100_000 } });
    expect(await names()).toEqual([[], [], ['Missed']]);
    await owner().losses.setSettings({ commandId: commandId(), settings: { ...settings, rule: 'everybody' } });
    expect(await names()).toEqual([['Open first', 'Small', 'Open late'], ['Early'], ['Missed']]);
  });

  it('judges by the top share of margins and of years', async () => {
    for (let no = 1; no <= 9; no++)
      await addLeaver(`Stays ${no}`, { yearlyMarginMinor: no * 1000, customerSinceOn: day(`201${no}-01-01`) });
    const settings = await owner().losses.settings({});
    const matters = async (rule: 'top-margin' | 'top-tenure', margin: number, since: string): Promise<boolean> => {
      await owner().losses.setSettings({ commandId: commandId(), settings: { ...settings, rule, topPercent: 20 } });
      const fields = { yearlyMarginMinor: margin, customerSinceOn: day(since) };
      const id = await recordLoss(
        owner(),
        await addLeaver(`Leaves ${rule} ${margin} ${since}`, fields),
        day('2026-11-01'),
        { marginMinor: margin },
      );
      return (await owner().losses.get({ id })).loss.matters;
    };
    expect(await matters('top-margin', 8500, '2026-01-01')).toBe(true);
    expect(await matters('top-margin', 7500, '2009-01-01')).toBe(false);
    expect(await matters('top-tenure', 0, '2011-06-01')).toBe(true);
    expect(await matters('top-tenure', 9500, '2012-06-01')).toBe(false);
  });

  it('is the owner’s to rule', async () => {
    const settings = await manager().losses.settings({});
    expect(await refusalOf(manager().losses.setSettings({ commandId: commandId(), settings }))).toBe('NOT_ALLOWED');
    expect(await refusalOf(app.as('staff').losses.queue({}))).toBe('NOT_ALLOWED');
  });

  it('keeps tries, and closes as out of reach only after three', async () => {
    const id = await recordLoss(owner(), await addLeaver('J. Lindqvist'), day('2026-10-09'));
    const giveUp = () => owner().losses.giveUp({ commandId: commandId(), id });
    for (const on of ['2026-10-26', '2026-11-02']) await tryCall(manager(), id, day(on));
    expect(await refusalOf(giveUp())).toBe('TRY_AGAIN');
    expect(await refusalOf(tryCall(manager(), id, day('2026-10-08')))).toBe('NOT_THEN');
    await tryCall(manager(), id, day('2026-11-09'));
    await giveUp();
    const { loss, tries } = await owner().losses.get({ id });
    expect(loss).toMatchObject({ callState: 'unreached', tries: 3 });
    expect(tries.map(({ triedOn, byName }) => [triedOn, byName])).toContainEqual(['2026-11-09', 'Dana']);
    expect((await owner().losses.queue({})).open).toEqual([]);
  });
});

describe('an exit call', () => {
  it('lays the reason on file beside what they told, and fixes it', async () => {
    const [price, truth] = [
      await lossReason(owner(), 'Price'),
      await lossReason(owner(), 'Not told the truth about a delay'),
    ];
    const id = await recordLoss(owner(), await addLeaver('Reyes Family'), day('2026-10-30'), { reasonId: price });
    const causes = [
      { reasonId: price, points: 30 },
      { reasonId: truth, points: 70 },
    ];
    const callId = await saveExitCall(owner(), id, day('2026-11-15'), causes, {
      othersSaid: 'The technician knew better',
    });
    const [first] = (await owner().losses.lastFive({})).items;
    expect(first).toMatchObject({
      reasonName: 'Price',
      causes: [
        { name: 'Not told the truth about a delay', points: 70 },
        { name: 'Price', points: 30 },
      ],
      calledOn: '2026-11-15',
      calledByName: 'Sam',
      differs: true,
      callState: 'called',
    });
    const change = owner().losses.change({ commandId: commandId(), id, patch: { reasonId: truth } });
    expect(await refusalOf(change)).toBe('ALREADY_CALLED');
    // Written anew under its id, the call replaces itself; another call of the same leaving is refused.
    const { call } = await owner().losses.get({ id });
    const { id: _id, ...fields } = sure(call);
    const anew = { ...fields, causes: [{ reasonId: price, points: 100 }] };
    await manager().losses.saveCall({ commandId: commandId(), id: callId, lossId: id, call: anew });
    expect((await owner().losses.get({ id })).loss).toMatchObject({ differs: false, calledByName: 'Sam' });
    const second = { commandId: commandId(), id: newId<ExitCallId>(), lossId: id, call: anew };
    expect(await refusalOf(owner().losses.saveCall(second))).toBe('ALREADY_CALLED');
  });

  it('is refused unless 100 points are shared over different reasons, since they left and up to today', async () => {
    const price = await lossReason(owner(), 'Price');
    const id = await recordLoss(owner(), await addLeaver('R. Okafor'), day('2026-10-20'));
    const call = (on: string, ...points: number[]) =>
      saveExitCall(
        owner(),
        id,
        day(on),
        points.map((each) => ({ reasonId: price, points: each })),
      );
    expect(await refusalOf(call('2026-11-10', 90))).toBe('NOT_A_HUNDRED');
    expect(await refusalOf(call('2026-11-10', 50, 50))).toBe('REASON_TWICE');
    expect(await refusalOf(call('2026-10-19', 100))).toBe('BEFORE_THEY_LEFT');
    expect(await refusalOf(call('2026-11-20', 100))).toBe('NOT_YET');
    expect(await refusalOf(call('2026-11-10'))).toBe('BAD_REQUEST');
  });

  it('has nothing to claim while nothing was shown to work', async () => {
    const id = await recordLoss(owner(), await addLeaver('R. Okafor'), day('2026-10-20'));
    expect((await owner().losses.get({ id })).proven).toEqual([]);
  });
});

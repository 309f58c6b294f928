import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Day } from '../../shared/clock.ts';
import type { CustomerId, OccasionId, PlaybookRunId, PlaybookTaskId, PurchaseId, TouchId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { refusalOf } from '../factories/refusal.ts';
import { sure } from '../factories/sure.ts';
import { day } from '../factories/survey-answers.ts';
import { keepPlaybook, startPlaybook } from '../factories/touch.ts';

// It is Thursday 19 November 2026.
let app: TestApp;
let marta: CustomerId;
beforeEach(async () => {
  app = await openTestApp();
  marta = await addCustomer(app.as('owner'), { name: 'Marta', status: 'active' });
});
afterEach(() => app.close());

const owner = () => app.as('owner');
const staff = () => app.as('staff');

const buy = (boughtOn: Day, customerId = marta) =>
  owner().customers.addPurchase({
    commandId: commandId(),
    customerId,
    purchase: { id: newId<PurchaseId>(), boughtOn, amountMinor: 5000, what: 'Fibre 500' },
  });

const listSteps = async (customerId = marta) =>
  (await owner().touch.ofCustomer({ customerId })).runs.flatMap(({ tasks }) => tasks);

function close(id: PlaybookTaskId, answer: 'yes' | 'no' | null = null, as: 'done' | 'skipped' = 'done') {
  const command = commandId();
  const input = { commandId: command, id, touchId: newId<TouchId>(), as, answer, note: '' };
  return staff()
    .touch.closeTask(input)
    .then(() => command);
}

describe('a playbook', () => {
  it('starts from one that comes with the program, and can be changed', async () => {
    const { items: templates } = await owner().touch.playbookTemplates({});
    expect(templates.map(({ name }) => name)).toEqual([
      'After a sale',
      'After an installation',
      'After something went wrong',
    ]);
    const id = await keepPlaybook(owner(), sure(templates[0]));
    const { name, begins, steps } = sure(templates[0]);
    const fields = { name: 'Ours', begins, steps: steps.slice(0, 2) };
    await owner().touch.savePlaybook({ commandId: commandId(), id, fields });
    expect((await staff().touch.playbooks({})).items).toEqual([{ id, ...fields, archived: false, running: 0 }]);
    expect(name).toBe('After a sale');
  });

  it('started by hand has a step on each of its days', async () => {
    const id = await keepPlaybook(owner());
    await startPlaybook(staff(), id, marta, day('2026-11-19'));
    expect((await listSteps()).map(({ what, dueOn }) => [what, dueOn])).toEqual([
      ['Thank them by hand', '2026-11-20'],
      ['Ask whether they got the value', '2026-12-19'],
      ['Ask whom else we could help', '2027-01-03'],
    ]);
    expect((await staff().touch.runs({})).items).toMatchObject([
      { playbookName: 'After a sale', customerName: 'Marta' },
    ]);
  });

  it('started by a purchase starts once, for what was just bought, and not for who left', async () => {
    await keepPlaybook(owner(), { begins: 'purchase' });
    await buy(day('2026-11-18'));
    await buy(day('2025-11-18'));
    expect((await listSteps()).map(({ about, dueOn }) => [about, dueOn])).toEqual([
      ['Fibre 500', '2026-11-19'],
      ['Fibre 500', '2026-12-18'],
      ['Fibre 500', '2027-01-02'],
    ]);
    const left = await addCustomer(owner(), { name: 'Left', status: 'lost', lostOn: day('2026-10-01') });
    await buy(day('2026-11-18'), left);
    expect(await listSteps(left)).toEqual([]);
  });

  it('put away starts nothing any more', async () => {
    const id = await keepPlaybook(owner(), { begins: 'purchase' });
    await owner().touch.archivePlaybook({ commandId: commandId(), id, archived: true });
    await buy(day('2026-11-18'));
    expect(await listSteps()).toEqual([]);
    expect(await refusalOf(startPlaybook(owner(), id, marta, day('2026-11-19')))).toBe('ARCHIVED');
    const left = await addCustomer(owner(), { name: 'Left', status: 'lost', lostOn: day('2026-10-01') });
    await owner().touch.archivePlaybook({ commandId: commandId(), id, archived: false });
    expect(await refusalOf(startPlaybook(owner(), id, left, day('2026-11-19')))).toBe('LOST');
  });

  it('moves its open steps when the sale moves, and undo moves them back', async () => {
    const id = await keepPlaybook(owner());
    const run = await startPlaybook(owner(), id, marta, day('2026-11-18'));
    await close(sure((await listSteps())[0]).id);
    const command = commandId();
    const moved = await staff().touch.movePlaybook({
      commandId: command,
      id: run,
      startsOn: day('2026-11-21'),
      movesOpenSteps: true,
    });
    expect(moved.moved).toBe(2);
    const days = async () => (await listSteps()).map(({ dueOn }) => dueOn);
    expect(await days()).toEqual(['2026-11-19', '2026-12-21', '2027-01-05']);
    await owner().history.undo({ commandId: commandId(), undoes: command });
    expect(await days()).toEqual(['2026-11-19', '2026-12-18', '2027-01-02']);
    await staff().touch.movePlaybook({
      commandId: commandId(),
      id: run,
      startsOn: day('2026-11-21'),
      movesOpenSteps: false,
    });
    expect(await days()).toEqual(['2026-11-19', '2026-12-18', '2027-01-02']);
  });

  it('ends with its last step, or when somebody ends it, skipping what is open', async () => {
    const id = await keepPlaybook(owner());
    const run = await startPlaybook(owner(), id, marta, day('2026-09-18'));
    for (const { id: task, asks } of await listSteps()) await close(task, asks === 'nothing' ? null : 'no');
    expect(await listSteps()).toEqual([]);
    const other = await startPlaybook(owner(), id, marta, day('2026-11-18'));
    await staff().touch.endPlaybook({ commandId: commandId(), id: other });
    expect((await staff().touch.runs({})).items).toEqual([]);
    expect((await owner().touch.tasks({ until: day('2027-12-31') })).items).toEqual([]);
    const gone = staff().touch.endPlaybook({ commandId: commandId(), id: newId<PlaybookRunId>() });
    expect(await refusalOf(gone)).toBe('NOT_FOUND');
    expect(run).not.toBe(other);
  });
});

describe('a step', () => {
  it('stands in the list of steps and among the calls when it is due, and is gone when done', async () => {
    const id = await keepPlaybook(owner());
    await startPlaybook(owner(), id, marta, day('2026-10-20'));
    const due = async () => (await staff().touch.tasks({ until: day('2026-11-19') })).items;
    expect((await due()).map(({ what }) => what)).toEqual(['Thank them by hand', 'Ask whether they got the value']);
    const call = sure((await staff().touch.calls({})).items[0]);
    expect(call.reasons).toContain('task');
    expect(call.tasks.map(({ what }) => what)).toEqual(['Thank them by hand', 'Ask whether they got the value']);
    for (const task of await due()) await close(task.id, task.asks === 'nothing' ? null : 'yes');
    expect(await due()).toEqual([]);
    expect((await staff().touch.calls({})).items).toEqual([]);
    // A card and a call: both were contacts.
    expect((await owner().touch.list({})).items.map(({ kind }) => kind).toSorted()).toEqual(['call', 'note']);
  });

  it('that asks for a referral keeps a yes as consent, and undo takes it back', async () => {
    const id = await keepPlaybook(owner());
    await startPlaybook(owner(), id, marta, day('2026-10-01'));
    const ask = sure((await listSteps())[2]);
    expect(await refusalOf(close(ask.id))).toBe('NO_ANSWER');
    const command = await close(ask.id, 'yes');
    const consents = async () => (await owner().customers.get({ id: marta })).customer.consents;
    expect(await consents()).toEqual([{ kind: 'referral', givenOn: '2026-11-19' }]);
    expect(await refusalOf(close(ask.id, 'yes'))).toBe('ALREADY_CLOSED');
    await owner().history.undo({ commandId: commandId(), undoes: command });
    expect(await consents()).toEqual([]);
    expect(sure((await listSteps())[2]).closedOn).toBeNull();
    await close(ask.id, 'no');
    expect(await consents()).toEqual([]);
  });

  it('of who left waits unseen', async () => {
    const id = await keepPlaybook(owner());
    await startPlaybook(owner(), id, marta, day('2026-10-01'));
    await owner().customers.change({
      commandId: commandId(),
      id: marta,
      patch: { status: 'lost', lostOn: day('2026-11-01') },
    });
    expect((await staff().touch.tasks({ until: day('2026-12-31') })).items).toEqual([]);
    expect((await staff().touch.runs({})).items).toEqual([]);
    expect((await staff().touch.calls({})).items).toEqual([]);
  });
});

describe('occasions', () => {
  it('are years as a customer and days of their own, round years first', async () => {
    const add = (name: string, customerSinceOn: string, status: 'active' | 'lost' = 'active') =>
      addCustomer(owner(), {
        name,
        status,
        customerSinceOn: day(customerSinceOn),
        ...(status === 'lost' ? { lostOn: day('2026-10-01') } : {}),
      });
    await add('Seven', '2019-11-20');
    await add('Twenty-five', '2001-12-10');
    await add('Next year', '2020-02-01');
    await add('This year', '2026-11-25');
    await add('Gone', '2016-11-25', 'lost');
    const id = newId<OccasionId>();
    await staff().touch.saveOccasion({
      commandId: commandId(),
      id,
      customerId: marta,
      name: 'Birthday',
      monthDay: '12-01',
    });
    const list = async () => (await staff().touch.occasions({})).items;
    expect((await list()).map(({ customerName, on, years, name }) => [customerName, on, years, name])).toEqual([
      ['Twenty-five', '2026-12-10', 25, ''],
      ['Seven', '2026-11-20', 7, ''],
      ['Marta', '2026-12-01', null, 'Birthday'],
    ]);
    expect((await owner().touch.ofCustomer({ customerId: marta })).occasions).toEqual([
      { id, name: 'Birthday', monthDay: '12-01' },
    ]);
    await staff().touch.archiveOccasion({ commandId: commandId(), id, archived: true });
    expect((await list()).map(({ customerName }) => customerName)).toEqual(['Twenty-five', 'Seven']);
  });

  it('need a day that exists, of one customer', async () => {
    const other = await addCustomer(owner(), { name: 'Otto', status: 'active' });
    const id = newId<OccasionId>();
    const save = (customerId: CustomerId, monthDay: string) =>
      staff().touch.saveOccasion({ commandId: commandId(), id, customerId, name: 'Birthday', monthDay });
    expect(await refusalOf(save(marta, '02-30'))).toBe('NO_SUCH_DAY');
    await save(marta, '02-29');
    expect(await refusalOf(save(other, '02-29'))).toBe('OTHER_CUSTOMER');
  });
});

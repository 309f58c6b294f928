import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CustomerId, PolicyExceptionId, PolicyId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { readMeasure } from '../factories/measures.ts';
import { addPolicy, logException } from '../factories/policy.ts';
import { refusalOf } from '../factories/refusal.ts';
import { day } from '../factories/survey-answers.ts';

let app: TestApp;
let customerId: CustomerId;
let policyId: PolicyId;
beforeEach(async () => {
  app = await openTestApp();
  customerId = await addCustomer(owner(), { name: 'Harbour Dental', status: 'active', yearlyMarginMinor: 90_000 });
  policyId = await addPolicy(owner());
});
afterEach(() => app.close());

const owner = () => app.as('owner');
const staff = () => app.as('staff');
const year = { from: day('2025-12-01'), to: day('2026-11-30') };
const settle = (id: PolicyExceptionId, outcome: 'stayed' | 'left', marginKeptMinor: number | null) =>
  owner().policy.settle({ commandId: commandId(), id, outcome, marginKeptMinor });

/** A customer who was refused on a day and left on another. */
async function deny(happenedOn: string, lostOn: string | null): Promise<void> {
  const id = await addCustomer(owner(), {
    name: `Refused ${happenedOn}`,
    yearlyMarginMinor: 20_000,
    ...(lostOn === null ? { status: 'active' as const } : { status: 'lost' as const, lostOn: day(lostOn) }),
  });
  await logException(owner(), { policyId, customerId: id, kind: 'kept', happenedOn: day(happenedOn) });
}

describe('a rule of the house', () => {
  it('is read by everybody, changed by leaders, and taken out of force', async () => {
    expect((await staff().policy.list({})).items).toMatchObject([
      { id: policyId, name: 'No refund after 30 days', mayBreak: 'everyone', limitMinor: 5000, archived: false },
    ]);
    const fields = { name: 'No refund', rule: 'Never.', mayBreak: 'owner', limitMinor: null } as const;
    await owner().policy.save({ commandId: commandId(), id: policyId, fields });
    expect((await staff().policy.list({})).items).toMatchObject([{ id: policyId, name: 'No refund' }]);
    await owner().policy.archive({ commandId: commandId(), id: policyId, archived: true });
    expect((await staff().policy.list({})).items).toEqual([]);
    expect((await staff().policy.list({ archived: true })).items).toHaveLength(1);
    expect(await refusalOf(logException(owner(), { policyId, customerId }))).toBe('ARCHIVED');
  });
});

describe('an exception', () => {
  it('is logged by staff within their limit and no further', async () => {
    await logException(staff(), { policyId, customerId, costMinor: 5000 });
    expect(await refusalOf(logException(staff(), { policyId, customerId, costMinor: 5001 }))).toBe('ABOVE_LIMIT');
    const big = await addPolicy(owner(), { name: 'No free months', mayBreak: 'leaders' });
    expect(await refusalOf(logException(staff(), { policyId: big, customerId }))).toBe('NOT_YOURS');
    await logException(owner(), { policyId: big, customerId, costMinor: 9000 });
  });

  it('shows staff their own with their own cost, and nobody’s margin', async () => {
    const id = await logException(staff(), { policyId, customerId, costMinor: 4000 });
    await logException(owner(), { policyId, customerId, costMinor: 9000 });
    await settle(id, 'stayed', 90_000);
    expect((await staff().policy.listExceptions({})).items).toMatchObject([
      { id, costMinor: 4000, marginKeptMinor: null, yearlyMarginMinor: null, outcome: 'stayed', byName: 'Priya' },
    ]);
    expect((await owner().policy.listExceptions({ kind: 'broken' })).items).toMatchObject([
      { costMinor: 9000 },
      { costMinor: 4000, marginKeptMinor: 90_000, yearlyMarginMinor: 90_000 },
    ]);
    expect(await refusalOf(staff().policy.earnings(year))).toBe('NOT_ALLOWED');
  });

  it('is taken back by undo, and taken out of the list and back', async () => {
    const command = commandId();
    const fields = {
      policyId,
      customerId,
      kind: 'broken',
      happenedOn: day('2026-11-12'),
      costMinor: 1,
      note: '',
    } as const;
    await staff().policy.log({ commandId: command, id: newId<PolicyExceptionId>(), fields });
    await staff().history.undo({ commandId: commandId(), undoes: command });
    const id = await logException(staff(), { policyId, customerId });
    expect((await staff().policy.listExceptions({})).items).toMatchObject([{ id }]);
    await owner().policy.archiveException({ commandId: commandId(), id, archived: true });
    expect((await staff().policy.listExceptions({})).items).toEqual([]);
    expect((await owner().policy.earnings(year)).items).toEqual([]);
    await owner().policy.archiveException({ commandId: commandId(), id, archived: false });
    expect((await staff().policy.listExceptions({})).items).toHaveLength(1);
  });

  it('is listed page after page, by rule, kind and time', async () => {
    const other = await addPolicy(owner(), { name: 'No visits on Saturdays' });
    const ids = [
      await logException(owner(), { policyId, customerId, happenedOn: day('2026-11-01') }),
      await logException(owner(), { policyId, customerId, happenedOn: day('2026-11-02'), kind: 'kept' }),
      await logException(owner(), { policyId: other, customerId, happenedOn: day('2026-11-03') }),
    ];
    const first = await owner().policy.listExceptions({ limit: 2 });
    const rest = await owner().policy.listExceptions({ limit: 2, cursor: first.next ?? '' });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids.toReversed());
    const shown = async (filter: Parameters<ReturnType<typeof owner>['policy']['listExceptions']>[0]) =>
      (await owner().policy.listExceptions(filter)).items.map(({ id }) => ids.indexOf(id));
    expect(await shown({ policyId })).toEqual([1, 0]);
    expect(await shown({ kind: 'kept' })).toEqual([1]);
    expect(await shown({ from: day('2026-11-02'), to: day('2026-11-02') })).toEqual([1]);
  });

  it('keeps its figures and loses its words when the customer is erased', async () => {
    await logException(owner(), { policyId, customerId, costMinor: 4000 });
    await owner().customers.erase({ commandId: commandId(), id: customerId, typedName: 'Harbour Dental' });
    expect((await owner().policy.listExceptions({})).items).toMatchObject([{ note: '', costMinor: 4000 }]);
  });

  it('stands in the history of the customer without what it cost', async () => {
    await logException(staff(), { policyId, customerId, costMinor: 4567 });
    const { items } = await staff().customers.timeline({ id: customerId });
    expect(items).toMatchObject([
      { title: 'We made an exception: No refund after 30 days', detail: 'The invoice went to the old address.' },
    ]);
  });
});

describe('what a rule earns', () => {
  it('sets what exceptions cost against the margin they kept', async () => {
    const kept = await logException(owner(), { policyId, customerId, costMinor: 4000 });
    const lost = await logException(owner(), { policyId, customerId, costMinor: 1000 });
    await logException(owner(), { policyId, customerId, costMinor: 500 });
    await settle(kept, 'stayed', 90_000);
    await settle(lost, 'left', null);
    expect((await owner().policy.earnings(year)).items).toMatchObject([
      { policyId, broken: 3, costMinor: 5500, stayed: 1, left: 1, marginKeptMinor: 90_000, kept: 0 },
    ]);
    expect(await refusalOf(settle(lost, 'left', 100))).toBe('NOTHING_KEPT');
  });

  it('counts a loss within 180 days after a denial against the rule, and no other', async () => {
    await deny('2026-01-10', '2026-07-09'); // the 180th day
    await deny('2026-01-11', '2026-07-11'); // the 181st
    await deny('2026-01-12', '2026-01-05'); // before it was refused
    await deny('2026-11-01', null); // still running
    await deny('2026-10-20', '2026-11-15'); // running, and lost already
    expect((await owner().policy.earnings(year)).items).toMatchObject([
      { kept: 5, keptJudged: 4, keptThenLost: 2, marginLostMinor: 40_000 },
    ]);
    const { items } = await owner().policy.listExceptions({ kind: 'kept' });
    expect(items.map(({ lostAfterDays }) => lostAfterDays)).toEqual([null, 26, null, null, 180]);
  });

  it('is told by measures, for a period and for a customer', async () => {
    const id = await logException(owner(), { policyId, customerId, costMinor: 4000 });
    await settle(id, 'stayed', 90_000);
    await deny('2026-01-10', '2026-07-09');
    expect(await readMeasure(app, 'policy.exceptions', year)).toMatchObject({ value: 1, lastOn: '2026-11-12' });
    expect(await readMeasure(app, 'policy.exceptions-cost', year)).toMatchObject({ value: 4000, unit: 'money' });
    expect(await readMeasure(app, 'policy.margin-kept', year)).toMatchObject({ value: 90_000, n: 1 });
    expect(await readMeasure(app, 'policy.denials-lost', year)).toMatchObject({ value: 1, n: 1, lastOn: '2026-01-10' });
    expect(await readMeasure(app, 'policy.denials-lost', year, { customerId })).toMatchObject({ value: null, n: 0 });
    const { items } = await staff().measures.read({ ids: ['policy.exceptions', 'policy.exceptions-cost'], ...year });
    expect(items).toEqual([]);
  });
});

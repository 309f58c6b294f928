import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActionId, ReasonId, StepId } from '../../shared/ids.ts';
import { changeAction, explainAction, openAction } from '../factories/actions.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { recordEntry } from '../factories/log.ts';
import { lossReason, recordLoss } from '../factories/losses.ts';
import { addSlipReason, promise } from '../factories/promises.ts';
import { refusalOf } from '../factories/refusal.ts';
import { sure } from '../factories/sure.ts';
import { day } from '../factories/survey-answers.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const owner = () => app.as('owner');
const get = (id: ActionId) => owner().actions.get({ id });
const join = (id: ActionId, causeId: ReasonId, whys: string[] = []) =>
  owner().actions.join({ commandId: commandId(), id, causeId, whys });

/** Two actions of one customer and a third of another, and a cause. */
async function threeActions() {
  const customerId = await addCustomer(owner(), { name: 'Harbour Dental' });
  const first = await openAction(app, { what: 'Call Harbour Dental', customerId });
  const second = await openAction(app, { what: 'Send the bill again', customerId });
  const other = await openAction(app, {
    what: 'Call the gym',
    customerId: await addCustomer(owner(), { name: 'Bayside Gym' }),
  });
  return { first, second, other, causeId: await addSlipReason(owner(), 'Desk and web book apart') };
}

describe('an action', () => {
  it('comes from a promise that slipped, once, and says so', async () => {
    const promiseId = await promise(owner(), day('2026-11-20'), { what: 'Phone line' });
    expect(await owner().actions.from({ promiseId })).toEqual({ action: null, isElsewhere: false });
    const id = await openAction(app, { promiseId, who: app.people.manager });
    expect((await get(id)).action).toMatchObject({ source: 'promise', sourceId: promiseId, sourceText: 'Phone line' });
    expect(await refusalOf(openAction(app, { promiseId }))).toBe('ALREADY_OPEN');
    expect((await owner().actions.from({ promiseId })).action).toMatchObject({ id });
    expect(await app.as('staff').actions.from({ promiseId })).toEqual({ action: null, isElsewhere: true });
  });

  it('comes from a customer who left, without saying why they did', async () => {
    const customerId = await addCustomer(owner(), { name: 'R. Okafor', customerSinceOn: day('2020-01-01') });
    const reasonId = await lossReason(owner(), 'Price');
    const lossId = await recordLoss(owner(), customerId, day('2026-10-20'), { reasonId });
    const id = await openAction(app, { lossId });
    expect((await get(id)).action).toMatchObject({ source: 'loss', sourceId: lossId, sourceText: 'R. Okafor left' });
    expect(await refusalOf(openAction(app, { lossId }))).toBe('ALREADY_OPEN');
  });
});

describe('a root cause', () => {
  it('is found by asking why, and is a process of the lists', async () => {
    const { first, causeId } = await threeActions();
    const whys = ['Nobody came on Tuesday.', 'Two jobs stood in one slot.', 'The desk and the web book apart.'];
    await explainAction(owner(), first, null, whys.slice(0, 1));
    await explainAction(owner(), first, causeId, whys);
    expect(await get(first)).toMatchObject({ whys, action: { causeId, causeName: 'Desk and web book apart' } });
    const { reasons } = await owner().business.places({});
    const theme = reasons.find(({ list }) => list === 'theme')?.id ?? newId<ReasonId>();
    expect(await refusalOf(explainAction(owner(), first, theme))).toBe('NO_SUCH_CAUSE');
    expect(
      await refusalOf(
        explainAction(
          owner(),
          first,
          causeId,
          Array.from({ length: 6 }, () => 'why'),
        ),
      ),
    ).toBe('BAD_REQUEST');
  });

  it('has one open action per customer: a second one is asked to join', async () => {
    const { first, second, other, causeId } = await threeActions();
    await explainAction(owner(), first, causeId);
    await explainAction(owner(), other, causeId);
    expect(await owner().actions.sameCause({ id: second, causeId })).toMatchObject({ action: { id: first } });
    expect(await refusalOf(explainAction(owner(), second, causeId))).toBe('SAME_CAUSE');
    await join(second, causeId, ['The bill was wrong.']);
    expect(await get(second)).toMatchObject({
      action: { joinedTo: first, causeId },
      joinedTo: { id: first },
      whys: ['The bill was wrong.'],
    });
    expect((await get(first)).joined).toMatchObject([{ id: second, what: 'Send the bill again' }]);
    expect(await refusalOf(join(other, causeId))).toBe('NOTHING_TO_JOIN');
  });

  it('is free again once its action is over, and the old one is not opened beside the new', async () => {
    const { first, second, causeId } = await threeActions();
    await explainAction(owner(), first, causeId);
    await changeAction(owner(), first, { state: 'done' });
    await explainAction(owner(), second, causeId);
    expect(await refusalOf(changeAction(owner(), first, { state: 'open' }))).toBe('SAME_CAUSE');
  });

  it('that turns out to be another parts an action from the one it joined', async () => {
    const { first, second, causeId } = await threeActions();
    await explainAction(owner(), first, causeId);
    await join(second, causeId);
    await explainAction(owner(), second, await addSlipReason(owner(), 'Bill typed by hand'));
    expect((await get(second)).joinedTo).toBeNull();
    expect((await get(first)).joined).toEqual([]);
  });
});

describe('an action that joined another', () => {
  it('stands, closes and opens with it, and not by itself', async () => {
    const { first, second, causeId } = await threeActions();
    await explainAction(owner(), first, causeId);
    await changeAction(owner(), first, { state: 'doing' });
    await join(second, causeId);
    expect((await get(second)).action.state).toBe('doing');
    expect(await refusalOf(changeAction(owner(), second, { state: 'done' }))).toBe('JOINED');
    const done = commandId();
    await owner().actions.change({ commandId: done, id: first, state: 'done' });
    expect((await get(second)).action).toMatchObject({ state: 'done', closedAt: app.clock.now() });
    await owner().history.undo({ commandId: commandId(), undoes: done });
    expect((await get(second)).action).toMatchObject({ state: 'doing', closedAt: null });
  });

  it('takes along those that had joined it, so that nobody follows one that is led', async () => {
    const { first, second, causeId } = await threeActions();
    const { customerId } = (await get(first)).action;
    const third = await openAction(app, { customerId });
    const early = await addSlipReason(owner(), 'Planned too tightly in spring');
    await explainAction(owner(), second, early);
    await join(third, early);
    await explainAction(owner(), first, causeId);
    await join(second, causeId);
    expect((await get(first)).joined.map(({ id }) => id).toSorted()).toEqual([second, third].toSorted());
  });

  it('goes on alone when its entry turns out to be another customer’s', async () => {
    const customerId = await addCustomer(owner(), { name: 'Harbour Dental' });
    const other = await addCustomer(owner(), { name: 'Bayside Gym' });
    const causeId = await addSlipReason(owner(), 'Desk and web book apart');
    const heard = await recordEntry(app, owner(), { howLeft: 'unhappy', customerId });
    const first = sure(heard.actionId);
    const [second, third] = [await openAction(app, { customerId }), await openAction(app, { customerId })];
    await explainAction(owner(), first, causeId);
    await join(second, causeId);
    await join(third, causeId);
    await owner().log.sort({ commandId: commandId(), id: heard.id, customerId: other });
    expect((await get(first)).joined).toEqual([]);
    expect((await get(second)).joined.map(({ id }) => id)).toEqual([third]);
  });
});

describe('what was found and planned for a customer', () => {
  it('leaves with them when they are erased', async () => {
    const { first, causeId } = await threeActions();
    await explainAction(owner(), first, causeId, ['Mrs Hollis was told two hours.']);
    await changeAction(owner(), first, { waitingFor: 'Mrs Hollis' });
    await owner().actions.addStep({
      commandId: commandId(),
      id: newId<StepId>(),
      actionId: first,
      text: 'Ring Mrs Hollis',
    });
    const { customerId } = (await get(first)).action;
    await owner().customers.erase({
      commandId: commandId(),
      id: sure(customerId ?? undefined),
      typedName: 'Harbour Dental',
    });
    expect(JSON.stringify(await get(first))).not.toContain('Hollis');
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registries } from '../../electron/app/router.ts';
import { readProof } from '../../electron/features/proof/proof.store.ts';
import { DAY_MS } from '../../shared/clock.ts';
import { provableMeasures, type Verdict } from '../../shared/features/proof/proof.schema.ts';
import type { ActionId } from '../../shared/ids.ts';
import { commandId, openTestApp, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { recordLoss } from '../factories/losses.ts';
import { fewerUnhappy, fixBetween, openAction } from '../factories/proof.ts';
import { refusalOf } from '../factories/refusal.ts';
import { day } from '../factories/survey-answers.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const owner = () => app.as('owner');
const get = (actionId: ActionId) => owner().proof.get({ actionId });
const confirm = (actionId: ActionId, verdict: Verdict, claim = '') =>
  owner().proof.confirm({ commandId: commandId(), actionId, verdict, claim });
const change = (id: ActionId, state: 'doing' | 'done') => owner().actions.change({ commandId: commandId(), id, state });
/** What another feature may say of an action. */
const proofOf = (actionId: ActionId) => readProof(app.app.store.read, actionId).state;

const manyUnhappy = { happy: 2, unhappy: 10 };
const fewUnhappy = { happy: 11, unhappy: 1 };
const claim = 'We call an hour before we come.';

describe('what would prove an action', () => {
  it('is a share that some feature hands in and that counts records of its period', () => {
    const shares = registries.measures.filter(({ unit }) => unit === 'share').map(({ id }) => id);
    expect(provableMeasures.filter((id) => !shares.includes(id))).toEqual([]);
  });

  it('is written before the fix, and may be thought over until then', async () => {
    const id = await openAction(app);
    const write = (windowDays: 30 | 60) =>
      owner().proof.write({ commandId: commandId(), actionId: id, criterion: { ...fewerUnhappy, windowDays } });
    await write(30);
    await write(60);
    expect(await get(id)).toMatchObject({ criterion: { windowDays: 60 }, label: 'Left unhappy', fixedOn: null });
    await change(id, 'done');
    expect(await refusalOf(write(30))).toBe('FIX_MADE');
    expect(await get(id)).toMatchObject({ fixedOn: '2026-11-19', readyOn: '2027-01-19', looks: [] });
  });

  it('goes the way that is better', async () => {
    const id = await openAction(app);
    const criterion = { ...fewerUnhappy, direction: 'more' } as const;
    expect(await refusalOf(owner().proof.write({ commandId: commandId(), actionId: id, criterion }))).toBe('WRONG_WAY');
  });
});

describe('a proof', () => {
  it('is improved only when the windows show it and the owner says so', async () => {
    const id = await fixBetween(app, manyUnhappy, fewUnhappy);
    const { looks } = await get(id);
    expect(looks).toMatchObject([
      { days: 30, before: { successes: 10, n: 12 }, after: { successes: 1, n: 12 }, shows: 'improved' },
    ]);
    expect(proofOf(id)).toBe('too-early');
    expect(await refusalOf(confirm(id, 'improved'))).toBe('NO_CLAIM');
    await confirm(id, 'improved', claim);
    expect(proofOf(id)).toBe('improved');
    expect((await get(id)).confirmed).toMatchObject({ verdict: 'improved', claim, byName: 'Sam' });
  });

  it('never says more than the figures: no change and worse can’t be called better', async () => {
    const same = await fixBetween(app, { happy: 6, unhappy: 6 }, { happy: 7, unhappy: 5 });
    expect((await get(same)).looks).toMatchObject([{ shows: 'no-change' }]);
    expect(await refusalOf(confirm(same, 'improved', claim))).toBe('MORE_THAN_SHOWN');
    await confirm(same, 'no-change');
    expect(proofOf(same)).toBe('no-change');
    app.clock.move(90 * DAY_MS);
    const worse = await fixBetween(app, fewUnhappy, manyUnhappy);
    expect(await refusalOf(confirm(worse, 'no-change'))).toBe('MORE_THAN_SHOWN');
    await confirm(worse, 'worse');
    expect(proofOf(worse)).toBe('worse');
  });

  it('is too early with nine on a side, and while the days are not over', async () => {
    const few = await fixBetween(app, { unhappy: 9 }, { happy: 12 });
    expect((await get(few)).looks).toMatchObject([{ before: { n: 9 }, shows: 'too-early' }]);
    expect(await refusalOf(confirm(few, 'improved', claim))).toBe('TOO_FEW');
    const long = await fixBetween(app, manyUnhappy, fewUnhappy, { ...fewerUnhappy, windowDays: 60 });
    expect((await get(long)).looks).toMatchObject([{ days: 30 }]);
    expect(await refusalOf(confirm(long, 'improved', claim))).toBe('TOO_EARLY');
    expect(proofOf(long)).toBe('too-early');
  });

  it('is none where nobody wrote what would prove it, and asks anew for a second fix', async () => {
    const bare = await fixBetween(app, manyUnhappy, fewUnhappy, null);
    expect(proofOf(bare)).toBe('none');
    expect(await refusalOf(confirm(bare, 'improved', claim))).toBe('NOTHING_TO_PROVE');
    app.clock.move(90 * DAY_MS);
    const id = await fixBetween(app, manyUnhappy, fewUnhappy);
    await confirm(id, 'improved', claim);
    await change(id, 'doing');
    expect(proofOf(id)).toBe('none');
    app.clock.move(DAY_MS);
    await change(id, 'done');
    expect(proofOf(id)).toBe('too-early');
    expect((await get(id)).confirmed).toBe(null);
  });

  it('is asked of the owner when the days are over, until it is given', async () => {
    const id = await fixBetween(app, manyUnhappy, fewUnhappy);
    await fixBetween(app, {}, {}, null);
    const waiting = async () => (await owner().proof.waiting({})).items.map(({ actionId }) => actionId);
    expect(await waiting()).toEqual([id]);
    await confirm(id, 'improved', claim);
    expect(await waiting()).toEqual([]);
  });

  it('is undone with the word that gave it, by the owner alone', async () => {
    const id = await fixBetween(app, manyUnhappy, fewUnhappy);
    const undoes = commandId();
    await owner().proof.confirm({ commandId: undoes, actionId: id, verdict: 'improved', claim });
    const byManager = app.as('manager').history.undo({ commandId: commandId(), undoes });
    expect(await refusalOf(byManager)).toBe('NOT_YOURS');
    await owner().history.undo({ commandId: commandId(), undoes });
    expect(proofOf(id)).toBe('too-early');
  });

  it('is the owner’s to confirm', async () => {
    const id = await fixBetween(app, manyUnhappy, fewUnhappy);
    const asManager = app
      .as('manager')
      .proof.confirm({ commandId: commandId(), actionId: id, verdict: 'worse', claim: '' });
    expect(await refusalOf(asManager)).toBe('NOT_ALLOWED');
  });
});

describe('the call to a customer who left', () => {
  it('claims what was proven to work, and nothing that was only done', async () => {
    const id = await fixBetween(app, manyUnhappy, fewUnhappy);
    const customerId = await addCustomer(owner(), { name: 'R. Okafor', customerSinceOn: day('2020-01-01') });
    const lossId = await recordLoss(owner(), customerId, day('2026-10-20'));
    expect((await owner().losses.get({ id: lossId })).proven).toEqual([]);
    await confirm(id, 'improved', claim);
    expect((await owner().losses.get({ id: lossId })).proven).toEqual([claim]);
  });
});

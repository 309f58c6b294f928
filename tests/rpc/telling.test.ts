import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listToldCards } from '../../electron/features/telling/told-cards.ts';
import { DAY_MS } from '../../shared/clock.ts';
import type { ActionState } from '../../shared/features/actions/actions.schema.ts';
import type { CardAudience, CardClaim } from '../../shared/features/telling/telling.schema.ts';
import type { ActionId, CardId, CustomerId } from '../../shared/ids.ts';
import type { Period } from '../../shared/period.ts';
import { commandId, openTestApp, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { recordEntry } from '../factories/log.ts';
import { readMeasure, wasEverRecorded } from '../factories/measures.ts';
import { recordLoss } from '../factories/losses.ts';
import { fixBetween } from '../factories/proof.ts';
import { refusalOf } from '../factories/refusal.ts';
import { sure } from '../factories/sure.ts';
import { day } from '../factories/survey-answers.ts';
import { complain, saveCard, tell } from '../factories/telling.ts';

let app: TestApp;
let mara: CustomerId;
beforeEach(async () => {
  app = await openTestApp();
  mara = await addCustomer(app.as('owner'), { name: 'Mara Lindqvist', kind: 'person', status: 'active' });
});
afterEach(() => app.close());

const owner = () => app.as('owner');
const change = (id: ActionId, state: ActionState) => owner().actions.change({ commandId: commandId(), id, state });
const get = async (id: CardId) => (await owner().telling.get({ id })).card;
const show = (id: CardId, as: CardClaim = 'changed') => owner().telling.show({ commandId: commandId(), id, as });
const agree = (id: CustomerId, kinds: readonly ('contact' | 'testimonial')[]) =>
  owner().customers.change({
    commandId: commandId(),
    id,
    patch: { consents: kinds.map((kind) => ({ kind, givenOn: day('2026-11-01') })) },
  });
const boardTexts = async () => (await owner().telling.board({})).cards.map(({ says, worked }) => ({ says, worked }));

const manyUnhappy = { happy: 2, unhappy: 10 };
const fewUnhappy = { happy: 11, unhappy: 1 };

describe('a card', () => {
  it('follows its action: worked on, changed, declined, each with its own sentence', async () => {
    const { actionId } = await complain(app, mara);
    const id = await saveCard(owner(), actionId);
    await show(id);
    for (const [state, kind, says] of [
      ['doing', 'working-on', 'We are trying out a call an hour before we come.'],
      ['done', 'changed', 'We call an hour before we come.'],
      ['dropped', 'declined', 'We can’t promise an hour: the roads here don’t allow it.'],
      ['open', 'working-on', 'We are trying out a call an hour before we come.'],
    ] as const) {
      await change(actionId, state);
      expect(await get(id)).toMatchObject({ kind, says, worked: null });
      expect((await owner().telling.list({ kind })).items.map((card) => card.id)).toEqual([id]);
    }
  });

  it('is on the board only when it is shown and has a sentence for how its action stands', async () => {
    const { actionId } = await complain(app, mara);
    const id = await saveCard(owner(), actionId, { changed: '' });
    expect(await boardTexts()).toEqual([]);
    await show(id);
    expect(await boardTexts()).toHaveLength(1);
    await change(actionId, 'done');
    expect(await boardTexts()).toEqual([]);
    expect(await refusalOf(show(id))).toBe('NOTHING_TO_SAY');
    await saveCard(owner(), actionId, {}, id);
    expect(await boardTexts()).toEqual([{ says: 'We call an hour before we come.', worked: null }]);
    await owner().telling.takeDown({ commandId: commandId(), id });
    expect(await boardTexts()).toEqual([]);
    expect((await owner().telling.list({ kind: 'changed' })).items).toEqual([]);
    expect((await owner().telling.list({ kind: 'changed', withDown: true })).items).toMatchObject([{ state: 'down' }]);
  });

  it('of a wish alone is declined, with the answer', async () => {
    const { id: entryId } = await recordEntry(app, owner(), { customerId: mara, words: 'Could you open on Sundays?' });
    expect(await refusalOf(saveCard(owner(), null))).toBe('NOBODY_SAID_SO');
    const id = await saveCard(owner(), null, { said: 'Open on Sundays.', voices: [entryId] });
    expect(await get(id)).toMatchObject({ kind: 'declined', raisers: [{ name: 'Mara Lindqvist' }] });
  });

  it('is one for each action', async () => {
    const { actionId } = await complain(app, mara);
    await saveCard(owner(), actionId);
    expect(await refusalOf(saveCard(owner(), actionId))).toBe('HAS_CARD');
  });
});

describe('“it worked”', () => {
  const claim = 'Half as many of you wait in vain.';

  it('can’t be said of what is not proven', async () => {
    const { actionId } = await complain(app, mara);
    const id = await saveCard(owner(), actionId);
    expect(await refusalOf(show(id, 'worked'))).toBe('NOT_DONE');
    await change(actionId, 'done');
    expect(await refusalOf(show(id, 'worked'))).toBe('NOT_PROVEN');
    const waiting = await fixBetween(app, manyUnhappy, fewUnhappy);
    const early = await saveCard(owner(), waiting);
    expect(await refusalOf(show(early, 'worked'))).toBe('NOT_PROVEN');
    await owner().proof.confirm({ commandId: commandId(), actionId: waiting, verdict: 'no-change', claim: '' });
    expect(await refusalOf(show(early, 'worked'))).toBe('NOT_PROVEN');
    expect(await boardTexts()).toEqual([]);
  });

  it('is said with the owner’s claim once it is proven, and falls back by itself when the action is opened again', async () => {
    const actionId = await fixBetween(app, manyUnhappy, fewUnhappy);
    const id = await saveCard(owner(), actionId);
    await show(id);
    await owner().proof.confirm({ commandId: commandId(), actionId, verdict: 'improved', claim });
    // Proven is not yet said: somebody has to want it.
    expect(await get(id)).toMatchObject({ proof: 'improved', provenClaim: claim, worked: null });
    await show(id, 'worked');
    expect(await boardTexts()).toEqual([{ says: 'We call an hour before we come.', worked: claim }]);
    await change(actionId, 'doing');
    expect(await boardTexts()).toEqual([{ says: 'We are trying out a call an hour before we come.', worked: null }]);
    app.clock.move(DAY_MS);
    await change(actionId, 'done');
    // Done a second time, it has to be proven a second time.
    expect(await boardTexts()).toEqual([{ says: 'We call an hour before we come.', worked: null }]);
    expect(await get(id)).toMatchObject({ proof: 'too-early', provenClaim: null, claims: 'worked' });
  });
});

describe('names and words of customers', () => {
  it('are quoted only with consent, and vanish with it', async () => {
    const { actionId, entryId } = await complain(app, mara, 'I took the morning off for nothing.');
    const quoting = { quotedEntryId: entryId, withName: true };
    expect(await refusalOf(saveCard(owner(), actionId, quoting))).toBe('NO_CONSENT');
    await agree(mara, ['testimonial']);
    const id = await saveCard(owner(), actionId, quoting);
    const quote = { words: 'I took the morning off for nothing.', name: 'Mara Lindqvist' };
    expect(await get(id)).toMatchObject({ quote });
    await agree(mara, []);
    expect(await get(id)).toMatchObject({ quote: null });
    expect(JSON.stringify(await owner().telling.board({}))).not.toContain('Mara');
  });

  it('of nobody known can’t be quoted', async () => {
    const { actionId, entryId } = await complain(app, null);
    expect(await refusalOf(saveCard(owner(), actionId, { quotedEntryId: entryId }))).toBe('NO_CONSENT');
  });

  it('are refused in the shop’s own sentences, of everybody behind the card', async () => {
    const { actionId } = await complain(app, mara);
    const clinic = await addCustomer(owner(), { name: 'Harbour Dental', kind: 'company', status: 'active' });
    const { id: other } = await recordEntry(app, owner(), { customerId: clinic });
    for (const fields of [
      { said: 'Mara Lindqvist waited all morning.' },
      { changed: 'We call Ms Lindqvist before we come.' },
      { declined: 'Not for Harbour Dental.', voices: [other] },
    ])
      expect(await refusalOf(saveCard(owner(), actionId, fields))).toBe('NAMES_SOMEBODY');
    await saveCard(owner(), actionId, { said: 'The harbour road is closed.', voices: [other] });
  });

  it('leave with a customer who asks to be erased', async () => {
    await agree(mara, ['testimonial']);
    const { actionId, entryId } = await complain(app, mara);
    const id = await saveCard(owner(), actionId, { quotedEntryId: entryId, withName: true });
    await tell(owner(), id, mara);
    await owner().customers.erase({ commandId: commandId(), id: mara, typedName: 'Mara Lindqvist' });
    expect(await get(id)).toMatchObject({ quote: null, raisers: [], nameless: 0 });
  });
});

describe('who raised it', () => {
  it('is everybody behind the action and the entries that say the same, once each; who has no name is counted', async () => {
    const { actionId, entryId } = await complain(app, mara);
    const theo = await addCustomer(owner(), { name: 'Theo Park', status: 'active' });
    const voices = [
      (await recordEntry(app, owner(), { customerId: theo })).id,
      (await recordEntry(app, owner(), { customerId: mara })).id,
      (await recordEntry(app, owner())).id,
      entryId,
    ];
    const id = await saveCard(owner(), actionId, { voices });
    const { raisers, nameless } = await get(id);
    expect(raisers.map(({ name }) => name)).toEqual(['Mara Lindqvist', 'Theo Park']);
    expect(nameless).toBe(1);
  });

  it('waits until told, one by one; a telling is a contact on the customer’s timeline', async () => {
    const { actionId } = await complain(app, mara);
    const theo = await addCustomer(owner(), { name: 'Theo Park', status: 'active' });
    const { id: voice } = await recordEntry(app, owner(), { customerId: theo, heardAt: app.clock.now() - 9 * DAY_MS });
    const id = await saveCard(owner(), actionId, { voices: [voice] });
    await change(actionId, 'done');
    expect(await owner().telling.counts({})).toMatchObject({ waiting: { people: 2, cards: 1, since: '2026-11-19' } });
    const command = commandId();
    await tell(owner(), id, theo, {}, command);
    const told = { way: 'call', on: '2026-11-19', byName: 'Sam' };
    expect((await get(id)).raisers).toMatchObject([
      { name: 'Mara Lindqvist', told: null },
      { name: 'Theo Park', told },
    ]);
    expect(await owner().telling.counts({})).toMatchObject({ waiting: { people: 1 } });
    const touched = await owner().touch.ofCustomer({ customerId: theo });
    expect(touched).toMatchObject({ gap: { lastOn: '2026-11-19' }, touches: [{ kind: 'call', outcome: 'reached' }] });
    const { items } = await owner().customers.timeline({ id: theo });
    expect(items.map(({ detail }) => detail ?? '').join()).toContain('Told what came of it');
    expect(await refusalOf(tell(owner(), id, theo))).toBe('TOLD_ALREADY');
    await owner().history.undo({ commandId: commandId(), undoes: command });
    expect(await owner().telling.counts({})).toMatchObject({ waiting: { people: 2 } });
    expect(await owner().touch.ofCustomer({ customerId: theo })).toMatchObject({ touches: [] });
  });

  it('waits again where they heard that it is worked on and it is done since', async () => {
    const { actionId } = await complain(app, mara);
    const id = await saveCard(owner(), actionId);
    await tell(owner(), id, mara);
    expect((await get(id)).raisers[0]?.told).not.toBe(null);
    await change(actionId, 'done');
    expect((await get(id)).raisers[0]?.told).toBe(null);
  });

  it('who asked for a call and was spoken with waits for no call any more', async () => {
    const { actionId } = await complain(app, mara);
    await recordEntry(app, owner(), { customerId: mara, callBackAt: app.clock.now() + DAY_MS });
    const id = await saveCard(owner(), actionId);
    await tell(owner(), id, mara, { way: 'mail' });
    expect((await owner().touch.callBacks({ show: 'waiting' })).items).toHaveLength(1);
    await change(actionId, 'done');
    await tell(owner(), id, mara);
    expect((await owner().touch.callBacks({ show: 'waiting' })).items).toEqual([]);
  });

  it('without a name is told once, on the notice board, where the card is shown', async () => {
    const { actionId } = await complain(app, null);
    const id = await saveCard(owner(), actionId);
    expect(await refusalOf(tell(owner(), id, null))).toBe('NOT_SHOWN');
    await show(id);
    await tell(owner(), id, null);
    expect(await get(id)).toMatchObject({ nameless: 1, board: { way: 'board', on: '2026-11-19' } });
  });

  it('is told nothing that cannot be so: tomorrow, before it was done, nothing at all, or somebody else', async () => {
    const { actionId } = await complain(app, mara);
    const id = await saveCard(owner(), actionId, { working: '' });
    expect(await refusalOf(tell(owner(), id, mara))).toBe('NOTHING_TO_SAY');
    await change(actionId, 'done');
    expect(await refusalOf(tell(owner(), id, mara, { toldOn: '2026-11-20' }))).toBe('NOT_YET');
    expect(await refusalOf(tell(owner(), id, mara, { toldOn: '2026-11-18' }))).toBe('BEFORE_DONE');
    const theo = await addCustomer(owner(), { name: 'Theo Park', status: 'active' });
    expect(await refusalOf(tell(owner(), id, theo))).toBe('DID_NOT_RAISE');
  });
});

describe('who must not be told', () => {
  it('left, was archived, or answered a survey without leave to be contacted: each shown with why', async () => {
    const { actionId } = await complain(app, mara);
    const gone = await addCustomer(owner(), { name: 'Theo Park', status: 'active' });
    const { id: voice } = await recordEntry(app, owner(), { customerId: gone });
    const id = await saveCard(owner(), actionId, { voices: [voice] });
    await change(actionId, 'done');
    await recordLoss(owner(), gone, day('2026-11-19'));
    await owner().customers.archive({ commandId: commandId(), id: mara, archived: true });
    const { raisers } = await get(id);
    expect(raisers.map(({ notBecause }) => notBecause)).toEqual([
      'is not a customer now',
      'left; who left is called in person, from the list of lost customers',
    ]);
    expect(await refusalOf(tell(owner(), id, gone, { way: 'mail' }))).toBe('NOT_TO_BE_TOLD');
    expect(await owner().telling.counts({})).toMatchObject({ waiting: { people: 0, cards: 0, since: null } });
  });
});

describe('the figure of results told to customers', () => {
  const figure = 'results.told-to-customers';
  const read = (from = '2026-10-01', to = '2026-12-31') => readMeasure(app, figure, { from: day(from), to: day(to) });
  const wasEver = (on: string) => wasEverRecorded(app, figure, day(on));

  it('counts each telling of what was done or declined, and opens those tellings', async () => {
    expect(await read()).toMatchObject({ value: 0, n: 0, lastOn: null });
    const { actionId } = await complain(app, mara);
    const id = await saveCard(owner(), actionId);
    await tell(owner(), id, mara);
    expect(await read()).toMatchObject({ value: 0 });
    expect(wasEver('2026-11-19')).toBe(false);
    await change(actionId, 'done');
    await show(id);
    await tell(owner(), id, mara, { way: 'mail' });
    await tell(owner(), id, null);
    const measured = await read();
    expect(measured).toMatchObject({ value: 2, n: 2, lastOn: '2026-11-19', records: { to: '/told' } });
    expect((await owner().telling.tellings({ results: true })).items).toHaveLength(2);
    expect((await owner().telling.tellings({})).items).toHaveLength(3);
    expect(await read('2026-07-01', '2026-09-30')).toMatchObject({ value: 0 });
    expect([wasEver('2026-11-18'), wasEver('2026-11-19')]).toEqual([false, true]);
  });

  it('lists tellings page after page', async () => {
    const { actionId } = await complain(app, mara);
    const id = await saveCard(owner(), actionId);
    await change(actionId, 'done');
    await show(id);
    for (let index = 0; index < 3; index += 1) await tell(owner(), id, null);
    const first = await owner().telling.tellings({ limit: 2 });
    const rest = await owner().telling.tellings({ limit: 2, cursor: first.next ?? '' });
    expect(new Set([...first.items, ...rest.items].map((telling) => telling.id)).size).toBe(3);
    expect(rest.next).toBe(null);
  });
});

describe('making a card', () => {
  it('offers done actions first, what is behind one, and who else said the same', async () => {
    const { actionId, entryId } = await complain(app, mara);
    const { actionId: open } = await complain(app, null, 'Still no line.');
    await change(actionId, 'done');
    const { items } = await owner().telling.choices({});
    expect(items.map((choice) => choice.actionId)).toEqual([actionId, open]);
    const { reasons } = await owner().business.places({});
    const { id: themeId } = sure(reasons.find(({ list }) => list === 'theme'));
    const { id: alike } = await recordEntry(app, owner(), { howLeft: 'so-so', words: 'I waited as well.' });
    await recordEntry(app, owner(), { howLeft: 'happy', words: 'On time.' });
    for (const id of [entryId, alike]) await owner().log.sort({ commandId: commandId(), id, themeId });
    expect(await owner().telling.behind({ actionId, entryId: null })).toMatchObject({
      actionState: 'done',
      voices: [{ id: entryId, customerName: 'Mara Lindqvist', isQuotable: false }],
      alike: [{ id: alike, words: 'I waited as well.' }],
    });
    expect(await owner().telling.ofAction({ actionId })).toEqual({ cardId: null, raised: 1, waiting: 1 });
    const id = await saveCard(owner(), actionId);
    expect(await owner().telling.ofAction({ actionId })).toEqual({ cardId: id, raised: 1, waiting: 1 });
    expect((await owner().telling.choices({})).items.map((choice) => choice.actionId)).toEqual([open]);
  });
});

describe('the cards of a period, for a report', () => {
  it('are those first shown in it, as they stand today; how many were told is not for customers', async () => {
    const { actionId } = await complain(app, mara);
    const id = await saveCard(owner(), actionId);
    await show(id);
    await change(actionId, 'done');
    await tell(owner(), id, mara);
    const toldCards = (of: Period, audience: CardAudience) =>
      listToldCards({ read: app.app.store.read, proofOf: () => ({ state: 'none' }) }, of, audience);
    const period = { from: day('2026-10-01'), to: day('2026-12-31') };
    expect(toldCards(period, 'owner')).toMatchObject([
      { id, kind: 'changed', shownOn: '2026-11-19', raised: 1, told: 1 },
    ]);
    expect(toldCards(period, 'customers')).toMatchObject([{ id, raised: null, told: null }]);
    expect(toldCards({ from: day('2026-07-01'), to: day('2026-09-30') }, 'owner')).toEqual([]);
  });
});

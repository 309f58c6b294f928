import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daySchema } from '../../shared/clock.ts';
import { sampleDefaults } from '../../shared/features/sample/sample.rules.ts';
import { cardKinds, type Card } from '../../shared/features/telling/telling.schema.ts';
import { openTestApp, type Client, type TestApp } from '../factories/app.ts';

const until = daySchema.parse('2026-11-22');

let app: TestApp;
let owner: Client;
let cards: Card[];
beforeAll(async () => {
  app = await openTestApp({ setUp: false });
  owner = app.app.call;
  const { jobs } = app.app.lasting;
  await jobs.whenOver(jobs.start('sample', { ...sampleDefaults, until }, null));
  app.clock.set(Date.parse(`${until}T17:00:00Z`));
  const lists = await Promise.all(cardKinds.map(async (kind) => owner.telling.list({ kind })));
  cards = lists.flatMap(({ items }) => items);
});
afterAll(() => app.close());

/** What stands on the screen of the cards, in the order of its tabs. */
const seen = () =>
  cards.map(({ kind, state, worked, raisers, nameless, board }) => ({
    kind,
    state,
    worked: worked !== null,
    raised: raisers.length,
    told: raisers.filter(({ told }) => told !== null).length,
    nameless,
    board: board !== null,
  }));

describe('you said, we did at the sample company', () => {
  it('is told as it was planted: one that worked, others changed, worked on and declined', () => {
    expect(seen()).toEqual([
      { kind: 'changed', state: 'shown', worked: false, raised: 3, told: 1, nameless: 0, board: false },
      { kind: 'changed', state: 'shown', worked: true, raised: 4, told: 3, nameless: 2, board: true },
      { kind: 'working-on', state: 'draft', worked: false, raised: 0, told: 0, nameless: 2, board: false },
      { kind: 'working-on', state: 'shown', worked: false, raised: 3, told: 0, nameless: 2, board: false },
      { kind: 'declined', state: 'shown', worked: false, raised: 2, told: 2, nameless: 0, board: false },
    ]);
  });

  it('says that it worked of the one action whose proof holds, with the owner’s words', () => {
    expect(cards.filter(({ proof }) => proof === 'improved').map(({ worked }) => worked)).toEqual([
      'When you book a visit you hear the hour once, and have it in writing at once.',
    ]);
  });

  it('leaves three who have not heard what came of what they said', async () => {
    const { waiting } = await owner.telling.counts({});
    expect(waiting).toMatchObject({ people: 3, cards: 2 });
  });

  it('tells nothing to who left, and says why', async () => {
    const left = cards.flatMap(({ raisers }) => raisers).filter(({ notBecause }) => notBecause !== null);
    expect(left.map(({ notBecause }) => notBecause)).toEqual([
      'left; who left is called in person, from the list of lost customers',
    ]);
    const { items } = await owner.telling.tellings({});
    expect(items).toHaveLength(7);
    for (const { customerId } of items) {
      if (customerId === null) continue;
      expect((await owner.customers.get({ id: customerId })).customer.status).toBe('active');
    }
  });
});

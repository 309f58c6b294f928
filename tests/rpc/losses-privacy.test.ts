import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CustomerId, EntryId, LossId, PromiseId } from '../../shared/ids.ts';
import { addDays } from '../../shared/clock.ts';
import { openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { procedures } from '../factories/procedures.ts';
import { addCustomer } from '../factories/customers.ts';
import { recordEntry } from '../factories/entries.ts';
import { lossReason, recordLoss, saveExitCall, tryCall } from '../factories/losses.ts';
import { addSlipReason, move, promise, real, told } from '../factories/promises.ts';
import { day } from '../factories/survey-answers.ts';

// Today is Thursday 19 November 2026.
const lostOn = day('2026-10-30');
const year = { from: day('2026-01-01'), to: day('2026-12-31') };

/** Money of the one who left: figures that stand nowhere else. */
const money = ['7654321', '8765432'];
/** Words that are written down about a loss, each its own. */
const words = {
  note: 'noteoffile',
  tried: 'noteoftry',
  hoped: 'wordhoped',
  happened: 'wordhappened',
  firstThought: 'wordthought',
  told: 'wordtold',
  wouldHaveKept: 'wordkept',
  shouldKnow: 'wordknow',
  wouldTake: 'wordtake',
  othersSaid: 'wordothers',
};

let app: TestApp;
let ids: { customerId: CustomerId; lossId: LossId; entryId: EntryId; promiseId: PromiseId };

beforeAll(async () => {
  app = await openTestApp();
  const owner = app.as('owner');
  const customerId = await addCustomer(owner, {
    name: 'Quiet Leaver',
    customerSinceOn: day('2020-01-01'),
    yearlyMarginMinor: 7_654_321,
    costToWinMinor: 8_765_432,
  });
  const promiseId = await promise(owner, addDays(lostOn, -20), { customerId });
  const sick = await addSlipReason(owner, 'Somebody was ill');
  const full = await addSlipReason(owner, 'The day was not full');
  await move(owner, promiseId, addDays(lostOn, -10), {
    told: told(app.clock.now(), sick),
    real: [real(full, 'technician')],
  });
  const entryId = await recordEntry(app, owner, { customerId, howLeft: 'unhappy', severity: 'severe' });
  const reasonId = await lossReason(owner, 'Price');
  const other = await lossReason(owner, 'Calls not returned');
  const { note, tried, wouldTake, othersSaid, ...answers } = words;
  const lossId = await recordLoss(owner, customerId, lostOn, { reasonId, note, marginMinor: 7_654_321 });
  await tryCall(owner, lossId, day('2026-11-15'), tried);
  const causes = [
    { reasonId: other, points: 60 },
    { reasonId, points: 40 },
  ];
  await saveExitCall(owner, lossId, day('2026-11-18'), causes, { answers, wouldTake, othersSaid, complained: true });
  ids = { customerId, lossId, entryId, promiseId };
});
afterAll(() => app.close());

/** What a screen sends to come near the one who left, whatever the procedure. */
const inputs = (): readonly object[] => [
  {},
  year,
  { limit: 50 },
  { id: ids.customerId },
  { id: ids.lossId },
  { id: ids.entryId },
  { id: ids.promiseId },
  { customerId: ids.customerId },
  { customerId: ids.customerId, limit: 50 },
  { entryId: ids.entryId },
  { ...year, scope: { customerId: ids.customerId } },
  { text: 'Quiet' },
  { text: 'Quiet Leaver' },
  { q: 'quiet' },
  { show: 'waiting' },
  { show: 'called' },
  { until: day('2026-12-31') },
  { words: 'Quiet', customerId: ids.customerId },
  { record: 'customer', id: ids.customerId },
  { record: 'loss', id: ids.lossId },
  { name: 'Quiet Leaver', email: null, phone: null, except: null },
];

/** Everything somebody gets to read: whatever answers to one of these inputs, and changes nothing. */
async function readEverything(client: Client): Promise<{ texts: string[]; answered: Set<string> }> {
  // The client has one function a procedure; which input fits which is what is tried here.
  const calls = client as unknown as Record<string, Record<string, (input: object) => Promise<unknown>>>;
  const texts: string[] = [];
  const answered = new Set<string>();
  for (const { feature, name, meta, inputSchema } of procedures) {
    if (meta.allow === 'anyone' || inputSchema === undefined) continue;
    for (const input of inputs()) {
      const read = await inputSchema['~standard'].validate(input);
      if (read.issues !== undefined) continue;
      try {
        texts.push(JSON.stringify(await calls[feature]?.[name]?.(input)));
        answered.add(`${feature}.${name}`);
      } catch {
        // Not for this person, or nothing is there.
      }
    }
  }
  return { texts, answered };
}

const found = (texts: readonly string[]): string[] =>
  [...money, ...Object.values(words)].filter((secret) => texts.some((text) => text.includes(secret)));

describe('what is written down of somebody who left', () => {
  it('is there to be read by leaders, so that the next test looks in the right places', async () => {
    const { texts, answered } = await readEverything(app.as('manager'));
    expect(found(texts).toSorted()).toEqual([...money, ...Object.values(words)].toSorted());
    expect(answered).toContain('losses.get');
  });

  it('gives the staff neither money nor notes, through whatever procedure', async () => {
    const { texts, answered } = await readEverything(app.as('staff'));
    expect(found(texts)).toEqual([]);
    for (const read of ['customers.get', 'customers.timeline', 'log.get', 'touch.ofCustomer', 'search.find']) {
      expect(answered).toContain(read);
    }
    expect([...answered].filter((path) => path.startsWith('losses.'))).toEqual([]);
    expect(texts.join()).not.toMatch(/losses\.[a-z]/);
  });
});

describe('charts of reasons', () => {
  it('name what is done, never who does it nor to whom', async () => {
    const owner = app.as('owner');
    const { items } = await owner.measures.read(year);
    const { cells, causes } = await owner.promises.toldAndTrue(year);
    const charts = [
      await owner.losses.causes(year),
      { cells, causes },
      items.map(({ records: _records, ...figure }) => figure),
    ];
    const text = JSON.stringify(charts);
    expect(text).toContain('Calls not returned');
    expect(text).toContain('Somebody was ill');
    const { people } = await app.page().client.session.get({});
    for (const name of [...people.map((person) => person.name), 'Quiet Leaver', 'Mrs Hollis']) {
      expect(text).not.toContain(`"${name}`);
    }
  });
});

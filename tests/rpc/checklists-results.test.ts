import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkStore } from '../../electron/db/check.ts';
import type { Day } from '../../shared/clock.ts';
import type { Given, Outcome } from '../../shared/features/checklists/runs.schema.ts';
import type { ChecklistId, LocationId, RunId } from '../../shared/ids.ts';
import { commandId, openTestApp, type TestApp } from '../factories/app.ts';
import { day, goodVisit, makeChecklist, makeRun, review, toAnswers, visitScorecard } from '../factories/checklists.ts';
import { addLocation } from '../factories/shops.ts';
import { nameProblems } from '../factories/store.ts';
import { sure } from '../factories/sure.ts';

let app: TestApp;
let checklistId: ChecklistId;
let harbour: LocationId;
let north: LocationId;

/** A run of these tests, with what it must score, reckoned by hand from its answers. */
type Told = {
  readonly id: RunId;
  readonly at: LocationId | null;
  readonly on: Day;
  readonly welcome: number | null;
  readonly phone: number | null;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly failed: boolean;
};
const told: Told[] = [];

const dana = () => app.as('manager').checklists;

/** Reckons anew, from the answers alone, what the scorecard of the factory earns. */
function reckon(given: Readonly<Record<string, Given>>): Omit<Told, 'id' | 'at' | 'on'> {
  const number = (item: string): number | null => {
    const one = given[item];
    return one !== undefined && 'number' in one ? one.number : null;
  };
  const time = number('i12');
  const words = given['i13'];
  const pick = words !== undefined && 'pick' in words ? { o14: 1, o15: 0, o16: null }[words.pick] : null;
  const parts: Record<string, number | null> = {
    i2: number('i2'),
    i3: number('i3') === null ? null : Number(number('i3')) / 5,
    i11: number('i11'),
    i12: time === null ? null : time <= 20 ? 1 : time <= 40 ? 0.5 : 0,
    i13: pick ?? null,
  };
  const mean = (...items: string[]): number | null => {
    const known = items.flatMap((item) => parts[item] ?? []);
    return known.length === 0 ? null : known.reduce((sum, part) => sum + part, 0) / known.length;
  };
  const outcomes = Object.entries(parts).map(([item, part]): [string, Outcome] => [
    item,
    part === null ? 'na' : part === 1 ? 'full' : part === 0 ? 'none' : 'part',
  ]);
  return {
    welcome: mean('i2', 'i3'),
    phone: mean('i11', 'i12', 'i13'),
    outcomes: Object.fromEntries(outcomes),
    failed: parts['i11'] === 0,
  };
}

async function tell(at: LocationId | null, on: string, changed: Readonly<Record<string, Given>>): Promise<RunId> {
  const given = { ...goodVisit, ...changed };
  const id = await makeRun(app, app.as('staff'), checklistId, toAnswers(given), { locationId: at, ranOn: day(on) });
  told.push({ id, at, on: day(on), ...reckon(given) });
  return id;
}

beforeAll(async () => {
  app = await openTestApp();
  harbour = await addLocation(app.as('owner'), 'Harbour');
  north = await addLocation(app.as('owner'), 'North');
  checklistId = await makeChecklist(app.as('manager'));
  const no: Given = { number: 0 };
  const na: Given = { na: true };
  await tell(harbour, '2026-07-31', {});
  await tell(harbour, '2026-08-10', { i11: no, i3: { number: 3 } });
  await tell(harbour, '2026-09-01', { i11: na, i12: na, i13: { pick: 'o16' } });
  await tell(harbour, '2026-10-12', { i11: no, i12: { number: 60 }, i13: na });
  await tell(north, '2026-08-10', { i2: no, i13: { pick: 'o15' } });
  await tell(north, '2026-10-02', { i2: no, i3: { number: 2 }, i12: { number: 40 } });
  await tell(null, '2026-10-02', { i3: na, i2: na });
  // Neither of these counts: sent back, and accepted without counting.
  await review(app.as('manager'), await tell(north, '2026-10-05', { i2: no }), 'sent-back', 'Again, please');
  await review(app.as('manager'), await tell(north, '2026-10-06', { i2: no }), 'excluded');
  told.splice(-2);
});
afterAll(() => app.close());

const meanOf = (values: readonly (number | null)[]): { n: number; value: number | null } => {
  const known = values.filter((value) => value !== null);
  return {
    n: known.length,
    value: known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length,
  };
};
const totalOf = ({ welcome, phone }: Told): number | null => meanOf([welcome, phone]).value;

function expectMean(actual: { n: number; value: number | null }, values: readonly (number | null)[]): void {
  const { n, value } = meanOf(values);
  expect(actual.n).toBe(n);
  if (value === null) expect(actual.value).toBe(null);
  // Kept in units of 10^-12.
  else expect(actual.value).toBeCloseTo(value, 10);
}

async function expectResults(
  filter: { from?: Day; to?: Day; locationId?: LocationId },
  runs: readonly Told[],
): Promise<void> {
  const results = await dana().results({ checklistId, ...filter });
  expect([results.runs, results.failed]).toEqual([runs.length, runs.filter(({ failed }) => failed).length]);
  expectMean(results.total, runs.map(totalOf));
  const [welcome, phone] = results.sections;
  expectMean(
    sure(welcome),
    runs.map((run) => run.welcome),
  );
  expectMean(
    sure(phone),
    runs.map((run) => run.phone),
  );
  for (const { itemId, full, part, none, na } of results.items) {
    const count = (outcome: Outcome): number => runs.filter((run) => run.outcomes[itemId] === outcome).length;
    expect([itemId, full, part, none, na]).toEqual([itemId, count('full'), count('part'), count('none'), count('na')]);
  }
}

describe('results', () => {
  it('are what the runs that count add up to, reckoned anew from their answers', async () => {
    await expectResults({}, told);
    const { sections, items } = await dana().results({ checklistId });
    expect(sections.map(({ id }) => id)).toEqual(['s1', 's10']);
    // A text earns nothing and is read in the runs.
    expect(items.map(({ itemId }) => itemId)).toEqual(['i2', 'i3', 'i11', 'i12', 'i13']);
  });

  it('are the same for any days and place, whole months or not', async () => {
    const anyDay = fc.option(fc.constantFrom('2026-07-31', '2026-08-01', '2026-08-10', '2026-09-30', '2026-10-02'), {
      nil: undefined,
    });
    await fc.assert(
      fc.asyncProperty(anyDay, anyDay, fc.constantFrom(undefined, 'harbour', 'north'), async (from, to, place) => {
        const locationId = place === 'harbour' ? harbour : place === 'north' ? north : undefined;
        const within = told.filter(
          ({ at, on }) =>
            (from === undefined || on >= from) &&
            (to === undefined || on <= to) &&
            (locationId === undefined || at === locationId),
        );
        await expectResults(
          {
            ...(from === undefined ? {} : { from: day(from) }),
            ...(to === undefined ? {} : { to: day(to) }),
            ...(locationId === undefined ? {} : { locationId }),
          },
          within,
        );
      }),
      { numRuns: 30 },
    );
  });

  it('name what fails again and again, place by place, from the latest runs', async () => {
    const { items } = await dana().results({ checklistId });
    const repeatsOf = (id: string) => sure(items.find(({ itemId }) => itemId === id)).repeats;
    // At the harbour nobody answered in August and October; in September it did not apply.
    const [, , , lastAtHarbour, , lastAtNorth] = told;
    expect(repeatsOf('i11')).toEqual([
      { locationId: harbour, locationName: 'Harbour', times: 2, runId: sure(lastAtHarbour).id },
    ]);
    expect(repeatsOf('i2')).toEqual([
      { locationId: north, locationName: 'North', times: 2, runId: sure(lastAtNorth).id },
    ]);
    expect(repeatsOf('i3')).toEqual([]);
    const early = await dana().results({ checklistId, to: day('2026-09-30') });
    expect(early.items.flatMap(({ repeats }) => repeats)).toEqual([]);
  });

  it('join versions by item: the newest words, and what was dropped as long as it was answered', async () => {
    const { definition, revision } = await dana().get({ id: checklistId });
    const [welcome, phone] = definition.sections.map((section) => ({
      ...section,
      items: section.items
        .filter(({ id }) => id !== 'i12')
        .map((item) => (item.id === 'i2' ? { ...item, label: 'Did somebody say hello?' } : item)),
    }));
    const changed = { ...definition, sections: [sure(phone), sure(welcome)] };
    await dana().save({ commandId: commandId(), id: checklistId, definition: changed, revision });
    const { items, sections } = await dana().results({ checklistId });
    expect(sections.map(({ id }) => id)).toEqual(['s10', 's1']);
    expect(items.map(({ itemId, label }) => [itemId, label])).toEqual([
      ['i11', 'Was the phone answered?'],
      ['i13', 'How was it answered?'],
      ['i2', 'Did somebody say hello?'],
      ['i3', 'How friendly was it?'],
      ['i12', 'How long did it ring?'],
    ]);
  });

  it('of a checklist nobody filled in are empty, not zero', async () => {
    const other = await makeChecklist(app.as('manager'));
    const results = await dana().results({ checklistId: other });
    expect(results).toMatchObject({ runs: 0, failed: 0, total: { value: null, n: 0, low: null, high: null } });
    expect((await dana().trend({ checklistId: other, by: 'month' })).points).toEqual([]);
    expect((await dana().compare({ checklistId: other })).places).toEqual([]);
  });
});

describe('a trend', () => {
  it('is the score month by month, a month without runs as a gap', async () => {
    const { points } = await dana().trend({ checklistId, by: 'month', locationId: north });
    expect(points.map(({ from, n }) => [from, n])).toEqual([
      ['2026-08-01', 1],
      ['2026-09-01', 0],
      ['2026-10-01', 1],
    ]);
    const atNorth = told.filter(({ at }) => at === north);
    for (const [index, month] of ['2026-08', '2026-09', '2026-10'].entries())
      expectMean(sure(points[index]), atNorth.filter(({ on }) => on.startsWith(month)).map(totalOf));
  });

  it('is that of one section by quarter, cut where the days are', async () => {
    const { points } = await dana().trend({
      checklistId,
      sectionId: 's10',
      by: 'quarter',
      from: day('2026-08-01'),
      to: day('2026-10-05'),
    });
    expect(points.map(({ from, to }) => [from, to])).toEqual([
      ['2026-08-01', '2026-09-30'],
      ['2026-10-01', '2026-10-05'],
    ]);
    const within = (from: string, to: string) =>
      told.filter(({ on }) => on >= from && on <= to).map(({ phone }) => phone);
    expectMean(sure(points[0]), within('2026-08-01', '2026-09-30'));
    expectMean(sure(points[1]), within('2026-10-01', '2026-10-05'));
  });
});

describe('a comparison', () => {
  it('puts places side by side, those of no place last', async () => {
    const { places } = await dana().compare({ checklistId, from: day('2026-08-01') });
    expect(places.map(({ locationName, runs, lastRanOn }) => [locationName, runs, lastRanOn])).toEqual([
      ['Harbour', 3, '2026-10-12'],
      ['North', 2, '2026-10-02'],
      [null, 1, '2026-10-02'],
    ]);
    for (const { locationId, total, sections } of places) {
      const runs = told.filter(({ at, on }) => at === locationId && on >= '2026-08-01');
      expectMean(total, runs.map(totalOf));
      const sectionOf = (id: string) => sure(sections.find((section) => section.id === id));
      expectMean(
        sectionOf('s1'),
        runs.map(({ welcome }) => welcome),
      );
      expectMean(
        sectionOf('s10'),
        runs.map(({ phone }) => phone),
      );
    }
  });
});

describe('what is kept beside the runs', () => {
  it('adds up, and check says so where it does not', async () => {
    const { store } = app.app;
    expect(nameProblems(checkStore(store))).toEqual([]);
    store.database.exec("UPDATE checklist_scores SET sum = sum + 1 WHERE section_id = 's1'");
    store.database.exec("UPDATE checklist_counts SET n = n + 1 WHERE item = 'i2' AND outcome = 'full'");
    expect(nameProblems(checkStore(store)).join('\n')).toMatch(
      /scores of checklists: \d.*\n.*counts of checklists: \d/,
    );
  });
});

it('a run passes at the mark of its checklist', async () => {
  const strict = await makeChecklist(app.as('manager'), visitScorecard({ passAt: 0.9 }));
  await makeRun(app, app.as('staff'), strict, toAnswers(goodVisit));
  await makeRun(app, app.as('staff'), strict, toAnswers({ ...goodVisit, i3: { number: 1 }, i12: { number: 90 } }));
  expect(await dana().results({ checklistId: strict })).toMatchObject({ runs: 2, failed: 1 });
  const { items } = await dana().listRuns({ checklistId: strict });
  expect(new Set(items.map(({ passed }) => passed))).toEqual(new Set([true, false]));
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daySchema } from '../../shared/clock.ts';
import { sampleDefaults } from '../../shared/features/sample/sample.rules.ts';
import { openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { sure } from '../factories/sure.ts';

const until = daySchema.parse('2026-11-22');

describe('the overview of the sample company', () => {
  let app: TestApp;
  let owner: Client;
  beforeAll(async () => {
    app = await openTestApp({ setUp: false });
    const { jobs } = app.app.lasting;
    await jobs.whenOver(jobs.start('sample', { ...sampleDefaults, until }, null));
    app.clock.set(Date.parse(`${until}T17:00:00Z`));
    owner = app.app.call;
  });
  afterAll(() => app.close());

  it('finds exactly one thing beyond chance: repair visits leave customers unhappy', async () => {
    const { items } = await owner.overview.alerts({});
    expect(items.map(({ sentence, isWorse }) => [sentence, isWorse])).toEqual([
      ['At “Repair visit” 9 of 12 customers left unhappy; over all it is 18%.', true],
    ]);
    const [said] = sure(items[0]).records;
    expect(said).toMatchObject({ to: '/log', n: 12 });
    const { cells } = await owner.overview.map({});
    expect(cells.filter(({ mood }) => mood.beyond !== null).map(({ name }) => name)).toEqual(['Repair visit']);
    const { rows } = await owner.overview.heat({});
    const moods = rows.flatMap(({ mood, departments }) => [mood, ...departments.map((cell) => cell.mood)]);
    expect(moods.filter(({ beyond }) => beyond !== null)).toEqual([]);
  });

  it('shows six figures with targets; none changed by more than chance, three targets are missed', async () => {
    const { chosen } = await owner.overview.figures({});
    const figures = await Promise.all(chosen.map(({ measureId }) => owner.overview.figure({ measureId })));
    expect(figures.map(({ now, change, targetState }) => [now.id, change.verdict, targetState])).toEqual([
      ['promises.kept-first', 'no-visible-change', 'missed'],
      ['log.left-unhappy', 'no-visible-change', 'missed'],
      ['log.answered-within-48h', 'no-visible-change', 'within-chance'],
      ['surveys.nps', 'no-visible-change', 'within-chance'],
      ['losses.call-coverage', 'no-record', 'missed'],
      ['mirror.honesty-index', 'no-record', 'no-record'],
    ]);
    expect(figures.map(({ trend }) => sure(trend.at(-1)).beyond)).toEqual(figures.map(() => null));
    for (const { now } of figures) expect(now.records).not.toBeNull();
  });

  it('puts what customers said, surveys and shops together at a touchpoint', async () => {
    const { cells } = await owner.overview.map({});
    const find = (name: string) => sure(cells.find((cell) => cell.name === name));
    expect(find('Installation')).toMatchObject({ feedback: 39, surveyed: 33, step: 'receiving', isStepAssumed: true });
    expect(find('Front desk')).toMatchObject({ feedback: 20, surveyed: 182, step: 'buying', isStepAssumed: false });
    expect(find('Billing').mood).toMatchObject({ unhappy: 7, n: 11, beyond: null });
    // The last visits were made in spring.
    const spring = await owner.overview.map({ on: daySchema.parse('2026-04-15') });
    expect(spring.cells.some(({ shops }) => shops.n > 0)).toBe(true);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, daySchema } from '../../shared/clock.ts';
import { sampleDefaults } from '../../shared/features/sample/sample.rules.ts';
import { quarterOf } from '../../shared/period.ts';
import { openTestApp, type Client, type TestApp } from '../factories/app.ts';

const until = daySchema.parse('2026-11-22');
const quarter = quarterOf(addDays(quarterOf(until).from, -1));
let app: TestApp;
let owner: Client;

// The command line has the owner's rights without a PIN.
beforeAll(async () => {
  app = await openTestApp({ setUp: false });
  const { jobs } = app.app.lasting;
  await jobs.whenOver(jobs.start('sample', { ...sampleDefaults, until }, null));
  app.clock.set(Date.parse(`${until}T17:00:00Z`));
  owner = app.app.call;
});
afterAll(() => app.close());

describe('the promises of the sample company', () => {
  it('show the reason that was told again and again where another was true, and nothing else', async () => {
    const { cells, story } = await owner.promises.toldAndTrue(quarter);
    expect(cells.map(({ told, real, count }) => [told.name, real.name, count])).toEqual([
      ['Storm damage came first', 'Day was not full in that area', 4],
      ['Part or material not there', 'Part or material not there', 2],
    ]);
    expect(story).toMatchObject({ told: 'Storm damage came first', real: 'Day was not full in that area', count: 4 });
  });

  it('show exactly those broken early enough, and who heard two dates or none', async () => {
    const { selfInflicted, contradicted } = await owner.promises.toldAndTrue(quarter);
    expect(selfInflicted).toHaveLength(4);
    expect(contradicted).toHaveLength(1);
    expect(await owner.promises.counts({})).toEqual({ open: 16, late: 0, untold: 1, contradicted: 1 });
  });

  it('go on in the quarter that runs, and tell what each kind of job can honestly be promised', async () => {
    const { cells } = await owner.promises.toldAndTrue(quarterOf(until));
    expect(cells.map(({ told, real, count }) => [told.name, real.name, count])).toEqual([
      ['Storm damage came first', 'Day was not full in that area', 3],
      ['Part or material not there', 'Part or material not there', 1],
    ]);
    const { items } = await owner.promising.capabilities({});
    expect(items.map(({ name, kept, safe }) => [name, kept?.part, kept?.n, safe?.days ?? null])).toEqual([
      ['Business phones', 4, 7, null],
      ['House cabling', 3, 14, 12],
      ['Moving a connection', 13, 16, 6],
      ['New connection', 37, 51, 7],
      ['Repair visit', 31, 34, 3],
    ]);
  });

  it('give the figures that were planted', async () => {
    const ids = ['kept-first', 'kept-last', 'self-inflicted', 'candour', 'found-out'].map((id) => `promises.${id}`);
    const { items } = await owner.measures.read({ ids, ...quarter });
    expect(items.map(({ value, n, unit }) => [unit === 'share' ? Math.round((value ?? 0) * n) : value, n])).toEqual([
      [18, 28],
      [24, 28],
      [4, 28],
      [2, 6],
      [4, 4],
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daySchema } from '../../shared/clock.ts';
import { sampleDefaults } from '../../shared/features/sample/sample.rules.ts';
import { verdictMeasures } from '../../shared/features/report/verdict.schema.ts';
import { openTestApp, type TestApp } from '../factories/app.ts';

const until = daySchema.parse('2026-11-22');

/** The sample company of a seed as it stands at noon of a day. The command line has the owner's rights without a PIN. */
async function openSample(seed: number): Promise<TestApp> {
  const app = await openTestApp({ setUp: false });
  const { jobs } = app.app.lasting;
  await jobs.whenOver(jobs.start('sample', { ...sampleDefaults, seed, until }, null));
  app.clock.set(Date.parse(`${until}T17:00:00Z`));
  return app;
}

const readVerdict = async (app: TestApp): Promise<string[]> =>
  (await app.app.call.report.read({})).verdict.map(({ text }) => text);

describe('the verdict on the sample company', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openSample(sampleDefaults.seed);
  });
  afterAll(() => app.close());

  it('is exactly what was planted in the quarter that ended', async () => {
    expect(await readVerdict(app)).toEqual([
      'The records confirm 8 of the 14 claims that could be judged, and contradict 6.',
      '18 of 28 promises came on the first date (64%, 46% to 79%): too few to compare with the quarter before. By the last date told it looks like 24 of 28.',
      'The reason told was not the real one in 4 of 6 moved dates: “Storm damage came first” was told where “Day was not full in that area” was true, 4 times.',
      '78 of 314 contacts in the log left the customer unhappy (25%, 20% to 30%): no visible change from the quarter before. 2 customers left; of 1 to be called, 0 were called in time.',
      '44 of 104 actions were done in time (42%, 33% to 52%): no visible change from the quarter before. No customer is on record as told what came of it.',
    ]);
  });

  it('says nothing that its measures don’t, and each leads to the records', async () => {
    const { from, to, verdict, sections } = await app.app.call.report.read({});
    const ids = [...new Set(verdict.flatMap(({ measures }) => measures))];
    expect(ids.toSorted()).toEqual(Object.values(verdictMeasures).toSorted());
    const shown = new Map(sections.flatMap(({ figures }) => figures).map((figure) => [figure.id, figure]));
    const { items } = await app.app.call.measures.read({ ids, from, to });
    for (const measured of items) expect(shown.get(measured.id)).toMatchObject(measured);
  });

  it('is another with another seed', async () => {
    const other = await openSample(7);
    try {
      const [one, two] = [await readVerdict(app), await readVerdict(other)];
      expect(two).toHaveLength(5);
      expect(two).not.toEqual(one);
      expect(two.slice(3).some((text) => one.includes(text))).toBe(false);
    } finally {
      await other.close();
    }
  });
});

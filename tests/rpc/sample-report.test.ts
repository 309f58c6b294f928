import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, daySchema } from '../../shared/clock.ts';
import { toVerdict } from '../../shared/features/report/verdict.rules.ts';
import { verdictMeasures, type FigurePair } from '../../shared/features/report/verdict.schema.ts';
import { sampleDefaults } from '../../shared/features/sample/sample.rules.ts';
import { quarterOf } from '../../shared/period.ts';
import { openTestApp, type TestApp } from '../factories/app.ts';
import { Planted } from '../factories/planted.ts';

const until = daySchema.parse('2026-11-22');
const now = Date.parse(`${until}T17:00:00Z`);
const quarter = quarterOf(addDays(quarterOf(until).from, -1));
const before = quarterOf(addDays(quarter.from, -1));

/** The sample company of a seed as it stands at noon of a day. The command line has the owner's rights without a PIN. */
async function openSample(seed: number): Promise<TestApp> {
  const app = await openTestApp({ setUp: false });
  const { jobs } = app.app.lasting;
  await jobs.whenOver(jobs.start('sample', { ...sampleDefaults, seed, until }, null));
  app.clock.set(now);
  return app;
}

/** What the verdict must be, by what was planted. */
function toPlantedVerdict(seed: number): string[] {
  const planted = new Planted(seed, until, now);
  const pair = (key: keyof typeof verdictMeasures): FigurePair => ({
    now: planted[key](quarter),
    before: planted[key](before),
  });
  return toVerdict({
    honesty: pair('honesty'),
    keptFirst: pair('keptFirst'),
    keptLast: pair('keptLast'),
    candour: pair('candour'),
    leftUnhappy: pair('leftUnhappy'),
    lost: pair('lost'),
    called: pair('called'),
    inTime: pair('inTime'),
    toldBack: pair('toldBack'),
    story: planted.story(quarter),
  }).map(({ text }) => text);
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
    const verdict = await readVerdict(app);
    expect(verdict).toEqual(toPlantedVerdict(sampleDefaults.seed));
    // Of 28 promises every seventh came late without a word, every seventh with another reason, and two more.
    expect(verdict[1]).toMatch(/^18 of 28 promises came on the first date .* it looks like 24 of 28\.$/);
    expect(verdict[2]).toBe(
      'The reason told was not the real one in 4 of 6 moved dates: “Storm damage came first” was told where “Day was not full in that area” was true, 4 times.',
    );
  });

  it('says nothing that its measures don’t, and each leads to the records', async () => {
    const { from, to, verdict, figures, sections } = await app.app.call.report.read({});
    const ids = [...new Set(verdict.flatMap(({ measures }) => measures))];
    expect(ids.toSorted()).toEqual(Object.values(verdictMeasures).toSorted());
    expect(figures).toHaveLength(6);
    expect(figures.every(({ records }) => records !== null)).toBe(true);
    const read = await Promise.all(sections.map(({ id }) => app.app.call.report.section({ section: id })));
    const shown = new Map(
      [...figures, ...read.flatMap((section) => section?.figures ?? [])].map((figure) => [figure.id, figure]),
    );
    const { items } = await app.app.call.measures.read({ ids, from, to });
    for (const measured of items) expect(shown.get(measured.id)).toMatchObject(measured);
  });

  it('is another with another seed, and that one too is what was planted', async () => {
    const other = await openSample(7);
    try {
      const [one, two] = [await readVerdict(app), await readVerdict(other)];
      expect(two).toEqual(toPlantedVerdict(7));
      expect(two).not.toEqual(one);
      expect(two.slice(3).some((text) => one.includes(text))).toBe(false);
    } finally {
      await other.close();
    }
  });
});

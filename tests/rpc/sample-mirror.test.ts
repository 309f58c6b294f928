import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSampleTexts } from '../../electron/features/sample/sample-texts.ts';
import { daySchema } from '../../shared/clock.ts';
import { isScored, listItems } from '../../shared/features/checklists/definition.rules.ts';
import { sampleDefaults } from '../../shared/features/sample/sample.rules.ts';
import type { AuditId, RunId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { sure } from '../factories/sure.ts';

const command = () => ({ commandId: commandId() });
const planted = readSampleTexts().mirror.now;

/** The sample company as it stands at noon of a day. The command line has the owner's rights without a PIN. */
async function openSample(until: string): Promise<{ app: TestApp; owner: Client }> {
  const app = await openTestApp({ setUp: false });
  const { jobs } = app.app.lasting;
  await jobs.whenOver(jobs.start('sample', { ...sampleDefaults, until: daySchema.parse(until) }, null));
  app.clock.set(Date.parse(`${until}T17:00:00Z`));
  return { app, owner: app.app.call };
}

// The first and the last day of a quarter, the days around New Year, and days between.
describe.each(['2026-07-01', '2026-09-30', '2026-11-22', '2027-01-04'])(
  'the mirror of the sample company on %s',
  (until) => {
    let app: TestApp;
    let owner: Client;
    const id = newId<AuditId>();
    beforeAll(async () => {
      ({ app, owner } = await openSample(until));
    });
    afterAll(() => app.close());

    it('is open for the quarter that ended, and was looked into before', async () => {
      expect(await owner.mirror.current({})).toMatchObject({ isOpen: true, state: 'not-started' });
      const before = (await owner.mirror.list({})).items;
      expect(before.length).toBeGreaterThan(1);
      expect(before.every(({ state, counts }) => state === 'finished' && counts.overclaim > 0)).toBe(true);
    });

    it('finds every planted lie, and nothing else', async () => {
      await owner.mirror.start({ ...command(), id, runId: newId<RunId>(), early: false });
      const { definition, vowsBefore } = await owner.mirror.get({ id });
      expect(vowsBefore.map(({ state }) => state).toSorted()).toEqual(['done', 'dropped', 'open']);
      const claims = listItems(definition).filter(({ type }) => type === 'claim');
      expect(new Set(claims.map(({ key }) => key))).toEqual(new Set(planted.map(({ key }) => key)));
      const found: { key: string; claim: number; verdict: string }[] = [];
      for (const { key, claim, note } of planted) {
        const { id: itemId } = sure(claims.find((item) => item.key === key));
        const answer = { given: { number: claim }, note };
        const { reveal } = await owner.mirror.reveal({ ...command(), id, itemId, answer });
        found.push({ key, claim, verdict: reveal.verdict });
      }
      expect(found).toEqual(planted.map(({ key, claim, verdict }) => ({ key, claim, verdict })));
    });

    it('lays what shoppers heard on the voicemail beside what the owner said of it', async () => {
      const { items: scenarios } = await owner.shops.listScenarios({});
      const { checklistId } = sure(scenarios.find(({ checklistTitle }) => checklistTitle === 'Test call'));
      const { items } = await owner.shops.beside({ checklistId });
      const { seen, said } = sure(items.find(({ key }) => key === 'voicemail-names-mobile'));
      expect(said).toMatchObject({ value: 1, words: 'yes' });
      expect(sure(seen.high)).toBeLessThan(0.9);
    });

    it('ends with findings, and with a trend from quarter to quarter', async () => {
      const { definition } = await owner.mirror.get({ id });
      for (const item of listItems(definition)) {
        if (!isScored(item)) continue;
        const answer = { given: { number: item.type === 'scale' ? item.to : 1 }, note: '' };
        await owner.mirror.answer({ ...command(), id, itemId: item.id, answer });
      }
      const { findings } = await owner.mirror.finish({ ...command(), id, vows: [] });
      expect(findings).toBeGreaterThanOrEqual(planted.filter(({ verdict }) => verdict !== 'confirmed').length);
      const { trend } = await owner.mirror.results({ id });
      expect(trend.length).toBeGreaterThan(2);
    });

    it('kept in its earlier audits what the figures of the app say of those quarters', async () => {
      const { items } = await owner.mirror.list({});
      for (const audit of items.filter((one) => one.id !== id)) {
        const { reveals } = await owner.mirror.results({ id: audit.id });
        const { from, to } = audit;
        const ids = reveals.map(({ measure }) => measure);
        const figures = (await owner.measures.read({ ids, from, to })).items;
        const told = reveals.map(({ measure, measureLabel, unit, value, n, low, high }) => {
          return { id: measure, label: measureLabel, unit, value, n, low, high };
        });
        expect(told).toEqual(
          figures.map(({ id: measure, label, unit, value, n, low, high }) => ({
            id: measure,
            label,
            unit,
            value,
            n,
            low,
            high,
          })),
        );
      }
    });
  },
);

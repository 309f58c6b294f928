import { describe, expect, it } from 'vitest';
import { readSampleTexts } from '../../electron/features/sample/sample-texts.ts';
import { addDays, daySchema, type Day } from '../../shared/clock.ts';
import { listItems } from '../../shared/features/checklists/definition.rules.ts';
import {
  checklistDefinitionSchema,
  type ChecklistDefinition,
} from '../../shared/features/checklists/definition.schema.ts';
import { assertComplete, assertFits, noPhotos } from '../../shared/features/checklists/fill.rules.ts';
import { itemAnswersSchema, type ItemAnswers } from '../../shared/features/checklists/runs.schema.ts';
import { outcomeOf } from '../../shared/features/checklists/scoring.rules.ts';
import { generateSample } from '../../shared/features/sample/sample.generate.ts';
import type { SampleItem } from '../../shared/features/sample/sample.world.ts';
import { quarterOf } from '../../shared/period.ts';
import { sure } from '../factories/sure.ts';

type Row = SampleItem['row'];

const until = daySchema.parse('2026-11-22');
const items = [...generateSample({ seed: 1, customers: 120, months: 12, until }, readSampleTexts())];
const rowsOf = (table: string): Row[] => items.filter((item) => item.table === table).map(({ row }) => row);

const definitions = new Map<string, ChecklistDefinition>(
  rowsOf('checklist_versions').map((row) => [
    String(row['version_id']),
    checklistDefinitionSchema.parse(JSON.parse(String(row['definition']))),
  ]),
);
const definitionOf = (run: Row): ChecklistDefinition => sure(definitions.get(String(run['version_id'])));
const answersOf = (run: Row): ItemAnswers => itemAnswersSchema.parse(JSON.parse(String(run['answers'])));

const runs = rowsOf('checklist_runs');
const visits = runs.filter((run) => run['belongs'] === 'visit');
const made = visits.filter((run) => run['state'] !== 'draft');
const placeOf = new Map(rowsOf('locations').map((row) => [row['location_id'], String(row['name'])]));

/** How an item with a key went in the visits of a place, oldest first; what did not apply is left out. */
function outcomesAt(place: string, key: string): string[] {
  return made
    .filter((run) => placeOf.get(run['location_id'] ?? '') === place)
    .toSorted((one, other) => String(one['ran_on']).localeCompare(String(other['ran_on'])))
    .flatMap((run) => {
      const item = listItems(definitionOf(run)).find((candidate) => candidate.key === key);
      const outcome = item === undefined ? null : outcomeOf(item, answersOf(run)[item.id]?.given ?? null);
      return outcome === null || outcome === 'na' ? [] : [outcome];
    });
}

describe('the mystery visits of the sample company', () => {
  it('hold what their scorecards ask, all of it where they were handed in', () => {
    for (const run of runs) assertFits(definitionOf(run), answersOf(run));
    for (const run of made) assertComplete(definitionOf(run), answersOf(run), noPhotos);
    expect(made.length).toBeGreaterThan(25);
    expect(visits.length - made.length).toBe(1);
  });

  it('go back two years, with every place most quarters and holes that can be seen', () => {
    const cells = new Set(made.map((run) => `${run['location_id']} ${quarterOf(daySchema.parse(run['ran_on'])).from}`));
    expect(made.some((run) => String(run['ran_on']) < addDays(until, -640))).toBe(true);
    // Five places in six ordinary quarters.
    expect(cells.size).toBeGreaterThan(22);
    expect(cells.size).toBeLessThan(33);
  });

  it('score between a half and nearly all, and some fail for one bad answer', () => {
    const scores = made.map((run) => Number(run['value']));
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    expect(mean).toBeGreaterThan(0.65);
    expect(mean).toBeLessThan(0.88);
    expect(made.some((run) => Number(run['capped']) < Number(run['value']))).toBe(true);
  });

  it('never hear a mobile number on the voicemail of the harbour, and hear one elsewhere', () => {
    const harbour = outcomesAt('Harbour side', 'voicemail-names-mobile');
    expect(harbour.length).toBeGreaterThan(2);
    expect(new Set(harbour)).toEqual(new Set(['none']));
    expect(outcomesAt('Town centre', 'voicemail-names-mobile')).toContain('full');
  });

  it('are made on another day than the first one named in Westfield, again and again', () => {
    expect(outcomesAt('Westfield', 'first-promise-kept').slice(-3)).toEqual(['none', 'none', 'none']);
    expect(outcomesAt('Elm Hill', 'first-promise-kept')).toContain('full');
  });

  it('leave findings behind: some are acted on, some dismissed with a reason, some open', () => {
    const found = rowsOf('findings');
    const states = Map.groupBy(found, (row) => row['state']);
    expect(states.get('open')?.length).toBeGreaterThan(10);
    expect(sure(states.get('dismissed')).every((row) => String(row['reason']).length > 5)).toBe(true);
    const acted = rowsOf('actions').filter((row) => row['source'] === 'finding');
    expect(new Set(acted.map((row) => row['finding_id']))).toEqual(
      new Set(sure(states.get('action')).map((row) => row['finding_id'])),
    );
    expect(acted.length).toBeGreaterThan(5);
  });

  it('have stopped: since months nobody was there, though it was planned', () => {
    const plan = rowsOf('visits').filter((row) => row['run_id'] === null);
    const on = (row: Row): Day => daySchema.parse(row['planned_on']);
    const last = sure(
      made
        .map((run) => String(run['ran_on']))
        .toSorted()
        .at(-1),
    );
    expect(last < addDays(until, -180)).toBe(true);
    expect(plan.filter((row) => on(row) < until && row['cancelled_at'] === null).length).toBe(1);
    expect(plan.filter((row) => on(row) >= until).length).toBe(3);
  });
});

describe('what the leaders of the sample company look at', () => {
  it('is money, in most points of their meetings, and customers in few', () => {
    const points = rowsOf('meetings').flatMap((row) => {
      // The generator writes them as the app does.
      return JSON.parse(String(row['items'])) as { tag: string }[];
    });
    const shareOf = (tag: string): number => points.filter((point) => point.tag === tag).length / points.length;
    expect(points.length).toBeGreaterThan(400);
    expect(shareOf('money')).toBeGreaterThan(0.45);
    expect(shareOf('customers')).toBeLessThan(0.1);
  });

  it('is rarely the front line where the owner is concerned, and not at all since months', () => {
    const owners = rowsOf('rounds').filter((row) => row['by_role'] === 'owner');
    expect(owners.length).toBeGreaterThan(8);
    expect(owners.every((row) => String(row['ran_on']) < addDays(until, -150))).toBe(true);
    expect(
      rowsOf('rounds').some((row) => row['by_role'] === 'manager' && String(row['ran_on']) > addDays(until, -40)),
    ).toBe(true);
  });
});

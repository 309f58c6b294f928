import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readChecklist } from '../../electron/features/checklists/files/read-checklist.ts';
import { assertSound, listProblems } from '../../shared/features/checklists/definition-check.rules.ts';
import { listItems } from '../../shared/features/checklists/definition.rules.ts';
import { assertFits } from '../../shared/features/checklists/fill.rules.ts';
import type { CarriedChecklist } from '../../shared/features/checklists/formats/carried.ts';
import type { ItemAnswer } from '../../shared/features/checklists/runs.schema.ts';
import { scoreRun } from '../../shared/features/checklists/scoring.rules.ts';
import { Refusal } from '../../shared/refusal.ts';
import { parseIndependently } from '../factories/independent-csv.ts';

/** Files of real tools; they lie beside the project where it is developed and are not part of it. */
const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'samples');
const isHere = existsSync(folder);
if (!isHere) console.log('not run: checklists of real tools (no ../shared/samples here)');

const read = (name: string): Promise<CarriedChecklist> => readChecklist(join(folder, name), 'UTC');

async function refusalOf(name: string): Promise<string> {
  try {
    await read(name);
  } catch (cause) {
    if (cause instanceof Refusal) return cause.message;
    throw cause;
  }
  throw new Error(`${name} is not refused.`);
}

function scoreOf({ definition, run }: CarriedChecklist) {
  if (run === null) throw new Error('There is no run in it.');
  assertFits(definition, run.answers);
  const { value, earned, possible } = scoreRun(definition, run.answers).score;
  return { value, earned, possible };
}

const scoredLine = z.object({
  type: z.string(),
  scoring: z.object({ score: z.number().optional(), max_score: z.number().optional() }).optional(),
});
const vendorFile = z.object({
  items: z.array(scoredLine),
  audit_data: z.object({ score: z.number(), total_score: z.number() }),
});

const audits = [
  { name: 'unit_test_', earned: 25, possible: 38, items: 23 },
  { name: 'unit_test_failed_response_test_', earned: 2, possible: 2, items: 9 },
  { name: 'unit_test_single_dynamic_field_3_instances', earned: 1, possible: 2, items: 10 },
];

describe.runIf(isHere)('audits of SafetyCulture', () => {
  it.each(audits)(
    '$name scores $earned of $possible, as its vendor says',
    async ({ name, earned, possible, items }) => {
      const path = `safetyculture/${name}.json`;
      const carried = await read(path);
      assertSound(carried.definition);
      expect(listProblems(carried.definition)).toEqual([]);
      expect([carried.format, carried.definition.scoring]).toEqual(['SafetyCulture', 'points']);
      expect(listItems(carried.definition)).toHaveLength(items);
      expect(scoreOf(carried)).toEqual({ value: earned / possible, earned, possible });

      // Counted once more from the vendor's own lines, by nothing of ours.
      const { items: lines, audit_data: total } = vendorFile.parse(
        JSON.parse(readFileSync(join(folder, path), 'utf8')),
      );
      const sum = (part: 'score' | 'max_score') => lines.reduce((all, { scoring }) => all + (scoring?.[part] ?? 0), 0);
      expect([sum('score'), sum('max_score')]).toEqual([earned, possible]);
      expect([total.score, total.total_score]).toEqual([earned, possible]);
    },
  );

  it('keep what was answered, when, and about what', async () => {
    const { definition, run } = await read('safetyculture/unit_test_.json');
    const answers = listItems(definition).flatMap(({ id, label }) => {
      const given = run?.answers[id]?.given;
      return given === undefined ? [] : [[label, given]];
    });
    expect(run?.ranOn).toBe('2016-09-14');
    expect(Object.fromEntries(answers)).toMatchObject({
      'Prepared by': { text: 'Safety Culture' },
      'Conducted on': { day: '2016-09-14' },
      'Check Box': { number: 1 },
      Slider: { number: 5 },
      'Text Input': { text: 'Text here' },
      'Dynamic Group 1: Slider': { number: 4 },
      'Dynamic Group 2: Slider': { number: 8 },
    });
    const choice = listItems(definition).find(({ label }) => label === 'Multiple Choice');
    if (choice?.type !== 'multiple') throw new Error('It is a multiple choice.');
    const given = run?.answers[choice.id]?.given;
    const picks = given !== null && given !== undefined && 'picks' in given ? given.picks : [];
    expect(choice.options.filter(({ id }) => picks.includes(id)).map(({ label }) => label)).toEqual([
      'Option A',
      'Option B',
      'Option D',
    ]);
  });

  it('say by question what stays behind', async () => {
    const { notCarried } = await read('safetyculture/unit_test_.json');
    const lines = notCarried.map(({ item, what }) => `${item}: ${what}`);
    console.log(lines.join('\n'));
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Switch: .*only after a certain answer to “Check Box”/),
        expect.stringMatching(/^Dynamic Group: .*2×/),
        expect.stringMatching(/^Drawing: Pictures/),
        expect.stringMatching(/^Date and Time Picker: .*time of day/),
        expect.stringMatching(/^This message appeared .*: .*no question follows/),
      ]),
    );
    const failed = await read('safetyculture/unit_test_failed_response_test_.json');
    expect(failed.notCarried.map(({ what }) => what)).toEqual(
      expect.arrayContaining([expect.stringContaining('“horse”, “spider”, “fish”, “rocks”')]),
    );
  });

  it('become a checklist without a run where they are only a template', async () => {
    const { definition, run } = await read('safetyculture/surgical-checklist-template.json');
    expect(run).toBeNull();
    expect(listProblems(definition)).toEqual([]);
    expect(definition.title).toBe('World Health Organization Surgical Safety Checklist');
    expect(definition.sections.map(({ items }) => items.length)).toEqual([7, 7, 7, 5]);
    const allergy = listItems(definition).find(({ label }) => label === 'Known allergy?');
    expect(allergy?.guidance).toBe('Does the patient have a:');
    expect(allergy?.type === 'choice' ? allergy.options.map(({ label, score }) => [label, score]) : []).toEqual([
      ['No', 1],
      ['Yes', 0],
    ]);
  });

  it('are refused where they are lists without the questions, and say what to export instead', async () => {
    const files = ['feed_actions', 'feed_inspection_items'].flatMap((name) => [`${name}.json`, `${name}.csv`]);
    const sentences: string[] = [];
    for (const file of [...files, 'unit_test__expected_output.csv'])
      sentences.push(await refusalOf(`safetyculture/${file}`));
    console.log(sentences.join('\n'));
    expect(sentences.slice(0, 2)).toEqual(Array(2).fill(expect.stringMatching(/^These are actions of SafetyCulture/)));
    expect(sentences.slice(2)).toEqual(
      Array(3).fill(expect.stringMatching(/^This is a list of inspection answers .* as JSON, .*\.$/)),
    );
  });
});

describe.runIf(isHere)('a list of violations with condition levels', () => {
  const name = 'checklists/nyc-violation-health-code-mapping.csv';

  it('becomes a choice for each row, in a section for each category, and a level earns less the more it costs', async () => {
    const { definition, notCarried } = await read(name);
    assertSound(definition);
    expect(listProblems(definition)).toEqual([]);
    const items = listItems(definition);
    console.log(`${items.length} items in ${definition.sections.length} sections, ${notCarried.length} notes`);

    // Counted once more from the file, by nothing of ours.
    const [, ...rows] = parseIndependently(readFileSync(join(folder, name), 'utf8'));
    const costs = rows.map((cells) =>
      cells
        .slice(5)
        .flatMap((cell) => /Score: (\d+)\s*$/.exec(cell)?.[1] ?? [])
        .map(Number),
    );
    const key = (cells: readonly string[]): string =>
      cells
        .slice(0, 3)
        .map((cell) => cell.trim())
        .join(' · ');
    const expected = rows.map((cells, at) => {
      const worst = Math.max(...(costs[at] ?? []));
      const scores = costs[at]?.length === 0 ? [1, 0] : [worst, ...(costs[at] ?? []).map((cost) => worst - cost)];
      return `${key(cells)} ${scores.join()}`;
    });
    const found = items.map((item) =>
      item.type === 'choice' ? `${item.label} ${item.options.map(({ score }) => score).join()}` : item.type,
    );
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect([rows.length, definition.sections.length]).toEqual([
      204,
      new Set(rows.map((cells) => cells[3]?.trim())).size,
    ]);
    const unscored = items.filter((item) => 'weight' in item && item.weight === 0);
    expect([unscored.length, costs.flat().length]).toEqual([costs.filter((row) => row.length === 0).length, 411]);
  });

  it('counts as many points missing as the levels cost', async () => {
    const { definition } = await read(name);
    const scored = listItems(definition).filter((item) => item.type === 'choice' && item.weight > 0);
    let penalties = 0;
    const answers = scored.map((item, at): [string, ItemAnswer] => {
      if (item.type !== 'choice') throw new Error('All are choices.');
      const option = item.options[at % item.options.length];
      penalties += Number(/, costs (\d+):/.exec(option?.label ?? '')?.[1] ?? 0);
      return [item.id, { given: { pick: option?.id ?? '' }, note: '' }];
    });
    const { earned, possible } = scoreRun(definition, Object.fromEntries(answers)).score;
    expect(penalties).toBeGreaterThan(500);
    expect(possible - earned).toBe(penalties);
  });
});

describe.runIf(isHere)('a table of inspections that were made', () => {
  it('is refused and told which columns a checklist has', async () => {
    expect(await refusalOf('checklists/chicago-food-inspections-342.csv')).toMatch(
      /^This table is no checklist: it has no columns “Item” and “Type”, but “ID”, “Date”, “DBA” and others\./,
    );
  });
});

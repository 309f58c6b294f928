import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { auditElsewhere } from '../factories/audits-elsewhere.ts';
import { initBusiness, mirror, mirrorJson, testFolder } from '../factories/mirror.ts';
import { findSample } from '../imports/samples.ts';

const importedSchema = z.strictObject({
  template: z.string(),
  items: z.number(),
  run: z.string().optional(),
  score: z.number().optional(),
  notCarried: z.array(z.object({ item: z.string(), what: z.string() })),
});

async function prepare(contents: string | Uint8Array, name = 'checklist.json') {
  const { data } = await initBusiness();
  const file = join(testFolder(), name);
  writeFileSync(file, contents);
  return ['import', file, '--as', 'checklist', '--data', data];
}

describe('mirror import --as checklist', () => {
  it('makes a checklist and a run of an audit, and says what it scores', async () => {
    const args = await prepare(JSON.stringify(auditElsewhere));
    const answer = importedSchema.parse(await mirrorJson(args));
    expect(answer).toMatchObject({ items: 7, score: 0.5 });
    expect(answer.run).not.toBe(answer.template);
    expect(answer.notCarried).toEqual([{ item: 'Plan', what: 'Pictures lie at SafetyCulture and not in the file.' }]);
  });

  it('leaves run and score out where nobody filled it in', async () => {
    const args = await prepare('Section,Item,Type\nDoor,Open?,\nDoor,Clean?,poem\n', 'door.csv');
    const answer = importedSchema.parse(await mirrorJson(args));
    expect(Object.keys(answer)).toEqual(['template', 'items', 'notCarried']);
    expect(answer.items).toBe(1);
    expect(answer.notCarried.map(({ item, what }) => `${item} ${what}`)).toEqual([
      expect.stringMatching(/^Clean\? Row 3: there is no type “poem”/),
    ]);
  });

  it('prints it for people, too', async () => {
    const { code, out } = await mirror(await prepare(JSON.stringify(auditElsewhere)));
    expect(code).toBe(0);
    expect(out).toMatch(
      /^7 items are in the checklist [-0-9a-f]+, filled in once: 50\.0%\. Not carried over: 1\.\n {2}Plan: /,
    );
  });

  it('refuses a file that is no checklist in one sentence and ends with 1', async () => {
    const { code, error } = await mirror(await prepare('{"pages":[]}'));
    expect([code, error]).toEqual([1, 'This is a questionnaire, not a checklist. Import it under Surveys.\n']);
  });

  it('scores a real audit as its vendor says', async () => {
    const sample = findSample('safetyculture/unit_test_.json');
    if (sample === null) return;
    const answer = importedSchema.parse(await mirrorJson(await prepare(sample)));
    console.log(`${answer.items} items, score ${answer.score}`);
    expect(answer.items).toBe(23);
    expect(answer.score).toBe(25 / 38);
  });

  it('takes a real list of violations with its condition levels', async () => {
    const sample = findSample('checklists/nyc-violation-health-code-mapping.csv');
    if (sample === null) return;
    const answer = importedSchema.parse(await mirrorJson(await prepare(sample, 'violations.csv')));
    console.log(`${answer.items} items`);
    expect(answer).toMatchObject({ items: 204 });
    expect(answer.run).toBeUndefined();
  });
});

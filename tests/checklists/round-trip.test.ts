import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../electron/app/tables/write-xlsx.ts';
import { readChecklist } from '../../electron/features/checklists/files/read-checklist.ts';
import { getChecklistTemplate, listChecklistTemplates } from '../../electron/features/checklists/files/templates.ts';
import { listItems } from '../../shared/features/checklists/definition.rules.ts';
import type { ChecklistDefinition } from '../../shared/features/checklists/definition.schema.ts';
import { writeOwnJson } from '../../shared/features/checklists/formats/own-json.ts';
import { writeSheet } from '../../shared/features/checklists/formats/spreadsheet/write-sheet.ts';
import { drawChecklist } from '../factories/random-checklists.ts';

const seed = 20_261_126;
const folder = mkdtempSync(join(tmpdir(), 'checklists-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = join(folder, 'checklist');
const templates = listChecklistTemplates().map(({ name }) => getChecklistTemplate(name));

async function throughJson(definition: ChecklistDefinition): Promise<ChecklistDefinition> {
  writeFileSync(path, JSON.stringify(writeOwnJson(definition)));
  return (await readChecklist(path, 'UTC')).definition;
}

async function throughXlsx(definition: ChecklistDefinition): Promise<ChecklistDefinition> {
  const { header, rows, notCarried } = writeSheet(definition);
  expect(notCarried).toEqual([]);
  await writeXlsx(path, 'Checklist', header, rows);
  const back = await readChecklist(path, 'UTC');
  expect(back.notCarried).toEqual([]);
  return back.definition;
}

describe('a checklist that was exported as JSON', () => {
  it('comes back exactly as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const definition = drawChecklist(draw);
        expect(await throughJson(definition)).toEqual(definition);
      }),
      { seed, numRuns: 200 },
    );
  });

  it.each(templates)('comes back exactly: $name', async ({ definition }) => {
    expect(await throughJson(definition)).toEqual(definition);
  });
});

describe('a checklist that was exported as a spreadsheet', () => {
  it('comes back with every word, weight and option', async () => {
    let empty = 0;
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const definition = drawChecklist(draw);
        if (listItems(definition).length === 0) {
          empty += 1;
          await expect(throughXlsx(definition)).rejects.toThrow('no items');
          return;
        }
        expect(await throughXlsx(definition)).toEqual(definition);
      }),
      { seed, numRuns: 120 },
    );
    expect(empty).toBeLessThan(30);
  });

  it.each(templates)('comes back exactly: $name', async ({ definition }) => {
    expect(await throughXlsx(definition)).toEqual(definition);
  });

  it('comes back from CSV, too', async () => {
    const { definition } = getChecklistTemplate('shop-visit');
    const { header, rows } = writeSheet(definition);
    // As a spreadsheet program saves it: quoted where needed, nothing guarded.
    const cell = (value: string | number | null): string => `"${String(value ?? '').replaceAll('"', '""')}"`;
    writeFileSync(path, [header, ...rows].map((row) => row.map(cell).join(';')).join('\r\n'));
    expect((await readChecklist(path, 'UTC')).definition).toEqual(definition);
  });

  it('names the options that one cell has no room for', () => {
    const options = Array.from({ length: 100 }, (_, at) => ({ id: `o${at + 3}`, label: 'x'.repeat(490), score: at }));
    const { definition } = getChecklistTemplate('shop-visit');
    const choice = listItems(definition).find((item) => item.type === 'choice');
    if (choice === undefined) throw new Error('The scorecard has a choice.');
    const section = { id: 's1', title: '', weight: 1, items: [{ ...choice, options }] };
    const { rows, notCarried } = writeSheet({ ...definition, sections: [section] });
    expect(notCarried.map(({ item }) => item)).toEqual([choice.label]);
    expect(notCarried[0]?.what).toContain('Its last 34 options have no room in one cell');
    expect(rows.flat().every((cell) => typeof cell !== 'string' || cell.length <= 32_767)).toBe(true);
  });
});

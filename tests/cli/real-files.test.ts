import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importReportSchema, type ImportMap } from '../../shared/features/imports/imports.schema.ts';
import { initBusiness, mirrorJson, testFolder } from '../factories/mirror.ts';
import { chicagoMap, telcoMap } from '../imports/maps.ts';

const samples = resolve(import.meta.dirname, '../../../shared/samples');

const files: readonly { name: string; as: string; map: ImportMap; rows: number }[] = [
  { name: 'customers/ibm-telco-churn-first-1000.csv', as: 'customers', map: telcoMap, rows: 1000 },
  { name: 'checklists/chicago-food-inspections-342.csv', as: 'feedback', map: chicagoMap, rows: 342 },
];

describe('real files, imported with --map', () => {
  for (const { name, as, map, rows } of files) {
    const path = join(samples, name);
    const there = existsSync(path);
    if (!there) console.log(`not run: ${name} is not on this computer`);
    it.runIf(there)(`${name}: every row goes in once, and nothing the second time`, async () => {
      const { data } = await initBusiness();
      const mapFile = join(testFolder(), 'map.json');
      writeFileSync(mapFile, JSON.stringify(map));
      const run = async () =>
        importReportSchema.parse(await mirrorJson(['import', path, '--as', as, '--map', mapFile, '--data', data]));
      expect(await run()).toMatchObject({ rows, imported: rows, duplicates: 0, refused: [] });
      expect(await run()).toMatchObject({ rows, imported: 0, duplicates: rows, refused: [] });
      expect(await mirrorJson(['check', '--data', data])).toMatchObject({ ok: true });
    });
  }
});

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashFiles } from '../factories/company-zip.ts';
import { mirror, mirrorJson, testFolder } from '../factories/mirror.ts';
import { startChild } from '../factories/child.ts';
import { childFile, killWhileWorking } from './company.ts';
import { reportFault } from './report-fault.ts';
import { countRounds } from './rounds.ts';

const rounds = countRounds(3, 20);

/** From the first row to after the last rename; what a round needs on a slow machine is only more of the same. */
const spreadMs = 1500;

test(
  `kill -9 while a company is taken in, ${rounds} rounds: the folder is empty or whole, and taking it in again works`,
  async () => {
    const folder = testFolder();
    const made = join(folder, 'made');
    const zip = join(folder, 'made.zip');
    await mirrorJson(['demo', '--data', made, '--customers', '30', '--months', '6', '--until', '2026-11-22']);
    await mirrorJson(['export', '--data', made, '--out', zip]);
    const expected = hashFiles(zip);
    const found = { empty: 0, whole: 0 };
    for (let round = 0; round < rounds; round += 1) {
      const data = join(folder, `taken-${round}`);
      await killWhileWorking(startChild(childFile('take-in'), [zip, data]), (spreadMs * (round + 1)) / rounds);
      const isThere = existsSync(join(data, 'plain-mirror.sqlite'));
      found[isThere ? 'whole' : 'empty'] += 1;
      if (!isThere) {
        const again = await mirror(['import', zip, '--as', 'company', '--pin', '444444', '--data', data]);
        expect(again).toMatchObject({ code: 0, error: '' });
      }
      expect(await mirrorJson(['check', '--data', data])).toMatchObject({ ok: true });
      expect(readdirSync(data)).not.toContain('arriving');
      const out = join(folder, `again-${round}.zip`);
      await mirrorJson(['export', '--data', data, '--out', out]);
      expect(hashFiles(out)).toEqual(expected);
    }
    reportFault(1, 'a company being taken in', { rounds, confirmed: found.whole, lost: 0, partial: 0 });
    expect(found.empty).toBeGreaterThan(0);
  },
  rounds * 60_000,
);

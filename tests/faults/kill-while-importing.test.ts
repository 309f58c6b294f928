import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkStore } from '../../electron/db/check.ts';
import { sql } from '../../electron/db/sql.ts';
import { listUnfinishedJobs } from '../../electron/db/jobs.ts';
import { startChild } from '../factories/child.ts';
import { nameProblems, openTestStore } from '../factories/store.ts';
import { openRealApp } from './children/open-app.ts';
import { childFile, makeCompany } from './company.ts';
import { reportFault } from './report-fault.ts';
import { countRounds } from './rounds.ts';

const rounds = countRounds(2, 12);
const rows = 1500;

// A job killed half-way: what it wrote is taken back by the next start, before anything else opens.
test(
  `kill -9 in the middle of an import, ${rounds} rounds: the next start takes back all of it and nothing else`,
  async () => {
    const figures = { written: 0, left: 0 };
    const problems: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const folder = await makeCompany();
      const child = startChild(childFile('import-entries'), [folder, String(rows)]);
      expect(await child.nextLine()).toBe('ready');
      const enough = (rows * (round + 1)) / (rounds + 2);
      for (let line = await child.nextLine(); ; line = await child.nextLine()) {
        if (line === null) throw new Error((await child.ended).stderr);
        expect(line).toMatch(/^running/);
        if (Number(line.split(' ')[1]) >= enough) break;
      }
      await child.kill();

      const killed = openTestStore(join(folder, 'company'));
      const written = killed.read.number(sql`SELECT count(*) FROM entries`);
      const touchpoints = killed.read.number(sql`SELECT count(*) FROM touchpoints`);
      figures.written += written;
      expect(listUnfinishedJobs(killed)).toMatchObject([{ state: 'running' }]);
      // Nothing of a slice is half there, even before it is taken back.
      problems.push(...nameProblems(checkStore(killed)));
      killed.close();

      const app = await openRealApp(folder);
      const left = app.store.read.number(
        sql`SELECT (SELECT count(*) FROM entries) + (SELECT count(*) FROM customers) + (SELECT count(*) FROM actions)`,
      );
      figures.left += left;
      expect(app.store.read.number(sql`SELECT count(*) FROM touchpoints`)).toBe(touchpoints);
      expect(app.store.read.text(sql`SELECT state FROM jobs`)).toBe('failed');
      expect(app.store.read.text(sql`SELECT error FROM jobs`)).toContain('The program ended while this was running.');
      problems.push(...nameProblems(checkStore(app.store)));
      await app.close();
    }
    reportFault(16, 'kill -9 while importing', { rounds, partial: figures.left + problems.length });
    expect(figures.written).toBeGreaterThan(0);
    expect({ left: figures.left, problems }).toEqual({ left: 0, problems: [] });
  },
  rounds * 60_000,
);

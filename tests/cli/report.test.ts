import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTable } from '../../electron/app/tables/open-table.ts';
import { initBusiness, mirror, mirrorJson, testFolder } from '../factories/mirror.ts';

describe('mirror report', () => {
  it('writes a quarter as a page that needs nothing else, for the reader it is for', async () => {
    const { data } = await initBusiness();
    const out = join(testFolder(), 'team.html');
    const answer = await mirrorJson([
      'report',
      '--period',
      '2026-Q2',
      '--out',
      out,
      '--reader',
      'team',
      '--data',
      data,
    ]);
    expect(answer).toMatchObject({ period: 'Q2 2026', reader: 'team', signed: false });
    const page = readFileSync(out, 'utf8');
    expect(page).toContain('The quarter in five sentences, Q2 2026');
    expect(page).not.toContain('Who left, and why');
  });

  it('writes every figure with its n, interval and definition as a spreadsheet', async () => {
    const { data } = await initBusiness();
    const out = join(testFolder(), 'figures.xlsx');
    const { code, out: text } = await mirror(['report', '--period', '2026-Q2', '--out', out, '--data', data]);
    expect([code, text]).toEqual([0, `The report of Q2 2026 is in ${out} (not signed).\n`]);
    const table = await openTable(out, {});
    expect(table.header).toEqual(expect.arrayContaining(['Figure', 'n', '95% low', '95% high', 'Definition']));
  });

  it('ends with 1 and says so where the quarter has not begun', async () => {
    const { data } = await initBusiness();
    const out = join(testFolder(), 'none.html');
    const { code, error } = await mirror(['report', '--period', '2996-Q1', '--out', out, '--data', data]);
    expect([code, error]).toEqual([1, 'Q1 2996 has not begun. There is nothing to report yet.\n']);
  });

  it.each([
    [['--period', '2026-Q5', '--out', 'a.html'], '--period must be a quarter, such as 2026-Q3.'],
    [['--period', '2026-Q3', '--out', 'a.pdf'], '.html or .xlsx'],
    [['--period', '2026-Q3', '--out', 'a.html', '--reader', 'press'], 'owner, team, customers'],
    [['--out', 'a.html'], '--period'],
  ])('ends with 2 and a clear sentence: %j', async (args, sentence) => {
    const { code, error } = await mirror(['report', ...args]);
    expect(code).toBe(2);
    expect(error).toContain(sentence);
  });
});

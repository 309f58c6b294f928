import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mirror, mirrorJson, testFolder } from '../factories/mirror.ts';

const small = ['--customers', '15', '--months', '2', '--until', '2026-11-22'];

async function exportOf(folder: string, seed: string): Promise<Buffer> {
  const data = join(folder, `company-${seed}-${Math.random()}`);
  await mirrorJson(['demo', '--data', data, '--seed', seed, ...small]);
  const out = `${data}.zip`;
  await mirrorJson(['export', '--data', data, '--out', out]);
  return readFileSync(out);
}

describe('mirror demo', () => {
  it('makes the same company byte for byte for the same arguments, and another one for another seed', async () => {
    const folder = testFolder();
    const first = await exportOf(folder, '7');
    expect((await exportOf(folder, '7')).equals(first)).toBe(true);
    expect((await exportOf(folder, '8')).equals(first)).toBe(false);
  });

  it('says how much it made, and passes every check', async () => {
    const data = join(testFolder(), 'company');
    expect(await mirrorJson(['demo', '--data', data, ...small])).toMatchObject({
      seed: 1,
      until: '2026-11-22',
      made: { customers: 15 },
    });
    expect(await mirrorJson(['check', '--data', data])).toMatchObject({ ok: true });
  });

  it('does not touch a folder that holds something', async () => {
    const folder = testFolder();
    writeFileSync(join(folder, 'diary.txt'), 'mine');
    const { code, error } = await mirror(['demo', '--data', folder, ...small]);
    expect(code).toBe(1);
    expect(error).toContain('not empty');
    expect(existsSync(join(folder, 'plain-mirror.sqlite'))).toBe(false);
  });
});

describe('mirror export', () => {
  it('writes only whole files, and only into folders that are there', async () => {
    const folder = testFolder();
    const data = join(folder, 'company');
    await mirrorJson(['demo', '--data', data, ...small]);
    const { code, error } = await mirror(['export', '--data', data, '--out', join(folder, 'missing', 'all.zip')]);
    expect(code).toBe(1);
    expect(error).toContain('There is no folder');
    await mirrorJson(['export', '--data', data, '--out', join(folder, 'all.zip')]);
    expect(existsSync(join(folder, 'all.zip.unfinished'))).toBe(false);
  });
});

describe('mirror measures', () => {
  it('answers with every figure of the period: shares as fractions, counts as numbers, null where there is no record', async () => {
    const data = join(testFolder(), 'company');
    await mirrorJson(['demo', '--data', data, ...small]);
    const answer = await mirrorJson(['measures', '--data', data, '--from', '2026-10-01', '--to', '2026-10-31']);
    expect(answer).toMatchObject({ period: { from: '2026-10-01', to: '2026-10-31' } });
    // What measures prints with --json.
    const { measures } = answer as {
      measures: Record<string, { value: number | null; n: number; low: number | null; unit: string }>;
    };
    const happy = measures['log.left-happy'];
    expect(happy?.value).toBeGreaterThan(happy?.low ?? 1);
    expect(happy?.value).toBeLessThan(1);
    expect(measures['log.entries']).toMatchObject({ unit: 'count', low: null });
    const later = await mirrorJson(['measures', '--data', data, '--from', '2020-01-01', '--to', '2020-01-31']);
    expect(later).toMatchObject({ measures: { 'log.left-happy': { value: null, n: 0, lastOn: null } } });
  });
});

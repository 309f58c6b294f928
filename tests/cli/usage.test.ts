import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mirror, spawnMirror, testFolder } from '../factories/mirror.ts';

describe('the command line', () => {
  it('says what it can do when nothing is asked of it', async () => {
    const { code, out, error } = await spawnMirror([]);
    expect([code, error]).toEqual([0, '']);
    for (const name of ['init', 'demo', 'import', 'measures', 'export', 'check', 'carry', 'reset-pin']) {
      expect(out).toContain(`mirror ${name}`);
    }
  });

  it.each([
    [['nonsense'], 'nonsense'],
    [['check', '--verbose'], '--verbose'],
    [['check', 'twice'], 'twice'],
    [['import', '--as', 'feedback'], 'file'],
    [['import', 'a.csv', '--as', 'gossip'], '--as'],
    [['measures', '--from', '2026-01-01'], '--to'],
    [['measures', '--from', '2026-02-30', '--to', '2026-03-01'], '--from'],
    [['demo', '--seed', 'one'], '--seed'],
    [['demo', '--until', 'tomorrow'], '--until'],
    [['carry'], '--out'],
    [['export', '--out'], '--out'],
    [['init', '--business', 'N', '--owner', 'S', '--pin', 'abc'], '--pin'],
  ])('ends with 2 and names what was typed wrongly: %j', async (args, named) => {
    const folder = join(testFolder(), 'untouched');
    const { code, out, error } = await mirror(args[0] === 'nonsense' ? args : [...args, '--data', folder]);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain(named);
    expect(existsSync(folder)).toBe(false);
  });

  it('hands its exit code and its answers to the shell', async () => {
    const { code, out, error } = await spawnMirror(['check', '--verbose']);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain('There is no flag --verbose.');
  });

  it('ends with 1 where there is no business, and makes none', async () => {
    const data = join(testFolder(), 'nothing');
    const { code, error } = await mirror(['check', '--data', data]);
    expect(code).toBe(1);
    expect(error).toContain('There is no business');
    expect(existsSync(data)).toBe(false);
  });
});

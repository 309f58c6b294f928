import { describe, expect, it } from 'vitest';
import { migrations } from '../../electron/db/migrations/index.ts';
import { listFiles } from './project.ts';

const files = listFiles('electron/db/migrations').map((path) => path.slice(path.lastIndexOf('/') + 1));
const steps = files.filter((name) => name !== 'index.ts' && !name.endsWith('.test.ts'));

describe('the migrations', () => {
  it('rise, so that no two histories can mix', () => {
    const numbers = migrations.map(({ number }) => number);
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
  });

  it('stand in files that carry their number and name, and none is forgotten', () => {
    expect(steps.filter((name) => !/^\d{4}-[a-z\d-]+\.ts$/.test(name))).toEqual([]);
    for (const { number, name } of migrations) expect(steps).toContain(`${String(number).padStart(4, '0')}-${name}.ts`);
    expect([...new Set(steps.map((name) => Number.parseInt(name, 10)))].toSorted((a, b) => a - b)).toEqual(
      migrations.map(({ number }) => number),
    );
  });
});

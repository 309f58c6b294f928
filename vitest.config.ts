import { defineConfig } from 'vitest/config';

/** A test that starts programs or writes thousands of rows may be slow on a busy laptop; none waits on a clock. */
const slowTestMs = 120_000;

/** The program's modules keep nothing of one test for the next, so files share them: reading them anew takes longer than the tests. */
const together = { isolate: false };

const below = (...folders: string[]): string[] => folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`);

export default defineConfig({
  test: {
    // Left alone it keeps one core idle, which of two is half.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          ...together,
          include: ['shared/**/*.test.ts', 'electron/**/*.test.ts', 'renderer/**/*.test.{ts,tsx}', 'release/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          ...together,
          include: below(
            'db',
            'rpc',
            'screens',
            'host',
            'desktop',
            'imports',
            'surveys',
            'checklists',
            'cli',
            'launch',
          ),
          testTimeout: slowTestMs,
          hookTimeout: slowTestMs,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: below('faults'),
          globalSetup: 'tests/faults/print-table.ts',
          testTimeout: slowTestMs,
          hookTimeout: slowTestMs,
        },
      },
      {
        extends: true,
        test: { name: 'architecture', include: below('architecture'), testTimeout: slowTestMs },
      },
    ],
  },
});

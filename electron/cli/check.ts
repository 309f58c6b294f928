import { checkStore } from '../db/check.ts';
import type { Command } from './command.ts';
import { withBusiness } from './open-folder.ts';

export const check: Command = {
  name: 'check',
  purpose: 'looks whether the file is whole: integrity, foreign keys, journal chain, search index, summaries',
  usage: 'check',
  options: {},
  words: 0,
  run: async ({ flags }) =>
    withBusiness(flags, async (app) => {
      const checks = checkStore(app.store);
      const ok = checks.every(({ problems }) => problems.length === 0);
      const lines = checks.flatMap(({ what, problems }) =>
        problems.length === 0
          ? [`${what}: in order\n`]
          : [`${what}:\n`, ...problems.map((problem) => `  ${problem}\n`)],
      );
      return { isDone: ok, json: { ok, checks }, text: lines.join('') };
    }),
};

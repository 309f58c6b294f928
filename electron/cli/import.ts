import { resolve } from 'node:path';
import { importTargets } from '../../shared/features/imports/imports.schema.ts';
import { getText, UsageError, type Answer, type Command, type Flags } from './command.ts';
import { importAnswers } from './import-answers.ts';
import { importCompany } from './import-company.ts';
import { importChecklist } from './import-checklist.ts';
import { importQuestionnaire } from './import-questionnaire.ts';
import { importRows } from './import-rows.ts';

type Import = (path: string, flags: Flags) => Promise<Answer>;

const imports = new Map<string, Import>([
  ...importTargets.map((as): [string, Import] => [as, (path, flags) => importRows(path, as, flags)]),
  ['questionnaire', importQuestionnaire],
  ['answers', importAnswers],
  ['checklist', importChecklist],
  ['company', importCompany],
]);

export const importFile: Command = {
  name: 'import',
  purpose:
    'takes customers, feedback, jobs with their dates, actions, a questionnaire, its answers or a checklist from a file, what can’t be taken is listed; or a whole company from an export into an empty folder',
  usage:
    'import FILE --as feedback|customers|promises|actions|questionnaire|answers|checklist|company [--survey ID|TITLE|new] [--map FILE] [--dry-run] [--all-or-nothing] [--owner NAME --pin PIN]',
  options: {
    as: { type: 'string' },
    survey: { type: 'string' },
    map: { type: 'string' },
    owner: { type: 'string' },
    pin: { type: 'string' },
    'dry-run': { type: 'boolean' },
    'all-or-nothing': { type: 'boolean' },
  },
  words: 1,
  run: async ({ flags, words: [file = ''] }) => {
    const run = imports.get(getText(flags, 'as'));
    if (run === undefined) throw new UsageError(`--as must be one of ${[...imports.keys()].join(', ')}.`);
    return run(resolve(file), flags);
  },
};

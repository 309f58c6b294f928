import { isDay, toDay } from '../../shared/clock.ts';
import { sampleDefaults, sampleTimeZone } from '../../shared/features/sample/sample.rules.ts';
import { Refusal } from '../../shared/refusal.ts';
import { sql } from '../db/sql.ts';
import { prepareFolder } from '../host/prepare-folder.ts';
import { findText, getWhole, UsageError, type Command, type Flags } from './command.ts';
import { withApp } from './open-folder.ts';
import { waitForJob } from './run-job.ts';

/** Customers a computer makes up within minutes. */
const mostCustomers = 20_000;
const mostMonths = 120;

function readInput(flags: Flags) {
  const until = findText(flags, 'until') ?? toDay(Date.now(), sampleTimeZone);
  if (!isDay(until)) throw new UsageError('--until must be a day of the calendar, such as 2026-11-19.');
  return {
    seed: getWhole(flags, 'seed', sampleDefaults.seed, 0, 2_147_483_647),
    customers: getWhole(flags, 'customers', sampleDefaults.customers, 1, mostCustomers),
    months: getWhole(flags, 'months', sampleDefaults.months, 1, mostMonths),
    until,
  };
}

export const demo: Command = {
  name: 'demo',
  purpose: 'fills an empty folder with the sample company; the same numbers and day make the same company',
  usage: 'demo [--seed N] [--customers N] [--months N] [--until DAY]',
  options: {
    seed: { type: 'string' },
    customers: { type: 'string' },
    months: { type: 'string' },
    until: { type: 'string' },
  },
  words: 0,
  run: async ({ flags }) => {
    const input = readInput(flags);
    const folder = prepareFolder({ data: findText(flags, 'data'), demo: true });
    if (folder.kind === 'refused') throw new Refusal('BAD_FOLDER', folder.message);
    return withApp(folder.path, async (app) => {
      const { business } = await app.call.session.get({});
      if (business !== null)
        throw new Refusal('NOT_EMPTY', `The folder ${folder.path} holds ${business.name} already.`);
      await waitForJob(app, app.lasting.jobs.start('sample', input, null));
      const count = (table: 'customers' | 'entries' | 'actions'): number => {
        const tables = { customers: sql`customers`, entries: sql`entries`, actions: sql`actions` };
        return app.store.read.number(sql`SELECT count(*) FROM ${tables[table]}`);
      };
      const made = { customers: count('customers'), entries: count('entries'), actions: count('actions') };
      return {
        isDone: true,
        json: { dataDir: folder.path, ...input, made },
        text:
          `The sample company is in ${folder.path}: ${made.customers} customers, ${made.entries} entries, ${made.actions} actions.\n` +
          'PINs: staff 1111, manager 222222, owner 333333.\n',
      };
    });
  },
};

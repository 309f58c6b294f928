import { z } from 'zod';
import { doorLists } from '../../../shared/features/history/door.schema.ts';
import type { historyContract } from '../../../shared/features/history/history.contract.ts';
import { procedureText } from '../../../shared/features/history/journal.words.ts';
import type { FileId, JobId } from '../../../shared/ids.ts';
import type { Context, Handlers } from '../../app/context.ts';
import { fromCursor, toCursor, toPage } from '../../db/cursor.ts';
import { sql } from '../../db/sql.ts';
import type { chainInputSchema } from './chain.job.ts';
import { findLastCheck, findRunningCheck } from './chain.store.ts';
import type { journalExportInput } from './journal-export.job.ts';
import { readJournal } from './journal.store.ts';
import { toJournalLine } from './to-journal-line.ts';

const place = z.tuple([z.number()]);
const doorPlace = z.tuple([z.string(), z.string(), z.string(), z.string()]);

function toExportInput(
  context: Context,
  filter: z.infer<typeof journalExportInput>['filter'],
): z.infer<typeof journalExportInput> {
  const fileId = context.newId<FileId>();
  const fileName = `journal-${context.today()}.csv`;
  const { currency, timeZone } = context.business();
  return {
    path: context.uploads.offer(fileId, fileName, 'text/csv'),
    fileId,
    fileName,
    filter,
    business: { currency, timeZone },
    deviceId: context.store.deviceId,
    tables: [...context.store.tables.values()].map(({ name, key, topic, noun, belongsTo }) => ({
      name,
      key,
      topic,
      noun,
      ...(belongsTo === undefined ? {} : { belongsTo: { ...belongsTo } }),
    })),
  };
}

/** The name of somebody at the door; null where nobody here has the id. */
function findPersonName(context: Context, personId: string): string | null {
  return personId === '' ? null : context.read.text(sql`SELECT name FROM people WHERE person_id = ${personId}`);
}

type JournalHandlers = Omit<Handlers<typeof historyContract>, 'list' | 'undo'>;

/** The whole journal, whether its chain holds, and what happened at the door. */
export const journalHandlers: JournalHandlers = {
  journal: ({ cursor, limit, ...filter }, context) => {
    const { read, store } = context;
    const business = context.business();
    const before = cursor === undefined ? null : fromCursor(cursor, place)[0];
    const { lines, next } = readJournal(
      { read, tables: store.tables, timeZone: business.timeZone },
      filter,
      before,
      limit,
    );
    const telling = { read, tables: store.tables, business, deviceId: store.deviceId };
    return {
      items: lines.map((line) => toJournalLine(telling, line)),
      next: next === null ? null : toCursor([next]),
      lookedBackTo:
        next === null
          ? null
          : read.number(
              sql`SELECT at FROM commits WHERE commit_id = (SELECT commit_id FROM journal WHERE journal_id = ${next})`,
            ),
    };
  },

  exportJournal: ({ commandId, filter }, context) => {
    // Inside the write, so that a command that comes twice starts one export.
    const { jobId } = context.write({ id: commandId, what: 'export.journal', input: { filter } }, () => ({
      // The runner makes its ids with the same newId; the brand exists only for the compiler.
      answer: { jobId: context.jobs.start('journal-export', toExportInput(context, filter), context.me().id) as JobId },
    }));
    return { jobId, topics: ['jobs'] };
  },

  chain: (_input, { read }) => {
    const last = findLastCheck(read);
    return {
      last:
        last === null
          ? null
          : { checkedAt: last.checkedAt, changes: last.changes, firstAt: last.firstAt, breaks: last.breaks },
      running: findRunningCheck(read),
    };
  },

  checkChain: ({ commandId }, context) => {
    const input: z.infer<typeof chainInputSchema> = { known: findLastCheck(context.read)?.end ?? null };
    const { jobId } = context.write({ id: commandId, what: 'history.chain-checked', input: null }, () => ({
      answer: {
        // What the runner gives is the id of a job.
        jobId: findRunningCheck(context.read) ?? (context.jobs.start('chain', input, context.me().id) as JobId),
      },
    }));
    return { jobId, topics: ['history'] };
  },

  door: ({ list, cursor, limit }, context) => {
    const after = cursor === undefined ? null : fromCursor(cursor, doorPlace);
    return toPage(
      context.book.list(doorLists[list], after, limit + 1),
      limit,
      ({ day, kind, personId, what, times, lastAt }) => ({
        day,
        kind,
        name: findPersonName(context, personId),
        what: what === '' ? null : kind === 'refused' ? procedureText(what) : what,
        times,
        lastAt,
      }),
      ({ day, kind, personId, what }) => [day, kind, personId, what],
    );
  },
};

import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import type { z } from 'zod';
import type { privacyContract } from '../../../shared/features/privacy/privacy.contract.ts';
import { forgottenBefore } from '../../../shared/features/privacy/retention.rules.ts';
import { toStoredPage } from '../../../shared/features/privacy/stored-page.rules.ts';
import type { JobKindName } from '../../../shared/features/jobs/jobs.schema.ts';
import type { CommandId, CustomerId, FileId, JobId } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Context, Handlers } from '../../app/context.ts';
import { backupsIn } from '../../db/backup.ts';
import type { namingInputSchema } from './naming.job.ts';
import { retentionResultSchema } from './retention.job.ts';
import { keepRules, listNames, readRules } from './retention.store.ts';
import { tellKinds, tellRecords } from './stored.ts';
import { readStored, type StoredRows } from './stored.store.ts';

/** So many names are told; the others are counted. */
const mostNames = 20;

function getCustomer(context: Context, id: CustomerId): { name: string; isErased: boolean; stored: StoredRows[] } {
  const { store, read } = context;
  const table = store.tables.get('customers');
  const stored = table === undefined ? [] : readStored(read, store.tables, table, id);
  const [own] = stored[0]?.rows ?? [];
  if (own === undefined) throw new Refusal('NOT_FOUND', 'This customer is not here.');
  return { name: String(own['name']), isErased: own['erased_at'] !== null, stored };
}

/** The moment of the oldest backup stands in its name. */
function findOldestBackup(dataDir: string): number | null {
  const folder = backupsIn(dataDir);
  const [oldest] = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .toSorted()
    : [];
  const parts = /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/.exec(oldest ?? '');
  return parts === null ? null : Date.parse(`${parts[1]}${parts[2]}:${parts[3]}:${parts[4]}.${parts[5]}Z`);
}

/** Inside the write, so that a command that comes twice starts one job. */
function begin(
  context: Context,
  commandId: CommandId,
  kind: JobKindName,
  input: unknown,
): { jobId: JobId; topics: string[] } {
  const { jobId } = context.write({ id: commandId, what: 'privacy.looked', input: null }, () => ({
    // The runner makes its ids with the same newId; the brand exists only for the compiler.
    answer: { jobId: context.jobs.start(kind, input, context.me().id) as JobId },
  }));
  return { jobId, topics: ['jobs'] };
}

export const privacyHandlers: Handlers<typeof privacyContract> = {
  ofCustomer: ({ id }, context) => {
    const { name, isErased, stored } = getCustomer(context, id);
    const photos = stored.filter(({ table }) => table.attachment !== undefined);
    return {
      name,
      isErased,
      kinds: tellKinds(context.read, context.business(), stored),
      photos: photos.reduce((sum, { rows }) => sum + rows.length, 0),
      oldestBackupAt: findOldestBackup(context.store.dataDir),
    };
  },

  fileOfCustomer: async ({ id, format }, context) => {
    const { name, stored } = getCustomer(context, id);
    const business = context.business();
    const kinds = await tellRecords(context.read, business, stored);
    const words = { business: business.name, customer: name, on: context.today(), kinds };
    const text =
      format === 'html'
        ? toStoredPage(words)
        : `${JSON.stringify({ ...words, kinds: kinds.map(({ noun, records }) => ({ noun, records: records.map((fields) => Object.fromEntries(fields)) })) }, null, 2)}\n`;
    const fileId = context.newId<FileId>();
    const fileName = `stored-${name
      .toLowerCase()
      .replaceAll(/[^\p{L}\d]+/gu, '-')
      .slice(0, 60)}-${context.today()}.${format}`;
    const path = context.uploads.offer(fileId, fileName, format === 'html' ? 'text/html' : 'application/json');
    writeFileSync(path, text, { mode: 0o600 });
    return { fileId, fileName };
  },

  lookPerson: ({ commandId, id }, context) => {
    const input: z.infer<typeof namingInputSchema> = {
      personId: id,
      tables: [...context.store.tables.values()].map(({ name, noun }) => ({ name, noun })),
      door: {
        signIns: context.book.count(id, ['signed-in']),
        wrongPins: context.book.count(id, ['wrong-pin', 'locked']),
      },
    };
    return begin(context, commandId, 'naming', input);
  },

  rules: (_input, { read }) => readRules(read),

  keepRules: ({ commandId, rules }, context) =>
    context.write({ id: commandId, what: 'privacy.rules-kept', input: { rules } }, (tx) => {
      keepRules(tx, rules);
      return { answer: {} };
    }),

  lookOutstayed: ({ commandId, months }, context) => {
    return begin(context, commandId, 'retention', { before: forgottenBefore(context.today(), months) });
  },

  outstayed: ({ jobId }, context) => {
    const found = retentionResultSchema.safeParse(context.jobs.find(jobId)?.result).data;
    if (found === undefined) throw new Refusal('NOT_FOUND', 'This look is not done, or no longer here. Choose again.');
    return { customers: found.customers, names: listNames(context.read, found.ids.slice(0, mostNames)) };
  },
};

import { v4 } from 'uuid';
import {
  importMapSchema,
  type ImportMap,
  type ImportReport,
  type ImportTarget,
} from '../../shared/features/imports/imports.schema.ts';
import type { FileId, JobId } from '../../shared/ids.ts';
import type { JobStatus } from '../../electron/app/context.ts';
import { commandId, type TestApp } from './app.ts';

/** A map with nothing in it but what the test says. */
export const importMap = (more: Partial<ImportMap>): ImportMap => importMapSchema.parse({ columns: {}, ...more });

/** Hands a file over as a page does. */
export async function handOver(app: TestApp, contents: string | Uint8Array<ArrayBuffer>): Promise<FileId> {
  const fileId = v4() as FileId;
  const windowId = await leaderWindow(app);
  const response = await app.fetch(`/files/${fileId}`, { method: 'PUT', body: contents, windowId });
  if (!response.ok) throw new Error(`The file was not taken: ${response.status} ${await response.text()}`);
  return fileId;
}

async function leaderWindow(app: TestApp): Promise<string> {
  const { windowId, client } = app.page();
  await client.session.signIn({ personId: app.people.manager, pin: '222222' });
  return windowId;
}

/** What an import is asked beside its file and map. */
export type ImportAsk = { readonly as: ImportTarget; readonly dryRun?: boolean; readonly allOrNothing?: boolean };

/** Imports contents and waits for the end, as a screen does. */
export async function importContents(
  app: TestApp,
  contents: string | Uint8Array<ArrayBuffer>,
  map: ImportMap,
  { as, dryRun = false, allOrNothing = false }: ImportAsk,
): Promise<{ jobId: JobId; job: JobStatus; report: ImportReport }> {
  const fileId = await handOver(app, contents);
  const { jobId } = await app
    .as('manager')
    .imports.start({ commandId: commandId(), fileId, fileName: 'list.csv', as, map, dryRun, allOrNothing });
  await app.app.lasting.jobs.whenOver(jobId);
  const job = await app.as('manager').jobs.get({ id: jobId });
  // The result of an import job is its report.
  return { jobId, job, report: job.result as ImportReport };
}

/** How many rows of every table there are that an import can write. */
export function countRows(app: TestApp): Record<string, number> {
  const tables = ['customers', 'entries', 'touchpoints', 'locations', 'actions', 'customer_search', 'entry_search'];
  const { database } = app.app.store;
  return Object.fromEntries(
    tables.map((table) => [table, Number(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get())]),
  );
}

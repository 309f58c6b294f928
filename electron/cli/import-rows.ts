import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import {
  importMapSchema,
  importReportSchema,
  type ImportMap,
  type ImportReport,
  type ImportTarget,
} from '../../shared/features/imports/imports.schema.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { App } from '../app/app.ts';
import { findText, type Answer, type Flags } from './command.ts';
import { handOver } from './hand-over.ts';
import { newCommandId, withBusiness } from './open-folder.ts';
import { waitForJob } from './run-job.ts';

type RefusedRow = ImportReport['refused'][number];

function readMap(path: string | null): Partial<ImportMap> | null {
  if (path === null) return null;
  if (!existsSync(path)) throw new Refusal('NO_SUCH_FILE', `There is no file ${path}.`);
  try {
    return z
      .partialRecord(z.string(), z.unknown())
      .pipe(importMapSchema)
      .parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : 'it is not JSON';
    throw new Refusal('BAD_MAP', `The map ${path} can't be used: ${why}`);
  }
}

/** One element a row, however many of its columns are wrong. */
function toRows(refused: readonly RefusedRow[]): RefusedRow[] {
  const rows = new Map<number, RefusedRow>();
  for (const one of refused) {
    const known = rows.get(one.row);
    rows.set(one.row, known === undefined ? one : { ...known, reason: `${known.reason} ${one.reason}` });
  }
  return [...rows.values()];
}

function toText(report: ImportReport, refused: readonly RefusedRow[], isDry: boolean): string {
  const { customers, touchpoints, locations, jobTypes, reasons, channels } = report.made;
  const made = Object.entries({
    customers,
    touchpoints,
    locations,
    'kinds of job': jobTypes,
    reasons,
    channels,
  }).flatMap(([kind, names]) => (names.length === 0 ? [] : [`New ${kind}: ${names.join(', ')}\n`]));
  const lines = refused.map(
    ({ row, column, reason }) => `  line ${row}${column === null ? '' : `, ${column}`}: ${reason}\n`,
  );
  const verb = isDry ? 'would be imported' : 'imported';
  return [
    `${report.rows} rows: ${report.imported} ${verb}, ${report.duplicates} already here, ${report.refusedRows} refused.\n`,
    ...made,
    ...lines,
  ].join('');
}

async function runImport(app: App, path: string, as: ImportTarget, flags: Flags): Promise<Answer> {
  const dryRun = flags['dry-run'] === true;
  const allOrNothing = flags['all-or-nothing'] === true;
  const told = readMap(findText(flags, 'map'));
  const fileId = await handOver(app, path);
  const map = told === null ? (await app.call.imports.preview({ fileId, as })).map : importMapSchema.parse(told);
  const { jobId } = await app.call.imports.start({
    commandId: newCommandId(),
    fileId,
    fileName: basename(path),
    as,
    map,
    dryRun,
    allOrNothing,
  });
  const report = importReportSchema.parse((await waitForJob(app, jobId)).result);
  const refused = toRows(report.refused);
  const hasAnything = report.imported > 0 || report.duplicates > 0;
  return {
    isDone: hasAnything && !(allOrNothing && report.refusedRows > 0),
    json: { ...report, refused },
    text: toText(report, refused, dryRun),
  };
}

/** Takes customers or feedback from a table. */
export async function importRows(path: string, as: ImportTarget, flags: Flags): Promise<Answer> {
  return withBusiness(flags, (app) => runImport(app, path, as, flags));
}

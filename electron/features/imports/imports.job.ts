import { createReadStream, rmSync } from 'node:fs';
import type { ImportReport } from '../../../shared/features/imports/imports.schema.ts';
import {
  askForDateOrder,
  openDateEvidence,
  type DateEvidence,
} from '../../../shared/features/imports/date-order.rules.ts';
import { findDateOrder } from '../../../shared/features/imports/dates.rules.ts';
import { toRowReader, type RowTexts } from '../../../shared/features/imports/mapping.rules.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { JobKind, JobRun } from '../../app/job-kind.ts';
import { backUpBeforeImport } from '../../db/back-up-before-import.ts';
import type { ImportRegistry, ImportTargetKind } from '../../app/registries.ts';
import type { Table } from '../../app/tables/table.ts';
import { assertMap, getTarget, importInputSchema, openFile, type ImportInput } from './import-input.ts';
import { readFile, type ImportItem, type Pass } from './read-file.ts';

const nothingMade = { customers: [], touchpoints: [], locations: [], jobTypes: [], reasons: [], channels: [] };

/** Line breaks of a text file: about as many as it has rows, and all that progress needs. */
async function countLines(path: string): Promise<number> {
  let lines = 0;
  // Chunks of a file opened without an encoding are bytes.
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
  }
  return lines;
}

/** The dates of the file: which rows need their order, and what the whole file says about it. */
function toDates(
  input: ImportInput,
  target: ImportTargetKind,
  table: Table,
  signal: AbortSignal,
): Pick<Pass, 'decideDates' | 'isDateOpen'> {
  const fields = target.fields.filter(({ isDate }) => isDate === true).map(({ field }) => field);
  const datesOf = (texts: RowTexts): string[] => fields.flatMap((field) => texts[field] ?? []);
  const decide = async (): Promise<DateEvidence> => {
    const toTexts = toRowReader(input.map, target.fields, table.header);
    const evidence = openDateEvidence();
    for await (const row of table.rows()) {
      signal.throwIfAborted();
      if ('cells' in row) for (const text of datesOf(toTexts(row.cells))) evidence.see(text);
    }
    const decided = evidence.decide();
    if (decided === 'undecided')
      throw new Refusal('DATE_ORDER', askForDateOrder(evidence.example() ?? ''), 'dateOrder');
    return decided;
  };
  let decided: Promise<DateEvidence> | null = null;
  return {
    isDateOpen: (texts) => datesOf(texts).some((text) => findDateOrder(text) === 'either'),
    decideDates: () => (decided ??= decide()),
  };
}

async function run(registry: ImportRegistry, job: JobRun): Promise<ImportReport> {
  const input = importInputSchema.parse(job.input);
  const target = getTarget(registry, input.as);
  job.report('Looking at the file', 0, null);
  const table = await openFile(input.path, input.map);
  assertMap(input.map, target, table.header);
  const total = table.format === 'csv' ? (await countLines(input.path)) || null : null;
  const shared = {
    input,
    table,
    target,
    namings: registry.namings,
    job,
    total,
    ...toDates(input, target, table, job.signal),
  };
  const check = (): Promise<ImportReport> => readFile({ ...shared, doing: 'Checking the rows', send: null });
  if (input.dryRun) return check();
  if (input.allOrNothing) {
    const checked = await check();
    if (checked.refusedRows > 0) return { ...checked, imported: 0, made: nothingMade };
  }
  backUpBeforeImport(job, total);
  const report = await readFile({ ...shared, doing: 'Importing', send: job.send });
  // After a failure the file stays, for another try with another map.
  rmSync(input.path, { force: true });
  return report;
}

/** The import as a long job: the worker reads, checks and decides; the engine only writes. */
export function toImportJob(registry: ImportRegistry): JobKind {
  const targets = new Map<string, ImportTargetKind>(registry.targets.map((target) => [target.as, target]));
  const makers = new Map(registry.namings.map((naming) => [naming.kind, naming.make]));
  return {
    kind: 'import',
    topic: 'imports',
    run: (job) => run(registry, job),
    apply: (tx, message, ctx) => {
      const { as, made, item } = message as ImportItem; // sent by readFile, and by nobody else
      for (const one of made) makers.get(one.kind)?.(tx, one, ctx);
      const target = targets.get(as);
      if (target === undefined) throw new Error(`Nothing can be imported as ${as}.`);
      return target.apply(tx, item, ctx);
    },
  };
}

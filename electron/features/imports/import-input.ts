import { z } from 'zod';
import { daySchema } from '../../../shared/clock.ts';
import { importMapSchema, importTargets, type ImportMap } from '../../../shared/features/imports/imports.schema.ts';
import { findMissingColumn } from '../../../shared/features/imports/mapping.rules.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { ImportRegistry, ImportTargetKind } from '../../app/registries.ts';
import { openTable } from '../../app/tables/open-table.ts';
import { TableError, type Table, type TableDelimiter, type TableOptions } from '../../app/tables/table.ts';

const calendarSchema = z.object({
  week: z.array(z.array(z.object({ from: z.number(), to: z.number() }))),
  holidays: z.array(daySchema),
});

/** What the import job is told, as it lies in the table of jobs. */
export const importInputSchema = z.object({
  path: z.string(),
  fileName: z.string(),
  as: z.enum(importTargets),
  map: importMapSchema,
  dryRun: z.boolean(),
  allOrNothing: z.boolean(),
  now: z.number(),
  today: daySchema,
  timeZone: z.string(),
  calendar: calendarSchema,
  currency: z.string(),
});

/** What the import job is told. */
export type ImportInput = z.infer<typeof importInputSchema>;

/** What a file is imported as. */
export function getTarget(registry: ImportRegistry, as: string): ImportTargetKind {
  const target = registry.targets.find((candidate) => candidate.as === as);
  if (target === undefined) throw new Error(`Nothing can be imported as ${as}.`);
  return target;
}

function isDelimiter(text: string | null): text is TableDelimiter {
  return text === ',' || text === ';' || text === '\t' || text === '|';
}

function toOptions({ encoding, delimiter }: Pick<ImportMap, 'encoding' | 'delimiter'>): TableOptions {
  if (delimiter !== null && !isDelimiter(delimiter)) {
    throw new Refusal('DELIMITER', `Cells can be parted by a comma, a semicolon, a tab or |, not by "${delimiter}".`);
  }
  return { ...(encoding === null ? {} : { encoding }), ...(delimiter === null ? {} : { delimiter }) };
}

/** A sentence about the file is a refusal: the person who chose it can do something about it. */
export function toRefusal(cause: unknown): unknown {
  return cause instanceof TableError ? new Refusal(cause.code, cause.message) : cause;
}

/** Opens the file as the map says, or refuses with the reader's sentence. */
export async function openFile(path: string, map: Pick<ImportMap, 'encoding' | 'delimiter'>): Promise<Table> {
  try {
    return await openTable(path, toOptions(map));
  } catch (cause) {
    throw toRefusal(cause);
  }
}

/** Refuses a map that can't work with this file, in one sentence. */
export function assertMap(map: ImportMap, target: ImportTargetKind, header: readonly string[]): void {
  const missing = findMissingColumn(map, target.fields, header);
  if (missing !== null) throw new Refusal('MISSING_COLUMN', missing, 'columns');
  const gap = target.findGap(map);
  if (gap !== null) throw new Refusal('MAP_INCOMPLETE', gap, 'columns');
}

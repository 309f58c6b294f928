import { z } from 'zod';
import { jobIdSchema } from '../../ids.ts';

/** What a file can be imported as. */
export const importTargets = ['feedback', 'customers', 'promises', 'actions'] as const;
/** What a file can be imported as. */
export type ImportTarget = (typeof importTargets)[number];

/**
 * How the columns of a file become fields. `columns` maps a field to a column header (or to several, joined).
 * `values` maps texts of a column to the values of a field, such as {"howLeft": {"Pass": "happy"}}.
 * `constants` gives a field the same value in every row. The same shape is read from `--map FILE`.
 */
export const importMapSchema = z.strictObject({
  columns: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  values: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  constants: z.record(z.string(), z.string()).default({}),
  /** Reads 03/06/2020: month first or day first; null lets the file decide where it can. */
  dateOrder: z.enum(['day-first', 'month-first', 'year-first']).nullable().default(null),
  encoding: z.enum(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be']).nullable().default(null),
  delimiter: z.string().max(1).nullable().default(null),
  /** Opens actions for unhappy entries however long ago they were heard. */
  openActions: z.boolean().default(false),
});

/** How the columns of a file become fields. */
export type ImportMap = z.infer<typeof importMapSchema>;

/** A field a file's column can become. */
export const importFieldSchema = z.object({
  field: z.string(),
  label: z.string(),
  required: z.boolean(),
  hint: z.string().nullable(),
  /** The texts this field's values may be mapped to, where it is one of a list. */
  choices: z.array(z.object({ value: z.string(), label: z.string() })).nullable(),
});

/** What the screen shows before anything is imported. */
export const importPreviewSchema = z.object({
  format: z.enum(['csv', 'xlsx']),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  header: z.array(z.string()),
  notes: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  fields: z.array(importFieldSchema),
  map: importMapSchema,
  /** The distinct texts of each mapped list column (at most 50), to map to values. */
  texts: z.record(z.string(), z.array(z.string())),
});

/** A row left out, `row` = the line where the record begins, header = 1. */
export const refusedRowSchema = z.object({ row: z.number(), column: z.string().nullable(), reason: z.string() });

/** What an import did, or in a dry run would do. `rows` = imported + duplicates + refused rows. */
export const importReportSchema = z.object({
  rows: z.number(),
  imported: z.number(),
  duplicates: z.number(),
  made: z.object({
    customers: z.array(z.string()),
    touchpoints: z.array(z.string()),
    locations: z.array(z.string()),
    jobTypes: z.array(z.string()),
    reasons: z.array(z.string()),
    channels: z.array(z.string()),
  }),
  refused: z.array(refusedRowSchema),
  /** How many rows were refused; `refused` may name a row once for each column. */
  refusedRows: z.number(),
});

/** What an import did, or in a dry run would do. */
export type ImportReport = z.infer<typeof importReportSchema>;

/** What imports of the history became; answers to surveys come in by a way of their own. */
export const importedAs = [...importTargets, 'answers'] as const;
/** What an import of the history became. */
export type ImportedAs = (typeof importedAs)[number];

/** An import as the history lists it. */
export const importRecordSchema = z.object({
  id: jobIdSchema,
  as: z.enum(importedAs),
  fileName: z.string(),
  at: z.number(),
  byName: z.string().nullable(),
  imported: z.number(),
  state: z.enum(['running', 'done', 'cancelled', 'failed', 'undone']),
});

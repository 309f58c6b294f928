import { z } from 'zod';
import { daySchema } from '../../clock.ts';

/** What an export calls itself. */
export const exportFormat = 'plain-mirror-export';

/** Rises when the form of an export changes; what its tables hold is told by the data version. */
export const exportVersion = 1;

/** The file that names every other file of an export with its hash. */
export const manifestName = 'manifest.json';

/** The file that describes every table and column. */
export const schemaName = 'schema.json';

/** The media types of photos and the ends their files have in an export. */
export const photoEnds: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/** The only names there are in an export: no path that leads anywhere. */
export const companyFileName = z
  .string()
  .regex(/^([a-z][a-z0-9_]{0,60}\.(csv|json|sql|txt)|README\.txt|photos\/[0-9a-f]{64}\.(jpeg|png|webp))$/);

/** What an export says of itself and of its files. */
export const manifestSchema = z.object({
  format: z.literal(exportFormat),
  version: z.int().min(1),
  /** The newest step of the schema the tables had. */
  dataVersion: z.int().min(1),
  program: z.string().max(40),
  business: z.string().max(200),
  madeOn: daySchema,
  files: z.array(
    z.object({ name: companyFileName, sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int().nonnegative() }),
  ),
});
/** What an export says of itself and of its files. */
export type Manifest = z.infer<typeof manifestSchema>;

const sqlName = z.string().regex(/^[a-z][a-z0-9_]{0,60}$/);

/** What a column holds, where its name tells. */
export const columnUnits = ['moment', 'day', 'money', 'yes-no', 'json'] as const;
/** What a column holds. */
export type ColumnUnit = (typeof columnUnits)[number];

/** A column as an export describes it. */
export const columnSchema = z.object({
  name: sqlName,
  type: z.enum(['TEXT', 'INTEGER', 'REAL', 'BLOB']),
  required: z.boolean(),
  unit: z.enum(columnUnits).nullable(),
  /** The only values there are; null where there is no such list. */
  oneOf: z.array(z.string()).nullable(),
  pointsTo: z.object({ table: sqlName, column: sqlName }).nullable(),
});
/** A column as an export describes it. */
export type ExportedColumn = z.infer<typeof columnSchema>;

/** A table as an export describes it: one row is one of its noun. */
export const tableSchema = z.object({
  name: sqlName,
  noun: z.string().max(80),
  file: companyFileName,
  key: sqlName,
  rows: z.int().nonnegative(),
  columns: z.array(columnSchema).min(1).max(200),
});
/** A table as an export describes it. */
export type ExportedTable = z.infer<typeof tableSchema>;

/** Every table of an export. */
export const companySchema = z.object({
  format: z.literal(exportFormat),
  version: z.int(),
  units: z.record(z.string(), z.string()),
  tables: z.array(tableSchema).max(500),
});

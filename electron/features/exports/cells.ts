import { assertNever } from '../../../shared/assert-never.ts';
import type { ExportedColumn } from '../../../shared/features/exports/company-file.schema.ts';
import { removeProtection } from '../../app/tables/formula-protection.ts';
import type { ExactValue } from '../../app/tables/write-csv.ts';
import type { SqlValue } from '../../db/sql.ts';

type Type = ExportedColumn['type'];

/** What a stored value is written as. Whole numbers arrive as text, so that none is rounded. */
export function toCell(value: unknown, type: Type): ExactValue {
  if (value === null) return null;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (typeof value === 'string') return type === 'INTEGER' ? BigInt(value) : value;
  if (typeof value === 'number') return value;
  throw new TypeError(`A stored value can't be exported: ${typeof value}.`);
}

/** What a cell is stored as, exactly the value it was written from; null where it is none of its type. */
export function fromCell(cell: string, type: Type): Exclude<SqlValue, null> | null {
  switch (type) {
    case 'TEXT':
      return removeProtection(cell);
    case 'INTEGER':
      return /^-?\d{1,19}$/.test(cell) ? BigInt(cell) : null;
    case 'REAL':
      return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(cell) ? Number(cell) : null;
    case 'BLOB':
      return Buffer.from(cell, 'base64');
    default:
      return assertNever(type);
  }
}

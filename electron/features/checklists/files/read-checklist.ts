import { open, readFile } from 'node:fs/promises';
import type { CarriedChecklist } from '../../../../shared/features/checklists/formats/carried.ts';
import {
  isConditionLevels,
  readConditionLevels,
} from '../../../../shared/features/checklists/formats/condition-levels.ts';
import { isOwnJson, readOwnJson } from '../../../../shared/features/checklists/formats/own-json.ts';
import { isAudit } from '../../../../shared/features/checklists/formats/safetyculture/audit.ts';
import { readAudit } from '../../../../shared/features/checklists/formats/safetyculture/read-audit.ts';
import type { SheetRow } from '../../../../shared/features/checklists/formats/spreadsheet/columns.ts';
import { isSheet, readSheet } from '../../../../shared/features/checklists/formats/spreadsheet/read-sheet.ts';
import type { NotCarried } from '../../../../shared/features/checklists/checklists.schema.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import { openTable } from '../../../app/tables/open-table.ts';
import { TableError, type Table } from '../../../app/tables/table.ts';
import { notRead, refuseJson, refuseTable } from './refuse-file.ts';

/** Bytes of one file: the largest audit we know of has one million of them. */
const maxBytes = 20_000_000;

/** Rows of a table: more than any checklist may have items. */
const maxRows = 50_000;

function readJson(bytes: Buffer, timeZone: string): CarriedChecklist {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw notRead('This looks like JSON and is damaged, or was cut off while it was copied.', 'Export it again.');
  }
  if (isOwnJson(json)) return readOwnJson(json);
  if (isAudit(json)) return readAudit(json, timeZone);
  throw refuseJson(json);
}

async function readRows(table: Table): Promise<{ rows: SheetRow[]; notCarried: NotCarried[] }> {
  const names = table.header.map((name) => name.toLowerCase());
  const rows: SheetRow[] = [];
  const notCarried: NotCarried[] = [];
  for await (const row of table.rows()) {
    if (rows.length + notCarried.length >= maxRows)
      throw new Refusal('TOO_LONG', `This table has more than ${maxRows} rows, as no checklist does.`);
    if ('error' in row) notCarried.push({ item: '', what: row.error });
    else rows.push({ line: row.line, cells: new Map(names.map((name, at) => [name, row.cells[at] ?? ''])) });
  }
  return { rows, notCarried };
}

async function readTable(path: string): Promise<CarriedChecklist> {
  const table = await openTable(path);
  const isOurs = isSheet(table.header);
  if (!isOurs && !isConditionLevels(table.header)) throw refuseTable(table.header);
  const { rows, notCarried } = await readRows(table);
  const carried = isOurs ? readSheet(rows) : readConditionLevels(table.header, rows);
  return { ...carried, notCarried: [...notCarried, ...carried.notCarried] };
}

async function readStart(path: string): Promise<{ start: string; size: number }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return { start: buffer.toString('utf8', 0, bytesRead), size };
  } finally {
    await file.close();
  }
}

/** Reads a checklist by what its bytes are, whatever its name says; refuses all others in one sentence. */
export async function readChecklist(path: string, timeZone: string): Promise<CarriedChecklist> {
  const { start, size } = await readStart(path);
  if (size > maxBytes) throw notRead(`This file has ${Math.ceil(size / 1e6)} MB; a checklist has 20 at most.`);
  if (/^\uFEFF?\s*[{[]/.test(start)) return readJson(await readFile(path), timeZone);
  try {
    return await readTable(path);
  } catch (cause) {
    if (cause instanceof TableError) throw new Refusal(cause.code, cause.message);
    throw cause;
  }
}

import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { v7 } from 'uuid';
import type { ExportedTable } from '../../../../shared/features/exports/company-file.schema.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import { checkStore } from '../../../db/check.ts';
import { makeFreshFile, RowError, type FreshFile } from '../../../db/fresh-file.ts';
import { migrations } from '../../../db/migrations/index.ts';
import { rebuildComputed } from '../../../db/rebuild.ts';
import type { Store } from '../../../db/store.ts';
import { write } from '../../../db/write.ts';
import { arrivals } from '../exports.tables.ts';
import { openStaged, type StagedFolder } from '../../../db/open-staged.ts';
import type { Company } from './open-company.ts';
import { readTableFile } from './read-table-file.ts';

/** Where a company is made ready, and for whom. */
export type Staging = StagedFolder & {
  /** The journal's word for who takes it in. */
  readonly role: string | null;
  readonly report: (doing: string, done: number, total: number) => void;
  readonly signal: AbortSignal;
};

/** Every table that an export may fill. */
function toNames({ tables, recomputed }: StagedFolder): string[] {
  const records = tables.filter(({ staysHere }) => staysHere !== true).map(({ name }) => name);
  return [...records, ...recomputed.flatMap(({ remembers }) => (remembers === undefined ? [] : [remembers.name]))];
}

function assertTables(tables: readonly ExportedTable[], known: readonly string[]): void {
  const names = new Set(known);
  const odd = tables.find(({ name }, at) => !names.has(name) || tables.findIndex((one) => one.name === name) !== at);
  if (odd !== undefined)
    throw new Refusal('ODD_TABLE', `This export holds a table “${odd.name}” that is not known here.`);
}

async function fillTables(file: FreshFile, company: Company, staging: Staging): Promise<void> {
  const total = company.tables.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for (const table of company.tables) {
    let row = 0;
    try {
      const filling = file.fill(
        table.name,
        table.columns.map(({ name }) => name),
      );
      for await (const values of readTableFile(table, company.read(table.file))) {
        row += 1;
        filling.add(values);
        done += 1;
        staging.report(`Taking in ${table.name.replaceAll('_', ' ')}`, done, total);
        if (done % 1000 === 0) staging.signal.throwIfAborted();
      }
    } catch (cause) {
      if (cause instanceof RowError)
        throw new Refusal('BAD_ROW', `${table.file}, row ${row} does not fit its table: ${cause.message}.`);
      throw cause;
    }
  }
}

async function keepPhotos(company: Company, staging: Staging): Promise<void> {
  const folder = join(staging.folder, 'attachments');
  mkdirSync(folder, { mode: 0o700 });
  for (const { name, sha256 } of company.manifest.files) {
    if (!name.startsWith('photos/')) continue;
    staging.signal.throwIfAborted();
    // Its own hash is its name here, whatever the zip calls it.
    const path = join(folder, sha256);
    await pipeline(Readable.from(company.read(name)), createWriteStream(path, { mode: 0o600, flush: true }));
  }
}

/** The schema's other files are for people; they are read so that the whole export is known to be as it was made. */
async function readTheRest(company: Company): Promise<void> {
  const read = new Set(company.tables.map(({ file }) => file));
  for (const { name } of company.manifest.files) {
    if (read.has(name) || name.startsWith('photos/')) continue;
    const pieces = company.read(name);
    while ((await pieces.next()).done !== true);
  }
}

function assertWhole(store: Store<never>): void {
  const [found] = checkStore(store).filter(({ problems }) => problems.length > 0);
  if (found === undefined) return;
  throw new Refusal('NOT_WHOLE', `The rows of this export do not fit together (${found.what}: ${found.problems[0]}).`);
}

function writeArrival(store: Store<never>, company: Company, { role, now }: Staging): void {
  write(store, { id: v7(), what: 'company.arrived', input: null }, { personId: null, role, at: now() }, (tx) => {
    tx.insert(arrivals, {
      arrival_id: v7(),
      made_on: company.manifest.madeOn,
      manifest_sha256: company.manifestSha256,
      rows: company.tables.reduce((sum, { rows }) => sum + rows, 0),
      at: now(),
    });
    return { answer: {} };
  });
}

/**
 * Makes a whole data folder of an export, apart from the one it will become: rows as they were, at the data version
 * they were exported with; then this program's own steps; then everything that is computed, computed anew. Throws a
 * Refusal where anything does not fit, and then the folder is of no use.
 */
export async function stageCompany(company: Company, staging: Staging): Promise<void> {
  const { folder } = staging;
  const names = toNames(staging);
  assertTables(company.tables, names);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { dataVersion } = company.manifest;
  const file = makeFreshFile(
    folder,
    migrations.filter(({ number }) => number <= dataVersion),
    names,
  );
  try {
    await fillTables(file, company, staging);
  } finally {
    file.close();
  }
  await keepPhotos(company, staging);
  await readTheRest(company);
  staging.report('Counting everything anew', 0, 1);
  const store = openStaged(staging);
  try {
    rebuildComputed(store);
    writeArrival(store, company, staging);
    assertWhole(store);
  } finally {
    store.close();
  }
}

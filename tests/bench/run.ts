import Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench } from './bench.ts';
import { benchExportAndBackup } from './bulk.ts';
import { makeCompany } from './company.ts';
import { benchLog } from './entries.ts';
import { benchImport } from './import.ts';
import { listMissing, makePlainFile, openCommandLine, openDuck } from './peers.ts';
import { benchProcedures } from './procedures.ts';
import { benchProgram } from './program.ts';
import { benchLists, benchResults } from './reading.ts';
import { openStack } from './stack.ts';
import { toSizeText, toTable, type Row } from './table.ts';

/** Below nine readings a median hangs on chance. */
const usualRounds = '21';
const subjects = ['start', 'log', 'lists', 'results', 'procedures', 'bulk', 'import'] as const;

const { values } = parseArgs({
  // npm hands on what stands after its own "--".
  args: process.argv.slice(2).filter((word) => word !== '--'),
  options: {
    sizes: { type: 'string', default: '10k,100k,1M' },
    rounds: { type: 'string', default: usualRounds },
    /** Where the companies are kept for the next run. */
    folder: { type: 'string', default: join(tmpdir(), 'plain-mirror-bench') },
    only: { type: 'string', default: subjects.join(',') },
  },
});
const sizes = values.sizes.split(',').map((text) => Number(text.replace(/k$/, '000').replace(/M$/, '000000')));
const rounds = Number(values.rounds);
const only = new Set(values.only.split(','));
const unknown = [...only].find((name) => !subjects.some((subject) => subject === name));
if (unknown !== undefined) throw new Error(`There is nothing called "${unknown}" here, only ${subjects.join(', ')}.`);
if (!sizes.every((size) => size > 0) || !(rounds > 0)) throw new Error('Sizes read like 10k,100k,1M, rounds like 21.');

const missing = listMissing();
mkdirSync(values.folder, { recursive: true });

async function benchSize(size: number): Promise<{ rows: Row[]; waits: string[] }> {
  const rows: Row[] = [];
  const waits: string[] = [];
  const folder = await makeCompany(values.folder, size);
  const plainFile = makePlainFile(folder);
  if (missing.duckdb === undefined) (await openDuck(plainFile)).close();
  if (only.has('start')) rows.push(...(await benchProgram(folder, plainFile, size, Math.min(rounds, 9))));
  const bare = new Database(plainFile);
  bare.pragma('synchronous = FULL');
  const cli = missing.cli === undefined ? openCommandLine(plainFile) : null;
  const duckdb = missing.duckdb === undefined ? await openDuck(plainFile) : null;
  const stack = await openStack(folder);
  const bench: Bench = { size, rounds, folder, plainFile, stack, bare, cli, duckdb };
  if (only.has('log')) rows.push(...(await benchLog(bench)));
  if (only.has('lists')) rows.push(...(await benchLists(bench)));
  if (only.has('results')) rows.push(...(await benchResults(bench)));
  if (only.has('procedures')) rows.push(await benchProcedures(bench));
  if (only.has('bulk')) rows.push(...(await benchExportAndBackup(bench)));
  await stack.close();
  if (only.has('import')) {
    const { row, waits: waited } = await benchImport(size, duckdb, cli !== null);
    rows.push(row);
    waits.push(`While ${toSizeText(size)} rows came in:`, ...waited);
  }
  bare.close();
  cli?.close();
  duckdb?.close();
  return { rows, waits };
}

const rows: Row[] = [];
const waits: string[] = [];
for (const size of sizes) {
  console.error(`${toSizeText(size)} entries …`);
  const measured = await benchSize(size);
  rows.push(...measured.rows);
  waits.push(...measured.waits);
}
// What belongs together stands together, the smallest first.
const order = [...new Set(rows.map(({ subject }) => subject))];
rows.sort((a, b) => order.indexOf(a.subject) - order.indexOf(b.subject) || a.size - b.size);
console.log(
  `${cpus()[0]?.model}, ${availableParallelism()} processors, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.versions.node}\n`,
);
console.log(toTable(rows, missing));
if (waits.length > 0) console.log(`\n${waits.join('\n')}`);

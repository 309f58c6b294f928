import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { findChromium } from '../browser.mjs';
import { openClient } from '../e2e/host-client.ts';
import { startHost, type Host } from '../e2e/host-process.ts';
import { samplePeople } from '../e2e/sample.ts';
import { duckFile } from './peers.ts';
import { timeByTurns, type Readings } from './readings.ts';
import type { Row } from './table.ts';

/** What a peer needs to show the newest fifty, from nothing: a process, the file, the query. */
const newest = 'SELECT * FROM entries ORDER BY position DESC LIMIT 50';

function runNode(code: string): void {
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

const bareCode = (path: string): string =>
  `import Database from ${JSON.stringify(import.meta.resolve('better-sqlite3'))};
  new Database(${JSON.stringify(path)}).prepare(${JSON.stringify(newest)}).all();`;

const duckCode = (path: string): string =>
  `import { DuckDBInstance } from ${JSON.stringify(pathToFileURL(duckFile).href)};
  const database = await DuckDBInstance.create(${JSON.stringify(`${path}.duckdb`)}, { access_mode: 'READ_ONLY' });
  await (await database.connect()).runAndReadAll(${JSON.stringify(newest)});`;

/** Memory of a process in MB; only Linux tells it in a file. */
function readMemoryMb(processNo: number | undefined): number {
  const status = readFileSync(`/proc/${processNo}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

async function lookAround(host: Host): Promise<void> {
  const { session, log, customers, actions, overview } = await openClient(host);
  const { people } = await session.get({});
  const owner = people.find(({ name }) => name === samplePeople.owner.name);
  if (owner === undefined) throw new Error('The company has no owner.');
  await session.signIn({ personId: owner.id, pin: samplePeople.owner.pin });
  await Promise.all([log.list({}), log.counts({}), customers.list({}), actions.list({}), overview.map({})]);
}

/** The built program from nothing: until it answers, until somebody can sign in, and the memory it then takes. */
export async function benchProgram(
  folder: string,
  plainFile: string,
  size: number,
  rounds: number,
): Promise<readonly Row[]> {
  const hasDuck = existsSync(`${plainFile}.duckdb`);
  const hasCli = spawnSync('sqlite3', ['--version']).status === 0;
  const browserPath = findChromium();
  const browser =
    browserPath === null ? null : await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
  const memory: number[] = [];
  const untilAnswering = async (): Promise<void> => {
    const host = await startHost(['--data', folder]);
    await host.stop();
  };
  const untilUsable = async (): Promise<void> => {
    const host = await startHost(['--data', folder]);
    // Nothing is kept of the page from one start to the next.
    const context = await browser?.newContext();
    const page = await context?.newPage();
    await page?.goto(host.address);
    await page?.getByRole('button', { name: samplePeople.owner.name }).waitFor();
    await context?.close();
    await host.stop();
  };
  const peers = {
    bare: () => runNode(bareCode(plainFile)),
    cli: hasCli ? () => void spawnSync('sqlite3', ['-readonly', plainFile, newest]) : null,
    duckdb: hasDuck ? () => runNode(duckCode(plainFile)) : null,
  };
  const toRow = (subject: string, readings: Readings): Row => ({
    subject,
    size,
    unit: 'ms',
    isInteractive: true,
    readings,
  });
  const rows = [
    toRow('start, until the engine answers', await timeByTurns({ ours: untilAnswering, ...peers }, rounds)),
  ];
  if (browser !== null) {
    rows.push(
      toRow('start, until the sign-in can be used', await timeByTurns({ ours: untilUsable, ...peers }, rounds)),
    );
    await browser.close();
  }
  if (process.platform === 'linux') {
    const host = await startHost(['--data', folder]);
    await lookAround(host);
    memory.push(readMemoryMb(host.processNo));
    await host.stop();
    rows.push({
      subject: 'memory, after the first screens',
      size,
      unit: 'MB',
      isInteractive: false,
      readings: { ours: memory },
    });
  }
  return rows;
}

import { spawn } from 'node:child_process';
import { existsSync, openAsBlob, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { v4, v7 } from 'uuid';
import type { Contract } from '../../shared/contract/index.ts';
import { windowHeader } from '../../shared/host.ts';
import type { CommandId, FileId } from '../../shared/ids.ts';
import { benchPin } from './company.ts';
import { importMap, writeImportFile } from './import-cost.ts';
import { printFigure } from './numbers.ts';

const built = join(import.meta.dirname, '../../out/main/serve.js');
const idleLimitMb = 300;
const importLimitMb = 512;

function readMb(processNo: number, line: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${processNo}/status`, 'utf8');
  return Number(new RegExp(`${line}:\\s+(\\d+)`).exec(status)?.[1] ?? Number.NaN) / 1024;
}

/** Peak memory of the built program, the browser host with everything in it: idle, and during an import. */
export async function benchMemory(dataDir: string): Promise<void> {
  if (process.platform !== 'linux') return console.log('not run: memory (it is read from /proc)');
  if (!existsSync(built)) return console.log('not run: memory (build first: npm run build)');
  const program = spawn(process.execPath, [built, '--no-open', '--port', '0', '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const processNo = program.pid ?? 0;
  try {
    const address = await firstAddress(program.stdout);
    const { client, send } = await openPage(address);
    await Promise.all([client.log.list({}), client.log.counts({}), client.customers.list({}), client.actions.list({})]);
    await pause(5000);
    printFigure('memory, idle', readMb(processNo, 'VmRSS'), idleLimitMb, ' MB');
    const file = join(tmpdir(), 'plain-mirror-bench-import.csv');
    await writeImportFile(file, 100_000, 7);
    const fileId = v4() as FileId;
    await send(`/files/${fileId}`, { method: 'PUT', body: await openAsBlob(file) });
    const map = { ...importMap, columns: { ...importMap.columns } };
    const start = {
      commandId: v7() as CommandId,
      fileId,
      fileName: 'bench.csv',
      as: 'feedback',
      map,
      dryRun: false,
      allOrNothing: false,
    } as const;
    const { jobId } = await client.imports.start(start);
    while ((await client.jobs.get({ id: jobId })).state === 'running') await pause(250);
    printFigure('memory, peak of an import', readMb(processNo, 'VmHWM'), importLimitMb, ' MB');
    await client.imports.undo({ commandId: v7() as CommandId, jobId });
  } finally {
    program.kill('SIGTERM');
  }
}

async function firstAddress(output: NodeJS.ReadableStream): Promise<URL> {
  for await (const line of createInterface({ input: output })) {
    const address = /http:\/\/127\.0\.0\.1:\S+/.exec(line)?.[0];
    if (address !== undefined) return new URL(address);
  }
  throw new Error('The program printed no address.');
}

async function openPage(address: URL) {
  const letIn = await fetch(address, { redirect: 'manual' });
  const cookie = letIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const windowId = v4();
  const headers = { cookie, origin: address.origin, [windowHeader]: windowId };
  const send = (path: string, init: RequestInit): Promise<Response> =>
    fetch(new URL(path, address), { ...init, headers });
  const link = new RPCLink({ url: `${address.origin}/rpc`, headers });
  const client = createORPCClient<ContractRouterClient<Contract>>(link);
  const { people } = await client.session.get({});
  const owner = people.find(({ role }) => role === 'owner');
  if (owner === undefined) throw new Error('The benchmark company has no owner.');
  await client.session.signIn({ personId: owner.id, pin: benchPin });
  return { client, send };
}

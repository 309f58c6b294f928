import { mkdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { v4, v7 } from 'uuid';
import type { CommandId, FileId } from '../../../shared/ids.ts';
import { hugeAsk, writeHugeFile, type HugeShape } from '../huge-file.ts';
import { openRealApp } from './open-app.ts';

// Imports a huge table through the real app, says how far it is, and at the end how it went and what that cost.
const [folder = '', shape = 'rows', size = '0'] = process.argv.slice(2);

const fileId = v4() as FileId;
mkdirSync(join(folder, 'company/uploads'), { recursive: true });
await writeHugeFile(join(folder, 'company/uploads', fileId), shape as HugeShape, Number(size));
const app = await openRealApp(folder);
writeSync(1, 'ready\n');
/** What the program itself needs before anything is imported. */
const startMb = Math.round(process.memoryUsage.rss() / 1024 / 1024);
const { jobId } = await app.call.imports.start({ commandId: v7() as CommandId, fileId, ...hugeAsk });
for (;;) {
  const { state, error, done } = await app.call.jobs.get({ id: jobId });
  if (state !== 'running') {
    const left = app.store.database.prepare('SELECT (SELECT count(*) FROM entries) + (SELECT count(*) FROM customers)');
    const costMb = Math.round(process.resourceUsage().maxRSS / 1024) - startMb;
    writeSync(1, `${JSON.stringify({ state, error, left: left.pluck().get(), costMb })}\n`);
    break;
  }
  writeSync(1, `running ${done}\n`);
  await pause(50);
}
await app.close();

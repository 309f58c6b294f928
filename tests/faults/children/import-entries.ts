import { mkdirSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { v4, v7 } from 'uuid';
import type { CommandId, FileId } from '../../../shared/ids.ts';
import { openRealApp } from './open-app.ts';

// Imports a file of feedback through the real app and says how many entries are written so far.
const [folder = '', rows = '0'] = process.argv.slice(2);
const app = await openRealApp(folder);
const fileId = v4() as FileId;
const lines = Array.from(
  { length: Number(rows) },
  (_, no) => `2026-11-${String((no % 18) + 1).padStart(2, '0')},The line was down ${no},Customer ${no % 500}`,
);
mkdirSync(join(folder, 'company/uploads'), { recursive: true });
writeFileSync(join(folder, 'company/uploads', fileId), `Date,Words,Customer\n${lines.join('\n')}\n`);
const map = { columns: { heardAt: 'Date', words: 'Words', customer: 'Customer' } };
const ask = { fileName: 'list.csv', as: 'feedback', map, dryRun: false, allOrNothing: false } as const;
const { jobId } = await app.call.imports.start({ commandId: v7() as CommandId, fileId, ...ask });
writeSync(1, 'ready\n');
const count = app.store.database.prepare('SELECT count(*) FROM entries').pluck();
for (;;) {
  const { state, error } = await app.call.jobs.get({ id: jobId });
  writeSync(1, `${state} ${Number(count.get())} ${error ?? ''}\n`);
  if (state !== 'running') break;
  await pause(5);
}
await app.close();

import { createInterface } from 'node:readline';
import type { Store } from '../../../electron/db/store.ts';
import { openPlainStore } from './open-plain-store.ts';

// Opens a folder at an agreed moment, so that two of these begin together: "open FOLDER MOMENT", and lets it go: "close".
const held: Store<never>[] = [];

function open(folder: string, at: number): string {
  while (Date.now() < at);
  try {
    held.push(openPlainStore(folder));
    return 'opened';
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

console.log('ready');
for await (const line of createInterface({ input: process.stdin })) {
  const [what, folder = '', at = '0'] = line.split(' ');
  if (what === 'open') console.log(open(folder, Number(at)));
  else {
    held.pop()?.close();
    console.log('closed');
  }
}

import { writeSync } from 'node:fs';
import { openPlainStore, writePair } from './open-plain-store.ts';

// Writes pairs of rows from a number on until it is killed, and names each only when it was saved.
const [folder = '', from = '0'] = process.argv.slice(2);
const store = openPlainStore(folder);
writeSync(1, 'ready\n');
for (let no = Number(from); ; no += 1) {
  writePair(store, no);
  writeSync(1, `${no}\n`);
}

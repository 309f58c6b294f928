import { writeSync } from 'node:fs';
import { openPlainStore, writePair } from './open-plain-store.ts';

// Writes pairs of rows, from a number on, as many as told, and says of each how it went.
const [folder = '', from = '0', count = '1', end = 'close', synchronous = ''] = process.argv.slice(2);
const store = openPlainStore(folder);
// Only where a test has to see that less than our own setting loses saves.
if (synchronous !== '') store.database.pragma(`synchronous = ${synchronous}`);
writeSync(1, 'ready\n');
for (let no = Number(from); no < Number(from) + Number(count); no += 1) {
  try {
    writePair(store, no);
    writeSync(1, `saved ${no}\n`);
  } catch (cause) {
    writeSync(1, `failed ${no} ${cause instanceof Error ? cause.message : String(cause)}\n`);
  }
}
writeSync(1, 'done\n');
// Killed, it leaves its write-ahead log as a power cut would.
if (end === 'kill') process.kill(process.pid, 'SIGKILL');
else store.close();

import { writeSync } from 'node:fs';
import { openPlainStore } from './open-plain-store.ts';
import { slowUpdate } from './slow-update.ts';

// Opens a folder with two more steps than the program has.
writeSync(1, 'ready\n');
openPlainStore(process.argv[2] ?? '', { migrations: slowUpdate }).close();
writeSync(1, 'done\n');

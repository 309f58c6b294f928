import { writeSync } from 'node:fs';
import { backUp } from '../../../electron/db/backup.ts';
import { openPlainStore } from './open-plain-store.ts';

// Makes one backup after the other, as many as told or until it is ended, and names each that was made.
const [folder = '', count = 'Infinity'] = process.argv.slice(2);
const store = openPlainStore(folder);
writeSync(1, 'ready\n');
for (let no = 0; no < Number(count); no += 1)
  writeSync(1, `${backUp(store.path, folder, 'hourly', Date.now() + no).path}\n`);
store.close();

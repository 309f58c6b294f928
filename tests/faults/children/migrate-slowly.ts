import { writeSync } from 'node:fs';
import { migrations } from '../../../electron/db/migrations/index.ts';
import { openPlainStore } from './open-plain-store.ts';

// Opens a folder with two more steps than the program has; the first takes a while.
const newest = migrations.at(-1)?.number ?? 0;
const numbers = 'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 15000)';
const slow = `ALTER TABLE locations ADD COLUMN hours TEXT; CREATE TABLE steps (x INTEGER, y TEXT) STRICT;
  INSERT INTO steps ${numbers} SELECT x, hex(randomblob(40)) FROM n; UPDATE locations SET hours = '9-17'`;
writeSync(1, 'ready\n');
openPlainStore(process.argv[2] ?? '', {
  migrations: [
    ...migrations,
    { number: newest + 10, name: 'slow', up: slow },
    { number: newest + 20, name: 'index', up: 'CREATE INDEX steps_by_y ON steps (y)' },
  ],
}).close();
writeSync(1, 'done\n');

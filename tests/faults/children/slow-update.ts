import type { Migration } from '../../../electron/db/migrate.ts';
import { migrations } from '../../../electron/db/migrations/index.ts';

const newest = migrations.at(-1)?.number ?? 0;
const numbers = 'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 15000)';
const slow = `ALTER TABLE locations ADD COLUMN hours TEXT; CREATE TABLE steps (x INTEGER, y TEXT) STRICT;
  INSERT INTO steps ${numbers} SELECT x, hex(randomblob(40)) FROM n; UPDATE locations SET hours = '9-17'`;

/** The program's own steps and two more; the first of these takes a while. */
export const slowUpdate: readonly Migration[] = [
  ...migrations,
  { number: newest + 10, name: 'slow', up: slow },
  { number: newest + 20, name: 'index', up: 'CREATE INDEX steps_by_y ON steps (y)' },
];

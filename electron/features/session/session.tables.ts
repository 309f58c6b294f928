import type { Table } from '../../db/table.ts';

/** PINs by person, and the recovery code. Salt and hash stay out of journal, exports and undo. */
export const secrets: Table = {
  name: 'secrets',
  key: 'secret_id',
  topic: 'session',
  noun: 'PIN',
  secret: ['salt', 'hash'],
  staysHere: true,
};

export const sessionTables: readonly Table[] = [secrets];

import type { Table } from '../../../db/table.ts';

export const restores: Table = {
  name: 'restores',
  key: 'restore_id',
  topic: 'restore',
  noun: 'restore',
  staysHere: true,
};

export const restoreTables: readonly Table[] = [restores];

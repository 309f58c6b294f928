import type { Table } from '../../db/table.ts';

/** Where copies of backups go. */
export const secondPlaces: Table = {
  name: 'second_places',
  key: 'place_id',
  topic: 'backups',
  noun: 'second place',
  staysHere: true,
};

export const backupsTables: readonly Table[] = [secondPlaces];

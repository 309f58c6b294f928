import type { Table } from '../../db/table.ts';

export const people: Table = { name: 'people', key: 'person_id', topic: 'people', noun: 'person' };

export const peopleTables: readonly Table[] = [people];

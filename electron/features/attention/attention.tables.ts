import type { Table } from '../../db/table.ts';

export const rounds: Table = { name: 'rounds', key: 'round_id', topic: 'attention', noun: 'round' };

export const meetings: Table = { name: 'meetings', key: 'meeting_id', topic: 'attention', noun: 'meeting' };

export const attentionTables: readonly Table[] = [rounds, meetings];

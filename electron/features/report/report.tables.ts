import type { Table } from '../../db/table.ts';

export const reports: Table = { name: 'reports', key: 'report_id', topic: 'report', noun: 'report' };

export const reportTables: readonly Table[] = [reports];

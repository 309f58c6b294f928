import type { Table } from '../../db/table.ts';

export const scenarios: Table = { name: 'scenarios', key: 'scenario_id', topic: 'shops', noun: 'scenario' };

export const visits: Table = { name: 'visits', key: 'visit_id', topic: 'shops', noun: 'mystery visit' };

export const shopsTables: readonly Table[] = [scenarios, visits];

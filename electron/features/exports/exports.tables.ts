import type { Table } from '../../db/table.ts';

/** From which export this business came. */
export const arrivals: Table = {
  name: 'arrivals',
  key: 'arrival_id',
  topic: 'exports',
  noun: 'arrival',
  staysHere: true,
};

/** Where an export is written regularly. */
export const exportPlans: Table = {
  name: 'export_plans',
  key: 'plan_id',
  topic: 'exports',
  noun: 'export plan',
  staysHere: true,
};

export const exportsTables: readonly Table[] = [arrivals, exportPlans];

import type { Table } from '../../db/table.ts';

export const rhythmDismissals: Table = {
  name: 'rhythm_dismissals',
  key: 'dismissal_id',
  topic: 'rhythm',
  noun: 'dismissal of a broken rhythm',
  belongsTo: { table: 'customers', column: 'customer_id' },
  erased: { reason: '(erased on request)' },
};

export const rhythmTables: readonly Table[] = [rhythmDismissals];

import type { Table } from '../../db/table.ts';

export const policies: Table = { name: 'policies', key: 'policy_id', topic: 'policy', noun: 'rule' };

export const policyExceptions: Table = {
  name: 'policy_exceptions',
  key: 'exception_id',
  topic: 'policy',
  noun: 'exception',
  belongsTo: { table: 'customers', column: 'customer_id' },
  // What a rule cost and earned stays true without whom it was about.
  erased: { note: '' },
};

export const policyTables: readonly Table[] = [policies, policyExceptions];

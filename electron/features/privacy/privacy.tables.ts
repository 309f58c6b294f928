import type { Table } from '../../db/table.ts';

/** How long customers are kept who are not heard of any more. */
export const retentionRules: Table = {
  name: 'retention_rules',
  key: 'rules_id',
  topic: 'privacy',
  noun: 'rule of keeping',
};

export const privacyTables: readonly Table[] = [retentionRules];

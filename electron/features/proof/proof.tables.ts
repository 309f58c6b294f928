import type { Table } from '../../db/table.ts';

export const proofCriteria: Table = {
  name: 'proof_criteria',
  key: 'action_id',
  topic: 'proof',
  noun: 'proof',
};

export const proofVerdicts: Table = {
  name: 'proof_verdicts',
  key: 'action_id',
  topic: 'proof',
  noun: 'verdict',
};

export const proofTables: readonly Table[] = [proofCriteria, proofVerdicts];

import type { Migration } from '../migrate.ts';
import { attentionSql } from './0030-mirror-attention.ts';
import { auditsSql } from './0030-mirror-audits.ts';
import { checklistsSql } from './0030-mirror-checklists.ts';
import { shopsSql } from './0030-mirror-shops.ts';

/** Checklists, mystery shops, the mirror, and where the leaders' attention goes. */
export const mirror: Migration = {
  number: 30,
  name: 'mirror',
  up: [checklistsSql, shopsSql, auditsSql, attentionSql].join('\n'),
};

import type { Migration } from '../migrate.ts';
import { actionsSql } from './0010-foundation-actions.ts';
import { customersSql } from './0010-foundation-customers.ts';
import { logSql } from './0010-foundation-log.ts';
import { storeSql } from './0010-foundation-store.ts';

/** The first schema: the store's own tables, the business and its people, customers, the log, actions. */
export const foundation: Migration = {
  number: 10,
  name: 'foundation',
  up: [storeSql, customersSql, logSql, actionsSql].join('\n'),
};

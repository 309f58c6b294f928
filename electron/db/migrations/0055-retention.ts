import type { Migration } from '../migrate.ts';

/** How long customers are kept who are not heard of any more. */
export const retention: Migration = {
  number: 55,
  name: 'retention',
  up: `
-- One row, once the owner decided anything; null keeps customers until somebody asks.
CREATE TABLE retention_rules (
  rules_id TEXT PRIMARY KEY,
  erase_after_months INTEGER CHECK (erase_after_months >= 12)
) STRICT;
`,
};

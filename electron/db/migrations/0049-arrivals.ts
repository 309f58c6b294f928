import type { Migration } from '../migrate.ts';

/** Where this business came from, where its export goes to, and how often. Both speak of this computer only. */
export const arrivals: Migration = {
  number: 49,
  name: 'arrivals',
  up: `
-- The export this business was taken in from; its hash names every file that came.
CREATE TABLE arrivals (
  arrival_id TEXT PRIMARY KEY,
  made_on TEXT NOT NULL,
  manifest_sha256 TEXT NOT NULL,
  rows INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT;

-- One row, where the owner wants an export written regularly.
CREATE TABLE export_plans (
  plan_id TEXT PRIMARY KEY,
  folder TEXT NOT NULL,
  rhythm TEXT NOT NULL CHECK (rhythm IN ('weekly', 'monthly')),
  keep INTEGER NOT NULL CHECK (keep BETWEEN 1 AND 100)
) STRICT;
`,
};

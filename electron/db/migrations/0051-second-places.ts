import type { Migration } from '../migrate.ts';

/** Where copies of backups go. It speaks of this computer only. */
export const secondPlaces: Migration = {
  number: 51,
  name: 'second-places',
  up: `
-- One row, where the owner wants a copy of every backup.
CREATE TABLE second_places (
  place_id TEXT PRIMARY KEY,
  folder TEXT NOT NULL,
  since INTEGER NOT NULL
) STRICT;
`,
};

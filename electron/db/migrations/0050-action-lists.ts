import type { Migration } from '../migrate.ts';

/** Many actions at once: lists brought from files, and what was closed last, first. */
export const actionLists: Migration = {
  number: 50,
  name: 'action-lists',
  up: `
-- Tells a row of a file that was imported before; null for what was made here.
ALTER TABLE actions ADD COLUMN import_key TEXT;
CREATE UNIQUE INDEX actions_by_import ON actions (import_key) WHERE import_key IS NOT NULL;
CREATE INDEX actions_by_end ON actions (state, closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX actions_by_who_end ON actions (who, state, closed_at) WHERE closed_at IS NOT NULL;
`,
};

import type { Migration } from '../migrate.ts';

/** Which backups were restored here. Stays with this computer: a restore keeps the list it finds. */
export const restores: Migration = {
  number: 52,
  name: 'restores',
  up: `
CREATE TABLE restores (
  restore_id TEXT PRIMARY KEY,
  -- The backup whose rows came back, known by the hash of its description.
  backup_sha256 TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  -- Up to this commit the journal came with it: who can change a backup can write what they like there.
  up_to_commit INTEGER NOT NULL,
  -- The backup of what it replaced, which takes the restore back; none where nothing was there.
  undo_name TEXT,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX restores_by_at ON restores (at);
`,
};

/** What the store itself keeps, and the business with its people and places. */
export const storeSql = `
CREATE TABLE store (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  device_id TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

-- One row a commit. The chain is SHA-256 over the chain before, what is said here, and the entries' digests.
CREATE TABLE commits (
  commit_id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  what TEXT NOT NULL,
  command_id TEXT,
  person_id TEXT,
  role TEXT,
  job_id TEXT,
  device_id TEXT NOT NULL,
  chain BLOB NOT NULL
) STRICT;
CREATE INDEX commits_by_command ON commits (command_id) WHERE command_id IS NOT NULL;
CREATE INDEX commits_by_job ON commits (job_id) WHERE job_id IS NOT NULL;

-- One row a changed record: salt and contents can be emptied, the digest of both stays, so the chain still verifies.
CREATE TABLE journal (
  journal_id INTEGER PRIMARY KEY,
  commit_id INTEGER NOT NULL REFERENCES commits (commit_id),
  table_name TEXT NOT NULL,
  record_id TEXT NOT NULL,
  change TEXT NOT NULL CHECK (change IN ('insert', 'update', 'remove')),
  salt BLOB,
  contents TEXT,
  digest BLOB NOT NULL
) STRICT;
CREATE INDEX journal_by_commit ON journal (commit_id);
CREATE INDEX journal_by_record ON journal (record_id);
-- What was taken back: erasing must find it though its row is gone.
CREATE INDEX journal_removed ON journal (table_name) WHERE change = 'remove';

CREATE TABLE receipts (
  command_id TEXT PRIMARY KEY,
  person_id TEXT,
  what TEXT NOT NULL,
  input_hash BLOB NOT NULL,
  answer TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX receipts_by_at ON receipts (at);

-- What a restore must empty again.
CREATE TABLE erasures (
  table_name TEXT NOT NULL,
  record_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (table_name, record_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE jobs (
  job_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'cancelled', 'failed', 'undoing', 'undone')),
  input TEXT NOT NULL,
  result TEXT,
  error TEXT,
  person_id TEXT,
  started_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;
CREATE INDEX jobs_by_kind ON jobs (kind, started_at);
CREATE INDEX jobs_unfinished ON jobs (state) WHERE state IN ('running', 'undoing');

CREATE TABLE businesses (
  business_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  currency TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  year_starts_in_month INTEGER NOT NULL CHECK (year_starts_in_month BETWEEN 1 AND 12),
  anonymous_entries INTEGER NOT NULL CHECK (anonymous_entries IN (0, 1)),
  single_key_shortcuts INTEGER NOT NULL CHECK (single_key_shortcuts IN (0, 1)),
  lock_after_minutes INTEGER NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;

CREATE TABLE people (
  person_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('owner', 'manager', 'staff', 'kiosk', 'shopper')),
  archived_at INTEGER
) STRICT;

-- PINs by person, and the recovery code under the id 'recovery'. Never journalled, never exported.
CREATE TABLE secrets (
  secret_id TEXT PRIMARY KEY,
  salt BLOB NOT NULL,
  hash BLOB NOT NULL,
  set_at INTEGER NOT NULL
) STRICT;

CREATE TABLE locations (
  location_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  archived_at INTEGER
) STRICT;
CREATE INDEX locations_by_name_key ON locations (name_key);

CREATE TABLE touchpoints (
  touchpoint_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  department TEXT NOT NULL,
  archived_at INTEGER
) STRICT;
CREATE INDEX touchpoints_by_name_key ON touchpoints (name_key);

CREATE TABLE reasons (
  reason_id TEXT PRIMARY KEY,
  list TEXT NOT NULL CHECK (list IN ('theme', 'slip', 'loss')),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  archived_at INTEGER
) STRICT;
CREATE INDEX reasons_by_name_key ON reasons (list, name_key);

CREATE TABLE saved_views (
  view_id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (person_id),
  name TEXT NOT NULL,
  filter TEXT NOT NULL
) STRICT;
CREATE INDEX saved_views_by_person ON saved_views (person_id);
`;

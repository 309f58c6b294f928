/**
 * The log. `position` = heard-at × 1024 + sequence, so newest first needs no sort, in lists and in search alike
 * (ordered by anything else a common word took 138–213 ms at 1,000,000 entries, by rowid 0.1–12 ms). An index on a
 * column alone is in order of position within equal values, because SQLite ends every index entry with the rowid.
 * The writing handle keeps search index and sums (electron/features/log/log.derived.ts).
 */
export const logSql = `
CREATE TABLE entries (
  position INTEGER PRIMARY KEY,
  entry_id TEXT NOT NULL UNIQUE,
  words TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('said', 'heard-different')),
  customer_id TEXT REFERENCES customers (customer_id),
  channel TEXT NOT NULL,
  touchpoint_id TEXT REFERENCES touchpoints (touchpoint_id),
  location_id TEXT REFERENCES locations (location_id),
  theme_id TEXT REFERENCES reasons (reason_id),
  how_left TEXT NOT NULL CHECK (how_left IN ('happy', 'so-so', 'unhappy', 'not-known')),
  severity TEXT NOT NULL CHECK (severity IN ('normal', 'serious', 'severe')),
  did_about TEXT,
  told_by TEXT,
  told_what TEXT,
  stars INTEGER CHECK (stars BETWEEN 1 AND 5),
  review_link TEXT,
  call_back_at INTEGER,
  called_back_at INTEGER,
  heard_at INTEGER NOT NULL,
  heard_on TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  recorded_by TEXT REFERENCES people (person_id),
  recorded_role TEXT,
  status TEXT NOT NULL CHECK (status IN ('new', 'sorted', 'answered', 'action', 'thanked', 'nothing-to-do')),
  answered_at INTEGER,
  -- Unhappy, severe or waiting for a call: must be answered within 48 hours.
  needs_answer INTEGER NOT NULL CHECK (needs_answer IN (0, 1)),
  import_key TEXT
) STRICT;
CREATE UNIQUE INDEX entries_by_import_key ON entries (import_key) WHERE import_key IS NOT NULL;
CREATE INDEX entries_by_status ON entries (status);
CREATE INDEX entries_by_how_left ON entries (how_left);
CREATE INDEX entries_by_customer ON entries (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX entries_by_touchpoint ON entries (touchpoint_id) WHERE touchpoint_id IS NOT NULL;
CREATE INDEX entries_by_location ON entries (location_id) WHERE location_id IS NOT NULL;
CREATE INDEX entries_by_theme ON entries (theme_id) WHERE theme_id IS NOT NULL;
CREATE INDEX entries_by_recorder ON entries (recorded_by) WHERE recorded_by IS NOT NULL;
CREATE INDEX entries_heard_different ON entries (type) WHERE type = 'heard-different';
CREATE INDEX entries_by_owner ON entries (heard_on, channel, location_id, touchpoint_id) WHERE recorded_role = 'owner';
CREATE INDEX entries_to_answer ON entries (heard_on, heard_at, answered_at, location_id, touchpoint_id) WHERE needs_answer = 1;
CREATE INDEX entries_to_call ON entries (call_back_at, recorded_by, status)
WHERE call_back_at IS NOT NULL AND called_back_at IS NULL;

CREATE VIRTUAL TABLE entry_search USING fts5 (
  words, did_about, told_what,
  content = 'entries', content_rowid = 'position', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
-- Which words begin alike. A longer prefix is looked up here first, because FTS5 would gather every hit of it (75 ms).
CREATE VIRTUAL TABLE entry_terms USING fts5vocab ('entry_search', 'instance');

-- Day-level sums, so that a figure over years reads thousands of rows, not a million.
CREATE TABLE entry_days (
  heard_on TEXT NOT NULL,
  location_id TEXT NOT NULL,
  touchpoint_id TEXT NOT NULL,
  entries INTEGER NOT NULL,
  happy INTEGER NOT NULL,
  so_so INTEGER NOT NULL,
  unhappy INTEGER NOT NULL,
  to_answer INTEGER NOT NULL,
  answered_in_time INTEGER NOT NULL,
  PRIMARY KEY (heard_on, location_id, touchpoint_id)
) STRICT, WITHOUT ROWID;
-- What the tabs of the log count, for everybody and for one recorder ('' is nobody).
CREATE TABLE entry_states (
  status TEXT NOT NULL,
  how_left TEXT NOT NULL,
  type TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  entries INTEGER NOT NULL,
  PRIMARY KEY (status, how_left, type, recorded_by)
) STRICT, WITHOUT ROWID;

-- The latest day on which anything was heard from a customer; '' where what was heard was taken back.
CREATE TABLE customer_last_words (
  customer_id TEXT PRIMARY KEY,
  last_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE entry_photos (
  photo_id TEXT PRIMARY KEY,
  entry_id TEXT NOT NULL REFERENCES entries (entry_id),
  sha256 TEXT NOT NULL,
  media_type TEXT NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp'))
) STRICT;
CREATE INDEX entry_photos_by_entry ON entry_photos (entry_id);
-- One file may be shown by several entries; erasing asks whether another still shows it.
CREATE INDEX entry_photos_by_sha256 ON entry_photos (sha256);

-- Up to which commit this computer's entries were carried to another, one row a carry file.
CREATE TABLE carries (
  carry_id TEXT PRIMARY KEY,
  direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
  up_to_commit INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT;
`;

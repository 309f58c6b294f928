/**
 * Checklists and the times they were filled in. A run keeps its answers as one JSON text (decision 11) and, once handed
 * in, what they add up to, so that lists, trends and comparisons read no answers.
 */
export const checklistsSql = `
CREATE TABLE checklists (
  checklist_id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  purpose TEXT NOT NULL,
  use TEXT NOT NULL CHECK (use IN ('mirror', 'shop', 'call', 'round', 'other')),
  made_at INTEGER NOT NULL,
  made_by TEXT REFERENCES people (person_id),
  archived_at INTEGER
) STRICT;
CREATE INDEX checklists_by_made ON checklists (made_at, checklist_id);

CREATE TABLE checklist_versions (
  version_id TEXT PRIMARY KEY,
  checklist_id TEXT NOT NULL REFERENCES checklists (checklist_id),
  number INTEGER NOT NULL,
  definition TEXT NOT NULL,
  -- Counts the changes, so that two windows never overwrite each other.
  revision INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  -- From here on it has been filled in and stays as it is.
  frozen_at INTEGER,
  UNIQUE (checklist_id, number)
) STRICT;
CREATE TRIGGER checklist_versions_stay BEFORE UPDATE OF definition, number, checklist_id ON checklist_versions
WHEN OLD.frozen_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'A version that was filled in stays as it is.'); END;
CREATE TRIGGER checklist_versions_stay_frozen BEFORE UPDATE OF frozen_at ON checklist_versions
WHEN OLD.frozen_at IS NOT NULL AND EXISTS (SELECT 1 FROM checklist_runs WHERE version_id = OLD.version_id)
BEGIN SELECT RAISE(ABORT, 'A version that was filled in stays as it is.'); END;

CREATE TABLE checklist_runs (
  run_id TEXT PRIMARY KEY,
  checklist_id TEXT NOT NULL REFERENCES checklists (checklist_id),
  version_id TEXT NOT NULL REFERENCES checklist_versions (version_id),
  -- What it belongs to: a plain run, a mystery visit, an audit of the mirror. Each is filled in through its own feature.
  belongs TEXT NOT NULL CHECK (belongs IN ('plain', 'visit', 'audit')),
  about TEXT NOT NULL,
  location_id TEXT REFERENCES locations (location_id),
  ran_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'sent-back', 'accepted', 'excluded', 'rejected')),
  revision INTEGER NOT NULL,
  answered INTEGER NOT NULL,
  to_answer INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  filled_by TEXT REFERENCES people (person_id),
  filled_role TEXT,
  submitted_at INTEGER,
  reviewed_at INTEGER,
  reviewed_by TEXT REFERENCES people (person_id),
  review_reason TEXT,
  locked_at INTEGER,
  -- What it scored when it was handed in, or since an item was taken out on appeal.
  value REAL,
  capped REAL,
  earned REAL,
  possible REAL,
  na_share REAL,
  passed INTEGER CHECK (passed IN (0, 1)),
  -- JSON: scores of sections [{id, value, capped}], critical items that earned nothing, and how each item went {id: outcome}.
  sections TEXT,
  critical_fails TEXT,
  outcomes TEXT,
  -- Answers by item id; absent is unanswered. Last, because they are long and what is read of many runs stands before.
  answers TEXT NOT NULL,
  CHECK (state IN ('draft', 'sent-back') OR outcomes IS NOT NULL)
) STRICT;
CREATE INDEX checklist_runs_by_day ON checklist_runs (ran_on, run_id);
CREATE INDEX checklist_runs_by_checklist ON checklist_runs (checklist_id, ran_on, run_id);
CREATE INDEX checklist_runs_by_state ON checklist_runs (state, ran_on, run_id);
CREATE INDEX checklist_runs_by_place ON checklist_runs (location_id, ran_on, run_id);
CREATE INDEX checklist_runs_by_filler ON checklist_runs (filled_by, ran_on, run_id);
CREATE INDEX checklist_runs_by_version ON checklist_runs (version_id);
-- The runs that count, place by place; with their state, so that counting them reads no rows.
CREATE INDEX checklist_runs_counting ON checklist_runs (checklist_id, location_id, ran_on, run_id, state)
WHERE state IN ('submitted', 'accepted');
CREATE TRIGGER checklist_runs_stay_locked BEFORE UPDATE OF answers, value, capped, state, outcomes ON checklist_runs
WHEN OLD.locked_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'A locked run stays as it is.'); END;

-- Scores of the runs that count, as answered, whole ('') and by section, added up by month and place ('' is none). In
-- units of 10^-12: sums of whole numbers lose nothing when a run is taken out again.
CREATE TABLE checklist_scores (
  checklist_id TEXT NOT NULL,
  section_id TEXT NOT NULL,
  month TEXT NOT NULL,
  location_id TEXT NOT NULL,
  n INTEGER NOT NULL,
  sum INTEGER NOT NULL,
  squares INTEGER NOT NULL,
  PRIMARY KEY (checklist_id, section_id, month, location_id)
) STRICT, WITHOUT ROWID;

-- How often each item went how in the runs that count, by month and place. Item '' counts runs. '' is no place.
CREATE TABLE checklist_counts (
  checklist_id TEXT NOT NULL,
  month TEXT NOT NULL,
  location_id TEXT NOT NULL,
  item TEXT NOT NULL,
  outcome TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (checklist_id, item, outcome, month, location_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE run_photos (
  photo_id TEXT PRIMARY KEY,
  run_id TEXT NOT NULL REFERENCES checklist_runs (run_id),
  item TEXT,
  sha256 TEXT NOT NULL,
  media_type TEXT NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp')),
  taken_at INTEGER NOT NULL
) STRICT;
CREATE INDEX run_photos_by_run ON run_photos (run_id, taken_at);

CREATE TABLE contests (
  contest_id TEXT PRIMARY KEY,
  run_id TEXT NOT NULL REFERENCES checklist_runs (run_id),
  item TEXT NOT NULL,
  reason TEXT NOT NULL,
  by_person TEXT REFERENCES people (person_id),
  at INTEGER NOT NULL,
  outcome TEXT CHECK (outcome IN ('upheld', 'refused')),
  decision TEXT,
  decided_by TEXT REFERENCES people (person_id),
  decided_at INTEGER
) STRICT;
CREATE INDEX contests_by_run ON contests (run_id, at);

CREATE TABLE findings (
  finding_id TEXT PRIMARY KEY,
  run_id TEXT NOT NULL REFERENCES checklist_runs (run_id),
  kind TEXT NOT NULL CHECK (kind IN ('bad-answer', 'overclaim', 'underclaim', 'no-record', 'blind-spot')),
  item TEXT NOT NULL,
  label TEXT NOT NULL,
  said TEXT NOT NULL,
  note TEXT NOT NULL,
  location_id TEXT REFERENCES locations (location_id),
  found_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'action', 'dismissed')),
  reason TEXT,
  UNIQUE (run_id, item)
) STRICT;
CREATE INDEX findings_by_state ON findings (state, found_on, finding_id);
CREATE INDEX findings_by_day ON findings (found_on, finding_id);
CREATE INDEX findings_by_place ON findings (location_id, found_on, finding_id);

ALTER TABLE actions ADD COLUMN finding_id TEXT REFERENCES findings (finding_id);
CREATE UNIQUE INDEX actions_by_finding ON actions (finding_id) WHERE finding_id IS NOT NULL;
CREATE INDEX actions_by_source ON actions (source, opened_at);
`;

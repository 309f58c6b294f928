/** The mirror: audits of a quarter, what was uncovered, who else rated, and promises to oneself. */
export const auditsSql = `
CREATE TABLE mirror_settings (
  setting_id TEXT PRIMARY KEY,
  opens_after_days INTEGER NOT NULL,
  checklist_id TEXT REFERENCES checklists (checklist_id) DEFERRABLE INITIALLY DEFERRED,
  asks_managers INTEGER NOT NULL CHECK (asks_managers IN (0, 1)),
  asks_staff INTEGER NOT NULL CHECK (asks_staff IN (0, 1)),
  asks_outsider INTEGER NOT NULL CHECK (asks_outsider IN (0, 1))
) STRICT;

CREATE TABLE audits (
  audit_id TEXT PRIMARY KEY,
  from_on TEXT NOT NULL UNIQUE,
  to_on TEXT NOT NULL,
  -- The day the records are read up to: the quarter's end, or the day an early look began.
  as_of TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'finished')),
  run_id TEXT NOT NULL REFERENCES checklist_runs (run_id) DEFERRABLE INITIALLY DEFERRED,
  asks_managers INTEGER NOT NULL CHECK (asks_managers IN (0, 1)),
  asks_staff INTEGER NOT NULL CHECK (asks_staff IN (0, 1)),
  asks_outsider INTEGER NOT NULL CHECK (asks_outsider IN (0, 1)),
  started_at INTEGER NOT NULL,
  finished_at INTEGER,
  -- How many of the staff rated; null until it is finished, and where some did, but too few to show anything.
  staff_raters INTEGER
) STRICT;
CREATE INDEX audits_by_state ON audits (state, from_on);

-- What the records said when a claim was uncovered. Neither is changed afterwards.
CREATE TABLE reveals (
  reveal_id TEXT PRIMARY KEY,
  audit_id TEXT NOT NULL REFERENCES audits (audit_id),
  item TEXT NOT NULL,
  kind TEXT NOT NULL,
  claim REAL,
  note TEXT NOT NULL,
  measure TEXT NOT NULL,
  measure_label TEXT NOT NULL,
  unit TEXT NOT NULL,
  value REAL,
  n INTEGER NOT NULL,
  low REAL,
  high REAL,
  last_on TEXT,
  verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'overclaim', 'underclaim', 'no-record')),
  revealed_at INTEGER NOT NULL,
  UNIQUE (audit_id, item)
) STRICT;

-- Managers and outsiders who rated; the staff leave no row here.
CREATE TABLE audit_raters (
  rater_id TEXT PRIMARY KEY,
  audit_id TEXT NOT NULL REFERENCES audits (audit_id),
  role TEXT NOT NULL CHECK (role IN ('manager', 'outsider')),
  person_id TEXT REFERENCES people (person_id),
  run_id TEXT NOT NULL REFERENCES checklist_runs (run_id) DEFERRABLE INITIALLY DEFERRED,
  rated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX audit_raters_by_audit ON audit_raters (audit_id, role);
CREATE UNIQUE INDEX audit_raters_once ON audit_raters (audit_id, person_id) WHERE role = 'manager';

-- What the staff answered, one row an answer to one item, so that one person's answers can't be put together.
CREATE TABLE audit_answers (
  answer_id TEXT PRIMARY KEY,
  audit_id TEXT NOT NULL,
  item TEXT NOT NULL,
  answer TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_answers_by_item ON audit_answers (audit_id, item);

-- At most three promises to oneself at the end; each is an action.
CREATE TABLE vows (
  vow_id TEXT PRIMARY KEY,
  audit_id TEXT NOT NULL REFERENCES audits (audit_id),
  action_id TEXT NOT NULL REFERENCES actions (action_id) DEFERRABLE INITIALLY DEFERRED,
  made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX vows_by_audit ON vows (audit_id);
`;

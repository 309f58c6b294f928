import type { Migration } from '../migrate.ts';

/** What promises are made with: working hours, holidays, job types; and business that was declined or referred. */
export const promising: Migration = {
  number: 40,
  name: 'promising',
  up: `
-- One row a day of the week, '1' is Monday; none before the owner has said them.
CREATE TABLE working_hours (
  weekday TEXT PRIMARY KEY CHECK (weekday IN ('1', '2', '3', '4', '5', '6', '7')),
  -- JSON list of {from, to}, minutes after midnight; empty on a free day.
  spans TEXT NOT NULL
) STRICT;

CREATE TABLE holidays (
  holiday_on TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  archived_at INTEGER
) STRICT;

CREATE TABLE job_types (
  job_type_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  -- Null until somebody has said.
  likes TEXT CHECK (likes IN ('yes', 'so-so', 'no')),
  -- Who does it better; empty where nobody is known.
  partner TEXT NOT NULL,
  archived_at INTEGER
) STRICT;
CREATE INDEX job_types_by_name ON job_types (name_key);

-- How many jobs of a kind were done on which day, and how many calendar days after they were asked for: 100,000 jobs are
-- some twenty thousand of these. Worked days follow from both when somebody asks, because working hours change.
CREATE TABLE job_days (
  job_type_id TEXT NOT NULL,
  done_on TEXT NOT NULL,
  took INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (job_type_id, done_on, took)
) STRICT, WITHOUT ROWID;

-- How many promises of a kind were first due on which day, and whether they were kept on it ('1').
CREATE TABLE job_first_dates (
  job_type_id TEXT NOT NULL,
  first_due_on TEXT NOT NULL,
  kept TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (job_type_id, first_due_on, kept)
) STRICT, WITHOUT ROWID;

CREATE TABLE referrals (
  referral_id TEXT PRIMARY KEY,
  customer_id TEXT NOT NULL REFERENCES customers (customer_id),
  kind TEXT NOT NULL CHECK (kind IN ('declined', 'referred')),
  said_on TEXT NOT NULL,
  job_type_id TEXT REFERENCES job_types (job_type_id),
  need TEXT NOT NULL,
  why TEXT NOT NULL,
  partner TEXT NOT NULL,
  became TEXT NOT NULL CHECK (became IN ('not-known', 'came-back', 'bought-elsewhere')),
  became_on TEXT,
  note TEXT NOT NULL,
  by_person TEXT REFERENCES people (person_id),
  by_role TEXT,
  recorded_at INTEGER NOT NULL,
  archived_at INTEGER
) STRICT;
CREATE INDEX referrals_by_day ON referrals (said_on, referral_id) WHERE archived_at IS NULL;
CREATE INDEX referrals_by_became ON referrals (became, said_on, referral_id) WHERE archived_at IS NULL;
CREATE INDEX referrals_by_customer ON referrals (customer_id, recorded_at, referral_id);
CREATE INDEX referrals_by_job_type ON referrals (job_type_id, said_on, referral_id) WHERE archived_at IS NULL;
-- How many were referred, and what became of them, without reading a row.
CREATE INDEX referrals_counting ON referrals (kind, said_on, became) WHERE archived_at IS NULL;
`,
};

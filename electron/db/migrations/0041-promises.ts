import type { Migration } from '../migrate.ts';

/** What was promised to customers, every date that was said of it, and what really moved it. */
export const promises: Migration = {
  number: 41,
  name: 'promises',
  up: `
CREATE TABLE promises (
  promise_id TEXT PRIMARY KEY,
  customer_id TEXT NOT NULL REFERENCES customers (customer_id),
  job_type_id TEXT REFERENCES job_types (job_type_id),
  location_id TEXT REFERENCES locations (location_id),
  what TEXT NOT NULL,
  our_part TEXT NOT NULL,
  their_part TEXT NOT NULL,
  accepted TEXT NOT NULL CHECK (accepted IN ('accepted', 'not-accepted', 'not-asked')),
  asked_on TEXT NOT NULL,
  need_by_on TEXT,
  promised_at INTEGER NOT NULL,
  -- The rest follows from the versions below; a rule keeps it beside them. The first date is the first that was said,
  -- or the one the customer asked for since; the last is the newest the customer was told. A window is due at its end.
  first_due_on TEXT NOT NULL,
  first_due_to INTEGER,
  last_due_on TEXT NOT NULL,
  last_due_to INTEGER,
  -- Half of the promised time gone, most of it gone, all of it gone: in working time, as moments.
  amber_at INTEGER NOT NULL,
  red_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  -- Since when a new date is known that nobody has told them.
  untold_since INTEGER,
  is_contradicted INTEGER NOT NULL CHECK (is_contradicted IN (0, 1)),
  -- The latest day on which they were told a date: a contact with them.
  told_on TEXT NOT NULL,
  -- Whether they were told of a new date before the first one was over.
  was_warned INTEGER NOT NULL CHECK (was_warned IN (0, 1)),
  done_on TEXT,
  done_minute INTEGER,
  value_received TEXT CHECK (value_received IN ('yes', 'no')),
  cancelled_on TEXT,
  cancelled_why TEXT,
  recorded_by TEXT REFERENCES people (person_id),
  recorded_at INTEGER NOT NULL,
  import_key TEXT
) STRICT;
CREATE UNIQUE INDEX promises_by_import_key ON promises (import_key) WHERE import_key IS NOT NULL;
CREATE INDEX promises_open ON promises (due_at, promise_id, amber_at, job_type_id, customer_id)
  WHERE done_on IS NULL AND cancelled_on IS NULL;
CREATE INDEX promises_untold ON promises (untold_since) WHERE untold_since IS NOT NULL;
CREATE INDEX promises_contradicted ON promises (due_at, promise_id) WHERE is_contradicted = 1;
-- Hold all that the kept rates ask, so that no row is looked up.
CREATE INDEX promises_by_first ON promises (
  first_due_on, promise_id, first_due_to, done_on, done_minute, need_by_on, was_warned, location_id
) WHERE cancelled_on IS NULL;
CREATE INDEX promises_by_last ON promises (last_due_on, promise_id, last_due_to, done_on, done_minute, location_id)
  WHERE cancelled_on IS NULL;
CREATE INDEX promises_cancelled ON promises (first_due_on, promise_id) WHERE cancelled_on IS NOT NULL;
CREATE INDEX promises_by_done ON promises (done_on, promise_id, first_due_on, first_due_to, done_minute)
  WHERE done_on IS NOT NULL AND cancelled_on IS NULL;
CREATE INDEX promises_by_customer ON promises (customer_id, promised_at, promise_id);
CREATE INDEX promises_by_job_type ON promises (job_type_id, done_on, asked_on, first_due_on, first_due_to, done_minute)
  WHERE job_type_id IS NOT NULL;
CREATE INDEX promises_by_promised ON promises (promised_at, promise_id);
-- Who renews soon, beside what is promised to them.
CREATE INDEX customers_by_renewal ON customers (renewal_on, customer_id) WHERE renewal_on IS NOT NULL AND archived_at IS NULL;

-- What became of promises by the day they were first due, and by the last they were told; '' is no place.
CREATE TABLE promise_first_days (
  first_due_on TEXT NOT NULL,
  location TEXT NOT NULL,
  came TEXT NOT NULL CHECK (came IN ('in-time', 'early-enough', 'late')),
  warned TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (first_due_on, location, came, warned)
) STRICT, WITHOUT ROWID;
CREATE TABLE promise_last_days (
  last_due_on TEXT NOT NULL,
  location TEXT NOT NULL,
  kept TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (last_due_on, location, kept)
) STRICT, WITHOUT ROWID;

CREATE TABLE promise_versions (
  version_id TEXT PRIMARY KEY,
  promise_id TEXT NOT NULL REFERENCES promises (promise_id),
  number INTEGER NOT NULL,
  due_on TEXT NOT NULL,
  -- Minutes of the day; null where the whole day was promised.
  due_from INTEGER,
  due_to INTEGER,
  -- The date it moves away from, as the customer knew it; null for the first.
  was_due_on TEXT,
  was_due_to INTEGER,
  said_at INTEGER NOT NULL,
  said_on TEXT NOT NULL,
  said_by TEXT NOT NULL,
  said_through TEXT NOT NULL,
  supersedes INTEGER NOT NULL CHECK (supersedes IN (0, 1)),
  withdrawn_at INTEGER,
  known_at INTEGER,
  told_at INTEGER,
  told_by TEXT CHECK (told_by IN ('technician', 'dispatcher', 'owner', 'other')),
  told_to TEXT NOT NULL,
  told_reason_id TEXT REFERENCES reasons (reason_id),
  -- Working minutes from knowing to telling, as the working hours were then; and whether the old date was still ahead.
  notice_minutes INTEGER,
  told_in_time INTEGER CHECK (told_in_time IN (0, 1)),
  asked_by_customer INTEGER NOT NULL CHECK (asked_by_customer IN (0, 1)),
  starts_anew INTEGER NOT NULL CHECK (starts_anew IN (0, 1)),
  explainable INTEGER CHECK (explainable IN (0, 1)),
  value_at_risk_minor INTEGER,
  note TEXT NOT NULL,
  UNIQUE (promise_id, number)
) STRICT;
-- Moves of ours, by the day they were said.
CREATE INDEX promise_moves ON promise_versions (
  said_on, version_id, promise_id, told_reason_id, told_by, explainable, notice_minutes, told_in_time, was_due_on, was_due_to,
  told_at, number, asked_by_customer
) WHERE number > 1 AND asked_by_customer = 0;
CREATE INDEX promise_moves_asked ON promise_versions (said_on, promise_id) WHERE number > 1 AND asked_by_customer = 1;
-- In the order of the median.
CREATE INDEX promise_notices ON promise_versions (notice_minutes, said_on, promise_id, number, asked_by_customer)
  WHERE notice_minutes IS NOT NULL AND asked_by_customer = 0;

CREATE TABLE slip_reasons (
  slip_reason_id TEXT PRIMARY KEY,
  version_id TEXT NOT NULL REFERENCES promise_versions (version_id),
  reason_id TEXT NOT NULL REFERENCES reasons (reason_id),
  source TEXT NOT NULL CHECK (source IN ('technician', 'dispatcher', 'customer', 'document', 'owner')),
  note TEXT NOT NULL,
  recorded_by TEXT REFERENCES people (person_id),
  recorded_at INTEGER NOT NULL,
  UNIQUE (version_id, reason_id, source)
) STRICT;

-- Two reasons that mean the same: telling one where the other was true counts as told as it was.
CREATE TABLE same_reasons (
  same_reason_id TEXT PRIMARY KEY,
  reason_id TEXT NOT NULL REFERENCES reasons (reason_id),
  other_id TEXT NOT NULL REFERENCES reasons (reason_id),
  archived_at INTEGER,
  UNIQUE (reason_id, other_id)
) STRICT;
`,
};

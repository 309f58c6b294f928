import type { Migration } from '../migrate.ts';

/** Keeping in touch: contacts, who is due for one, playbooks after a sale, days of a customer's own. */
export const touch: Migration = {
  number: 43,
  name: 'touch',
  up: `
CREATE TABLE touches (
  touch_no INTEGER PRIMARY KEY,
  touch_id TEXT NOT NULL UNIQUE,
  customer_id TEXT REFERENCES customers (customer_id),
  -- The call-back that this was a try at; its customer may not be known.
  entry_id TEXT REFERENCES entries (entry_id),
  kind TEXT NOT NULL CHECK (kind IN ('call', 'visit', 'note', 'mail', 'message', 'appointment', 'meeting', 'prospect', 'sale')),
  -- Voicemail and no answer are tries; they reset nothing and stop no clock.
  outcome TEXT NOT NULL CHECK (outcome IN ('reached', 'voicemail', 'no-answer')),
  needed TEXT NOT NULL CHECK (needed IN ('yes', 'no', 'not-asked')),
  note TEXT NOT NULL,
  touched_at INTEGER NOT NULL,
  touched_on TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  by_person TEXT REFERENCES people (person_id),
  by_role TEXT,
  CHECK (customer_id IS NOT NULL OR entry_id IS NOT NULL)
) STRICT;
CREATE INDEX touches_by_customer ON touches (customer_id, touched_at, touch_id) WHERE customer_id IS NOT NULL;
CREATE INDEX touches_reached ON touches (customer_id, touched_on) WHERE outcome = 'reached' AND customer_id IS NOT NULL;
CREATE INDEX touches_by_entry ON touches (entry_id, touched_at) WHERE entry_id IS NOT NULL;
CREATE INDEX touches_by_day ON touches (touched_on, touch_id);
-- Holds all that the figures of calls and the ratios of the funnel count.
CREATE INDEX touches_by_kind ON touches (kind, touched_on, outcome, needed);

-- Most touches hold no note; the index and its check see the others only.
CREATE VIEW touch_notes AS SELECT touch_no, note FROM touches WHERE note <> '';
CREATE VIRTUAL TABLE touch_search USING fts5 (
  note, content = 'touch_notes', content_rowid = 'touch_no', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE snoozes (
  snooze_id TEXT PRIMARY KEY,
  customer_id TEXT NOT NULL REFERENCES customers (customer_id),
  until_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  by_person TEXT REFERENCES people (person_id)
) STRICT;
CREATE INDEX snoozes_by_customer ON snoozes (customer_id, at, snooze_id);

-- The latest contact of any kind, kept by the writing handle: each kind of record keeps its own column, so that taking
-- one back asks that kind alone. '' is never. (electron/db/last-contact.ts)
CREATE TABLE last_contacts (
  customer_id TEXT PRIMARY KEY,
  touch_on TEXT NOT NULL DEFAULT '',
  entry_on TEXT NOT NULL DEFAULT '',
  answer_on TEXT NOT NULL DEFAULT '',
  told_on TEXT NOT NULL DEFAULT '',
  exit_call_on TEXT NOT NULL DEFAULT '',
  visit_on TEXT NOT NULL DEFAULT '',
  last_on TEXT NOT NULL GENERATED ALWAYS AS (max(touch_on, entry_on, answer_on, told_on, exit_call_on, visit_on)) STORED,
  -- The same as a number, because reckoning it for every customer took longer than ranking them.
  last_no REAL GENERATED ALWAYS AS
    (julianday(nullif(max(touch_on, entry_on, answer_on, told_on, exit_call_on, visit_on), ''))) STORED,
  -- No call before this day, however long ago the last contact was.
  snoozed_until TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
INSERT INTO last_contacts (customer_id, entry_on)
  SELECT customer_id, max(heard_on) FROM entries WHERE customer_id IS NOT NULL GROUP BY customer_id;
INSERT INTO last_contacts (customer_id, answer_on)
  SELECT customer_id, max(answered_on) FROM responses
  WHERE customer_id IS NOT NULL AND set_aside IS NULL GROUP BY customer_id
  ON CONFLICT DO UPDATE SET answer_on = excluded.answer_on;

-- How often whom: 'customers', 'prospects', or a class as 'class:' and its key. Days NULL: never by rule.
CREATE TABLE cadences (
  who TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  days INTEGER CHECK (days BETWEEN 1 AND 1000)
) STRICT;

-- All that ranking the calls reads of a customer, in the order of last_contacts.
CREATE INDEX customers_to_call ON customers
  (status, customer_id, class, yearly_margin_minor, customer_since_on, created_at) WHERE archived_at IS NULL;
-- Years as a customer, by day of the year.
CREATE INDEX customers_by_anniversary ON customers (substr(customer_since_on, 6), customer_id)
  WHERE archived_at IS NULL AND status = 'active' AND customer_since_on IS NOT NULL;
-- Who asked for a call, in the order in which they asked; the clock runs from then.
CREATE INDEX entries_call_backs ON entries (heard_on, heard_at, called_back_at) WHERE call_back_at IS NOT NULL;

CREATE TABLE playbooks (
  playbook_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  begins TEXT NOT NULL CHECK (begins IN ('purchase', 'hand')),
  -- JSON list of {what, asks, way, afterDays}.
  steps TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  archived_at INTEGER
) STRICT;

CREATE TABLE playbook_runs (
  run_id TEXT PRIMARY KEY,
  playbook_id TEXT NOT NULL REFERENCES playbooks (playbook_id),
  customer_id TEXT NOT NULL REFERENCES customers (customer_id),
  about TEXT NOT NULL,
  -- The day the steps are counted from.
  starts_on TEXT NOT NULL,
  purchase_id TEXT REFERENCES purchases (purchase_id),
  started_at INTEGER NOT NULL,
  started_by TEXT REFERENCES people (person_id),
  ended_at INTEGER
) STRICT;
CREATE INDEX playbook_runs_by_customer ON playbook_runs (customer_id, starts_on);
CREATE INDEX playbook_runs_by_playbook ON playbook_runs (playbook_id, starts_on, run_id);
CREATE INDEX playbook_runs_by_purchase ON playbook_runs (purchase_id) WHERE purchase_id IS NOT NULL;
CREATE INDEX playbook_runs_by_day ON playbook_runs (starts_on, run_id);

CREATE TABLE playbook_tasks (
  task_id TEXT PRIMARY KEY,
  run_id TEXT NOT NULL REFERENCES playbook_runs (run_id),
  customer_id TEXT NOT NULL REFERENCES customers (customer_id),
  number INTEGER NOT NULL,
  what TEXT NOT NULL,
  asks TEXT NOT NULL CHECK (asks IN ('nothing', 'value', 'referral', 'testimonial')),
  way TEXT NOT NULL,
  after_days INTEGER NOT NULL,
  due_on TEXT NOT NULL,
  closed_on TEXT,
  closed_as TEXT CHECK (closed_as IN ('done', 'skipped')),
  closed_by TEXT REFERENCES people (person_id),
  answer TEXT CHECK (answer IN ('yes', 'no'))
) STRICT;
CREATE INDEX playbook_tasks_open ON playbook_tasks (due_on, task_id, customer_id) WHERE closed_on IS NULL;
CREATE INDEX playbook_tasks_by_run ON playbook_tasks (run_id, number);
CREATE INDEX playbook_tasks_by_customer ON playbook_tasks (customer_id, due_on);

CREATE TABLE occasions (
  occasion_id TEXT PRIMARY KEY,
  customer_id TEXT NOT NULL REFERENCES customers (customer_id),
  name TEXT NOT NULL,
  -- MM-DD
  month_day TEXT NOT NULL,
  archived_at INTEGER
) STRICT;
CREATE INDEX occasions_by_day ON occasions (month_day, occasion_id) WHERE archived_at IS NULL;
CREATE INDEX occasions_by_customer ON occasions (customer_id);
`,
};

import type { Migration } from '../migrate.ts';

/** Customers who left, the calls in which they told why, and what the owner settled about both. */
export const losses: Migration = {
  number: 42,
  name: 'losses',
  up: `
CREATE TABLE losses (
  loss_id TEXT PRIMARY KEY,
  customer_id TEXT NOT NULL REFERENCES customers (customer_id),
  lost_on TEXT NOT NULL,
  noticed TEXT NOT NULL,
  -- As they stood when the customer left: later changes of the customer do not rewrite what a loss cost.
  since_on TEXT,
  margin_minor INTEGER,
  cost_to_win_minor INTEGER,
  -- What we believed before anybody asked; null is "unknown". Fixed once they were called.
  reason_id TEXT REFERENCES reasons (reason_id),
  note TEXT NOT NULL,
  caller TEXT REFERENCES people (person_id),
  -- Judged by the owner's rule of that day; a new rule judges anew only who may still be called.
  matters INTEGER NOT NULL CHECK (matters IN (0, 1)),
  call_state TEXT NOT NULL CHECK (call_state IN ('to-call', 'called', 'unreached')),
  won_back_on TEXT,
  won_back_needed TEXT,
  recorded_by TEXT REFERENCES people (person_id),
  recorded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX losses_by_day ON losses (lost_on, loss_id);
CREATE INDEX losses_by_customer ON losses (customer_id, lost_on);
CREATE INDEX losses_to_call ON losses (lost_on, loss_id) WHERE call_state = 'to-call' AND matters = 1 AND won_back_on IS NULL;

CREATE TABLE call_tries (
  try_id TEXT PRIMARY KEY,
  loss_id TEXT NOT NULL REFERENCES losses (loss_id) DEFERRABLE INITIALLY DEFERRED,
  customer_id TEXT NOT NULL REFERENCES customers (customer_id),
  tried_on TEXT NOT NULL,
  tried_by TEXT REFERENCES people (person_id),
  note TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX call_tries_by_loss ON call_tries (loss_id, tried_on);
CREATE INDEX call_tries_by_customer ON call_tries (customer_id);

CREATE TABLE exit_calls (
  exit_call_id TEXT PRIMARY KEY,
  loss_id TEXT NOT NULL UNIQUE REFERENCES losses (loss_id) DEFERRABLE INITIALLY DEFERRED,
  customer_id TEXT NOT NULL REFERENCES customers (customer_id),
  called_on TEXT NOT NULL,
  called_by TEXT REFERENCES people (person_id),
  through TEXT NOT NULL CHECK (through IN ('phone', 'in-person')),
  -- Answers to the six questions.
  hoped TEXT NOT NULL,
  happened TEXT NOT NULL,
  first_thought TEXT NOT NULL,
  told TEXT NOT NULL,
  would_have_kept TEXT NOT NULL,
  should_know TEXT NOT NULL,
  complained INTEGER NOT NULL CHECK (complained IN (0, 1)),
  win_back TEXT NOT NULL CHECK (win_back IN ('yes', 'maybe', 'no')),
  would_take TEXT NOT NULL,
  others_said TEXT NOT NULL,
  -- Whether the heaviest reason found is another than the one on file.
  differs INTEGER NOT NULL CHECK (differs IN (0, 1)),
  recorded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX exit_calls_by_customer ON exit_calls (customer_id, called_on);

-- 100 points of each call, spread over what drove the customer away.
CREATE TABLE exit_causes (
  cause_id TEXT PRIMARY KEY,
  exit_call_id TEXT NOT NULL REFERENCES exit_calls (exit_call_id) DEFERRABLE INITIALLY DEFERRED,
  reason_id TEXT NOT NULL REFERENCES reasons (reason_id),
  points INTEGER NOT NULL CHECK (points BETWEEN 1 AND 100),
  UNIQUE (exit_call_id, reason_id)
) STRICT;

CREATE TABLE loss_settings (
  setting_id TEXT PRIMARY KEY,
  rule TEXT NOT NULL CHECK (rule IN ('everybody', 'margin', 'top-margin', 'top-tenure')),
  least_margin_minor INTEGER NOT NULL,
  top_percent INTEGER NOT NULL,
  caller TEXT REFERENCES people (person_id),
  minutes_per_call INTEGER NOT NULL,
  minutes_per_meeting INTEGER NOT NULL,
  call_minor INTEGER,
  meeting_minor INTEGER
) STRICT;

-- How many customers leave over more than one who left; who left on which day; what severe words were said by whom.
CREATE INDEX customers_by_margin ON customers (status, yearly_margin_minor)
WHERE archived_at IS NULL AND yearly_margin_minor IS NOT NULL;
CREATE INDEX customers_lost ON customers (lost_on, customer_id) WHERE status = 'lost' AND archived_at IS NULL;
CREATE INDEX entries_severe ON entries (heard_on, customer_id, status)
WHERE severity = 'severe' AND customer_id IS NOT NULL;
`,
};

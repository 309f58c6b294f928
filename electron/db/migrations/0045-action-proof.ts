import type { Migration } from '../migrate.ts';

/** What was found behind an action, what it waits for, its steps; what would prove that it helped, and whether it did. */
export const actionProof: Migration = {
  number: 45,
  name: 'action-proof',
  up: `
ALTER TABLE actions ADD COLUMN promise_id TEXT REFERENCES promises (promise_id);
ALTER TABLE actions ADD COLUMN loss_id TEXT REFERENCES losses (loss_id);
-- The root cause: one of the list of processes, and the answers to "why?", JSON list of up to five.
ALTER TABLE actions ADD COLUMN cause_id TEXT REFERENCES reasons (reason_id);
ALTER TABLE actions ADD COLUMN whys TEXT NOT NULL DEFAULT '[]';
ALTER TABLE actions ADD COLUMN waiting_for TEXT;
-- The action that takes care of it: the same customer, the same cause.
ALTER TABLE actions ADD COLUMN joined_to TEXT REFERENCES actions (action_id);
-- How often it comes again, and the action it came again after.
ALTER TABLE actions ADD COLUMN repeats TEXT CHECK (repeats IN ('week', 'fortnight', 'month', 'quarter'));
ALTER TABLE actions ADD COLUMN follows TEXT REFERENCES actions (action_id);
-- The day on which whoever does it last said that they know it is late; when the owner said so, once.
ALTER TABLE actions ADD COLUMN acknowledged_on TEXT;
ALTER TABLE actions ADD COLUMN escalation_seen_at INTEGER;
CREATE INDEX actions_by_cause ON actions (customer_id, cause_id, state) WHERE cause_id IS NOT NULL;
CREATE INDEX actions_joined ON actions (joined_to) WHERE joined_to IS NOT NULL;
CREATE UNIQUE INDEX actions_by_follows ON actions (follows) WHERE follows IS NOT NULL;
CREATE INDEX actions_to_escalate ON actions (due_at, action_id)
  WHERE escalation_seen_at IS NULL AND joined_to IS NULL AND state IN ('open', 'doing');
CREATE UNIQUE INDEX actions_by_promise ON actions (promise_id) WHERE promise_id IS NOT NULL;
CREATE UNIQUE INDEX actions_by_loss ON actions (loss_id) WHERE loss_id IS NOT NULL;

CREATE TABLE action_steps (
  step_id TEXT PRIMARY KEY,
  action_id TEXT NOT NULL REFERENCES actions (action_id),
  text TEXT NOT NULL,
  position INTEGER NOT NULL,
  done_at INTEGER,
  removed_at INTEGER
) STRICT;
CREATE INDEX action_steps_by_action ON action_steps (action_id, position);

-- Written before the fix, one for each action.
CREATE TABLE proof_criteria (
  action_id TEXT PRIMARY KEY REFERENCES actions (action_id),
  measure_id TEXT NOT NULL,
  -- JSON of the scope the measure is read in.
  scope TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('more', 'less')),
  window_days INTEGER NOT NULL CHECK (window_days IN (30, 60, 90)),
  written_by TEXT REFERENCES people (person_id),
  written_at INTEGER NOT NULL
) STRICT;

CREATE INDEX proof_criteria_by_written ON proof_criteria (written_at, action_id);

-- What the owner confirmed, with the counts of that day; it holds for the fix of that moment and for no later one.
CREATE TABLE proof_verdicts (
  action_id TEXT PRIMARY KEY REFERENCES actions (action_id),
  verdict TEXT NOT NULL CHECK (verdict IN ('no-change', 'improved', 'worse')),
  claim TEXT NOT NULL,
  fixed_at INTEGER NOT NULL,
  before_successes INTEGER NOT NULL,
  before_n INTEGER NOT NULL,
  after_successes INTEGER NOT NULL,
  after_n INTEGER NOT NULL,
  confirmed_by TEXT REFERENCES people (person_id),
  confirmed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX proof_verdicts_improved ON proof_verdicts (confirmed_at, action_id) WHERE verdict = 'improved';
`,
};

/** Mystery shops: scenarios and visits. What a visit scored stands in its run. */
export const shopsSql = `
CREATE TABLE scenarios (
  scenario_id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('walk-in', 'phone', 'web', 'email')),
  checklist_id TEXT NOT NULL REFERENCES checklists (checklist_id),
  who_to_be TEXT NOT NULL,
  what_to_ask_for TEXT NOT NULL,
  what_to_watch TEXT NOT NULL,
  budget_minor INTEGER,
  made_at INTEGER NOT NULL,
  archived_at INTEGER
) STRICT;

CREATE TABLE visits (
  visit_id TEXT PRIMARY KEY,
  scenario_id TEXT NOT NULL REFERENCES scenarios (scenario_id),
  location_id TEXT REFERENCES locations (location_id),
  planned_on TEXT NOT NULL,
  shopper_kind TEXT NOT NULL CHECK (shopper_kind IN ('staff', 'friend', 'agency')),
  -- A member of staff, or the shopper made for this visit when a window was handed over.
  shopper_id TEXT REFERENCES people (person_id) DEFERRABLE INITIALLY DEFERRED,
  shopper_name TEXT NOT NULL,
  announced INTEGER NOT NULL CHECK (announced IN (0, 1)),
  cancelled_at INTEGER,
  run_id TEXT REFERENCES checklist_runs (run_id) DEFERRABLE INITIALLY DEFERRED,
  -- Always there once its scorecard is begun.
  visited_on TEXT,
  arrived_minute INTEGER,
  left_minute INTEGER,
  narrative TEXT NOT NULL,
  cost_minor INTEGER
) STRICT;
CREATE INDEX visits_by_day ON visits (planned_on, visit_id);
CREATE INDEX visits_by_scenario ON visits (scenario_id);
-- What is still to be done, soonest first; what was made, by its day; what was called off.
CREATE INDEX visits_planned ON visits (planned_on, visit_id) WHERE run_id IS NULL AND cancelled_at IS NULL;
CREATE INDEX visits_begun ON visits (visited_on, visit_id) WHERE run_id IS NOT NULL AND cancelled_at IS NULL;
CREATE INDEX visits_cancelled ON visits (planned_on, visit_id) WHERE cancelled_at IS NOT NULL;
CREATE INDEX visits_by_shopper ON visits (shopper_id) WHERE shopper_id IS NOT NULL;
CREATE UNIQUE INDEX visits_by_run ON visits (run_id) WHERE run_id IS NOT NULL;
`;

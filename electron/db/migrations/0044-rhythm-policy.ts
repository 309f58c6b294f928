/** Rules of the house, when they were broken for a customer, and when they were kept against one. */
export const policySql = `
CREATE TABLE policies (
  policy_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  rule TEXT NOT NULL,
  may_break TEXT NOT NULL CHECK (may_break IN ('everyone', 'leaders', 'owner')),
  -- The most one exception may cost by somebody other than the owner; NULL is no limit.
  limit_minor INTEGER,
  recorded_at INTEGER NOT NULL,
  archived_at INTEGER
) STRICT;

CREATE TABLE policy_exceptions (
  exception_id TEXT PRIMARY KEY,
  policy_id TEXT NOT NULL REFERENCES policies (policy_id),
  customer_id TEXT NOT NULL REFERENCES customers (customer_id),
  kind TEXT NOT NULL CHECK (kind IN ('broken', 'kept')),
  happened_on TEXT NOT NULL,
  -- What the exception cost; a rule that was kept costs nothing.
  cost_minor INTEGER,
  note TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('not-known', 'stayed', 'left')),
  margin_kept_minor INTEGER,
  by_person TEXT REFERENCES people (person_id),
  by_role TEXT,
  recorded_at INTEGER NOT NULL,
  archived_at INTEGER
) STRICT;
CREATE INDEX policy_exceptions_by_day ON policy_exceptions (happened_on, exception_id) WHERE archived_at IS NULL;
CREATE INDEX policy_exceptions_by_policy ON policy_exceptions (policy_id, happened_on, exception_id) WHERE archived_at IS NULL;
CREATE INDEX policy_exceptions_by_person ON policy_exceptions (by_person, happened_on, exception_id) WHERE archived_at IS NULL;
CREATE INDEX policy_exceptions_by_customer ON policy_exceptions (customer_id, recorded_at);
`;

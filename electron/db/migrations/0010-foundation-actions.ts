/** Actions and the notes on them. */
export const actionsSql = `
CREATE TABLE actions (
  action_id TEXT PRIMARY KEY,
  what TEXT NOT NULL,
  source TEXT NOT NULL,
  entry_id TEXT REFERENCES entries (entry_id),
  customer_id TEXT REFERENCES customers (customer_id),
  who TEXT REFERENCES people (person_id),
  due_at INTEGER NOT NULL,
  due_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'doing', 'done', 'dropped')),
  opened_at INTEGER NOT NULL,
  opened_by TEXT REFERENCES people (person_id),
  closed_at INTEGER
) STRICT;
-- Once: an entry opens at most one action by itself.
CREATE UNIQUE INDEX actions_by_entry ON actions (entry_id) WHERE entry_id IS NOT NULL;
CREATE INDEX actions_by_state ON actions (state, due_at);
CREATE INDEX actions_by_who ON actions (who, state, due_at);
CREATE INDEX actions_by_customer ON actions (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX actions_by_due_on ON actions (due_on, state, due_at, closed_at);
-- What was open at a moment of the past: still open, or closed after it.
CREATE INDEX actions_by_closed ON actions (closed_at, opened_at, due_at) WHERE closed_at IS NOT NULL;
CREATE INDEX actions_by_opened ON actions (opened_at);

CREATE TABLE action_notes (
  note_id TEXT PRIMARY KEY,
  action_id TEXT NOT NULL REFERENCES actions (action_id),
  text TEXT NOT NULL,
  by_person TEXT REFERENCES people (person_id),
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX action_notes_by_action ON action_notes (action_id, at);
`;

/** Where the leaders' attention goes: front-line rounds, and meetings with what was on their agenda. */
export const attentionSql = `
CREATE TABLE rounds (
  round_id TEXT PRIMARY KEY,
  ran_on TEXT NOT NULL,
  location_id TEXT REFERENCES locations (location_id),
  people INTEGER,
  heard TEXT NOT NULL,
  by_person TEXT REFERENCES people (person_id),
  by_role TEXT,
  recorded_at INTEGER NOT NULL,
  archived_at INTEGER
) STRICT;
CREATE INDEX rounds_by_day ON rounds (ran_on, round_id) WHERE archived_at IS NULL;

CREATE TABLE meetings (
  meeting_id TEXT PRIMARY KEY,
  held_on TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('meeting', 'one-to-one')),
  -- JSON list of {text, tag, minutes}.
  items TEXT NOT NULL,
  by_person TEXT REFERENCES people (person_id),
  by_role TEXT,
  recorded_at INTEGER NOT NULL,
  archived_at INTEGER
) STRICT;
CREATE INDEX meetings_by_day ON meetings (held_on, meeting_id) WHERE archived_at IS NULL;

-- Conversations of an owner in the order of the log, so that the figure opens what it counted.
CREATE INDEX entries_owner_spoke ON entries (recorded_role)
WHERE recorded_role = 'owner' AND channel IN ('in-person', 'phone');
`;

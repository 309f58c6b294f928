/** Visits at which we watched a customer use what we sold; each owes an answer until it is given. */
export const observationSql = `
CREATE TABLE observations (
  observation_id TEXT PRIMARY KEY,
  customer_id TEXT NOT NULL REFERENCES customers (customer_id),
  watched_on TEXT NOT NULL,
  product TEXT NOT NULL,
  did TEXT NOT NULL,
  surprised TEXT NOT NULL,
  asked TEXT NOT NULL,
  -- The day by which they were told they would hear from us.
  answer_due_on TEXT NOT NULL,
  answer TEXT,
  answered_on TEXT,
  answered_by TEXT REFERENCES people (person_id),
  by_person TEXT REFERENCES people (person_id),
  by_role TEXT,
  recorded_at INTEGER NOT NULL,
  archived_at INTEGER
) STRICT;
CREATE INDEX observations_by_day ON observations (watched_on, observation_id) WHERE archived_at IS NULL;
CREATE INDEX observations_owed ON observations (answer_due_on, observation_id)
WHERE answered_on IS NULL AND archived_at IS NULL;
CREATE INDEX observations_by_customer ON observations (customer_id, recorded_at);
`;

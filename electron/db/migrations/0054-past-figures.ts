import type { Migration } from '../migrate.ts';

/** Who was heard and who was in touch on which day, so that a figure of a day long past reads days, not contacts. */
export const pastFigures: Migration = {
  number: 54,
  name: 'past-figures',
  up: `
-- One bit for each customer, at their customer_no: heard is what they said, any is a contact of any kind.
CREATE TABLE contact_days (
  day_no INTEGER PRIMARY KEY,
  on_day TEXT NOT NULL UNIQUE,
  heard BLOB NOT NULL,
  any_kind BLOB NOT NULL
) STRICT;
INSERT INTO awaited_computations VALUES ('days of contacts');
-- The days say who was silent, of any day.
DROP TABLE customer_last_words;
-- Holds all that counting who was a customer on a day needs.
CREATE INDEX customers_stays ON customers (status, customer_since_on, lost_on, class, created_at, archived_at)
  WHERE archived_at IS NULL;
-- All that counting the open and the overdue needs.
CREATE INDEX actions_standing ON actions (state, opened_at, due_at, closed_at) WHERE closed_at IS NULL;
`,
};

import type { Migration } from '../migrate.ts';

/** Cards that say what customers said and what came of it, and who was told. */
export const telling: Migration = {
  number: 46,
  name: 'telling',
  up: `
CREATE TABLE cards (
  card_id TEXT PRIMARY KEY,
  -- What a card tells follows this action; without one it is a wish that was declined.
  action_id TEXT UNIQUE REFERENCES actions (action_id),
  said TEXT NOT NULL,
  -- A sentence for each way an action can stand.
  working TEXT NOT NULL,
  changed TEXT NOT NULL,
  declined TEXT NOT NULL,
  -- Quoted as long as its customer agrees; the words stay in the entry.
  quoted_entry TEXT REFERENCES entries (entry_id),
  with_name INTEGER NOT NULL CHECK (with_name IN (0, 1)),
  -- JSON list of entries that say the same, besides what the action came from.
  voices TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'shown', 'down')),
  -- What it is meant to claim; what it may is read from the proof whenever it is shown.
  claims TEXT NOT NULL CHECK (claims IN ('changed', 'worked')),
  shown_on TEXT,
  made_at INTEGER NOT NULL,
  made_by TEXT REFERENCES people (person_id)
) STRICT;
CREATE INDEX cards_by_made ON cards (made_at, card_id);
CREATE INDEX cards_shown ON cards (shown_on, card_id) WHERE state = 'shown';

CREATE TABLE card_tellings (
  telling_id TEXT PRIMARY KEY,
  card_id TEXT NOT NULL REFERENCES cards (card_id),
  -- NULL: the notice board, for all whose name is not known.
  customer_id TEXT REFERENCES customers (customer_id),
  -- What the card told them then: who heard that it is being worked on has not heard yet that it is done.
  kind TEXT NOT NULL CHECK (kind IN ('changed', 'working-on', 'declined')),
  way TEXT NOT NULL CHECK (way IN ('call', 'in-person', 'mail', 'board')),
  told_on TEXT NOT NULL,
  told_at INTEGER NOT NULL,
  told_by TEXT REFERENCES people (person_id),
  CHECK ((customer_id IS NULL) = (way = 'board'))
) STRICT;
CREATE INDEX card_tellings_by_card ON card_tellings (card_id, told_at);
CREATE INDEX card_tellings_by_day ON card_tellings (told_on, telling_id, kind);
CREATE INDEX card_tellings_by_customer ON card_tellings (customer_id, told_on) WHERE customer_id IS NOT NULL;
`,
};

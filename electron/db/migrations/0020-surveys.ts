import type { Migration } from '../migrate.ts';

/**
 * Surveys, what was answered, and the staff pulse. A response keeps its answers as one JSON text: a questionnaire has any
 * number of questions, and one row a response is read, journalled and erased as one. `response_counts` are the sums kept
 * beside it (electron/features/surveys/surveys.sums.ts), so that results need not recount.
 */
const surveysSql = `
CREATE TABLE surveys (
  survey_id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('customers', 'guide', 'pulse')),
  state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
  -- Texts of an import that somebody has not looked at yet: "taken from the wording".
  proposed TEXT,
  last_sheet INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  made_by TEXT REFERENCES people (person_id),
  archived_at INTEGER
) STRICT;
CREATE INDEX surveys_by_made ON surveys (made_at, survey_id);

CREATE TABLE survey_versions (
  version_id TEXT PRIMARY KEY,
  survey_id TEXT NOT NULL REFERENCES surveys (survey_id),
  number INTEGER NOT NULL,
  definition TEXT NOT NULL,
  -- Counts the changes, so that two windows never overwrite each other.
  revision INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  -- From here on it is in use and stays as it is.
  frozen_at INTEGER,
  UNIQUE (survey_id, number)
) STRICT;

CREATE TABLE responses (
  position INTEGER PRIMARY KEY,
  response_id TEXT NOT NULL UNIQUE,
  survey_id TEXT NOT NULL REFERENCES surveys (survey_id),
  version_id TEXT NOT NULL REFERENCES survey_versions (version_id),
  customer_id TEXT REFERENCES customers (customer_id),
  location_id TEXT REFERENCES locations (location_id),
  channel TEXT NOT NULL CHECK (channel IN ('kiosk', 'paper', 'phone', 'in-person', 'online')),
  language TEXT NOT NULL,
  -- Answers by question id; null is shown and skipped, absent is not shown.
  answers TEXT NOT NULL,
  -- What people wrote, one text a line, for the search index.
  comments TEXT,
  is_complete INTEGER NOT NULL CHECK (is_complete IN (0, 1)),
  -- Where a response that was not finished ended.
  left_at TEXT,
  -- The lowest of its scores: a promoter, a passive, a detractor by the survey's first metric question.
  mood TEXT NOT NULL CHECK (mood IN ('happy', 'so-so', 'unhappy', 'not-known')),
  sheet INTEGER,
  -- Somebody else keyed the sheet again and agreed.
  checked_at INTEGER,
  answered_at INTEGER NOT NULL,
  answered_on TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  recorded_by TEXT REFERENCES people (person_id),
  recorded_role TEXT,
  theme_id TEXT REFERENCES reasons (reason_id),
  -- Why it does not count: a test, a second press.
  set_aside TEXT,
  import_key TEXT
) STRICT;
CREATE INDEX responses_by_survey ON responses (survey_id, answered_on, position);
CREATE INDEX responses_with_comments ON responses (survey_id, position) WHERE comments IS NOT NULL;
CREATE INDEX responses_unhappy ON responses (survey_id, answered_on, response_id)
  WHERE mood = 'unhappy' AND set_aside IS NULL;
CREATE INDEX responses_set_aside ON responses (survey_id, answered_on) WHERE set_aside IS NOT NULL;
CREATE INDEX responses_by_customer ON responses (customer_id, answered_at) WHERE customer_id IS NOT NULL;
CREATE UNIQUE INDEX responses_by_sheet ON responses (survey_id, sheet) WHERE sheet IS NOT NULL AND set_aside IS NULL;
CREATE INDEX responses_to_check ON responses (survey_id, checked_at, sheet) WHERE sheet IS NOT NULL AND set_aside IS NULL;
CREATE UNIQUE INDEX responses_by_import_key ON responses (survey_id, import_key) WHERE import_key IS NOT NULL;
CREATE INDEX responses_by_recorder ON responses (recorded_by, recorded_at) WHERE channel = 'kiosk';

-- Most responses hold nothing to search; the index and its check see the others only.
CREATE VIEW response_comments AS SELECT position, comments FROM responses WHERE comments IS NOT NULL;
CREATE VIRTUAL TABLE response_search USING fts5 (
  comments, content = 'response_comments', content_rowid = 'position', tokenize = 'unicode61 remove_diacritics 2'
);

-- How often each answer was given, by month, place and channel. '' is nothing; question '' counts responses.
CREATE TABLE response_counts (
  survey_id TEXT NOT NULL,
  question TEXT NOT NULL,
  part TEXT NOT NULL,
  answer TEXT NOT NULL,
  month TEXT NOT NULL,
  location_id TEXT NOT NULL,
  channel TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (survey_id, question, part, answer, month, location_id, channel)
) STRICT, WITHOUT ROWID;

-- Counts somebody else made: a paper summary, an old report.
CREATE TABLE survey_totals (
  total_id TEXT PRIMARY KEY,
  survey_id TEXT NOT NULL REFERENCES surveys (survey_id),
  question TEXT NOT NULL,
  counts TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT NOT NULL,
  location_id TEXT REFERENCES locations (location_id),
  source TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  recorded_by TEXT REFERENCES people (person_id),
  set_aside TEXT
) STRICT;
CREATE INDEX survey_totals_by_survey ON survey_totals (survey_id, to_on);

-- Who was asked. Sheets handed out to people nobody knows are one row with their number.
CREATE TABLE survey_asks (
  ask_id TEXT PRIMARY KEY,
  survey_id TEXT NOT NULL REFERENCES surveys (survey_id),
  customer_id TEXT REFERENCES customers (customer_id),
  channel TEXT NOT NULL,
  people INTEGER NOT NULL CHECK (people > 0),
  outcome TEXT NOT NULL CHECK (outcome IN ('answered', 'declined', 'no-answer', 'handed-out')),
  location_id TEXT REFERENCES locations (location_id),
  asked_at INTEGER NOT NULL,
  asked_on TEXT NOT NULL,
  recorded_by TEXT REFERENCES people (person_id)
) STRICT;
CREATE INDEX survey_asks_by_survey ON survey_asks (survey_id, asked_on);
CREATE INDEX survey_asks_by_customer ON survey_asks (customer_id, asked_at) WHERE customer_id IS NOT NULL;

-- A tablet on the counter: which survey it asks, and how.
CREATE TABLE kiosks (
  kiosk_id TEXT PRIMARY KEY REFERENCES people (person_id),
  survey_id TEXT NOT NULL REFERENCES surveys (survey_id),
  location_id TEXT REFERENCES locations (location_id),
  settings TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX kiosks_by_survey ON kiosks (survey_id);

-- That somebody looked at the results, once a day.
CREATE TABLE survey_openings (
  opening_id TEXT PRIMARY KEY,
  survey_id TEXT NOT NULL REFERENCES surveys (survey_id),
  person_id TEXT NOT NULL REFERENCES people (person_id),
  role TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  UNIQUE (survey_id, person_id, opened_on)
) STRICT;
CREATE INDEX survey_openings_by_role ON survey_openings (role, opened_on);

-- How the columns of a file became questions, for the next file with the same columns.
CREATE TABLE answer_maps (
  map_id TEXT PRIMARY KEY,
  survey_id TEXT NOT NULL REFERENCES surveys (survey_id),
  columns_key TEXT NOT NULL,
  map TEXT NOT NULL,
  used_at INTEGER NOT NULL,
  UNIQUE (survey_id, columns_key)
) STRICT;

ALTER TABLE actions ADD COLUMN response_id TEXT REFERENCES responses (response_id);
CREATE UNIQUE INDEX actions_by_response ON actions (response_id) WHERE response_id IS NOT NULL;
`;

/** The staff pulse. While one is open its answers lie in a file of their own; nothing here says who, when or in what order. */
const pulseSql = `
CREATE TABLE pulses (
  pulse_id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  definition TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  -- JSON list of teams {id, name, size}; empty where only the whole company is shown.
  teams TEXT NOT NULL,
  min_scores INTEGER NOT NULL CHECK (min_scores >= 3),
  min_comments INTEGER NOT NULL CHECK (min_comments >= 5),
  asked INTEGER NOT NULL,
  launched_at INTEGER NOT NULL,
  launched_by TEXT REFERENCES people (person_id),
  closes_on TEXT NOT NULL,
  closed_on TEXT,
  taken_part INTEGER
) STRICT;
CREATE INDEX pulses_by_launch ON pulses (launched_at, pulse_id);

-- One row an answer to one question, so that the answers of one person can't be put together again. Random ids.
CREATE TABLE pulse_answers (
  answer_id TEXT PRIMARY KEY,
  pulse_id TEXT NOT NULL,
  question TEXT NOT NULL,
  team TEXT NOT NULL,
  answer TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX pulse_answers_by_question ON pulse_answers (pulse_id, question);

-- A comment and what was written back and forth about it; only who holds the code can answer as its author.
CREATE TABLE pulse_comments (
  comment_id TEXT PRIMARY KEY,
  pulse_id TEXT NOT NULL,
  question TEXT NOT NULL,
  text TEXT NOT NULL,
  code_hash TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX pulse_comments_by_pulse ON pulse_comments (pulse_id, question);
CREATE UNIQUE INDEX pulse_comments_by_code ON pulse_comments (code_hash, comment_id) WHERE code_hash IS NOT NULL;

CREATE TABLE pulse_replies (
  reply_id TEXT PRIMARY KEY,
  comment_id TEXT NOT NULL,
  -- A leader's reply names its day and author; the author of the comment leaves neither.
  by_person TEXT REFERENCES people (person_id),
  is_author INTEGER NOT NULL CHECK (is_author IN (0, 1)),
  number INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX pulse_replies_by_comment ON pulse_replies (comment_id, number);
`;

/**
 * What is in use stays as it is, for whoever writes; above all when a change from before the opening is taken back. An
 * opening itself is taken back only as long as nobody answered and no later version stands on it.
 */
const frozenSql = `
CREATE TRIGGER survey_versions_stay BEFORE UPDATE OF definition, number, survey_id ON survey_versions
WHEN OLD.frozen_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'A version in use stays as it is.'); END;

CREATE TRIGGER survey_versions_stay_frozen BEFORE UPDATE OF frozen_at ON survey_versions
WHEN OLD.frozen_at IS NOT NULL AND (
  EXISTS (SELECT 1 FROM survey_versions WHERE survey_id = OLD.survey_id AND number > OLD.number)
  OR EXISTS (SELECT 1 FROM responses WHERE survey_id = OLD.survey_id AND version_id = OLD.version_id))
BEGIN SELECT RAISE(ABORT, 'A version that was answered stays in use.'); END;

CREATE TRIGGER surveys_stay_opened BEFORE UPDATE OF state ON surveys
WHEN NEW.state = 'draft' AND OLD.state <> 'draft' AND (
  EXISTS (SELECT 1 FROM survey_versions WHERE survey_id = OLD.survey_id AND number > 1)
  OR EXISTS (SELECT 1 FROM responses WHERE survey_id = OLD.survey_id))
BEGIN SELECT RAISE(ABORT, 'A survey that was answered is no draft any more.'); END;
`;

/** Surveys, responses and the staff pulse. */
export const surveys: Migration = { number: 20, name: 'surveys', up: [surveysSql, frozenSql, pulseSql].join('\n') };

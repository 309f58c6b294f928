import type { Migration } from '../migrate.ts';
import { observationSql } from './0044-rhythm-observation.ts';
import { policySql } from './0044-rhythm-policy.ts';

const rhythmSql = `
-- What is still to be computed over rows that were there before an update brought the computation.
CREATE TABLE awaited_computations (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO awaited_computations VALUES ('rhythm of purchases'), ('rhythm of contacts'), ('calls to the silent'), ('roads to a sale');

-- When each customer's silence becomes unusual, by their own dates; kept by the store, a row only where there is a rhythm.
CREATE TABLE rhythms (
  customer_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('purchase', 'contact')),
  last_on TEXT NOT NULL,
  days INTEGER NOT NULL,
  every_days REAL,
  limit_days REAL,
  interval_from TEXT,
  season_around TEXT,
  season_from TEXT,
  season_until TEXT,
  -- The earlier of both, so that the list reads by day.
  broken_from TEXT NOT NULL,
  PRIMARY KEY (customer_id, kind)
) STRICT, WITHOUT ROWID;
-- Holds all that judging needs, so that counting looks no row up.
CREATE INDEX rhythms_by_break ON rhythms (broken_from, customer_id, kind, interval_from, season_until, last_on);

CREATE TABLE rhythm_dismissals (
  dismissal_id TEXT PRIMARY KEY,
  customer_id TEXT NOT NULL REFERENCES customers (customer_id),
  kind TEXT NOT NULL CHECK (kind IN ('purchase', 'contact')),
  -- The last day of the rhythm it was said of; the next one makes it void.
  last_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  by_person TEXT REFERENCES people (person_id),
  by_role TEXT,
  recorded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX rhythm_dismissals_by_customer ON rhythm_dismissals (customer_id, kind, last_on);

-- Calls that reached a customer who had fallen silent, and whether they needed something; kept by the store.
CREATE TABLE rhythm_calls (
  touch_id TEXT PRIMARY KEY,
  customer_id TEXT NOT NULL,
  called_on TEXT NOT NULL,
  needed INTEGER NOT NULL CHECK (needed IN (0, 1))
) STRICT, WITHOUT ROWID;
-- The steps with each customer up to their first sale; kept by the store.
CREATE TABLE sales_roads (
  customer_id TEXT PRIMARY KEY,
  calls INTEGER NOT NULL,
  appointments INTEGER NOT NULL,
  meetings INTEGER NOT NULL,
  prospects INTEGER NOT NULL,
  sold_on TEXT,
  -- Contacts that came about.
  touches INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- The steps of all roads together, from which the ratios of the funnel are.
CREATE VIEW sales_steps AS SELECT ifnull(sum(calls), 0) AS calls, ifnull(sum(appointments), 0) AS appointments,
  ifnull(sum(meetings), 0) AS meetings, ifnull(sum(prospects), 0) AS prospects, count(sold_on) AS sales FROM sales_roads;
CREATE INDEX sales_roads_by_sale ON sales_roads (sold_on, touches) WHERE sold_on IS NOT NULL;
CREATE INDEX rhythm_calls_by_day ON rhythm_calls (called_on, customer_id, needed);
`;

/** Broken rhythms, visits that owe an answer, and what the rules of the house earn. */
export const rhythm: Migration = {
  number: 44,
  name: 'rhythm',
  up: [rhythmSql, observationSql, policySql].join('\n'),
};

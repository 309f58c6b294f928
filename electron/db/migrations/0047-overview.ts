import type { Migration } from '../migrate.ts';

/** What somebody chose for the overview, and where touchpoints, surveys and scorecards stand on the map. */
const overviewSql = `
CREATE TABLE overview_settings (
  setting_id TEXT PRIMARY KEY,
  -- JSON list of {measureId, target}.
  figures TEXT NOT NULL
) STRICT;

CREATE TABLE journey_places (
  touchpoint_id TEXT PRIMARY KEY REFERENCES touchpoints (touchpoint_id),
  step TEXT NOT NULL CHECK (step IN ('finding', 'buying', 'receiving', 'paying', 'getting-help', 'staying'))
) STRICT;

CREATE TABLE journey_ties (
  -- The id of the survey or checklist.
  source_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('survey', 'checklist')),
  touchpoint_id TEXT REFERENCES touchpoints (touchpoint_id)
) STRICT;
CREATE INDEX journey_ties_by_kind ON journey_ties (kind, source_id, touchpoint_id) WHERE touchpoint_id IS NOT NULL;
`;

/** The overview and the map of touchpoints. */
export const overview: Migration = { number: 47, name: 'overview', up: overviewSql };

import type { Migration } from '../migrate.ts';

/** Where each day begins and ends in the journal. */
export const commitDays: Migration = {
  number: 56,
  name: 'commit-days',
  up: `
-- The first and the last commit of each day in UTC. What a job writes carries the moment the job began, and clocks are
-- set back, so commits are not in order of time: finding the ends of a period took a look at every commit in it.
CREATE TABLE commit_days (
  utc_day INTEGER PRIMARY KEY,
  first_commit INTEGER NOT NULL,
  last_commit INTEGER NOT NULL
) STRICT;
INSERT INTO commit_days SELECT at / 86400000, min(commit_id), max(commit_id) FROM commits GROUP BY at / 86400000;
CREATE TRIGGER commits_have_days AFTER INSERT ON commits BEGIN
  INSERT INTO commit_days VALUES (NEW.at / 86400000, NEW.commit_id, NEW.commit_id)
  ON CONFLICT DO UPDATE SET
    first_commit = min(first_commit, excluded.first_commit), last_commit = max(last_commit, excluded.last_commit);
END;
DROP INDEX commits_by_at;
`,
};

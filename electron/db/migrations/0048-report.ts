import type { Migration } from '../migrate.ts';

/** Reports that were signed, each with the figures of its day. */
export const report: Migration = {
  number: 48,
  name: 'report',
  up: `
CREATE TABLE reports (
  report_id TEXT PRIMARY KEY,
  from_on TEXT NOT NULL UNIQUE,
  to_on TEXT NOT NULL,
  -- Sentences and figures as they were when it was signed, and which words were quoted, JSON.
  content TEXT NOT NULL,
  -- What the next quarter was promised to bring, JSON.
  next TEXT NOT NULL,
  signed_at INTEGER NOT NULL,
  by_person TEXT REFERENCES people (person_id),
  by_role TEXT
) STRICT;
-- Who agreed to be quoted: few of many.
CREATE INDEX customers_quotable ON customers (customer_id)
  WHERE instr(consents, '"testimonial"') > 0 AND archived_at IS NULL;
`,
};

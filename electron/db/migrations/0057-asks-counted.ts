import type { Migration } from '../migrate.ts';

/** Who was asked, and how that came out, counted without a look at each of the asked. */
export const asksCounted: Migration = {
  number: 57,
  name: 'asks-counted',
  up: `
-- All that the results of a survey ask about the asked, and the few sheets handed out to people nobody knows.
CREATE INDEX survey_asks_counted ON survey_asks (survey_id, asked_on, outcome, people);
CREATE INDEX survey_asks_unknown ON survey_asks (survey_id, asked_on)
  WHERE outcome = 'handed-out' AND channel = 'paper' AND customer_id IS NULL;
DROP INDEX survey_asks_by_survey;
`,
};

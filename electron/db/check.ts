import { toBreakText, walkChain } from './check-chain.ts';
import { countWrongContactDays } from './contact-days.ts';
import { finish } from './jobs.ts';
import { searchIndexes } from './search-index.ts';
import type { Sql } from './sql.ts';
import type { Store } from './store.ts';

/** One thing a check looked at, and what is wrong there (empty: nothing). */
export type CheckResult = { readonly what: string; readonly problems: readonly string[] };

/** Problems named before "and more": enough to see what it is. */
const problemsShown = 20;

function checkIntegrity(store: Store<never>): CheckResult {
  const rows = store.statements.prepare('PRAGMA integrity_check(20)').pluck().all().map(String);
  return { what: 'integrity', problems: rows.filter((row) => row !== 'ok') };
}

function checkForeignKeys(store: Store<never>): CheckResult {
  const rows = store.statements
    .prepare('SELECT "table", rowid, parent FROM pragma_foreign_key_check LIMIT 20')
    .raw()
    .all();
  return { what: 'foreign keys', problems: rows.map((row) => `${String(row)}: points to nothing`) };
}

function checkChain(store: Store<never>): CheckResult {
  const source = {
    read: store.read,
    iterate: (query: Sql) => store.database.prepare(query.text).iterate(...query.values),
  };
  const { breaks } = finish(walkChain(source, { breaksNamed: problemsShown }));
  return { what: 'journal chain', problems: breaks.map(toBreakText) };
}

function checkSearch(store: Store<never>): CheckResult {
  const problems: string[] = [];
  for (const index of searchIndexes) {
    try {
      store.database.prepare(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`).run();
    } catch (cause) {
      problems.push(`${index}: ${cause instanceof Error ? cause.message : 'out of step'}`);
    }
  }
  return { what: 'search index', problems };
}

/** Each summary, and the query over the rows that it must equal. */
const summaries: ReadonlyArray<readonly [name: string, kept: string, counted: string]> = [
  [
    'days of the log',
    'SELECT heard_on, location_id, touchpoint_id, entries, happy, so_so, unhappy, to_answer, answered_in_time FROM entry_days WHERE entries <> 0',
    `SELECT heard_on, ifnull(location_id, ''), ifnull(touchpoint_id, ''), count(*), sum(how_left = 'happy'),
       sum(how_left = 'so-so'), sum(how_left = 'unhappy'),
     sum(needs_answer), sum(needs_answer AND ifnull(answered_at - heard_at <= 172800000, 0)) FROM entries GROUP BY 1, 2, 3`,
  ],
  [
    'counts of the log',
    'SELECT status, how_left, type, recorded_by, entries FROM entry_states WHERE entries <> 0',
    `SELECT status, how_left, type, ifnull(recorded_by, ''), count(*) FROM entries GROUP BY 1, 2, 3, 4`,
  ],
  [
    'last contacts with customers',
    "SELECT customer_id, last_on FROM last_contacts WHERE last_on <> ''",
    `SELECT customer_id, max(day) FROM (
       SELECT customer_id, heard_on AS day FROM entries
       UNION ALL SELECT customer_id, answered_on FROM responses WHERE set_aside IS NULL
       UNION ALL SELECT customer_id, touched_on FROM touches WHERE outcome = 'reached'
       UNION ALL SELECT customer_id, told_on FROM promises
       UNION ALL SELECT customer_id, called_on FROM exit_calls
       UNION ALL SELECT customer_id, ifnull(answered_on, watched_on) FROM observations WHERE archived_at IS NULL
     ) WHERE customer_id IS NOT NULL GROUP BY 1`,
  ],
  [
    'counts of survey answers',
    `SELECT survey_id, question, answer, month, location_id, channel, sum(n) FROM response_counts
     WHERE part = '' AND answer IN ('complete', 'partial', 'answered', 'skipped') GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(n) <> 0`,
    `SELECT * FROM (
       SELECT survey_id, '', CASE is_complete WHEN 1 THEN 'complete' ELSE 'partial' END, substr(answered_on, 1, 7),
         ifnull(location_id, ''), channel, count(*)
       FROM responses WHERE set_aside IS NULL GROUP BY 1, 2, 3, 4, 5, 6
       UNION ALL
       SELECT survey_id, given.key, CASE given.type WHEN 'null' THEN 'skipped' ELSE 'answered' END,
         substr(answered_on, 1, 7), ifnull(location_id, ''), channel, count(*)
       FROM responses, json_each(answers) AS given
       WHERE set_aside IS NULL AND NOT (given.type = 'object' AND json_extract(given.value, '$.special') IS NOT NULL)
       GROUP BY 1, 2, 3, 4, 5, 6)`,
  ],
  [
    'scores of checklists',
    'SELECT checklist_id, section_id, month, location_id, n, sum, squares FROM checklist_scores WHERE n <> 0',
    `SELECT checklist_id, section, substr(ran_on, 1, 7), ifnull(location_id, ''), count(*),
       sum(CAST(round(score * 1e12) AS INTEGER)), sum(CAST(round(score * score * 1e12) AS INTEGER)) FROM (
       SELECT *, '' AS section, value AS score FROM checklist_runs
       UNION ALL
       SELECT r.*, s.value ->> '$.id', s.value ->> '$.value' FROM checklist_runs AS r, json_each(r.sections) AS s
     ) WHERE state IN ('submitted', 'accepted') AND value IS NOT NULL AND score IS NOT NULL GROUP BY 1, 2, 3, 4`,
  ],
  [
    'lead times of jobs',
    'SELECT job_type_id, done_on, took, n FROM job_days WHERE n <> 0',
    `SELECT job_type_id, done_on, CAST(julianday(done_on) - julianday(asked_on) AS INTEGER), count(*) FROM promises
     WHERE job_type_id IS NOT NULL AND done_on IS NOT NULL AND cancelled_on IS NULL GROUP BY 1, 2, 3`,
  ],
  [
    'first dates of jobs',
    'SELECT job_type_id, first_due_on, kept, n FROM job_first_dates WHERE n <> 0',
    `SELECT job_type_id, first_due_on, CASE WHEN done_on < first_due_on OR (done_on = first_due_on
       AND (first_due_to IS NULL OR done_minute IS NULL OR done_minute <= first_due_to)) THEN '1' ELSE '0' END, count(*)
     FROM promises WHERE job_type_id IS NOT NULL AND cancelled_on IS NULL GROUP BY 1, 2, 3`,
  ],
  [
    'promises by first date',
    'SELECT first_due_on, location, came, warned, n FROM promise_first_days WHERE n <> 0',
    `SELECT first_due_on, ifnull(location_id, ''), CASE WHEN done_on < first_due_on OR (done_on = first_due_on
       AND (first_due_to IS NULL OR done_minute IS NULL OR done_minute <= first_due_to)) THEN 'in-time'
       WHEN done_on <= need_by_on THEN 'early-enough' ELSE 'late' END, CAST(was_warned AS TEXT), count(*)
     FROM promises WHERE cancelled_on IS NULL GROUP BY 1, 2, 3, 4`,
  ],
  [
    'promises by last date',
    'SELECT last_due_on, location, kept, n FROM promise_last_days WHERE n <> 0',
    `SELECT last_due_on, ifnull(location_id, ''), CASE WHEN done_on < last_due_on OR (done_on = last_due_on
       AND (last_due_to IS NULL OR done_minute IS NULL OR done_minute <= last_due_to)) THEN '1' ELSE '0' END, count(*)
     FROM promises WHERE cancelled_on IS NULL GROUP BY 1, 2, 3`,
  ],
  [
    'counts of checklists',
    'SELECT checklist_id, month, location_id, item, outcome, n FROM checklist_counts WHERE n <> 0',
    `SELECT checklist_id, substr(ran_on, 1, 7), ifnull(location_id, ''), item, outcome, count(*) FROM (
       SELECT *, '' AS item, 'run' AS outcome FROM checklist_runs
       UNION ALL
       SELECT *, '', 'failed' FROM checklist_runs WHERE passed = 0 OR critical_fails <> '[]'
       UNION ALL
       SELECT r.*, o.key, o.value FROM checklist_runs AS r, json_each(r.outcomes) AS o
     ) WHERE state IN ('submitted', 'accepted') GROUP BY 1, 2, 3, 4, 5`,
  ],
];

function checkSummaries(store: Store<never>): CheckResult {
  const count = (query: string): number =>
    Number(store.database.prepare(`SELECT count(*) FROM (${query})`).pluck().get());
  const problems = summaries.flatMap(([name, kept, counted]) => {
    // Both ways: a sum may be wrong, missing, or kept of rows that are gone.
    const differing = Math.max(count(`${counted} EXCEPT ${kept}`), count(`${kept} EXCEPT ${counted}`));
    return differing === 0 ? [] : [`${name}: ${differing} sums do not add up`];
  });
  const days = countWrongContactDays(store.database);
  if (days > 0) problems.push(`days of contacts: ${days} do not say who was in touch`);
  return { what: 'summaries', problems };
}

/** A row that came from elsewhere may name any file of this computer; ours are named by their hash. */
function checkAttachments(store: Store<never>): CheckResult {
  const problems = [...store.tables.values()].flatMap(({ name, attachment }) => {
    if (attachment === undefined) return [];
    const odd = Number(
      store.database
        .prepare(
          `SELECT count(*) FROM "${name}" WHERE "${attachment}" <> ''
             AND (length("${attachment}") <> 64 OR "${attachment}" GLOB '*[^0-9a-f]*')`,
        )
        .pluck()
        .get(),
    );
    return odd === 0 ? [] : [`${name}: ${odd} files are not named by their hash`];
  });
  return { what: 'names of files', problems };
}

/** Looks at everything that can be verified: integrity, foreign keys, journal chain, search index, summaries, names of files. */
export function checkStore(store: Store<never>): CheckResult[] {
  return [checkIntegrity, checkForeignKeys, checkChain, checkSearch, checkSummaries, checkAttachments].map((check) =>
    check(store),
  );
}

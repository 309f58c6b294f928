import { toDay, type Instant } from '../../../shared/clock.ts';
import { columnsOf } from '../../../shared/features/imports/mapping.rules.ts';
import { toInstant } from '../../../shared/features/imports/dates.rules.ts';
import { endOf } from '../../../shared/features/promises/due.rules.ts';
import { promisesImportFields } from '../../../shared/features/promises/promises.import-fields.ts';
import { readJobRow, type JobRow } from '../../../shared/features/promises/promises.import.rules.ts';
import { findRiskMoments } from '../../../shared/features/promises/risk.rules.ts';
import { workingMs } from '../../../shared/working-time.ts';
import type { ImportFile, ImportTargetKind } from '../../app/registries.ts';
import { sql } from '../../db/sql.ts';
import type { Row } from '../../db/table.ts';
import { promises, promiseVersions, slipReasons } from './promises.tables.ts';

/** What the engine gets for each job: its rows as they are to be written. */
type Item = { readonly promise: Row; readonly versions: readonly Row[]; readonly reasons: readonly Row[] };

/** Room for the name of a kind of job or a reason; a longer one is cut. */
const nameMax = 80;
const customerNameMax = 160;

/** A file names days, not times: midday is the same day whatever the season does. */
const middayOf = (day: JobRow['askedOn'], timeZone: string): Instant =>
  toInstant({ day, timeMs: null, offsetMs: null }, timeZone);

/** When an open promise turns amber and red; of one that is over nobody asks. */
function toMoments({ askedOn, promisedOn, doneOn }: JobRow, file: ImportFile): Row {
  const { timeZone, calendar } = file;
  const dueAt = endOf({ on: promisedOn, to: null }, timeZone);
  if (doneOn !== null) return { amber_at: dueAt, red_at: dueAt, due_at: dueAt };
  const time = (from: Instant, to: Instant): number => workingMs(from, to, calendar, timeZone);
  const { amberAt, redAt } = findRiskMoments(middayOf(askedOn, timeZone), dueAt, time);
  return { amber_at: amberAt, red_at: redAt, due_at: dueAt };
}

const blankVersion = {
  due_from: null,
  due_to: null,
  was_due_on: null,
  was_due_to: null,
  said_by: '',
  said_through: 'other',
  supersedes: 1,
  withdrawn_at: null,
  known_at: null,
  told_at: null,
  told_by: null,
  told_to: '',
  told_reason_id: null,
  notice_minutes: null,
  told_in_time: null,
  asked_by_customer: 0,
  starts_anew: 0,
  explainable: null,
  value_at_risk_minor: null,
  note: '',
} as const;

/** The first date, which the customer was told by saying it. */
function toFirstVersion(id: string, promiseId: string, job: JobRow, saidAt: Instant): Row {
  return {
    ...blankVersion,
    version_id: id,
    promise_id: promiseId,
    number: 1,
    due_on: job.promisedOn,
    said_at: saidAt,
    said_on: job.askedOn,
    told_at: saidAt,
    starts_anew: 1,
  };
}

/**
 * The move that a reason in the file stands for, on the day the first date was over. To which date, and when they were
 * told, the file does not say: so it is no date that stands beside the first, and figures about telling leave it out.
 */
function toMove(id: string, promiseId: string, job: JobRow, toldReasonId: string | null, file: ImportFile): Row {
  const over = job.doneOn === null || job.doneOn > job.promisedOn ? job.promisedOn : job.doneOn;
  const at = Math.min(middayOf(over, file.timeZone), file.now);
  return {
    ...blankVersion,
    version_id: id,
    promise_id: promiseId,
    number: 2,
    due_on: job.doneOn ?? job.promisedOn,
    said_at: at,
    said_on: toDay(at, file.timeZone),
    withdrawn_at: at,
    told_by: toldReasonId === null ? null : 'other',
    told_reason_id: toldReasonId,
  };
}

function toPromise(id: string, job: JobRow, named: Row, key: string, file: ImportFile): Row {
  const saidAt = middayOf(job.askedOn, file.timeZone);
  return {
    promise_id: id,
    ...named,
    location_id: null,
    what: job.what,
    our_part: '',
    their_part: '',
    accepted: 'not-asked',
    asked_on: job.askedOn,
    need_by_on: job.needByOn,
    promised_at: saidAt,
    first_due_on: job.promisedOn,
    first_due_to: null,
    last_due_on: job.promisedOn,
    last_due_to: null,
    ...toMoments(job, file),
    untold_since: null,
    is_contradicted: 0,
    told_on: job.askedOn,
    // Nobody wrote down whether they were warned: a file accuses nobody.
    was_warned: 1,
    done_on: job.doneOn,
    done_minute: null,
    value_received: null,
    cancelled_on: null,
    cancelled_why: null,
    recorded_by: null,
    recorded_at: file.now,
    import_key: key,
  };
}

function startFile(file: ImportFile): ReturnType<ImportTargetKind['startFile']> {
  const { idOf, newId, now } = file;
  return (texts, key) => {
    const read = readJobRow(texts, file);
    if ('problems' in read) return read;
    const { job } = read;
    const idFor = (field: string, kind: 'customer' | 'jobType' | 'slipReason', max = nameMax): string | null => {
      const text = texts[field];
      return text === undefined ? null : idOf(kind, text.slice(0, max));
    };
    const promiseId: string = newId();
    const named = {
      customer_id: idFor('customer', 'customer', customerNameMax),
      job_type_id: idFor('jobType', 'jobType'),
    };
    const first = toFirstVersion(newId(), promiseId, job, middayOf(job.askedOn, file.timeZone));
    const told = idFor('toldReason', 'slipReason');
    const real = idFor('realReason', 'slipReason');
    const move = told === null && real === null ? null : toMove(newId(), promiseId, job, told, file);
    const reason: Row | null =
      move === null || real === null
        ? null
        : {
            slip_reason_id: newId(),
            version_id: move['version_id'] ?? null,
            reason_id: real,
            source: job.source,
            note: '',
            recorded_by: null,
            recorded_at: now,
          };
    return {
      item: {
        promise: toPromise(promiseId, job, named, key, file),
        versions: move === null ? [first] : [first, move],
        reasons: reason === null ? [] : [reason],
      } satisfies Item,
    };
  };
}

/** Jobs with their dates from files of other tools. */
export const promisesImport: ImportTargetKind = {
  as: 'promises',
  fields: promisesImportFields,
  findGap: (map) => {
    const isGiven = (field: string): boolean => columnsOf(map, field).length > 0 || map.constants[field] !== undefined;
    if (!isGiven('customer')) return 'Say which column holds the customer.';
    if (!isGiven('askedOn')) return 'Say which column holds the day on which they asked.';
    return isGiven('promisedOn') ? null : 'Say which column holds the date that was promised.';
  },
  hasKey: (read, key) => read.number(sql`SELECT 1 FROM promises WHERE import_key = ${key}`) === 1,
  startFile,
  apply: (tx, item) => {
    const { promise, versions, reasons } = item as Item; // made by startFile on the other side
    tx.insert(promises, promise);
    for (const version of versions) tx.insert(promiseVersions, version);
    for (const reason of reasons) tx.insert(slipReasons, reason);
    return [];
  },
};

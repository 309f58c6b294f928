import { daysBetween, type Day } from '../../../shared/clock.ts';
import { decideFit } from '../../../shared/features/promising/fit.rules.ts';
import type { Capability, JobType, SafeDate } from '../../../shared/features/promising/promising.schema.ts';
import {
  countWithin,
  toLeadTimes,
  toSafeDays,
  toShare,
  type LeadTimes,
} from '../../../shared/features/promising/safe-date.rules.ts';
import { countAll } from '../../../shared/stats/safe-promise.ts';
import { fewestForBound, usualBound } from '../../../shared/stats/upper-bound.ts';
import { addWorkingDays, countWorkingDays, type WorkingCalendar } from '../../../shared/working-time.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { countKept, listDoneJobs, listOpenJobs, toHistory } from './lead-times.store.ts';

function readLeadTimes(read: ReadHandle, jobTypeId: string, today: Day, calendar: WorkingCalendar): LeadTimes {
  const history = toHistory(today);
  const done = listDoneJobs(read, jobTypeId, history);
  return toLeadTimes(done, listOpenJobs(read, jobTypeId, history), today, calendar);
}

/** How one does at a kind of job; kept rates are results, and not everybody sees those. */
export function readCapability(
  read: ReadHandle,
  jobType: JobType,
  today: Day,
  calendar: WorkingCalendar,
  seesResults: boolean,
): Capability {
  const times = readLeadTimes(read, jobType.id, today, calendar);
  return {
    ...jobType,
    kept: seesResults ? readKept(read, jobType.id, today) : null,
    jobs: countAll(times.done),
    ...toSafeDays(times),
  };
}

function readKept(read: ReadHandle, jobTypeId: string, today: Day): Capability['kept'] {
  const { kept, n } = countKept(read, jobTypeId, toHistory(today));
  return toShare(kept, n);
}

/** What is asked about a date. */
type Asked = {
  readonly jobType: JobType;
  readonly today: Day;
  /** The day from which worked days are counted. */
  readonly askedOn: Day;
  readonly days: number | null;
  readonly needByOn: Day | null;
  readonly calendar: WorkingCalendar;
};

/** The worked days somebody asks about: those typed, or those left until the need; null where nobody asks. */
function toAskedDays({ days, needByOn, askedOn, calendar }: Asked): number | null {
  if (needByOn === null) return days;
  return Math.max(0, countWorkingDays(askedOn, needByOn, calendar));
}

/** What the history of a kind of job says about a date. */
export function readSafeDate(read: ReadHandle, asked: Asked): SafeDate {
  const { jobType, today, askedOn, needByOn, calendar } = asked;
  const times = readLeadTimes(read, jobType.id, today, calendar);
  const { safe, longest } = toSafeDays(times);
  const days = toAskedDays(asked);
  const came = days === null ? null : countWithin(times, days);
  return {
    jobType,
    ...toHistory(today),
    askedOn,
    jobs: countAll(times.done),
    fewest: fewestForBound(usualBound),
    safe: safe === null ? null : { ...safe, on: addWorkingDays(askedOn, safe.days, calendar) },
    longest,
    asked:
      days === null || came === null
        ? null
        : {
            ...came,
            days,
            on: needByOn ?? addWorkingDays(askedOn, days, calendar),
            // A need that lies before the day it was asked for can't be met by anybody.
            verdict: needByOn !== null && daysBetween(askedOn, needByOn) < 0 ? 'refer' : decideFit(came.part, came.n),
          },
  };
}

import type { Instant } from '../../clock.ts';
import type { PromiseState } from './promises.schema.ts';

/** Counts the working time between two moments, in milliseconds. */
export type WorkingTime = (from: Instant, to: Instant) => number;

/** Share of the promised time gone at which a promise turns amber, and red (the age zones of Kanban). */
const amberShare = 0.5;
/** See above. */
const redShare = 0.85;

/** When a promise turns amber, red, and is over. */
export type RiskMoments = { readonly amberAt: Instant; readonly redAt: Instant; readonly dueAt: Instant };

/**
 * Finds when half and when 85% of the promised time is gone, in working time; a promise that holds no working time is
 * measured by the clock. Example: promised Monday 9:00 for Monday 17:00 in a business that works then turns amber at
 * 13:00 and red at 15:48.
 */
export function findRiskMoments(promisedAt: Instant, dueAt: Instant, workingTime: WorkingTime): RiskMoments {
  const total = workingTime(promisedAt, dueAt);
  const count: WorkingTime = total > 0 ? workingTime : (from, to) => to - from;
  const whole = total > 0 ? total : Math.max(0, dueAt - promisedAt);
  const reach = (share: number): Instant => {
    let [early, late] = [promisedAt, Math.max(promisedAt, dueAt)];
    // To the second: nobody looks closer.
    while (late - early > 1000) {
      const middle = Math.floor((early + late) / 2);
      if (count(promisedAt, middle) >= share * whole) late = middle;
      else early = middle;
    }
    return late;
  };
  return { amberAt: reach(amberShare), redAt: reach(redShare), dueAt };
}

/** What the standing of a promise depends on. */
export type Standing = RiskMoments & {
  readonly isDone: boolean;
  readonly isCancelled: boolean;
  readonly keptFirst: boolean;
  /** Whether open promises of the same job type are late already. */
  readonly othersLate: boolean;
};

/** Tells where a promise stands at a moment, and why it is at risk where it is. */
export function standingOf(
  promise: Standing,
  now: Instant,
): { readonly state: PromiseState; readonly risk: 'amber' | 'red' | 'others-late' | null } {
  if (promise.isCancelled) return { state: 'cancelled', risk: null };
  if (promise.isDone) return { state: promise.keptFirst ? 'kept' : 'broken', risk: null };
  if (now >= promise.dueAt) return { state: 'late', risk: null };
  if (now >= promise.redAt) return { state: 'at-risk', risk: 'red' };
  if (promise.othersLate) return { state: 'at-risk', risk: 'others-late' };
  return now >= promise.amberAt ? { state: 'at-risk', risk: 'amber' } : { state: 'due', risk: null };
}

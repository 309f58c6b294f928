import { toDay, type Day, type Instant } from '../../clock.ts';
import type { PromiseVersionId } from '../../ids.ts';
import { Refusal } from '../../refusal.ts';
import { endOf, type Due } from './due.rules.ts';
import type { SaidDate } from './promises.schema.ts';

/** What the rules need of a date that was said. */
export type SaidVersion = {
  readonly id: PromiseVersionId;
  readonly number: number;
  readonly due: SaidDate;
  readonly saidAt: Instant;
  readonly supersedes: boolean;
  readonly startsAnew: boolean;
  readonly askedByCustomer: boolean;
  readonly withdrawnAt: Instant | null;
  readonly knownAt: Instant | null;
  readonly toldAt: Instant | null;
};

/** What follows from all the dates of a promise and is kept beside it. */
export type PromiseDates = {
  readonly first: Due;
  readonly last: Due;
  /** When the time that the last date is measured by began. */
  readonly since: Instant;
  readonly untoldSince: Instant | null;
  readonly isContradicted: boolean;
  readonly wasWarned: boolean;
  /** The latest day on which they were told a date, also one that was taken back since. */
  readonly toldOn: Day;
};

const toDue = ({ on, to }: SaidDate): Due => ({ on, to });

const isSameDate = (one: SaidDate, other: SaidDate): boolean =>
  one.on === other.on && one.from === other.from && one.to === other.to;

/** Dates the customer was told and nobody took back. */
export function listLive(versions: readonly SaidVersion[]): SaidVersion[] {
  return versions.filter(({ toldAt, withdrawnAt }) => toldAt !== null && withdrawnAt === null);
}

/** Whether a customer has been told two dates that both stand. Own definition. */
export function isContradicted(versions: readonly SaidVersion[]): boolean {
  const [one, ...others] = listLive(versions);
  return one !== undefined && others.some(({ due }) => !isSameDate(one.due, due));
}

/** Whether another date stood when this one was told; taking it back in the same breath is no contradiction. */
export function contradictedWhenTold(version: SaidVersion, versions: readonly SaidVersion[]): boolean {
  const { toldAt } = version;
  if (toldAt === null || version.supersedes) return false;
  return versions.some(
    (other) =>
      other.number < version.number &&
      other.toldAt !== null &&
      (other.withdrawnAt === null || other.withdrawnAt >= toldAt) &&
      !isSameDate(other.due, version.due),
  );
}

/**
 * Works out what follows from the dates of a promise. The first date is the first that was said, or the one the customer
 * asked for since; the last is the newest they were told of and that stands: a date nobody told them is no promise.
 */
export function toDates(versions: readonly SaidVersion[], timeZone: string): PromiseDates {
  const ordered = versions.toSorted((one, other) => one.number - other.number);
  const base = ordered.findLast(({ startsAnew }) => startsAnew);
  const last = listLive(ordered).at(-1) ?? base;
  if (base === undefined || last === undefined) throw new Error('A promise has a first date.');
  const first = toDue(base.due);
  const firstEnd = endOf(first, timeZone);
  const untold = ordered.filter(({ toldAt, withdrawnAt }) => toldAt === null && withdrawnAt === null);
  const isWarning = (version: SaidVersion): boolean =>
    version.number > base.number && !version.askedByCustomer && version.toldAt !== null && version.toldAt < firstEnd;
  return {
    first,
    last: toDue(last.due),
    since: base.saidAt,
    untoldSince: untold.reduce<Instant | null>(
      (since, { knownAt, saidAt }) => Math.min(since ?? Infinity, knownAt ?? saidAt),
      null,
    ),
    isContradicted: isContradicted(ordered),
    wasWarned: ordered.some(isWarning),
    toldOn: toDay(Math.max(...ordered.map(({ toldAt }) => toldAt ?? base.saidAt)), timeZone),
  };
}

/**
 * Whether a move begins a new first date: the customer asked for it while the first date was still ahead. Asking for
 * another day after it was missed mends nothing: once missed, a date stays missed.
 */
export function startsAnew(askedByCustomer: boolean, saidAt: Instant, firstEnd: Instant): boolean {
  return askedByCustomer && saidAt < firstEnd;
}

/** Refuses what can't be said of a promise that is over. */
export function assertOpen(promise: { readonly doneOn: Day | null; readonly cancelledOn: Day | null }): void {
  if (promise.doneOn !== null) throw new Refusal('ALREADY_DONE', 'This is done. Take that back first, if it was not.');
  if (promise.cancelledOn !== null)
    throw new Refusal('CALLED_OFF', 'This promise was called off. Take that back first, if it stands again.');
}

/** Refuses a date that says nothing new, and moments that lie ahead or in the wrong order. */
export function assertMove(
  move: {
    readonly due: SaidDate;
    readonly knownAt: Instant | null;
    readonly toldAt: Instant | null;
    readonly supersedes: boolean;
  },
  versions: readonly SaidVersion[],
  now: Instant,
): void {
  if (listLive(versions).some(({ due }) => isSameDate(due, move.due)) && !isContradicted(versions)) {
    throw new Refusal('SAME_DATE', 'This is the date they were told already. Choose the new one.', 'due.on');
  }
  if (!move.supersedes && move.toldAt === null) {
    throw new Refusal('NOT_SAID', 'A date that was said beside another was said at some time. Enter when.', 'told.at');
  }
  assertMoments(move.knownAt, move.toldAt, now);
}

/** Refuses telling before knowing, and moments that lie ahead. */
export function assertMoments(knownAt: Instant | null, toldAt: Instant | null, now: Instant): void {
  if (knownAt !== null && knownAt > now) {
    throw new Refusal('NOT_YET', 'Nobody can have known it yet. Choose a time that has passed.', 'knownAt');
  }
  if (toldAt !== null && toldAt > now) {
    throw new Refusal('NOT_YET', 'They can’t have been told yet. Choose a time that has passed.', 'told.at');
  }
  if (knownAt !== null && toldAt !== null && toldAt < knownAt) {
    throw new Refusal('TOLD_BEFORE_KNOWN', 'They were told before anybody knew. Check both times.', 'told.at');
  }
}

/** Refuses to change what was promised first: it is what the promise is judged by. */
export function assertFirstStands(dueAsked: unknown): void {
  if (dueAsked === undefined) return;
  throw new Refusal(
    'FIRST_DATE_STANDS',
    'What was promised first stays as it was said. Move the promise; if it was mistyped, take it back and promise it anew.',
    'due.on',
  );
}

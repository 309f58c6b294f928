import { daysBetween, type Day } from '../../clock.ts';
import type { ReasonId } from '../../ids.ts';
import { Refusal } from '../../refusal.ts';
import { toCallWindow } from './call-window.rules.ts';
import { allPoints, type ExitCallFields, type Loss, type LossFields } from './losses.schema.ts';

/** Times somebody must have rung before a customer who left counts as out of reach. */
export const leastTries = 3;

/** What recording a loss needs to know of the customer. */
export type Leaver = {
  readonly name: string;
  readonly status: 'prospect' | 'active' | 'lost' | 'declined';
  readonly sinceOn: Day | null;
  /** Whether it is written down already that they left. */
  readonly isWritten: boolean;
  readonly isGone: boolean;
};

/** Refuses a loss that can't be: of who never was a customer, twice, in the future, or before they came. */
export function assertLoss(
  { lostOn }: Pick<LossFields, 'lostOn'>,
  leaver: Omit<Leaver, 'isWritten'>,
  today: Day,
): void {
  if (leaver.isGone) throw new Refusal('CUSTOMER_GONE', 'This customer was erased or merged into another.');
  if (leaver.status === 'prospect' || leaver.status === 'declined') {
    throw new Refusal('NEVER_A_CUSTOMER', `${leaver.name} never was a customer, so they can’t have left.`);
  }
  if (lostOn > today) throw new Refusal('NOT_YET', 'The day they left lies in the future.', 'lostOn');
  if (leaver.sinceOn !== null && lostOn < leaver.sinceOn) {
    throw new Refusal('BEFORE_THEY_CAME', 'They can’t have left before they became a customer.', 'lostOn');
  }
}

/** Refuses a second record of the same leaving. */
export function assertNotWritten({ name, isWritten }: Pick<Leaver, 'name' | 'isWritten'>): void {
  if (isWritten) throw new Refusal('ALREADY_WRITTEN', `It is written down already that ${name} left.`);
}

/** Some fields of a loss, as a form sends them. */
export type LossPatch = { readonly [Field in keyof LossFields]?: LossFields[Field] | undefined };

/** What stands after a change: what was sent replaces what stands, what was left out stays. */
export function mergeLoss(loss: LossFields, patch: LossPatch): LossFields {
  return {
    lostOn: patch.lostOn ?? loss.lostOn,
    noticed: patch.noticed ?? loss.noticed,
    marginMinor: patch.marginMinor === undefined ? loss.marginMinor : patch.marginMinor,
    reasonId: patch.reasonId === undefined ? loss.reasonId : patch.reasonId,
    note: patch.note ?? loss.note,
    caller: patch.caller === undefined ? loss.caller : patch.caller,
  };
}

/** Refuses another reason on file after the call: what we believed before must stay beside what they told. */
export function assertReasonStands(
  loss: Pick<Loss, 'callState' | 'reasonId'>,
  patch: Pick<LossPatch, 'reasonId'>,
): void {
  if (loss.callState !== 'called' || patch.reasonId === undefined || patch.reasonId === loss.reasonId) return;
  throw new Refusal(
    'ALREADY_CALLED',
    'They were called: the reason on file stays as it was, so that it can be held beside what they told.',
    'reasonId',
  );
}

/**
 * Whether what they told differs from what was on file: the reason on file is not among the heaviest. Where nobody knew
 * a reason, whatever they told was news.
 */
export function isDifferent(causes: ExitCallFields['causes'], onFile: ReasonId | null): boolean {
  const most = Math.max(...causes.map(({ points }) => points));
  return !causes.some(({ reasonId, points }) => points === most && reasonId === onFile);
}

/** How many of the 100 points are not given out yet; below 0 too many are. */
export function pointsLeft(causes: readonly { readonly points: number }[]): number {
  return causes.reduce((left, { points }) => left - points, allPoints);
}

/** Refuses a call that can't have been, or whose points do not add up. */
export function assertExitCall(call: ExitCallFields, loss: Pick<Loss, 'lostOn' | 'wonBackOn'>, today: Day): void {
  if (call.calledOn > today) throw new Refusal('NOT_YET', 'The day of the call lies in the future.', 'calledOn');
  if (call.calledOn < loss.lostOn) {
    throw new Refusal('BEFORE_THEY_LEFT', 'The call can’t have been before they left.', 'calledOn');
  }
  const left = pointsLeft(call.causes);
  if (left !== 0) {
    const what = left > 0 ? `${left} are left to give out` : `${-left} too many are given out`;
    throw new Refusal('NOT_A_HUNDRED', `The reasons must share 100 points: ${what}.`, 'causes');
  }
  if (new Set(call.causes.map(({ reasonId }) => reasonId)).size < call.causes.length) {
    throw new Refusal('REASON_TWICE', 'A reason stands there twice. Put its points together.', 'causes');
  }
}

/** Refuses to give up before somebody rang often enough. */
export function assertGaveEnough(tries: number): void {
  if (tries >= leastTries) return;
  throw new Refusal(
    'TRY_AGAIN',
    `Ring ${leastTries} times before you give up, on different days and hours; so far it was ${tries}.`,
  );
}

/** Refuses to call, give up or win back what is over. */
export function assertToCall({ callState }: Pick<Loss, 'callState'>): void {
  if (callState === 'called') throw new Refusal('ALREADY_CALLED', 'They were called already.');
}

/** Refuses winning back somebody twice, or before they left. */
export function assertWonBack(loss: Pick<Loss, 'lostOn' | 'wonBackOn'>, on: Day, today: Day): void {
  if (loss.wonBackOn !== null) throw new Refusal('ALREADY_BACK', 'They were won back already.');
  if (on > today) throw new Refusal('NOT_YET', 'The day they came back lies in the future.', 'on');
  if (on < loss.lostOn) throw new Refusal('BEFORE_THEY_LEFT', 'They can’t have come back before they left.', 'on');
}

/** Where a loss stands, for the mark beside it. */
export type Standing = 'different' | 'as-on-file' | 'to-call' | 'early' | 'missed' | 'closed' | 'minor' | 'won-back';

/** Tells where a loss stands on a day. */
export function standingOf(
  loss: Pick<Loss, 'callState' | 'differs' | 'matters' | 'lostOn' | 'wonBackOn'>,
  today: Day,
): Standing {
  if (loss.callState === 'called') return loss.differs === true ? 'different' : 'as-on-file';
  if (loss.wonBackOn !== null) return 'won-back';
  if (loss.callState === 'unreached') return 'closed';
  const { stands } = toCallWindow(loss.lostOn, today);
  if (!loss.matters) return 'minor';
  return stands === 'open' ? 'to-call' : stands;
}

/** Days in a year on average. */
const yearDays = 365.25;

/** What a customer cost to win against what they left over since. */
export type Payback = {
  /** Years of margin it takes to earn back what they cost to win; null where they never do. */
  readonly years: number | null;
  readonly isPaidBack: boolean;
};

/**
 * Tells when a customer pays back what they cost to win; null while something it takes is unknown.
 * Payback as accountants count it: cost to win / yearly margin.
 * Example: 300.00 to win, 600.00 a year: paid back after half a year.
 */
export function toPayback(
  customer: Pick<Loss, 'marginMinor' | 'costToWinMinor' | 'sinceOn'>,
  until: Day,
): Payback | null {
  const { marginMinor, costToWinMinor, sinceOn } = customer;
  if (marginMinor === null || costToWinMinor === null || sinceOn === null) return null;
  const earned = (marginMinor * daysBetween(sinceOn, until)) / yearDays;
  return { years: marginMinor > 0 ? costToWinMinor / marginMinor : null, isPaidBack: earned >= costToWinMinor };
}

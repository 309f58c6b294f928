import { addDays, dayOfWeek, type Day, type Instant } from '../../clock.ts';
import { Refusal } from '../../refusal.ts';
import type { TouchFields, TouchKind } from './touch.schema.ts';

/** How far a computer's clock may lag behind the one that says when it was; in milliseconds. */
const clockSlackMs = 5 * 60 * 1000;

/** Kinds that can fail to reach anybody; a letter that was sent was sent. */
const triedKinds: readonly TouchKind[] = ['call', 'visit'];

/** Kinds in which people talk, which is what somebody who asked for a call waits for. */
const spokenKinds: readonly TouchKind[] = ['call', 'visit', 'appointment', 'meeting'];

/** Refuses a touch that can not have been so. */
export function assertTouch(fields: TouchFields, now: Instant): void {
  if (fields.touchedAt > now + clockSlackMs)
    throw new Refusal('NOT_YET', 'A contact is logged once it has been. Choose a moment that is past.', 'touchedAt');
  const isReached = fields.outcome === 'reached';
  if (!isReached && !triedKinds.includes(fields.kind))
    throw new Refusal('NOT_TRIED', 'Only a call or a visit can reach nobody.', 'outcome');
  if (!isReached && fields.needed !== 'not-asked')
    throw new Refusal(
      'NOBODY_ASKED',
      'Nobody was reached, so nobody could be asked whether they need something.',
      'needed',
    );
  if (fields.customerId !== null) return;
  if (fields.entryId === null) throw new Refusal('NO_CUSTOMER', 'Choose whom it was with.', 'customerId');
  // A note could not be found when its customer asks to be erased.
  if (fields.note !== '') throw new Refusal('NOTE_OF_NOBODY', 'Name the customer first, then write a note.', 'note');
}

/** Whether a touch is the real contact that somebody who asked for a call waits for. */
export function isRealContact({ kind, outcome }: Pick<TouchFields, 'kind' | 'outcome'>): boolean {
  return outcome === 'reached' && spokenKinds.includes(kind);
}

/** The last day of the week, a Sunday: what is due up to it is this week's. */
export const weekEnd = (today: Day): Day => addDays(today, 7 - dayOfWeek(today));

/** Refuses to put a call off to a day that is not to come, or out of sight. */
export function assertSnooze(untilOn: Day, today: Day): void {
  if (untilOn <= today) throw new Refusal('NOT_LATER', 'Choose a day after today.', 'untilOn');
  if (untilOn > addDays(today, 366)) throw new Refusal('TOO_LATE', 'At most a year from now.', 'untilOn');
}

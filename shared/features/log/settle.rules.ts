import type { Instant } from '../../clock.ts';
import type { PersonId } from '../../ids.ts';
import { Refusal } from '../../refusal.ts';
import type { Author } from './log.rules.ts';
import type { EntryStatus } from './log.schema.ts';

/** What came of an entry. */
export type Outcome = Exclude<EntryStatus, 'new' | 'sorted'>;

/** What "what I did about it" holds at most (log.schema.ts). */
const didAboutMax = 2000;

/** What the rules need of an entry that stands in the log. */
export type StandingEntry = {
  readonly status: EntryStatus;
  readonly recordedBy: PersonId | null;
  readonly didAbout: string | null;
  readonly answeredAt: Instant | null;
  readonly calledBackAt: Instant | null;
};

/** Tells whether somebody may work on an entry: leaders on all, staff on their own and on unsorted ones. */
export function mayWorkOn(person: Author, entry: Pick<StandingEntry, 'status' | 'recordedBy'>): boolean {
  return person.role !== 'staff' || entry.recordedBy === person.id || entry.status === 'new';
}

/** Refuses work on an entry that somebody else has taken on. */
export function assertMayWorkOn(person: Author, entry: Pick<StandingEntry, 'status' | 'recordedBy'>): void {
  if (!mayWorkOn(person, entry)) {
    throw new Refusal('NOT_YOURS', 'This entry is sorted and somebody else wrote it. Ask a manager to change it.');
  }
}

/** Decides where an entry stands once it is sorted: new becomes sorted, anything later stays. */
export function decideSorted(status: EntryStatus): EntryStatus {
  return status === 'new' ? 'sorted' : status;
}

/** What settling changes. */
export type Settled = {
  readonly status: Outcome;
  readonly answeredAt: Instant | null;
  readonly didAbout: string | null;
};

/**
 * Decides what settling changes. Every outcome can be corrected to another; the first answer keeps its time, since the
 * customer heard then, and "nothing to do" takes an answer back that never was. The note joins what was done about it.
 */
export function decideSettle(entry: StandingEntry, as: Outcome, note: string | null, now: Instant): Settled {
  if (entry.status === as && !note)
    throw new Refusal('ALREADY_SO', 'This entry already stands so. Nothing was changed.');
  const didAbout = note ? [entry.didAbout, note].filter(Boolean).join('\n') : entry.didAbout;
  if (didAbout !== null && didAbout.length > didAboutMax) {
    throw new Refusal('NOTE_TOO_LONG', `What was done holds ${didAboutMax} letters at most. Shorten the note.`, 'note');
  }
  return { status: as, answeredAt: toAnsweredAt(entry, as, now), didAbout };
}

function toAnsweredAt(entry: StandingEntry, as: Outcome, now: Instant): Instant | null {
  switch (as) {
    case 'answered':
    case 'thanked':
      return entry.answeredAt ?? now;
    case 'action':
      return entry.answeredAt;
    case 'nothing-to-do':
      return entry.calledBackAt;
  }
}

/** What calling back changes: the call is the answer, unless one came before. */
export function decideCalledBack(
  entry: StandingEntry & { readonly callBackAt: Instant | null },
  now: Instant,
): { readonly calledBackAt: Instant; readonly answeredAt: Instant } {
  if (entry.callBackAt === null) throw new Refusal('NO_CALL_ASKED', 'Nobody asked for a call here.');
  if (entry.calledBackAt !== null)
    throw new Refusal('ALREADY_CALLED', 'Somebody already called back. Nothing was changed.');
  return { calledBackAt: now, answeredAt: entry.answeredAt ?? now };
}

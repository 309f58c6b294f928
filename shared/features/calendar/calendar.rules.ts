import type { Day } from '../../clock.ts';
import type { Role } from '../../contract/procedure.ts';
import type { PersonId } from '../../ids.ts';
import { dayName } from '../../period.ts';
import { Refusal } from '../../refusal.ts';
import type { CalendarEvent } from './ics.rules.ts';

/** A calendar looks so many days ahead: about a quarter, since what is due later will have moved by then. */
export const calendarDays = 90;

/** Something that is due on a day. */
export type DueThing = {
  readonly kind: 'action' | 'call' | 'step' | 'visit';
  readonly id: string;
  readonly dueOn: Day;
  readonly title: string;
  readonly details: readonly string[];
};

/** Refuses a calendar of others to staff: what they have to do is theirs to see. */
export function assertMayRead(reader: { readonly id: PersonId; readonly role: Role }, who: PersonId | null): void {
  if (reader.role === 'staff' && who !== reader.id) {
    throw new Refusal('ONLY_YOUR_OWN', 'You can write a calendar of your own. Ask a manager for everybody’s.', 'who');
  }
}

/**
 * Makes an event of something that is due. What is late stands on the day of the file, where somebody looks, and says
 * since when; the next file moves it on.
 */
export function toEvent({ kind, id, dueOn, title, details }: DueThing, today: Day): CalendarEvent {
  const isLate = dueOn < today;
  return {
    uid: `${kind}-${id}@plain-mirror`,
    day: isLate ? today : dueOn,
    title,
    details: [...(isLate ? [`Late: it was due on ${dayName(dueOn)}.`] : []), ...details].join('\n'),
  };
}

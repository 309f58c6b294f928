import { addDays } from '../../../shared/clock.ts';
import type { calendarContract } from '../../../shared/features/calendar/calendar.contract.ts';
import { assertMayRead, calendarDays, toEvent } from '../../../shared/features/calendar/calendar.rules.ts';
import { toIcs } from '../../../shared/features/calendar/ics.rules.ts';
import type { Handlers } from '../../app/context.ts';
import { listDueActions, listDueSteps, listPlannedVisits, toDueCalls } from './calendar.store.ts';

export const calendarHandlers: Handlers<typeof calendarContract> = {
  read: ({ who }, context) => {
    assertMayRead(context.me(), who);
    const { read } = context;
    const today = context.today();
    const question = { who, until: addDays(today, calendarDays) };
    const due = [
      ...listDueActions(read, question),
      ...toDueCalls(read, context.weekCalls(), question, today),
      ...listDueSteps(read, question),
      ...listPlannedVisits(read, question),
    ];
    const events = due.map((thing) => toEvent(thing, today));
    return { text: toIcs(events, context.now()), events: events.length };
  },
};

import { addDays, dayStart, isDay } from '../../../shared/clock.ts';
import { everyone } from '../../../shared/contract/procedure.ts';
import { empiricalQuantile } from '../../../shared/stats/quantile.ts';
import { oncePerQuestion } from '../../app/once-per-question.ts';
import type { Measure } from '../../app/registries.ts';
import { nothing, sql } from '../../db/sql.ts';
import { listClocks, readHours } from './call-backs.store.ts';

/** Below this many call-backs a middle value says little; the screen shows the count. */
const smallCalls = 5;

/** How long each of those waited who asked in the period, in working hours, and the day the last of them asked. */
const readWaits = oncePerQuestion((read, { from, asOf, now, timeZone, calendar, scope }) => {
  const at = Math.min(now, dayStart(addDays(asOf, 1), timeZone) - 1);
  const who = sql`${scope.customerId === undefined ? nothing : sql`AND e.customer_id = ${scope.customerId}`}
    ${scope.locationId === undefined ? nothing : sql`AND e.location_id = ${scope.locationId}`}
    ${scope.touchpointId === undefined ? nothing : sql`AND e.touchpoint_id = ${scope.touchpointId}`}`;
  const clocks = listClocks(read, { from, to: asOf, at }, who);
  const clock = { now: at, calendar: calendar(), timeZone };
  const last =
    clocks
      .map(({ heardOn }) => heardOn)
      .toSorted()
      .at(-1) ?? '';
  return { hours: clocks.map((asked) => readHours(asked, clock)), lastOn: isDay(last) ? last : null };
});

/**
 * Working hours from asking for a call to the first real contact, at a share of all who asked in the period. Who still
 * waits counts with the hours waited so far: a call nobody made must not make the figure better.
 * Example: asked Friday 16:00, voicemail 16:30, reached Monday 9:00, at work 8:00 to 17:00: 2 hours.
 */
function toQuantile(share: number, described: Pick<Measure, 'id' | 'label'>): Measure {
  return {
    ...described,
    unit: 'hours',
    direction: 'less',
    smallN: smallCalls,
    allow: everyone,
    read: (read, question) => {
      const { hours, lastOn } = readWaits(read, question);
      return { value: empiricalQuantile(hours, share), n: hours.length, low: null, high: null, lastOn };
    },
    wasEverRecorded: (read, asOf) =>
      read.text(sql`SELECT heard_on FROM entries WHERE call_back_at IS NOT NULL AND heard_on <= ${asOf} LIMIT 1`) !==
      null,
    records: ({ from, to }) => ({ to: '/touch', search: { tab: 'call-backs', from, to } }),
  };
}

/** How long people wait who asked to be called. */
export const callBackMeasures: readonly Measure[] = [
  toQuantile(0.5, { id: 'callbacks.median', label: 'Half were called back within' }),
  toQuantile(0.9, { id: 'callbacks.ninetieth', label: 'Nine of ten were called back within' }),
];

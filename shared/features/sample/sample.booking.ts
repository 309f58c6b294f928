import { addDays } from '../../clock.ts';
import type { EntryId } from '../../ids.ts';
import { SampleRandom } from './sample.random.ts';
import { getNamed, momentOf, type SampleItem, type World } from './sample.world.ts';

/** Days ago on which the booking of visits was mended (resources/sample/actions.json says what was done). */
const mendedAgo = 41;

/** One customer every so many days, so that what they say falls well inside the windows that are compared. */
const everyDays = { before: 1.25, after: 2.25 } as const;

/** What customers said of booking a visit in the days before it was mended, and in the weeks after. */
export function* listBookingItems(world: World): Generator<SampleItem> {
  const random = new SampleRandom(world.seed, 'booking');
  const { booking } = world.texts.actions;
  const desk = world.workers.filter(({ role, hasLeft }) => role === 'staff' && !hasLeft);
  for (const side of ['before', 'after'] as const) {
    const { howLeft, theme, words } = booking[side];
    for (const [index, said] of words.entries()) {
      const away = Math.ceil((index + 1) * everyDays[side]);
      const day = addDays(world.until, -mendedAgo + (side === 'before' ? -away : away));
      const heardAt = momentOf(day, 9 + random.next() * 8);
      const recordedAt = heardAt + 120_000;
      const isThanked = howLeft === 'happy';
      const worker = random.pick(desk);
      yield {
        table: 'entries',
        row: {
          position: heardAt * 1024,
          entry_id: random.id<EntryId>(heardAt),
          words: said,
          type: 'said',
          customer_id: null,
          channel: 'phone',
          touchpoint_id: getNamed(world.touchpoints, booking.touchpoint),
          location_id: null,
          theme_id: getNamed(world.themes, theme),
          how_left: howLeft,
          severity: 'normal',
          did_about: null,
          told_by: null,
          told_what: null,
          stars: null,
          review_link: null,
          call_back_at: null,
          called_back_at: null,
          heard_at: heardAt,
          heard_on: day,
          recorded_at: recordedAt,
          recorded_by: worker.id,
          recorded_role: worker.role,
          status: isThanked ? 'thanked' : 'sorted',
          answered_at: isThanked ? recordedAt : null,
          needs_answer: 0,
        },
      };
    }
  }
}

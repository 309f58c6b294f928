import { addDays, type Day } from '../../clock.ts';
import type { channels } from '../log/log.schema.ts';
import { listQuarters, ofQuarter } from './sample.quarters.ts';
import type { World } from './sample.world.ts';

/** Customers the owner talks to in a quarter, the running one first: fewer every quarter, one of the things to be found. */
const talksByAgo = [6, 7, 9, 12, 14] as const;

/** Into how many days from its start the talks of a quarter fall; after them the owner is busy with something else. */
const talkingDays = 66;

/** Quarters looked at: those of the longest sample there is. */
const allQuarters = 42;

/** Knows which customers the owner takes: on certain days of each quarter the first who rings or comes in. */
export class OwnerTalks {
  readonly #due: readonly Day[];
  #next = 0;

  constructor(world: World) {
    this.#due = listQuarters(world.until, allQuarters).flatMap((quarter) => {
      const talks = ofQuarter(talksByAgo, quarter);
      return Array.from({ length: talks }, (_, talk) =>
        addDays(quarter.from, Math.round(((talk + 0.5) * talkingDays) / talks)),
      ).filter((day) => day >= world.from);
    });
  }

  /** Tells whether the owner takes what comes in now, which then is one talk less. Days must be asked one after another. */
  takes(day: Day, channel: (typeof channels)[number]): boolean {
    const due = this.#due[this.#next];
    if (due === undefined || day < due || (channel !== 'phone' && channel !== 'in-person')) return false;
    this.#next += 1;
    return true;
  }
}

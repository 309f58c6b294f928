import type Database from 'better-sqlite3';
import { z } from 'zod';
import { daySchema, toDay, type Day } from '../../shared/clock.ts';
import { doorKinds, type DoorKind } from '../../shared/features/history/door.schema.ts';

/** What happened at the door on a day: who, what was asked for, how often. */
export type DoorLine = {
  readonly day: Day;
  readonly kind: DoorKind;
  /** Empty for nobody known. */
  readonly personId: string;
  /** A procedure such as `customers.erase`, or why a request was turned away; empty for sign-ins. */
  readonly what: string;
  readonly times: number;
  readonly lastAt: number;
};

/** Where a list goes on: after this line, newest day first. */
export type DoorPlace = readonly [day: string, kind: string, personId: string, what: string];

/**
 * Sign-ins, wrong PINs and refusals, counted by day. It holds no input and no record: who, what for, how often. It lies
 * beside the database, so that a restore takes nothing of it back.
 */
export type DoorBook = {
  readonly note: (kind: DoorKind, personId: string | null, what?: string) => void;
  list(kinds: readonly DoorKind[], after: DoorPlace | null, limit: number): DoorLine[];
  /** How often it happened to somebody, on all the days that are kept. */
  count(personId: string, kinds: readonly DoorKind[]): number;
  /** Writes down what was counted and not written yet. */
  readonly close: () => void;
};

/** What the book needs to know of the business. */
export type DoorBookOptions = {
  readonly now: () => number;
  readonly timeZone: () => string;
  /** Ids that nobody here has are not kept, so that guessing them fills no disk. */
  readonly isPerson: (personId: string) => boolean;
};

/** So many days on which something happened are kept. Counted, not measured: a clock that jumps to 2099 forgets one. */
const keptDays = 90;

/** The same thing again within this time is counted in memory and written with the next: a flood is not a flood of synced writes. */
const gatherMs = 1000;

const line = z
  .object({
    day: daySchema,
    kind: z.enum(doorKinds),
    person_id: z.string(),
    what: z.string(),
    times: z.number(),
    last_at: z.number(),
  })
  .transform(({ person_id: personId, last_at: lastAt, ...rest }): DoorLine => ({ ...rest, personId, lastAt }));

/** Opens the book in the side file. */
export function openDoorBook(side: Database.Database, { now, timeZone, isPerson }: DoorBookOptions): DoorBook {
  side.exec(`CREATE TABLE IF NOT EXISTS door_days (
    day TEXT NOT NULL, kind TEXT NOT NULL, person_id TEXT NOT NULL, what TEXT NOT NULL,
    times INTEGER NOT NULL, last_at INTEGER NOT NULL, PRIMARY KEY (day, kind, person_id, what)
  ) STRICT, WITHOUT ROWID`);
  const add = side.prepare(`INSERT INTO door_days VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET times = times + excluded.times, last_at = max(last_at, excluded.last_at)`);
  const forget = side.prepare(`DELETE FROM door_days WHERE day <
    (SELECT min(day) FROM (SELECT DISTINCT day FROM door_days ORDER BY day DESC LIMIT ${keptDays}))`);
  const read = side.prepare(`SELECT * FROM door_days
    WHERE (day, kind, person_id, what) < (?, ?, ?, ?) AND kind IN (SELECT value FROM json_each(?))
    ORDER BY day DESC, kind DESC, person_id DESC, what DESC LIMIT ?`);
  const sum = side.prepare(`SELECT ifnull(sum(times), 0) FROM door_days
    WHERE person_id = ? AND kind IN (SELECT value FROM json_each(?))`);
  const waiting = new Map<string, { readonly key: DoorPlace; times: number; lastAt: number }>();
  const writtenAt = new Map<string, number>();
  let forgotOn = '';

  const flush = side.transaction((): void => {
    for (const { key, times, lastAt } of waiting.values()) add.run(...key, times, lastAt);
    waiting.clear();
  });
  const forgetOld = (day: Day): void => {
    if (day === forgotOn) return;
    forgotOn = day;
    writtenAt.clear();
    forget.run();
  };
  return {
    note(kind, personId, what = '') {
      const at = now();
      const day = toDay(at, timeZone());
      const who = personId !== null && isPerson(personId) ? personId : '';
      const key = [day, kind, who, what] as const;
      const name = JSON.stringify(key);
      const counted = waiting.get(name) ?? { key, times: 0, lastAt: at };
      waiting.set(name, { key, times: counted.times + 1, lastAt: at });
      forgetOld(day);
      const before = writtenAt.get(name);
      if (before !== undefined && Math.abs(at - before) < gatherMs) return;
      writtenAt.set(name, at);
      flush.immediate();
    },
    list(kinds, after, limit) {
      flush.immediate();
      const [day, kind, personId, what] = after ?? ['~', '', '', ''];
      return read.all(day, kind, personId, what, JSON.stringify(kinds), limit).map((row) => line.parse(row));
    },
    count(personId, kinds) {
      flush.immediate();
      return Number(sum.pluck().get(personId, JSON.stringify(kinds)));
    },
    close: () => {
      if (waiting.size > 0) flush.immediate();
    },
  };
}

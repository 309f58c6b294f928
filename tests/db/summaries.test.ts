import Database from 'better-sqlite3';
import fc from 'fast-check';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandId, openTestApp, type TestApp } from '../factories/app.ts';
import { recordEntry } from '../factories/log.ts';
import { sure } from '../factories/sure.ts';
import type { CommandId, EntryId, TouchpointId } from '../../shared/ids.ts';

let app: TestApp;
let touchpoints: TouchpointId[];
beforeAll(async () => {
  app = await openTestApp();
  const places = await app.as('owner').business.places({});
  touchpoints = places.touchpoints.map(({ id }) => id);
});
afterAll(() => app.close());

/** What is kept beside what a count over the entries themselves gives. */
function recount(): { kept: unknown; counted: unknown } {
  const database = new Database(join(app.dataDir, 'plain-mirror.sqlite'), { readonly: true });
  try {
    const all = (query: string): unknown => database.prepare(query).all();
    return {
      kept: [
        all('SELECT * FROM entry_days WHERE entries <> 0 ORDER BY 1, 2, 3'),
        all('SELECT * FROM entry_states WHERE entries <> 0 ORDER BY 1, 2, 3, 4'),
        all('SELECT count(*) AS wrong FROM entry_days WHERE entries < 0 OR happy + so_so + unhappy > entries'),
        all("SELECT count(*) AS hits FROM entry_search WHERE entry_search MATCH 'said'"),
      ],
      counted: [
        all(`SELECT heard_on, ifnull(location_id, '') AS location_id, ifnull(touchpoint_id, '') AS touchpoint_id, count(*) AS entries,
          sum(how_left = 'happy') AS happy, sum(how_left = 'so-so') AS so_so, sum(how_left = 'unhappy') AS unhappy,
          sum(needs_answer) AS to_answer, sum(ifnull(needs_answer AND answered_at - heard_at <= 48 * 3600000, 0)) AS answered_in_time
          FROM entries GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`),
        all(`SELECT status, how_left, type, ifnull(recorded_by, '') AS recorded_by, count(*) AS entries
          FROM entries GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`),
        [{ wrong: 0 }],
        all("SELECT count(*) AS hits FROM entries WHERE words LIKE '%said%'"),
      ],
    };
  } finally {
    database.close();
  }
}

const step = fc.oneof(
  fc.record({
    do: fc.constant('record' as const),
    howLeft: fc.constantFrom('happy', 'so-so', 'unhappy', 'not-known'),
    type: fc.constantFrom('said', 'heard-different'),
    daysAgo: fc.nat(3),
    place: fc.nat(3),
    by: fc.constantFrom('staff', 'manager'),
  }),
  fc.record({ do: fc.constant('sort' as const), which: fc.nat(), place: fc.nat(3) }),
  fc.record({
    do: fc.constant('settle' as const),
    which: fc.nat(),
    as: fc.constantFrom('answered', 'thanked', 'nothing-to-do', 'action'),
  }),
  fc.record({ do: fc.constant('undo' as const), which: fc.nat() }),
);

describe('the sums kept with every change', () => {
  it('equal a recount after any sequence of recording, sorting, settling and undoing', async () => {
    const dayMs = 24 * 60 * 60 * 1000;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const entries: EntryId[] = [];
        const commands: CommandId[] = [];
        const pick = <T>(from: readonly T[], which: number): T => sure(from[which % from.length]);
        const manager = app.as('manager');
        for (const one of steps) {
          app.clock.move(1000);
          const id = commandId();
          // What can't be done here any more (undone, already so) is refused and changes nothing.
          const attempt = async (run: () => Promise<unknown>): Promise<void> => {
            await run().then(
              () => commands.push(id),
              () => undefined,
            );
          };
          if (one.do === 'record') {
            const { howLeft, type, daysAgo, place, by } = one;
            const touchpointId = touchpoints[place] ?? null;
            const recorded = await recordEntry(app, app.as(by), {
              words: 'They said so.',
              howLeft,
              type,
              touchpointId,
              heardAt: app.clock.now() - daysAgo * dayMs,
            });
            entries.push(recorded.id);
            commands.push(recorded.commandId);
          } else if (one.do === 'undo' && commands.length > 0) {
            const undoes = pick(commands, one.which);
            await attempt(() => app.as('owner').history.undo({ commandId: id, undoes }));
          } else if (one.do === 'sort' && entries.length > 0) {
            const entryId = pick(entries, one.which);
            await attempt(() =>
              manager.log.sort({ commandId: id, id: entryId, touchpointId: touchpoints[one.place] ?? null }),
            );
          } else if (one.do === 'settle' && entries.length > 0) {
            const entryId = pick(entries, one.which);
            await attempt(() => manager.log.settle({ commandId: id, id: entryId, as: one.as, note: null }));
          }
        }
        const { kept, counted } = recount();
        expect(kept).toEqual(counted);
      }),
      { numRuns: 25 },
    );
  });
});

import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import { triesPerComputer, triesPerPerson } from '../../electron/app/pin-gate.ts';
import { DAY_MS } from '../../shared/clock.ts';
import { personIdSchema, type PersonId } from '../../shared/ids.ts';
import { openTestApp } from '../factories/app.ts';
import { refusalOf } from '../factories/refusal.ts';
import { reportFault } from './report-fault.ts';

// Fault 23: somebody with time tries every PIN there is.
test('ten thousand guesses over RPC, in parallel, across restarts and with the clock moved, evaluate twenty a person', async () => {
  const app = await openTestApp();
  onTestFinished(() => app.close());
  const counted = new Map<string, number>();
  let guesses = 0;
  for (let round = 0; round < 10; round += 1) {
    const { client } = app.page();
    for (let batch = 0; batch < 10; batch += 1) {
      const reasons = await Promise.all(
        Array.from({ length: 100 }, (_, no) => {
          const pin = String(100_000 + guesses + no);
          return refusalOf(
            client.session.signIn({ personId: no % 2 === 0 ? app.people.owner : app.people.staff, pin }),
          );
        }),
      );
      guesses += reasons.length;
      for (const reason of reasons) counted.set(reason, (counted.get(reason) ?? 0) + 1);
    }
    app.clock.move(round % 2 === 0 ? -30 * DAY_MS : 60_000);
    await app.reopen();
  }
  reportFault(23, 'two people, restarts, clock moved', { rounds: guesses });
  expect(Object.fromEntries(counted)).toEqual({
    WRONG_PIN: 2 * triesPerPerson,
    TOO_MANY_TRIES: guesses - 2 * triesPerPerson,
  });
  expect(await refusalOf(app.page().client.session.signIn({ personId: app.people.staff, pin: '1111' }))).toBe(
    'TOO_MANY_TRIES',
  );
});

test('guesses at many people and at people who do not exist, with an older copy of the database put back in between, evaluate sixty on this computer', async () => {
  const app = await openTestApp();
  onTestFinished(() => app.close());
  const database = join(app.dataDir, 'plain-mirror.sqlite');
  const older = join(app.dataDir, '..', 'older.sqlite');
  app.app.store.database.pragma('wal_checkpoint(TRUNCATE)');
  cpSync(database, older);
  const known = [app.people.owner, app.people.manager, app.people.staff];
  const strangers = Array.from({ length: 20 }, (): PersonId => personIdSchema.parse(v7()));
  const everybody = [...known, ...strangers];
  const wrong = new Map<PersonId, number>();
  let refused = 0;
  for (let round = 0; round < 5; round += 1) {
    const { client } = app.page();
    const guesses = everybody.flatMap((personId) =>
      Array.from({ length: 20 }, async (_, no) => ({
        personId,
        reason: await refusalOf(client.session.signIn({ personId, pin: String(700_000 + no) })),
      })),
    );
    for (const { personId, reason } of await Promise.all(guesses)) {
      if (reason === 'WRONG_PIN') wrong.set(personId, (wrong.get(personId) ?? 0) + 1);
      else if (reason === 'TOO_MANY_TRIES') refused += 1;
    }
    // Everything that a restore could bring back; the count lies beside it.
    await app.reopen('program', () => cpSync(older, database));
  }
  const evaluated = [...wrong.values()].reduce((sum, count) => sum + count, 0);
  reportFault(23, `${everybody.length} people, older database put back: ${evaluated} evaluated`, {
    rounds: evaluated + refused,
  });
  expect(evaluated).toBe(triesPerComputer);
  expect(Math.max(...wrong.values())).toBeLessThanOrEqual(triesPerPerson);
  expect(refused).toBe(5 * 20 * everybody.length - triesPerComputer);
});

import { expect, onTestFinished, test } from 'vitest';
import { triesPerPerson } from '../../electron/app/pin-gate.ts';
import { DAY_MS } from '../../shared/clock.ts';
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

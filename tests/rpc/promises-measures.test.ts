import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../shared/clock.ts';
import { judgeDone } from '../../shared/features/promises/due.rules.ts';
import { commandId, openTestApp, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { addSlipReason, at, figure, finish, move, promise, real, told } from '../factories/promises.ts';
import { day } from '../factories/survey-answers.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const owner = () => app.as('owner');
const [from, to] = [day('2026-10-01'), day('2026-12-31')];
const read = (id: string) => figure(owner(), id, from, to);
const percent = (share: number | null): number => Math.round((share ?? Number.NaN) * 100);

/** Promises of a week, of which so many were kept. */
async function makeWeek(monday: string, made: number, kept: number): Promise<void> {
  const customerId = await addCustomer(owner(), { name: `Customer of ${monday}` });
  for (let no = 0; no < made; no++) {
    const due = addDays(day(monday), no % 5);
    const id = await promise(owner(), due, { customerId });
    await finish(owner(), id, no < kept ? due : addDays(due, 1));
  }
}

describe('promises kept on the first date', () => {
  it('are 80% for 16 of 20 and 83% for 5 of 6 (V21)', async () => {
    await makeWeek('2026-11-09', 20, 16);
    const twenty = await read('kept-first');
    expect({ n: twenty.n, percent: percent(twenty.value) }).toEqual({ n: 20, percent: 80 });
    // Wilson of 16 of 20.
    expect([percent(twenty.low), percent(twenty.high)]).toEqual([58, 92]);
    await makeWeek('2026-09-07', 6, 5);
    const six = await figure(owner(), 'kept-first', day('2026-09-07'), day('2026-09-13'));
    expect({ n: six.n, percent: percent(six.value) }).toEqual({ n: 6, percent: 83 });
  });

  it('count only dates that are over: today is not, and what is still open then is broken', async () => {
    const today = day('2026-11-19');
    await promise(owner(), today);
    await promise(owner(), today, { from: 480, until: 540 });
    await promise(owner(), day('2026-11-20'));
    const done = await promise(owner(), day('2026-11-25'));
    await finish(owner(), done, today);
    // It is 10:00: of today only the window that ended at 9:00 is over.
    expect(await read('kept-first')).toMatchObject({ n: 1, value: 0, lastOn: today });
    app.clock.set(at(day('2026-11-26'), 9));
    expect(await read('kept-first')).toMatchObject({ n: 4, value: 0.25 });
  });

  it('leave out what was called off, and follow a date the customer asked for', async () => {
    const off = await promise(owner(), day('2026-11-12'));
    await owner().promises.cancel({ commandId: commandId(), id: off, why: 'They moved.' });
    const moved = await promise(owner(), day('2026-11-20'));
    await move(owner(), moved, day('2026-11-24'), { askedByCustomer: true, told: told(app.clock.now()) });
    await finish(owner(), moved, day('2026-11-19'));
    app.clock.set(at(day('2026-11-25'), 9));
    expect(await read('kept-first')).toMatchObject({ n: 1, value: 1 });
    expect(await read('moves')).toMatchObject({ value: 0 });
    expect(await read('moves-asked')).toMatchObject({ value: 1 });
  });

  it('flatter on the last date by the gap between both', async () => {
    const late = await promise(owner(), day('2026-11-17'));
    app.clock.set(at(day('2026-11-17'), 9));
    await move(owner(), late, day('2026-11-18'), { told: told(app.clock.now()) });
    app.clock.set(at(day('2026-11-19'), 10));
    await finish(owner(), late, day('2026-11-18'));
    const kept = await promise(owner(), day('2026-11-18'));
    await finish(owner(), kept, day('2026-11-18'));
    expect((await read('kept-first')).value).toBe(0.5);
    expect((await read('kept-last')).value).toBe(1);
    expect((await read('flattery-gap')).value).toBe(0.5);
  });

  it('that were broken early enough for the need are self-inflicted: needed Friday, promised Wednesday, done Thursday', async () => {
    const id = await promise(owner(), day('2026-11-11'), { needByOn: day('2026-11-13') });
    await finish(owner(), id, day('2026-11-12'));
    expect(await read('self-inflicted')).toMatchObject({ value: 1, n: 1 });
    expect(await read('kept-first')).toMatchObject({ value: 0, n: 1 });
    expect(await read('found-out')).toMatchObject({ value: 1 });
  });

  it('agree with the rule for any promises, read by customer or all together', async () => {
    const customerId = await addCustomer(owner(), { name: 'Anybody' });
    const first = day('2026-10-05');
    const cases = fc.sample(
      fc.record({
        due: fc.nat(20),
        done: fc.option(fc.nat(30), { nil: null }),
        need: fc.option(fc.nat(30), { nil: null }),
      }),
      { numRuns: 25, seed: 5 },
    );
    let [kept, self] = [0, 0];
    for (const one of cases) {
      const on = addDays(first, one.due);
      const needByOn = one.need === null ? null : addDays(first, one.need);
      const id = await promise(owner(), on, { customerId, needByOn, saidAt: at(first, 0) });
      if (one.done === null) continue;
      const doneOn = addDays(first, one.done);
      await finish(owner(), id, doneOn);
      const due = { on, to: null };
      const judged = judgeDone({ first: due, last: due, needByOn }, { on: doneOn, minute: null });
      kept += Number(judged.keptFirst);
      self += Number(judged.selfInflicted);
    }
    for (const scope of [{}, { customerId }]) {
      const { items } = await owner().measures.read({
        ids: ['promises.kept-first', 'promises.self-inflicted'],
        from,
        to,
        scope,
      });
      expect(items.map(({ value, n }) => [Math.round((value ?? 0) * n), n])).toEqual([
        [kept, 25],
        [self, 25],
      ]);
    }
  });
});

describe('what was told of moves', () => {
  it('is candid where others confirm it; what nobody confirms is counted beside it, never as true', async () => {
    const [sick, full] = [await addSlipReason(owner(), 'Installer sick'), await addSlipReason(owner(), 'Day not full')];
    const sources = [
      [real(sick, 'technician')],
      [real(full, 'technician')],
      [real(full, 'customer')],
      [real(sick, 'dispatcher')],
      [],
    ];
    for (const reasons of sources) {
      const id = await promise(owner(), day('2026-11-20'));
      await move(owner(), id, day('2026-11-23'), { told: told(app.clock.now(), sick), real: reasons });
    }
    const silent = await promise(owner(), day('2026-11-20'));
    await move(owner(), silent, day('2026-11-23'), { real: [real(full, 'technician')] });
    const candour = await read('candour');
    expect([Math.round((candour.value ?? 0) * candour.n), candour.n]).toEqual([1, 3]);
    expect(await read('reasons-unverified')).toMatchObject({ value: 2 });
    expect(await read('moves')).toMatchObject({ value: 6 });
  });

  it('is judged by whether we would be happy to explain it, of the moves somebody answered that for', async () => {
    for (const explainable of [true, false, false, null]) {
      const id = await promise(owner(), day('2026-11-20'));
      await move(owner(), id, day('2026-11-23'), { told: told(app.clock.now()), explainable });
    }
    const share = await read('moves-not-explainable');
    expect([Math.round((share.value ?? 0) * share.n), share.n]).toEqual([2, 3]);
  });

  it('came at the median so long after it was known, in working time, and before or after the date was over', async () => {
    // Known Wednesday at 16:00, 9:30 and 9:50 of Thursday; told Thursday at 10:00: 180, 30 and 10 working minutes.
    for (const known of [at(day('2026-11-18'), 16), at(day('2026-11-19'), 9, 30), at(day('2026-11-19'), 9, 50)]) {
      const id = await promise(owner(), day('2026-11-20'));
      await move(owner(), id, day('2026-11-23'), { knownAt: known, told: told(app.clock.now()) });
    }
    const late = await promise(owner(), day('2026-11-17'));
    await move(owner(), late, day('2026-11-23'), { told: told(app.clock.now()) });
    const untold = await promise(owner(), day('2026-11-18'));
    await move(owner(), untold, day('2026-11-23'));
    const ahead = await promise(owner(), day('2026-11-25'));
    await move(owner(), ahead, day('2026-11-27'));
    expect(await read('notice-delay')).toMatchObject({ value: 0.5, n: 3, unit: 'hours' });
    const soon = await read('told-within-hour');
    expect([Math.round((soon.value ?? 0) * soon.n), soon.n]).toEqual([2, 3]);
    // Told late and not told though it is over count against it; what is neither told nor over is not judged yet.
    const before = await read('told-before-due');
    expect([Math.round((before.value ?? 0) * before.n), before.n]).toEqual([3, 5]);
    expect(await read('found-out')).toMatchObject({ value: 2 });
  });
});

describe('figures about promises', () => {
  it('are no record before the first date is over, and none where nobody belongs', async () => {
    expect(await read('kept-first')).toMatchObject({ value: null, n: 0 });
    await promise(owner(), day('2026-11-18'));
    const { items } = await app.as('staff').measures.read({ ids: ['promises.kept-first'], from, to });
    expect(items).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayStart } from '../../shared/clock.ts';
import type { CustomerId, ObservationId } from '../../shared/ids.ts';
import type { ObservationFields } from '../../shared/features/observation/observation.schema.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { logVisit } from '../factories/observation.ts';
import { refusalOf } from '../factories/refusal.ts';
import { day } from '../factories/survey-answers.ts';

let app: TestApp;
let customerId: CustomerId;
beforeEach(async () => {
  app = await openTestApp();
  customerId = await addCustomer(app.as('owner'), { name: 'Harbour Dental', status: 'active' });
});
afterEach(() => app.close());

const staff = () => app.as('staff');
const watch = (more: Partial<ObservationFields> = {}) => logVisit(staff(), { customerId, ...more });
const owed = async () => (await staff().observation.list({ owed: true })).items;
const answer = (id: ObservationId, answeredOn = day('2026-11-19'), command = commandId()) =>
  staff().observation.answer({ commandId: command, id, answer: 'The lamp shows the line, not the mains.', answeredOn });

describe('a visit', () => {
  it('owes the customer an answer until it is given', async () => {
    const id = await watch({ watchedOn: day('2026-11-10'), answerDueOn: day('2026-11-17') });
    expect(await owed()).toMatchObject([{ id, customerName: 'Harbour Dental', byName: 'Priya', answeredOn: null }]);
    expect(await staff().observation.counts({})).toEqual({ owed: 1, late: 1 });
    await answer(id);
    expect(await owed()).toEqual([]);
    expect((await staff().observation.list({})).items).toMatchObject([
      { id, answer: 'The lamp shows the line, not the mains.', answeredOn: '2026-11-19', answeredByName: 'Priya' },
    ]);
  });

  it('is listed the latest first, what it owes by the day it is due, page after page', async () => {
    for (const [on, due] of [
      ['2026-11-10', '2026-11-25'],
      ['2026-11-12', '2026-11-20'],
      ['2026-11-11', '2026-11-22'],
    ] as const)
      await watch({ watchedOn: day(on), answerDueOn: day(due) });
    for (const [filter, expected] of [
      [{}, ['2026-11-12', '2026-11-11', '2026-11-10']],
      [{ owed: true }, ['2026-11-12', '2026-11-11', '2026-11-10']],
    ] as const) {
      const first = await staff().observation.list({ ...filter, limit: 2 });
      const rest = await staff().observation.list({ ...filter, limit: 2, cursor: first.next ?? '' });
      expect([...first.items, ...rest.items].map(({ watchedOn }) => watchedOn)).toEqual(expected);
    }
  });

  it('can be changed by the next person, and its author stays', async () => {
    const id = await watch();
    await logVisit(app.as('manager'), { customerId, product: 'Mesh router' }, id);
    expect((await staff().observation.list({})).items).toMatchObject([{ product: 'Mesh router', byName: 'Priya' }]);
  });

  it('is answered once, and that is undone', async () => {
    const id = await watch();
    const command = commandId();
    await answer(id, day('2026-11-19'), command);
    expect(await refusalOf(answer(id))).toBe('ANSWERED');
    await staff().history.undo({ commandId: commandId(), undoes: command });
    expect(await owed()).toHaveLength(1);
  });

  it('is taken out of the list and back', async () => {
    const id = await watch();
    await staff().observation.archive({ commandId: commandId(), id, archived: true });
    expect([await owed(), (await staff().observation.list({})).items]).toEqual([[], []]);
    await staff().observation.archive({ commandId: commandId(), id, archived: false });
    expect(await owed()).toHaveLength(1);
  });

  it('is refused for a day to come, a customer who is gone, an answer before it', async () => {
    expect(await refusalOf(watch({ watchedOn: day('2026-11-20'), answerDueOn: day('2026-11-27') }))).toBe('NOT_YET');
    expect(await refusalOf(watch({ customerId: newId<CustomerId>() }))).toBe('NO_SUCH_CUSTOMER');
    const id = await watch({ watchedOn: day('2026-11-18') });
    expect(await refusalOf(answer(id, day('2026-11-17')))).toBe('BEFORE_VISIT');
    expect(await refusalOf(answer(newId<ObservationId>()))).toBe('NOT_FOUND');
  });
});

describe('on the page of the customer', () => {
  it('a visit stands in the history, with the answer it owes or was given', async () => {
    const id = await watch();
    const read = async () => (await staff().customers.timeline({ id: customerId })).items;
    expect(await read()).toMatchObject([{ title: 'Watched them use: Router', tone: 'watch' }]);
    await answer(id);
    expect(await read()).toMatchObject([{ tone: 'good' }]);
  });

  it('a visit and its answer are the last contact', async () => {
    const lastOn = () => app.app.store.database.prepare('SELECT last_on FROM last_contacts').pluck().get();
    const id = await watch({ watchedOn: day('2026-11-10') });
    expect(lastOn()).toBe('2026-11-10');
    await answer(id, day('2026-11-15'));
    expect(lastOn()).toBe('2026-11-15');
    await staff().observation.archive({ commandId: commandId(), id, archived: true });
    expect(lastOn()).toBe('');
  });

  it('nothing of a visit is left after erasing', async () => {
    await answer(await watch());
    await app.as('owner').customers.erase({ commandId: commandId(), id: customerId, typedName: 'Harbour Dental' });
    const rows = app.app.store.database.prepare('SELECT did, surprised, asked, answer FROM observations').raw().all();
    expect(rows).toEqual([['(erased on request)', '', '', null]]);
    expect(await owed()).toEqual([]);
  });
});

it('an answer falls due with the day, with nothing written', async () => {
  await watch({ watchedOn: day('2026-11-19'), answerDueOn: day('2026-11-26') });
  expect(await staff().observation.counts({})).toEqual({ owed: 1, late: 0 });
  app.clock.set(dayStart(day('2026-11-27'), 'UTC'));
  expect(await staff().observation.counts({})).toEqual({ owed: 1, late: 1 });
});

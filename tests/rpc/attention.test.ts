import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocationId, MeetingId, RoundId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { logMeeting, logRound } from '../factories/attention.ts';
import { refusalOf } from '../factories/refusal.ts';
import { day } from '../factories/survey-answers.ts';
import { sure } from '../factories/sure.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const owner = () => app.as('owner');
const manager = () => app.as('manager');

describe('a front-line round', () => {
  it('is listed with its place and its author, the latest first', async () => {
    const locationId = newId<LocationId>();
    await owner().business.addLocation({ commandId: commandId(), id: locationId, name: 'Harbour' });
    await logRound(owner(), day('2026-11-10'), { locationId, people: 4, heard: 'Two words. ' });
    await logRound(manager(), day('2026-11-12'));
    const { items, next } = await owner().attention.listRounds({});
    expect(next).toBeNull();
    expect(items).toMatchObject([
      { ranOn: '2026-11-12', byName: 'Dana', locationName: null },
      { ranOn: '2026-11-10', byName: 'Sam', locationName: 'Harbour', people: 4, heard: 'Two words.' },
    ]);
  });

  it('can be changed, and its author stays who wrote it first', async () => {
    const id = await logRound(owner(), day('2026-11-10'));
    const fields = { ranOn: day('2026-11-11'), locationId: null, people: 2, heard: '' };
    await manager().attention.saveRound({ commandId: commandId(), id, fields });
    const { items } = await owner().attention.listRounds({});
    expect(items).toMatchObject([{ id, ranOn: '2026-11-11', people: 2, byName: 'Sam' }]);
  });

  it('is kept once, however often it is sent', async () => {
    const fields = { ranOn: day('2026-11-10'), locationId: null, people: null, heard: '' };
    const command = { commandId: commandId(), id: newId<RoundId>(), fields };
    await owner().attention.saveRound(command);
    await owner().attention.saveRound(command);
    expect((await owner().attention.listRounds({})).items).toHaveLength(1);
  });

  it('is taken out of the list and back, and its making is undone', async () => {
    const id = await logRound(owner(), day('2026-11-10'));
    await owner().attention.archiveRound({ commandId: commandId(), id, archived: true });
    expect((await owner().attention.listRounds({})).items).toEqual([]);
    await owner().attention.archiveRound({ commandId: commandId(), id, archived: false });
    expect((await owner().attention.listRounds({})).items).toHaveLength(1);
    const command = commandId();
    const fields = { ranOn: day('2026-11-11'), locationId: null, people: null, heard: '' };
    await owner().attention.saveRound({ commandId: command, id: newId<RoundId>(), fields });
    await owner().history.undo({ commandId: commandId(), undoes: command });
    expect((await owner().attention.listRounds({})).items).toMatchObject([{ id }]);
  });

  it('is refused for a day to come, and at a place that is not there', async () => {
    expect(await refusalOf(logRound(owner(), day('2026-11-20')))).toBe('NOT_YET');
    expect(await refusalOf(logRound(owner(), day('2026-11-10'), { locationId: newId<LocationId>() }))).toBe(
      'NO_SUCH_LOCATION',
    );
    const archive = { commandId: commandId(), id: newId<RoundId>(), archived: true };
    expect(await refusalOf(owner().attention.archiveRound(archive))).toBe('NOT_FOUND');
  });

  it('is found by days, by whether an owner made it, and page by page', async () => {
    for (const date of ['08', '09', '10', '10', '11']) await logRound(owner(), day(`2026-11-${date}`));
    await logRound(manager(), day('2026-11-10'));
    const days = async (filter: Parameters<ReturnType<typeof owner>['attention']['listRounds']>[0]) =>
      (await owner().attention.listRounds(filter)).items.map(({ ranOn }) => ranOn.slice(-2));
    expect(await days({ from: day('2026-11-09'), to: day('2026-11-10') })).toEqual(['10', '10', '10', '09']);
    expect(await days({ from: day('2026-11-09'), to: day('2026-11-10'), byOwner: true })).toEqual(['10', '10', '09']);
    const first = await owner().attention.listRounds({ limit: 2 });
    const second = await owner().attention.listRounds({ limit: 10, cursor: sure(first.next) });
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(6);
    expect(second.next).toBeNull();
  });
});

describe('a meeting', () => {
  it('keeps its agenda as it was tagged', async () => {
    const items = [
      { text: 'Complaints', tag: 'customers' as const, minutes: 10 },
      { text: 'Any other business', tag: null, minutes: null },
    ];
    const id = await logMeeting(manager(), day('2026-11-16'), [], { title: 'Monday', kind: 'one-to-one', items });
    expect((await owner().attention.listMeetings({})).items).toEqual([
      { id, heldOn: '2026-11-16', title: 'Monday', kind: 'one-to-one', items, byName: 'Dana' },
    ]);
    const fields = { heldOn: day('2026-11-17'), title: 'Tuesday', kind: 'meeting' as const, items: items.slice(0, 1) };
    await owner().attention.saveMeeting({ commandId: commandId(), id, fields });
    expect((await owner().attention.listMeetings({})).items).toMatchObject([{ ...fields, byName: 'Dana' }]);
    expect((await owner().attention.listMeetings({ to: day('2026-11-16') })).items).toEqual([]);
  });

  it('is refused without a point, and for a day to come', async () => {
    expect(await refusalOf(logMeeting(owner(), day('2026-11-16'), []))).toBe('BAD_REQUEST');
    expect(await refusalOf(logMeeting(owner(), day('2026-12-01'), ['money']))).toBe('NOT_YET');
    const archive = { commandId: commandId(), id: newId<MeetingId>(), archived: true };
    expect(await refusalOf(owner().attention.archiveMeeting(archive))).toBe('NOT_FOUND');
  });
});

describe('what meetings were about', () => {
  it('is told by quarter, the one that runs last and up to today', async () => {
    await logMeeting(owner(), day('2026-09-30'), ['money', 'money', 'customers', null]);
    await logMeeting(owner(), day('2026-10-01'), ['operations']);
    const taken = await logMeeting(owner(), day('2026-11-02'), ['people', 'people']);
    await owner().attention.archiveMeeting({ commandId: commandId(), id: taken, archived: true });
    const { quarters } = await owner().attention.shares({ quarters: 3 });
    expect(quarters.map(({ from, to }) => [from, to])).toEqual([
      ['2026-04-01', '2026-06-30'],
      ['2026-07-01', '2026-09-30'],
      ['2026-10-01', '2026-12-31'],
    ]);
    expect(quarters.map(({ meetings, withoutCustomers, items }) => [meetings, withoutCustomers, items])).toEqual([
      [0, 0, 0],
      [1, 0, 3],
      [1, 1, 1],
    ]);
    const [, third] = quarters;
    expect(sure(third).shares).toContainEqual({ tag: 'money', items: 2 / 3, minutes: null });
    expect(sure(quarters[0]).shares.every(({ items }) => items === null)).toBe(true);
  });

  it('follows the quarters of the business year', async () => {
    await owner().business.change({ commandId: commandId(), patch: { yearStartsInMonth: 2 } });
    const { quarters } = await owner().attention.shares({ quarters: 1 });
    expect(quarters).toMatchObject([{ from: '2026-11-01', to: '2027-01-31' }]);
  });

  it('is not for staff', async () => {
    expect(await refusalOf(app.as('staff').attention.shares({}))).toBe('NOT_ALLOWED');
    expect(await refusalOf(app.as('staff').attention.listRounds({}))).toBe('NOT_ALLOWED');
  });
});

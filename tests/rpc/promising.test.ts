import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JobTypeId, ReferralId } from '../../shared/ids.ts';
import { readCalendar } from '../../electron/app/calendar.ts';
import { usualCalendar } from '../../shared/working-time.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { addJobType, logReferral } from '../factories/promising.ts';
import { refusalOf } from '../factories/refusal.ts';
import { day } from '../factories/survey-answers.ts';
import { sure } from '../factories/sure.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const owner = () => app.as('owner');
const staff = () => app.as('staff');

describe('working hours', () => {
  const short = { from: 540, to: 720 };
  const week = [[short], [short], [], [short, { from: 780, to: 1020 }], [], [], []];

  it('are the usual ones until the owner says otherwise, and then those', async () => {
    expect(await staff().promising.workingHours({})).toEqual({ ...usualCalendar, isUsual: true });
    await owner().promising.saveHours({ commandId: commandId(), week });
    expect(await staff().promising.workingHours({})).toEqual({ week, holidays: [], isUsual: false });
    const longer = week.with(2, [short]);
    await owner().promising.saveHours({ commandId: commandId(), week: longer });
    expect(readCalendar(app.app.store.read)).toEqual({ week: longer, holidays: [] });
  });

  it('are refused without a worked day, backwards, or one over another', async () => {
    const save = (days: typeof week) => refusalOf(owner().promising.saveHours({ commandId: commandId(), week: days }));
    expect(await save(week.map(() => []))).toBe('BAD_REQUEST');
    expect(await save(week.with(0, [{ from: 720, to: 540 }]))).toBe('BAD_REQUEST');
    expect(await save(week.with(0, [short, { from: 600, to: 800 }]))).toBe('BAD_REQUEST');
    expect(await save(week.slice(1))).toBe('BAD_REQUEST');
    expect(await refusalOf(app.as('manager').promising.saveHours({ commandId: commandId(), week }))).toBe(
      'NOT_ALLOWED',
    );
  });

  it('leave out holidays, which are added many at a time, named again, and taken out', async () => {
    const christmas = { on: day('2026-12-25'), name: 'Christmas' };
    const newYear = { on: day('2027-01-01'), name: '' };
    const add = (holidays: (typeof christmas)[]) => owner().promising.addHolidays({ commandId: commandId(), holidays });
    expect(await add([newYear, christmas])).toMatchObject({ added: 2, known: 0 });
    expect(await add([{ ...christmas, name: 'Christmas Day' }])).toMatchObject({ added: 0, known: 1 });
    expect((await staff().promising.workingHours({})).holidays).toEqual([
      { ...christmas, name: 'Christmas Day' },
      newYear,
    ]);
    const remove = { on: newYear.on };
    await owner().promising.removeHoliday({ commandId: commandId(), ...remove });
    expect(readCalendar(app.app.store.read).holidays).toEqual([christmas.on]);
    expect(await refusalOf(owner().promising.removeHoliday({ commandId: commandId(), ...remove }))).toBe('NOT_FOUND');
    expect(await add([newYear])).toMatchObject({ added: 1, known: 0 });
    expect(readCalendar(app.app.store.read).holidays).toEqual([christmas.on, newYear.on]);
  });

  it('can be undone', async () => {
    const [hours, days] = [commandId(), commandId()];
    await owner().promising.saveHours({ commandId: hours, week });
    await owner().promising.addHolidays({ commandId: days, holidays: [{ on: day('2026-12-25'), name: '' }] });
    for (const undoes of [days, hours]) await owner().history.undo({ commandId: commandId(), undoes });
    expect(readCalendar(app.app.store.read)).toEqual(usualCalendar);
  });
});

describe('a kind of job', () => {
  it('is kept with whether we like it and who does it better', async () => {
    const id = await addJobType(owner(), 'New line', { likes: 'yes' });
    const cabling = await addJobType(owner(), 'Cabling', { likes: 'no', partner: 'Fenwick Cabling' });
    const fields = { name: 'New line', likes: 'so-so' as const, partner: '' };
    await owner().promising.saveJobType({ commandId: commandId(), id, fields });
    await owner().promising.archiveJobType({ commandId: commandId(), id: cabling, archived: true });
    expect((await staff().promising.jobTypes({})).items).toEqual([
      { id, ...fields, archived: false },
      { id: cabling, name: 'Cabling', likes: 'no', partner: 'Fenwick Cabling', archived: true },
    ]);
  });

  it('has a name of its own, whatever its case and accents', async () => {
    await addJobType(owner(), 'Réparation');
    expect(await refusalOf(addJobType(owner(), 'reparation'))).toBe('NAME_TAKEN');
    expect(await refusalOf(addJobType(owner(), ' '))).toBe('BAD_REQUEST');
    expect(await refusalOf(addJobType(staff(), 'Wiring'))).toBe('NOT_ALLOWED');
    const nowhere = { commandId: commandId(), id: newId<JobTypeId>(), archived: true };
    expect(await refusalOf(owner().promising.archiveJobType(nowhere))).toBe('NO_SUCH_JOB_TYPE');
  });
});

describe('declined and referred business', () => {
  it('is logged by anybody and listed, the latest first, with what became of it', async () => {
    const customerId = await addCustomer(owner(), { name: 'Harbour Dental' });
    const jobTypeId = await addJobType(owner(), 'New line');
    const id = await logReferral(staff(), customerId, { jobTypeId });
    await logReferral(owner(), customerId, { kind: 'declined', saidOn: day('2026-11-12'), need: 'Phones' });
    const { items, next } = await staff().promising.listReferrals({});
    expect(next).toBeNull();
    expect(items).toMatchObject([
      { kind: 'declined', need: 'Phones', partner: '', byName: 'Sam' },
      { id, customerName: 'Harbour Dental', jobTypeName: 'New line', partner: 'Fenwick Cabling', byName: 'Priya' },
    ]);
    const { customerName: _name, jobTypeName: _type, byName: _by, id: _id, ...fields } = sure(items[1]);
    const came = { ...fields, became: 'came-back' as const, becameOn: day('2026-11-18') };
    await owner().promising.saveReferral({ commandId: commandId(), id, fields: came });
    expect((await owner().promising.listReferrals({ became: 'came-back' })).items).toMatchObject([
      { id, becameOn: '2026-11-18', byName: 'Priya' },
    ]);
  });

  it('makes of a prospect one who was turned away until they come back; a customer stays one', async () => {
    const prospect = await addCustomer(owner(), { name: 'Lighthouse Café', status: 'prospect' });
    const customer = await addCustomer(owner(), { name: 'Harbour Dental', status: 'active' });
    const statusOf = async (id: typeof prospect) => (await owner().customers.get({ id })).customer.status;
    const id = await logReferral(staff(), prospect);
    await logReferral(staff(), customer);
    expect([await statusOf(prospect), await statusOf(customer)]).toEqual(['declined', 'active']);
    const { items } = await owner().promising.listReferrals({ customerId: prospect });
    const { customerName: _name, jobTypeName: _type, byName: _by, id: _id, ...fields } = sure(items[0]);
    await owner().promising.saveReferral({ commandId: commandId(), id, fields: { ...fields, became: 'came-back' } });
    expect(await statusOf(prospect)).toBe('prospect');
  });

  it('is found by kind, job, customer and days, page by page', async () => {
    const customerId = await addCustomer(owner(), { name: 'Harbour Dental' });
    const other = await addCustomer(owner(), { name: 'Quay Books' });
    const jobTypeId = await addJobType(owner(), 'New line');
    for (const date of ['08', '09', '10']) await logReferral(owner(), customerId, { saidOn: day(`2026-11-${date}`) });
    await logReferral(owner(), other, { kind: 'declined', jobTypeId, saidOn: day('2026-11-09') });
    const count = async (filter: Parameters<ReturnType<typeof owner>['promising']['listReferrals']>[0]) =>
      (await owner().promising.listReferrals(filter)).items.length;
    expect(await count({ kind: 'declined' })).toBe(1);
    expect(await count({ jobTypeId })).toBe(1);
    expect(await count({ customerId })).toBe(3);
    expect(await count({ from: day('2026-11-09'), to: day('2026-11-09') })).toBe(2);
    const first = await owner().promising.listReferrals({ limit: 3 });
    const second = await owner().promising.listReferrals({ limit: 3, cursor: sure(first.next) });
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(4);
  });

  it('goes with its customer: merged, and erased on request', async () => {
    const from = await addCustomer(owner(), { name: 'Harbour Dental' });
    const into = await addCustomer(owner(), { name: 'Harbour Dental Ltd' });
    await logReferral(owner(), from);
    await owner().customers.merge({ commandId: commandId(), from, into });
    expect((await owner().promising.listReferrals({ customerId: into })).items).toHaveLength(1);
    expect((await staff().customers.timeline({ id: into })).items).toMatchObject([
      { kind: 'referral', title: 'Referred to Fenwick Cabling', detail: 'A line within two days' },
    ]);
    await owner().customers.erase({ commandId: commandId(), id: into, typedName: 'Harbour Dental Ltd' });
    expect((await owner().promising.listReferrals({})).items).toMatchObject([{ need: '', why: '', note: '' }]);
  });

  it('is refused for nobody, for a job that is not there, and without a partner; leaders take it out', async () => {
    const customerId = await addCustomer(owner(), { name: 'Harbour Dental' });
    expect(await refusalOf(logReferral(owner(), newId()))).toBe('NO_SUCH_CUSTOMER');
    expect(await refusalOf(logReferral(owner(), customerId, { jobTypeId: newId() }))).toBe('NO_SUCH_JOB_TYPE');
    expect(await refusalOf(logReferral(owner(), customerId, { partner: '' }))).toBe('NO_PARTNER');
    const id = await logReferral(staff(), customerId);
    const out = { commandId: commandId(), id, archived: true };
    expect(await refusalOf(staff().promising.archiveReferral(out))).toBe('NOT_ALLOWED');
    await owner().promising.archiveReferral(out);
    expect((await owner().promising.listReferrals({})).items).toEqual([]);
    const nowhere = { commandId: commandId(), id: newId<ReferralId>(), archived: true };
    expect(await refusalOf(owner().promising.archiveReferral(nowhere))).toBe('NOT_FOUND');
  });

  it('tells how many of those referred came back, out of all of them', async () => {
    const customerId = await addCustomer(owner(), { name: 'Harbour Dental' });
    await logReferral(owner(), customerId, { became: 'came-back' });
    await logReferral(owner(), customerId, { became: 'bought-elsewhere' });
    await logReferral(owner(), customerId);
    await logReferral(owner(), customerId, { kind: 'declined', became: 'came-back' });
    const period = { from: day('2026-11-01'), to: day('2026-11-30') };
    const { items } = await staff().measures.read({ ids: ['promising.referred-returned'], ...period });
    expect(items).toMatchObject([{ value: 1 / 3, n: 3, records: { to: '/promises/declined' } }]);
  });
});

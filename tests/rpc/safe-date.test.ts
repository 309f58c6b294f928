import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../../shared/clock.ts';
import type { JobTypeId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { importContents } from '../factories/imports.ts';
import { addJobType, jobsHeader, jobsMap, toJobLines } from '../factories/promising.ts';
import { refusalOf } from '../factories/refusal.ts';
import { day } from '../factories/survey-answers.ts';
import { sure } from '../factories/sure.ts';

let app: TestApp;
let ids: ReadonlyMap<string, JobTypeId>;

const owner = () => app.as('owner');
const staff = () => app.as('staff');

// V18: how many working days the published history took.
const history = [1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5, 5, 5, 5, 6, 7, 8, 12];
const asked = day('2026-10-05');
const all = (count: number, days: number): number[] => Array.from({ length: count }, () => days);

/** The jobs of the company: kind, day asked for, how many working days each took. */
const jobs: readonly (readonly [string, Day, readonly (number | null)[]])[] = [
  ['New line', asked, history],
  ['Late', asked, history],
  ['Late', day('2026-11-02'), [null]],
  ['Few', asked, [1, 2, 9]],
  ['Changed', day('2024-08-05'), all(20, 40)],
  ['Changed', asked, history],
  ['Hopeless', asked, [1, 2, ...all(18, 8)]],
  ['Mostly', asked, [...all(19, 2), 9]],
  ['Always', asked, all(16, 1)],
  ['Open', asked, [1, null]],
  ['Open', day('2026-11-16'), [null]],
];

beforeAll(async () => {
  app = await openTestApp();
  const lines = jobs.map(([name, on, took]) => toJobLines(name, on, took)).join('');
  await importContents(app, jobsHeader + lines, jobsMap, { as: 'promises' });
  await addJobType(owner(), 'Cabling', { likes: 'no', partner: 'Fenwick Cabling' });
  const gone = await addJobType(owner(), 'Fax');
  await owner().promising.archiveJobType({ commandId: commandId(), id: gone, archived: true });
  const { items } = await owner().promising.jobTypes({});
  ids = new Map(items.map(({ name, id }) => [name, id]));
});
afterAll(() => app.close());

type Ask = Omit<Parameters<ReturnType<typeof staff>['promising']['safeDate']>[0], 'jobTypeId'>;

const ask = (name: string, more: Ask = {}) => staff().promising.safeDate({ jobTypeId: sure(ids.get(name)), ...more });

describe('a safe date', () => {
  it('is the days that came true 19 of 20 times, as a day of the calendar', async () => {
    expect(await ask('New line', { days: 6 })).toMatchObject({
      from: '2024-11-20',
      to: '2026-11-19',
      askedOn: '2026-11-19',
      jobs: 20,
      // Eight working days after a Thursday.
      safe: { days: 8, kept: 19, n: 20, atLeast: false, on: '2026-12-01' },
      asked: { days: 6, part: 17, n: 20, value: 0.85, on: '2026-11-27', verdict: 'warn' },
    });
  });

  it('goes round weekends and holidays', async () => {
    const on = day('2026-11-30');
    await owner().promising.addHolidays({ commandId: commandId(), holidays: [{ on, name: 'Saint Andrew' }] });
    expect(sure((await ask('New line')).safe).on).toBe('2026-12-02');
    expect(sure((await ask('New line', { askedOn: day('2026-11-20') })).safe).on).toBe('2026-12-03');
    await owner().promising.removeHoliday({ commandId: commandId(), on });
  });

  it('is told as at least while open jobs have taken longer already', async () => {
    expect((await ask('Late')).safe).toMatchObject({ days: 12, n: 21, atLeast: true });
  });

  it('is none with too few jobs, but the longest is told', async () => {
    expect(await ask('Few', { days: 2 })).toMatchObject({
      safe: null,
      jobs: 3,
      fewest: 10,
      longest: 9,
      asked: { part: 2, n: 3, verdict: 'too-few' },
    });
  });

  it('looks back 24 months and no further, at one kind of job', async () => {
    expect(await ask('Changed')).toMatchObject({ jobs: 20, safe: { days: 8 } });
    expect(await ask('Cabling')).toMatchObject({ jobs: 0, safe: null, longest: null });
  });

  it('is refused for a kind of job that is not there, and for days and a day at once', async () => {
    expect(await refusalOf(staff().promising.safeDate({ jobTypeId: newId() }))).toBe('NOT_FOUND');
    expect(await refusalOf(ask('New line', { days: 2, needByOn: asked }))).toBe('BAD_REQUEST');
  });
});

describe('whether a need fits', () => {
  // Two working days after Thursday, 19 November.
  const needByOn = day('2026-11-23');
  const verdictOf = async (name: string, by = needByOn): Promise<string> =>
    sure((await ask(name, { needByOn: by })).asked).verdict;

  it('is a referral for 2 of 20, a warning for 19 of 20, a yes for 16 of 16', async () => {
    expect(await verdictOf('Hopeless')).toBe('refer');
    expect(await verdictOf('Mostly')).toBe('warn');
    expect((await ask('Always', { needByOn })).asked).toMatchObject({
      days: 2,
      part: 16,
      n: 16,
      verdict: 'accept',
      on: needByOn,
    });
  });

  it('is a referral where they need it before they asked, whatever history says', async () => {
    expect(await verdictOf('Always', day('2026-11-18'))).toBe('refer');
  });
});

describe('the capability list', () => {
  it('shows each kind of job in use with its safe date and how often its first date was kept', async () => {
    const { items, fewest } = await owner().promising.capabilities({});
    expect(fewest).toBe(10);
    const names = items.map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
    expect(names).not.toContain('Fax');
    const found = (name: string) => items.find((item) => item.name === name);
    expect(found('Cabling')).toMatchObject({
      likes: 'no',
      partner: 'Fenwick Cabling',
      jobs: 0,
      safe: null,
      kept: { n: 0, value: null },
    });
    // Promised for five working days; 16 of the 20 took no longer.
    expect(found('New line')).toMatchObject({
      jobs: 20,
      safe: { days: 8, kept: 19, n: 20 },
      kept: { part: 16, n: 20, value: 0.8 },
    });
    // What is open after its first date is broken, and what is not due yet does not count.
    expect(found('Open')).toMatchObject({ jobs: 1, kept: { part: 1, n: 2 } });
  });

  it('shows staff what can be promised, but no results', async () => {
    const { items } = await staff().promising.capabilities({});
    expect(items.find(({ name }) => name === 'New line')).toMatchObject({ safe: { days: 8 }, kept: null });
  });
});

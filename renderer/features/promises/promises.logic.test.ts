import { describe, expect, it } from 'vitest';
import type { Day } from '../../../shared/clock.ts';
import type { PromiseRow, PromiseVersion } from '../../../shared/features/promises/promises.schema.ts';
import { customerIdSchema, promiseIdSchema, promiseVersionIdSchema, reasonIdSchema } from '../../../shared/ids.ts';
import type { Reader } from '../../ui/format.ts';
import {
  countFilters,
  needText,
  promisesTitle,
  promiseTitle,
  standsMark,
  versionDetails,
  versionMark,
  versionTitle,
} from './promises.logic.ts';

const reader: Reader = { timeZone: 'UTC', locale: 'en-GB', currency: 'EUR', now: Date.parse('2026-11-10T10:00:00Z') };
const day = (text: string): Day => `2026-11-${text}` as Day; // days of these tests are days
const moment = (text: string): number => Date.parse(`2026-11-${text}:00Z`);

const row: PromiseRow = {
  id: promiseIdSchema.parse('019a0000-0000-7000-8000-000000000001'),
  customerId: customerIdSchema.parse('019a0000-0000-7000-8000-000000000002'),
  customerName: 'Hollis Family',
  what: 'New connection',
  jobTypeName: null,
  needByOn: day('08'),
  first: { on: day('08'), to: 720 },
  last: { on: day('08'), to: 720 },
  dueAt: moment('08T12:00'),
  doneOn: null,
  state: 'late',
  risk: null,
  isMoved: false,
  untoldSince: null,
  isContradicted: false,
  isSelfInflicted: false,
};

const first: PromiseVersion = {
  id: promiseVersionIdSchema.parse('019a0000-0000-7000-8000-000000000003'),
  number: 1,
  due: { on: day('08'), from: 540, to: 720 },
  saidAt: moment('03T10:00'),
  saidBy: 'Priya',
  saidThrough: 'phone',
  supersedes: true,
  withdrawnAt: null,
  knownAt: null,
  toldAt: moment('03T10:00'),
  toldBy: null,
  toldTo: '',
  toldReason: null,
  noticeMinutes: null,
  toldInTime: null,
  wasDueAt: null,
  askedByCustomer: false,
  startsAnew: true,
  explainable: null,
  valueAtRiskMinor: null,
  note: '',
  real: [],
  telling: null,
  contradicts: false,
};

const text: PromiseVersion = {
  ...first,
  number: 2,
  due: { on: day('09'), from: null, to: null },
  saidAt: moment('08T10:45'),
  saidThrough: 'text',
  toldAt: moment('08T10:45'),
  knownAt: moment('06T16:00'),
  noticeMinutes: 90,
  wasDueAt: moment('08T12:00'),
  startsAnew: false,
  toldReason: { id: reasonIdSchema.parse('019a0000-0000-7000-8000-000000000004'), name: 'Installer sick' },
  telling: 'not-as-told',
};

describe('the title of a promise', () => {
  const title = (more: Partial<PromiseRow>): string => promiseTitle({ ...row, ...more }, reader);

  it('says what was promised and what happened, by weekday where that is near', () => {
    expect(title({ doneOn: day('10'), state: 'broken' })).toBe('Promised Sunday, came Tuesday');
    expect(title({ doneOn: day('08'), state: 'kept' })).toBe('Promised Sunday, came Sunday');
    expect(title({ doneOn: day('08'), state: 'broken' })).toBe('Promised Sunday, came after the hour');
    expect(title({ doneOn: day('27'), state: 'broken' })).toMatch(
      /^Promised 8 Nov(ember)? 2026, came 27 Nov(ember)? 2026$/,
    );
  });

  it('says what is wrong while it is open', () => {
    expect(title({})).toBe('Promised Sunday, not done yet');
    expect(title({ isContradicted: true })).toBe('Promised Sunday, and told two dates');
    expect(title({ untoldSince: moment('06T16:00') })).toBe('Promised Sunday, and nobody has told them it moves');
    expect(title({ state: 'cancelled' })).toBe('Promised Sunday, called off');
  });

  it('of all promises says first who needs a call', () => {
    const counts = { open: 3, late: 1, untold: 0, contradicted: 0 };
    expect(promisesTitle(null, 'en')).toBe('Promises');
    expect(promisesTitle(counts, 'en')).toBe('Three promises are open, one late');
    expect(promisesTitle({ ...counts, late: 0 }, 'en')).toBe('Three promises are open, none late');
    expect(promisesTitle({ ...counts, untold: 2 }, 'en')).toBe('Two customers have not been told');
    expect(promisesTitle({ ...counts, untold: 2, contradicted: 1 }, 'en')).toBe('One customer was told two dates');
    expect(promisesTitle({ ...counts, open: 0 }, 'en')).toBe('No promise is open');
  });
});

describe('a line of the ledger', () => {
  it('says what was promised, by whom, and whether that was all right', () => {
    expect(versionTitle(first, [], 'en-GB')).toBe('Promised for Sunday 8 November, 9 to 12');
    expect(versionDetails(first, 'accepted', reader)).toEqual(['by Priya, on the phone · accepted']);
  });

  it('says how early they heard of a move, how long that took, and what is at risk', () => {
    expect(versionTitle(text, [first], 'en-GB')).toBe('Moved to Monday 9 November');
    const details = versionDetails({ ...text, explainable: false, valueAtRiskMinor: 48_000 }, 'accepted', reader);
    expect(details[0]).toBe('told by Priya by text, 1 h before it was over');
    expect(details[1]).toMatch(/^known since .*16:00, told 1 h 30 min of work later$/);
    expect(details.slice(2)).toEqual(['we would not be happy to tell them why', '€480 at risk']);
    expect(versionDetails({ ...text, noticeMinutes: 0 }, 'accepted', reader)[1]).toMatch(/, told at once$/);
  });

  it('names both days where two were told', () => {
    const phone = {
      ...text,
      number: 3,
      due: { ...text.due, on: day('10') },
      saidThrough: 'phone',
      contradicts: true,
    } as const;
    expect(versionTitle(phone, [first, text], 'en-GB')).toBe('Phone said Tuesday, text said Monday');
    expect(versionMark(phone)).toEqual({ tone: 'watch', word: 'contradiction' });
  });

  it('is marked by whether what was told is what was true', () => {
    expect(versionMark(first)?.word).toBe('first promise');
    expect(versionMark(text)).toEqual({ tone: 'bad', word: 'not as told' });
    expect(versionMark({ ...text, telling: 'unverified' })?.word).toBe('not confirmed');
    expect(versionMark({ ...text, telling: 'as-told' })?.tone).toBe('good');
    expect(versionMark({ ...text, toldAt: null })?.word).toBe('not told yet');
    expect(versionMark({ ...text, askedByCustomer: true })?.word).toBe('their wish');
  });
});

it('what they needed is held against when it came', () => {
  const came = (doneOn: Day | null): string | null => needText({ doneOn, needByOn: day('08') });
  expect(came(null)).toBeNull();
  expect(came(day('10'))).toBe('2 days after they needed it');
  expect(came(day('08'))).toBe('on the day they needed it');
  expect(came(day('07'))).toBe('1 day before they needed it');
});

it('a promise is marked by what needs somebody first', () => {
  const word = (more: Partial<PromiseRow>): string => standsMark({ ...row, ...more }).word;
  expect(word({})).toBe('late');
  expect(word({ state: 'at-risk', risk: 'amber' })).toBe('half the time gone');
  expect(word({ state: 'at-risk', risk: 'red' })).toBe('nearly over');
  expect(word({ state: 'at-risk', risk: 'others-late' })).toBe('others like it are late');
  expect(word({ untoldSince: 1 })).toBe('tell them');
  expect(word({ untoldSince: 1, isContradicted: true })).toBe('two dates');
  expect(word({ state: 'broken', isSelfInflicted: true })).toBe('broken, self-inflicted');
});

it('filters are counted apart from how promises stand', () => {
  expect(countFilters({ show: 'late' })).toBe(0);
  expect(countFilters({ show: 'late', from: day('01'), to: day('30'), customerId: row.customerId })).toBe(3);
});

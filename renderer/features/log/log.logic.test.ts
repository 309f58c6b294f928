import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reader } from '../../ui/format.ts';
import {
  countFilters,
  cutSnippet,
  entryTitle,
  fromMomentText,
  logPurpose,
  logTitle,
  saveNote,
  tabFilter,
  tabOf,
  thenText,
  toMomentText,
} from './log.logic.ts';

/** Thursday 19 November 2026, 9:30 in Berlin. */
const reader: Reader = {
  timeZone: 'Europe/Berlin',
  locale: 'en-GB',
  currency: 'EUR',
  now: Date.UTC(2026, 10, 19, 8, 30),
};

describe('a day and time in a field', () => {
  it('is read in the time zone of the business, on both sides of a clock change', () => {
    expect(fromMomentText('2026-11-19T09:30', 'Europe/Berlin')).toBe(Date.UTC(2026, 10, 19, 8, 30));
    expect(fromMomentText('2026-03-29T00:30', 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 28, 23, 30));
    expect(fromMomentText('2026-03-29T23:30', 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 21, 30));
    expect(fromMomentText('', 'Europe/Berlin')).toBe(null);
    expect(fromMomentText('2026-13-01T09:30', 'Europe/Berlin')).toBe(null);
  });

  it('comes back as it was written, in any zone', () => {
    const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC');
    // A minute that the clocks show twice has two moments; either may come back, so noon is asked for.
    const noon = fc
      .integer({ min: 0, max: 30_000 })
      .map((day) => `${new Date(day * 86_400_000).toISOString().slice(0, 10)}T12:00`);
    fc.assert(
      fc.property(zone, noon, (timeZone, text) => {
        expect(toMomentText(fromMomentText(text, timeZone) ?? Number.NaN, timeZone)).toBe(text);
      }),
    );
  });
});

describe('what saving will do', () => {
  const entry = { howLeft: 'happy', severity: 'normal', callBackAt: null } as const;

  it('is said before it is done', () => {
    expect(saveNote({ ...entry, howLeft: 'unhappy' }, 'Dana', reader)).toBe(
      'An action opens for Dana, due Saturday 9:30.',
    );
    expect(saveNote({ ...entry, severity: 'severe' }, null, reader)).toBe(
      'An action opens for nobody yet, due Saturday 9:30.',
    );
    expect(saveNote({ ...entry, callBackAt: reader.now + 3 * 3_600_000 }, 'Dana', reader)).toBe(
      'A call-back is due in 3 h.',
    );
    expect(saveNote(entry, 'Dana', reader)).toBe('');
  });
});

describe('the words of the log', () => {
  it('state what is true', () => {
    expect(logTitle(44, reader)).toBe('44 things customers said this week');
    expect(logTitle(1, reader)).toBe('One thing a customer said this week');
    expect(logTitle(0, reader)).toBe('Nothing from customers yet this week');
    expect(logPurpose(12, 'en')).toBe('Twelve are not sorted yet. Newest first.');
    expect(logPurpose(1, 'en')).toBe('One is not sorted yet. Newest first.');
    expect(logPurpose(0, 'en')).toBe('All of them are sorted. Newest first.');
    expect(entryTitle({ customerName: 'Hollis Family', howLeft: 'unhappy', type: 'said' })).toBe(
      'Hollis Family left unhappy',
    );
    expect(entryTitle({ customerName: null, howLeft: 'not-known', type: 'heard-different' })).toBe(
      'Someone had heard something different',
    );
  });

  it('say what came of an entry', () => {
    const entry = { status: 'new', actionId: null, callBackAt: null, calledBackAt: null } as const;
    expect(thenText({ ...entry, status: 'thanked' }, reader)).toBe('thanked');
    expect(thenText({ ...entry, callBackAt: reader.now - 3_600_000 }, reader)).toBe('not sorted, call back 1 h ago');
    expect(thenText({ ...entry, status: 'answered', callBackAt: reader.now, calledBackAt: reader.now }, reader)).toBe(
      'answered, called back',
    );
  });
});

describe('tabs and filters', () => {
  it('stand for each other', () => {
    for (const tab of ['all', 'new', 'unhappy', 'different', 'call-backs'] as const)
      expect(tabOf(tabFilter(tab))).toBe(tab);
  });

  it('count what stands beside the tab', () => {
    expect(countFilters({})).toBe(0);
    expect(countFilters({ q: 'late', status: 'new' })).toBe(0);
    expect(countFilters({ status: 'thanked', channel: 'phone' })).toBe(2);
    expect(countFilters({ howLeft: 'unhappy', channel: 'phone' })).toBe(1);
  });
});

describe('a snippet', () => {
  it('is cut into hits and the rest', () => {
    expect(cutSnippet('Two \uE000technicians\uE001, two')).toEqual([
      { text: 'Two ', isHit: false },
      { text: 'technicians', isHit: true },
      { text: ', two', isHit: false },
    ]);
    expect(cutSnippet('\uE000a\uE001\uE000b\uE001')).toEqual([
      { text: 'a', isHit: true },
      { text: 'b', isHit: true },
    ]);
  });
});

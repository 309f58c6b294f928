import { describe, expect, test } from 'vitest';
import { isDay, type Day } from '../../../shared/clock.ts';
import {
  agendaTags,
  type AgendaTag,
  type AttentionShare,
} from '../../../shared/features/attention/attention.schema.ts';
import {
  chartTags,
  countTags,
  meetingsTitle,
  narrowedSentence,
  pointsSentence,
  quarterName,
  roundsTitle,
  sharesTitle,
} from './attention.logic.ts';

function day(text: string): Day {
  if (!isDay(text)) throw new Error(`${text} is no day.`);
  return text;
}

/** A quarter in which each tag had so many points, and five minutes each. */
function quarter(points: Partial<Record<AgendaTag, number>>): AttentionShare {
  const items = Object.values(points).reduce((sum, n) => sum + n, 0);
  const shares = agendaTags.map((tag) => {
    const share = items === 0 ? null : (points[tag] ?? 0) / items;
    return { tag, items: share, minutes: share };
  });
  const period = { from: day('2026-10-01'), to: day('2026-12-31') };
  return { ...period, meetings: 1, withoutCustomers: 0, items, minutes: items * 5, shares };
}

describe('the title', () => {
  test('counts the rounds of the owner', () => {
    expect(roundsTitle(null, 'en')).toBe('Front-line rounds');
    expect(roundsTitle(0, 'en')).toBe('No front-line round by the owner this quarter');
    expect(roundsTitle(1, 'en')).toBe('One front-line round by the owner this quarter');
    expect(roundsTitle(13, 'en')).toBe('13 front-line rounds by the owner this quarter');
  });

  test('counts the points about customers, and does not call nothing zero', () => {
    expect(meetingsTitle({ value: 12 / 96, n: 96 }, 'en')).toBe(
      'Customers were 12 of 96 points on agendas this quarter',
    );
    expect(meetingsTitle({ value: 0, n: 1 }, 'en')).toBe('Customers were none of 1 point on agendas this quarter');
    expect(meetingsTitle({ value: null, n: 0 }, 'en')).toBe('No agenda with tagged points this quarter');
  });
});

describe('the chart', () => {
  test('ends with customers, and counts points and minutes', () => {
    expect(chartTags.at(-1)).toBe('customers');
    const counts = quarter({ money: 7, operations: 2, customers: 1 });
    expect(countTags(counts, 'items')).toEqual([7, 0, 2, 1]);
    expect(countTags(counts, 'minutes')).toEqual([35, 0, 10, 5]);
  });

  test('says in its title what most points were about', () => {
    expect(sharesTitle(quarter({ money: 7, customers: 1 }), 'items', 'en')).toBe(
      'Most points this quarter were about money (7 of 8)',
    );
    expect(sharesTitle(quarter({ money: 2, customers: 2, people: 1 }), 'minutes', 'en')).toBe(
      'Money and customers had most minutes this quarter (10 of 25 each)',
    );
    expect(sharesTitle(quarter({}), 'items', 'en')).toBe('No tagged points this quarter yet');
    expect(sharesTitle(undefined, 'minutes', 'en')).toBe('No tagged minutes this quarter yet');
  });

  test('names quarters as the business counts them', () => {
    expect(quarterName(quarter({}), 1)).toBe('Q4 2026');
    expect(quarterName(quarter({}), 4)).toBe('Q3 2026/27');
  });
});

describe('the line above the points of a pasted agenda', () => {
  test('says what counts, what does not, and what was guessed', () => {
    const point = (tag: AgendaTag | null, isProposed = false) => ({ tag, isProposed });
    expect(pointsSentence([point('customers')], 'en')).toBe('1 point, 1 about customers.');
    expect(pointsSentence([point('money', true), point(null, true), point('people')], 'en')).toBe(
      '3 points, none about customers, 1 not tagged, which counts nowhere, 1 guessed by the words: look at it.',
    );
  });
});

test('a list that a figure opened says what it is narrowed to', () => {
  expect(narrowedSentence({}, 'rounds')).toBeNull();
  expect(narrowedSentence({ byOwner: true, from: day('2026-07-01'), to: day('2026-09-30') }, 'rounds')).toBe(
    'Only by the owner, from 1 Jul 2026, up to 30 Sep 2026.',
  );
  expect(narrowedSentence({ byOwner: true }, 'meetings')).toBeNull();
});

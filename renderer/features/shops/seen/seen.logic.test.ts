import { describe, expect, test } from 'vitest';
import { daySchema } from '../../../../shared/clock.ts';
import { runIdSchema } from '../../../../shared/ids.ts';
import {
  besideMark,
  besideTitle,
  isInBoth,
  listRepeats,
  placesTitle,
  repeatsTitle,
  seenText,
  seenTitle,
} from './seen.logic.ts';

const mean = (value: number | null, n: number, low: number | null = null, high: number | null = null) => ({
  value,
  n,
  low,
  high,
});

test('the headline says the mean with its range, and how many visits', () => {
  expect(seenTitle({ total: mean(0.784, 12, 0.64, 0.82), runs: 12 }, 'en')).toBe(
    '78% on average in twelve visits, likely between 64% and 82%',
  );
  expect(seenTitle({ total: mean(0.5, 1), runs: 1 }, 'en')).toBe('One visit, 50%');
  expect(seenTitle({ total: mean(null, 0), runs: 0 }, 'en')).toBe('Nothing was scored in these days');
});

describe('places side by side', () => {
  test('differ only where their ranges lie apart', () => {
    const harbour = { name: 'Harbour', total: mean(0.9, 8, 0.82, 0.97) };
    expect(placesTitle([{ name: 'Queen Street', total: mean(0.6, 9, 0.5, 0.7) }, harbour])).toBe(
      'Harbour does better than Queen Street',
    );
    expect(placesTitle([{ name: 'Queen Street', total: mean(0.8, 9, 0.7, 0.9) }, harbour])).toBe(
      'No visible difference between the places',
    );
  });

  test('need two that were scored', () => {
    expect(
      placesTitle([
        { name: 'Harbour', total: mean(0.9, 8) },
        { name: 'Queen Street', total: mean(null, 0) },
      ]),
    ).toBe('One place so far, nothing to compare it with');
  });
});

test('what fails again and again stands with the longest row first', () => {
  const runId = runIdSchema.parse('019a0000-0000-7000-8000-000000000001');
  const repeat = (times: number) => ({ locationId: null, locationName: null, times, runId });
  const item = { itemId: 'i1', sectionId: 's1', type: 'yes-no' as const, full: 0, part: 0, none: 5, na: 0 };
  const repeats = listRepeats({
    items: [
      { ...item, label: 'Greeted', repeats: [repeat(2)] },
      { ...item, label: 'Voicemail names a mobile', repeats: [repeat(3)] },
    ],
  });
  expect(repeats.map(({ label, times }) => [label, times])).toEqual([
    ['Voicemail names a mobile', 3],
    ['Greeted', 2],
  ]);
  expect(repeatsTitle(repeats, 'en')).toBe('Two things fail again and again');
  expect(repeatsTitle([], 'en')).toBe('Nothing fails again and again');
});

describe('seen beside said', () => {
  const seen = { n: 12, full: 7, value: 7 / 12, low: 0.32, high: 0.81 };
  const item = { key: 'phone-answered', label: 'Answered within three rings', itemId: 'i1', seen };
  const said = (value: number) => ({ ...item, said: { value, words: 'Always', ranOn: daySchema.parse('2026-10-03') } });

  test('needs both', () => {
    expect(isInBoth(said(1))).toBe(true);
    expect(isInBoth({ ...item, said: null })).toBe(false);
    expect(isInBoth({ ...said(1), seen: { n: 0, full: 0, value: null, low: null, high: null } })).toBe(false);
  });

  test('differs only beyond the likely range', () => {
    expect(besideMark(said(0.95))).toEqual({ text: 'shoppers saw less', tone: 'bad' });
    expect(besideMark(said(0.81))).toEqual({ text: 'agrees', tone: 'good' });
    expect(besideMark(said(0.32)).text).toBe('agrees');
    expect(besideMark(said(0.2)).text).toBe('shoppers saw more');
  });

  test('is said with its counts and range', () => {
    expect(seenText(seen, 'en')).toBe('in seven of twelve visits: 58%, likely 32 to 81');
    expect(besideTitle([said(0.95), said(0.5)], 'en')).toBe('One of two: shoppers saw less than the audit said');
    expect(besideTitle([said(0.5)], 'en')).toBe('Shoppers saw nothing that contradicts the audit');
  });
});

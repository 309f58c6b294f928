import { expect, test } from 'vitest';
import { addDays, type Day } from '../../../shared/clock.ts';
import type { ChangeVerdict, Mood, TargetState } from '../../../shared/features/overview/overview.schema.ts';
import { cellWords, figuresTitle, listQuarters, moodSentence, moodsTitle, shopWords } from './overview.logic.ts';

const today = '2026-11-22' as Day; // a day by its very form

const figure = (verdict: ChangeVerdict, targetState: TargetState | null = null, label = 'Left unhappy') => ({
  now: { value: 0.2, label },
  change: { verdict },
  targetState,
});
const same = figure('no-visible-change');
const titleOf = (...figures: Parameters<typeof figuresTitle>[0]) => figuresTitle(figures, 'en');

test('the title says what changed by more than chance, and which targets are missed', () => {
  expect(titleOf(same, same)).toBe('No figure changed by more than chance');
  expect(titleOf(same, figure('worse'))).toBe('Worse than the quarter before: left unhappy');
  expect(titleOf(figure('better', null, 'NPS of callers'))).toBe('Better than the quarter before: NPS of callers');
  expect(titleOf(figure('worse'), figure('worse'))).toBe('Two figures are worse than the quarter before');
  expect(titleOf(figure('worse'), figure('better'), figure('better'))).toBe(
    'One figure is worse than the quarter before, two are better',
  );
  expect(titleOf(figure('no-visible-change', 'missed'), figure('too-early', 'met'))).toBe(
    'No figure changed by more than chance; one target is missed',
  );
  expect(titleOf(figure('more', 'met'), same)).toBe('No figure changed by more than chance; every target is met');
  expect(titleOf({ ...same, now: { value: null, label: '' } })).toBe('Nothing is recorded for this quarter');
});

const mood = (unhappy: number, n: number, beyond: Mood['beyond'] = null): Mood => ({
  unhappy,
  n,
  value: n === 0 ? null : unhappy / n,
  low: n === 0 ? null : 0.1,
  high: n === 0 ? null : 0.9,
  beyond,
});

test('the title of the map names the one touchpoint that stands out', () => {
  const titled = (...moods: readonly Mood[]) =>
    moodsTitle(
      moods.map((one) => ({ name: 'Billing', mood: one })),
      'touchpoint',
      'en',
    );
  expect(titled(mood(0, 0))).toBe('Nobody has said yet how they left');
  expect(titled(mood(1, 20), mood(2, 20))).toBe('No touchpoint differs from the others by more than chance');
  expect(titled(mood(18, 20, 'above'), mood(2, 20))).toBe('At “Billing” more left unhappy than chance explains');
  expect(titled(mood(18, 20, 'above'), mood(0, 90, 'below'))).toBe(
    'Two touchpoints differ from the others by more than chance',
  );
  expect(moodsTitle([{ name: 'Hill', mood: mood(0, 90, 'below') }], 'place', 'en')).toBe(
    'In Hill fewer left unhappy than chance explains',
  );
});

test('a share is said from ten answers on, and silence is said as well', () => {
  expect(cellWords(mood(0, 0))).toEqual({ counts: 'nobody has said anything yet', share: '' });
  expect(cellWords(mood(3, 9))).toEqual({ counts: '3 of 9 unhappy', share: 'too few to say' });
  expect(cellWords(mood(5, 10))).toEqual({ counts: '5 of 10 unhappy', share: '50% (10 to 90)' });
  expect(moodSentence(mood(5, 10))).toBe('5 of 10 customers left unhappy: 50%, likely 10 to 90.');
  expect(moodSentence(mood(1, 1))).toBe('1 of 1 customer left unhappy: too few to say more (10 needed).');
  expect(shopWords({ n: 2, value: 0.74 })).toBe('2 visits or checks: 74%');
  expect(shopWords({ n: 0, value: null })).toBeNull();
});

test('three years of quarters can be chosen, and an older one while it is shown', () => {
  const quarters = listQuarters(today, today, 1);
  expect(quarters).toHaveLength(12);
  expect(quarters[0]).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  const old = listQuarters(today, addDays(today, -3650), 2);
  expect(old).toHaveLength(13);
  expect(old.at(-1)).toEqual({ from: '2016-11-01', to: '2017-01-31' });
});

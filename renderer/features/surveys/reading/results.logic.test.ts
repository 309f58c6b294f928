import { describe, expect, it } from 'vitest';
import { recommend, toFigure, toQuestion, toResults } from './results.fixture.ts';
import {
  comparisonTitle,
  differenceText,
  dropOffRows,
  dropOffTitle,
  headline,
  resultsLine,
  sinceSentences,
  trendScale,
  trendTitle,
  type Comparison,
} from './results.logic.ts';

const locale = 'en-US';
const point = (label: string, value: number, n: number) => ({
  ...toFigure(value, value - 20, value + 20, n),
  label,
  from: '2026-07-01',
  to: '2026-09-30',
});
const change = (value: number, isVisible: boolean): Comparison => ({
  a: toFigure(31, 9, 49, 59),
  b: toFigure(31 - value, 0, 40, 47),
  difference: toFigure(value, value - 15, value + 15, 106),
  z: isVisible ? 2.2 : 0.8,
  isVisible,
});

describe('the top of the page', () => {
  it('says the score and its likely range', () => {
    expect(headline(toResults(), locale)).toBe('Recommend score 31, likely between 9 and 49');
  });

  it('says counts only below ten answers', () => {
    const few = { ...recommend, answered: 9, figure: toFigure(11, -40, 60, 9) };
    expect(headline(toResults({ questions: [few] }), locale)).toBe('31 promoters, 15 passives, 13 detractors');
  });

  it('takes the first metric where nobody is asked about recommending, and counts where nothing is measured', () => {
    const ces = toQuestion({ metric: 'ces', type: 'ces', answered: 40, figure: toFigure(5.1, 4.7, 5.5, 40) });
    expect(headline(toResults({ questions: [toQuestion({}), ces] }), locale)).toBe(
      'Ease 5.1 of 7, likely between 4.7 and 5.5',
    );
    expect(headline(toResults({ questions: [toQuestion({})] }), locale)).toBe('65 answers');
    expect(headline(toResults({ responses: 0 }), locale)).toBe('Nobody has answered yet');
  });

  it('names survey and version, who answered and skipped, who was asked, and what is filtered', () => {
    expect(resultsLine(toResults(), 3, ['Q4 2026', 'by phone'], locale)).toBe(
      'After a visit, version 3 · 59 answered, 6 skipped, 210 asked (31%) · Q4 2026 · by phone',
    );
  });

  it('says that nobody was asked instead of a rate, and how many come from counts', () => {
    const kiosk = toResults({ responseRate: null, asked: 0, fromTotals: 120, partial: 7 });
    expect(resultsLine(kiosk, 3, [], locale)).toBe(
      'After a visit, version 3 · 59 answered, 6 skipped, of these 120 from counts, 7 not finished, nobody was asked by name',
    );
  });
});

describe('the trend', () => {
  const points = [point('Q3 2026', 19, 47), point('Q4 2026', 31, 59)];

  it('names no change that is not visible', () => {
    expect(trendTitle(points, change(12, false), 'points', locale)).toBe('No visible change since Q3 2026');
  });

  it('names a visible change with its size', () => {
    expect(trendTitle(points, change(40, true), 'points', locale)).toBe('Up 40 points since Q3 2026');
    expect(trendTitle(points, change(-0.2, true), 'share', locale)).toBe('Down 20 percentage points since Q3 2026');
  });

  it('speaks of no change below thirty answers, and of no figure below ten', () => {
    expect(trendTitle([point('Q3', 19, 29), point('Q4', 80, 40)], change(60, true), 'points', locale)).toBe(
      'Too few answers to speak of a change since Q3 (29 of 30 needed)',
    );
    expect(trendTitle([point('Q3', 19, 60), point('Q4', 80, 9)], change(60, true), 'points', locale)).toBe(
      'Q4: too few to say (9 of 10 needed)',
    );
  });

  it('has a scale around every range, within what the figure can be', () => {
    const { domain, ticks } = trendScale(points, 'points');
    expect(domain).toEqual([-20, 60]);
    expect(ticks).toEqual([-20, 0, 20, 40, 60]);
    expect(trendScale([point('Q4', 95, 40)], 'points').domain[1]).toBe(100);
    expect(trendScale([], 'share').domain).toEqual([0, 1]);
  });
});

describe('two groups', () => {
  const names = { a: 'answers by phone', b: 'answers on paper' };

  it('says which stands higher, only where it is visible', () => {
    expect(comparisonTitle(change(40, true), names, 'points', locale)).toBe(
      'Answers by phone: 40 points above answers on paper',
    );
    expect(comparisonTitle(change(12, false), names, 'points', locale)).toBe(
      'No visible difference between answers by phone and answers on paper',
    );
  });

  it('says nothing below ten answers', () => {
    const few = { ...change(40, true), b: toFigure(0, -50, 50, 9) };
    expect(comparisonTitle(few, names, 'points', locale)).toMatch(/too few to say \(9 of 10 needed\)$/);
    expect(differenceText(few, 'points', locale)).toBeNull();
    expect(differenceText(change(12, false), 'points', locale)).toMatch(/^Difference 12, likely between −3 and 27\./);
  });
});

describe('what came of it', () => {
  it('counts actions, those done in time and those open', () => {
    expect(sinceSentences({ unhappy: 13, opened: 12, done: 9, doneInTime: 7 }, locale)).toEqual([
      '12 of 13 unhappy have an action.',
      '9 of 12 done, 7 within 48 hours, 2 later.',
      '3 are not done.',
    ]);
    expect(sinceSentences({ unhappy: 2, opened: 0, done: 0, doneInTime: 0 }, locale)).toEqual([
      '2 were unhappy. No action was opened for them.',
    ]);
  });
});

describe('how far people came', () => {
  const questions = [
    toQuestion({ id: 'q1', title: 'First', answered: 60, skipped: 2, left: 1 }),
    toQuestion({ id: 'q2', title: 'Second', answered: 50, dontKnow: 3, left: 6 }),
    toQuestion({ id: 'q3', type: 'statement' }),
  ];

  it('counts those who stopped among those it was shown to', () => {
    expect(dropOffRows({ questions })).toEqual([
      { key: 'q1', label: 'First', shown: 63, answered: 60, left: 1 },
      { key: 'q2', label: 'Second', shown: 59, answered: 53, left: 6 },
    ]);
  });

  it('names the question where most stop', () => {
    expect(dropOffTitle(toResults({ questions, complete: 58, partial: 7 }), locale)).toBe(
      '7 of 65 stopped before the end, most at “Second”',
    );
    expect(dropOffTitle(toResults({ questions }), locale)).toBe('Everybody who began came to the end');
  });
});

import { describe, expect, test } from 'vitest';
import { changeText, fitText, trendPoints, trendTitle } from './honesty.logic.ts';
import { makeResults, testId } from './mirror.fixture.ts';

const { trend, audit } = makeResults();
const nothing = { confirmed: 0, overclaim: 0, underclaim: 0, noRecord: 2, index: null };

describe('the honesty index', () => {
  test('counts only what could be held against a record', () => {
    expect(fitText(audit.counts, 'en')).toBe('1 of 2 claims fits the records');
    expect(fitText({ ...audit.counts, confirmed: 9, overclaim: 4, underclaim: 1 }, 'en')).toBe(
      '9 of 14 claims fit the records',
    );
    expect(fitText(nothing, 'en')).toBe('nothing could be held against the records');
  });

  test('is compared with the last quarter that had one', () => {
    expect(changeText(trend, audit.id, 'en')).toBe('up 25 points since Q2 2026');
    expect(changeText(trend, testId<'Audit'>(2), 'en')).toBeNull();
    const gap = { id: testId<'Audit'>(9), name: 'Q4 2026', counts: nothing };
    const later = { id: testId<'Audit'>(10), name: 'Q1 2027', counts: { ...audit.counts, index: 0.4 } };
    expect(changeText([...trend, gap, later], later.id, 'en')).toBe('down 10 points since Q3 2026');
    expect(changeText([...trend, { ...later, counts: audit.counts }], later.id, 'en')).toBe('as in Q3 2026');
    expect(changeText([...trend, gap], gap.id, 'en')).toBeNull();
  });

  test('over time is a title and points that open their audit', () => {
    expect(trendTitle(trend, 'en')).toBe(
      'Q3 2026: 50% of what was claimed fits the records, up 25 points since Q2 2026',
    );
    expect(trendTitle([], 'en')).toBe('Nothing could be held against the records yet');
    expect(trendPoints(trend, 'en').map(({ text, n, to }) => [text, n, to])).toEqual([
      ['25%', 4, `/mirror/${testId<'Audit'>(2)}`],
      ['50%', 2, `/mirror/${audit.id}`],
    ]);
  });
});

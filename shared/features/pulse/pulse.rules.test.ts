import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideShown, splitAnswers, toToldCount, type PulseGroup } from './pulse.rules.ts';

/** A group whose people answer in two ways, so that it is never of one mind unless told so. */
function group(id: string, n: number, first = Math.ceil(n / 2)): PulseGroup {
  const counts = new Map([
    ['\u0000yes', first],
    ['\u0000no', n - first],
  ]);
  return { id, n, counts: new Map([...counts].filter(([, count]) => count > 0)), bases: new Map([['', n]]) };
}

const shownOf = (groups: readonly PulseGroup[], k = 5) => decideShown(groups, k);

describe('what a pulse shows', () => {
  it('hides a small team, and a larger one with it, so that nothing is left by subtraction', () => {
    expect(shownOf([group('men', 6), group('women', 4)])).toMatchObject({ company: true, teams: [] });
    expect(shownOf([group('a', 4), group('b', 6), group('c', 10)])).toMatchObject({ company: true, teams: ['c'] });
    expect(shownOf([group('a', 3), group('b', 3), group('c', 10)])).toMatchObject({ company: true, teams: ['c'] });
  });

  it('shows nothing at all of fewer people than promised', () => {
    expect(shownOf([group('a', 2), group('b', 2)])).toMatchObject({ company: false, teams: [] });
    expect(shownOf([])).toMatchObject({ company: false, teams: [] });
  });

  it('hides a team that agrees in everything, and what would give it away', () => {
    // Alone, a would be everybody less b and c: b goes with it, the smallest that blurs it.
    expect(shownOf([group('a', 6, 6), group('b', 7), group('c', 9)])).toMatchObject({ company: true, teams: ['c'] });
    expect(shownOf([group('a', 6, 6), group('b', 7)])).toMatchObject({ company: true, teams: [] });
  });

  it('shows nothing where everybody agrees', () => {
    expect(shownOf([group('a', 6, 6), group('b', 7, 7)])).toMatchObject({ company: false, teams: [] });
  });
});

/** Whether a row is a combination of others (Gauss); small and exact enough for zeros and ones. */
function isInSpan(rows: readonly (readonly number[])[], target: readonly number[]): boolean {
  const rankOf = (matrix: readonly (readonly number[])[]): number => {
    const left = matrix.map((row) => [...row]);
    let rank = 0;
    for (let column = 0; column < target.length; column += 1) {
      const pivot = left.findIndex((row, index) => index >= rank && Math.abs(row[column] ?? 0) > 1e-9);
      if (pivot < 0) continue;
      const [top, found] = [left[rank] ?? [], left[pivot] ?? []];
      left[rank] = found;
      left[pivot] = top;
      for (const [index, row] of left.entries()) {
        if (index === rank) continue;
        const factor = (row[column] ?? 0) / (found[column] ?? 1);
        for (let at = 0; at < target.length; at += 1) row[at] = (row[at] ?? 0) - factor * (found[at] ?? 0);
      }
      rank += 1;
    }
    return rank;
  };
  return rankOf([...rows, target]) === rankOf(rows);
}

const manyGroups = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), { minLength: 1, maxLength: 6 })
  .map((sizes) => sizes.map(([n, first], index) => group(`t${index}`, n, Math.min(first, n))));

/** Every set of groups, as zeros and ones. */
function* listSets(size: number): Generator<number[]> {
  for (let bits = 1; bits < 2 ** size; bits += 1) yield Array.from({ length: size }, (_, at) => (bits >> at) & 1);
}

describe('whatever the teams', () => {
  it('no sum over fewer people than promised, and none over people of one mind, can be worked out', () => {
    fc.assert(
      fc.property(manyGroups, fc.integer({ min: 3, max: 8 }), (groups, k) => {
        const shown = decideShown(groups, k);
        const views = [
          ...(shown.company ? [groups.map(() => 1)] : []),
          ...shown.teams.map((id) => groups.map((one) => (one.id === id ? 1 : 0))),
        ];
        for (const set of listSets(groups.length)) {
          if (!isInSpan(views, set)) continue;
          const inside = groups.filter((_, at) => set[at] === 1);
          const n = inside.reduce((sum, one) => sum + one.n, 0);
          if (n === 0) continue;
          expect(n).toBeGreaterThanOrEqual(k);
          for (const key of ['\u0000yes', '\u0000no'])
            expect(inside.reduce((sum, one) => sum + (one.counts.get(key) ?? 0), 0)).toBeLessThan(n);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the answers of one person', () => {
  it('are taken apart: each question for itself, words without a team and away from the choice beside them', () => {
    const split = splitAnswers({
      q1: 9,
      q2: { pick: ['o3', 'other'], other: ' The stairs. ' },
      q3: { text: 'More light.' },
      q4: null,
    });
    expect(split).toEqual({
      answers: [
        { question: 'q1', answer: '9' },
        { question: 'q2', answer: '{"pick":["o3","other"]}' },
      ],
      comments: [
        { question: 'q2', text: 'The stairs.' },
        { question: 'q3', text: 'More light.' },
      ],
    });
  });
});

describe('how many have taken part', () => {
  it('is told in fives while a pulse is open', () => {
    expect([0, 4, 5, 9, 10, 14].map(toToldCount)).toEqual([0, 0, 5, 5, 10, 10]);
  });
});

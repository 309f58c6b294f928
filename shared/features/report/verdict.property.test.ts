import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombe } from '../../stats/newcombe.ts';
import { wilson } from '../../stats/wilson.ts';
import { toVerdict } from './verdict.rules.ts';
import type { Figure, FigurePair, VerdictFigures } from './verdict.schema.ts';

type Counts = { readonly part: number; readonly n: number };

const counts = fc
  .integer({ min: 0, max: 400 })
  .chain((n) => fc.record({ part: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));
const whole = fc.integer({ min: 0, max: 60 });

const toShare = ({ part, n }: Counts): Figure => ({ ...wilson(part, n), smallN: 10 });
const toCount = (value: number): Figure => ({ value, n: value, low: null, high: null, smallN: 0 });
const toPair = (now: Figure, before: Figure): FigurePair => ({ now, before });

const shares = ['honesty', 'keptFirst', 'keptLast', 'candour', 'leftUnhappy', 'called', 'inTime'] as const;
const quarters = fc.record({
  shares: fc.tuple(...shares.map(() => fc.record({ now: counts, before: counts }))),
  lost: whole,
  told: whole,
  story: fc.option(fc.record({ told: fc.constant('Storm'), real: fc.constant('Day was full'), count: whole })),
});

function toFigures(quarter: {
  readonly shares: readonly { readonly now: Counts; readonly before: Counts }[];
  readonly lost: number;
  readonly told: number;
  readonly story: VerdictFigures['story'];
}): VerdictFigures {
  const at = (key: (typeof shares)[number]): FigurePair => {
    const found = quarter.shares[shares.indexOf(key)];
    if (found === undefined) throw new Error('A share is missing.');
    return toPair(toShare(found.now), toShare(found.before));
  };
  return {
    honesty: at('honesty'),
    keptFirst: at('keptFirst'),
    keptLast: at('keptLast'),
    candour: at('candour'),
    leftUnhappy: at('leftUnhappy'),
    called: at('called'),
    inTime: at('inTime'),
    lost: toPair(toCount(quarter.lost), toCount(0)),
    toldBack: toPair(toCount(quarter.told), toCount(0)),
    story: quarter.story,
  };
}

/** What is said of change, by the interval of the difference alone. */
function allowedChange({ now, before }: FigurePair): string {
  if (now.n < 10 || before.n < 10) return 'too few to compare';
  const toCounts = ({ value, n }: Figure) => ({ successes: Math.round((value ?? 0) * n), n });
  const { low, high } = newcombe(toCounts(now), toCounts(before));
  if (low !== null && low > 0) return 'a larger share';
  if (high !== null && high < 0) return 'a smaller share';
  return 'no visible change';
}

const compared = [
  ['promises', 'keptFirst'],
  ['customers', 'leftUnhappy'],
  ['work', 'inTime'],
] as const;
const changes = ['too few to compare', 'a larger share', 'a smaller share', 'no visible change'];

describe('whatever the counts of two quarters are, the verdict', () => {
  it('speaks of a change only where the interval of the difference leaves 0 out', () => {
    fc.assert(
      fc.property(quarters, (quarter) => {
        const figures = toFigures(quarter);
        for (const [topic, key] of compared) {
          const text = toVerdict(figures).find((sentence) => sentence.topic === topic)?.text ?? '';
          const said = changes.filter((change) => text.includes(change));
          expect(said).toEqual(figures[key].now.n === 0 ? [] : [allowedChange(figures[key])]);
        }
      }),
    );
  });

  it('gives a percentage only beside its interval, and only of enough records', () => {
    fc.assert(
      fc.property(quarters, (quarter) => {
        const figures = toFigures(quarter);
        for (const [topic, key] of compared) {
          const text = toVerdict(figures).find((sentence) => sentence.topic === topic)?.text ?? '';
          const [, value, low, high] = /\((\d+)%, (\d+)% to (\d+)%\):/.exec(text) ?? [];
          const { now } = figures[key];
          expect(value === undefined).toBe(now.n < 10);
          if (value === undefined) continue;
          expect([value, low, high].map(Number)).toEqual(
            [now.value, now.low, now.high].map((part) => Math.round((part ?? 0) * 100)),
          );
        }
        // No percentage stands alone anywhere.
        for (const { text } of toVerdict(figures))
          expect(text.replaceAll(/\(\d+%, \d+% to \d+%\)/g, '')).not.toContain('%');
      }),
    );
  });

  it('is five sentences in the same order that praise nothing and name no cause', () => {
    const flattery = /\b(great|excellent|well done|good|improv|succe|proud|best|only|because|thanks to|unfortunately)/i;
    fc.assert(
      fc.property(quarters, (quarter) => {
        const verdict = toVerdict(toFigures(quarter));
        expect(verdict.map(({ topic }) => topic)).toEqual(['mirror', 'promises', 'reasons', 'customers', 'work']);
        for (const { text } of verdict) {
          expect(text).toMatch(/^\S.*\.$/);
          expect(text).not.toMatch(flattery);
        }
      }),
    );
  });
});

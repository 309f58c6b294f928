import { listPoints, type PointCounts } from './point-counts.ts';
import { Z_95 } from './wilson.ts';

/** How many would recommend (9–10), are passive (7–8) and would not (0–6). */
export type NpsCounts = { readonly promoters: number; readonly passives: number; readonly detractors: number };

/** NPS in points and its 95% interval; all null where nobody answered. */
export type NpsEstimate =
  | { readonly value: number; readonly n: number; readonly low: number; readonly high: number }
  | { readonly value: null; readonly n: 0; readonly low: null; readonly high: null };

/** How far NPS moved from `b` to `a`, in points; all null where a group is empty. */
export type NpsChange =
  | {
      readonly value: number;
      readonly z: number;
      readonly adjustedZ: number;
      readonly low: number;
      readonly high: number;
    }
  | { readonly value: null; readonly z: null; readonly adjustedZ: null; readonly low: null; readonly high: null };

/** Adjusted Wald: these many imaginary answers are added before the interval is computed. */
const added = { promoters: 0.75, passives: 1.5, detractors: 0.75 } as const;

type Pieces = { readonly score: number; readonly variance: number; readonly squaredError: number };

/** Score, variance and squared standard error on the scale -1 to 1. */
function toPieces({ promoters, passives, detractors }: NpsCounts): Pieces {
  const n = promoters + passives + detractors;
  const score = (promoters - detractors) / n;
  // Never below 0, where a double would fall a hair under it.
  const variance = Math.max(0, (promoters + detractors) / n - score * score);
  return { score, variance, squaredError: variance / n };
}

function toAdjusted(counts: NpsCounts): Pieces {
  return toPieces({
    promoters: counts.promoters + added.promoters,
    passives: counts.passives + added.passives,
    detractors: counts.detractors + added.detractors,
  });
}

const toPoints = (score: number): number => Math.max(-100, Math.min(100, 100 * score));

function countAll({ promoters, passives, detractors }: NpsCounts): number {
  for (const count of [promoters, passives, detractors])
    if (!Number.isSafeInteger(count) || count < 0)
      throw new RangeError('Each count must be a whole number, 0 or more.');
  return promoters + passives + detractors;
}

/**
 * Sorts answers of a 0–10 scale into promoters (9–10), passives (7–8) and detractors (0–6). Whole numbers only, so that
 * no answer falls between two groups: the three always add up to all answers.
 *
 * Example: `npsCounts({ 10: 3, 8: 2, 0: 1 })` is 3 promoters, 2 passives, 1 detractor.
 */
export function npsCounts(points: PointCounts): NpsCounts {
  const counts = { promoters: 0, passives: 0, detractors: 0 };
  for (const [point, n] of listPoints(points, 0, 10)) {
    if (point >= 9) counts.promoters += n;
    else if (point >= 7) counts.passives += n;
    else counts.detractors += n;
  }
  return counts;
}

/**
 * How much the answers differ, as each counts +1, 0 or -1 (population form): p + d - (p - d)².
 *
 * Source: whuber, Cross Validated 18603. Example: shares 1/2, 1/3, 1/6 give 5/9. Null where nobody answered.
 */
export function npsVariance(counts: NpsCounts): number | null {
  return countAll(counts) === 0 ? null : toPieces(counts).variance;
}

/**
 * Net promoter score, 100·(promoters - detractors)/n, in points with its 95% interval, clipped to ±100.
 *
 * Takes whole counts of those who answered. Without `population` the interval is adjusted Wald: 0.75, 1.5 and 0.75
 * imaginary answers are added, then score ± z·√(v/n). With `population`, the number of people who could be asked, it is
 * plain Wald × √((N - n)/(N - 1)): who has asked everybody knows the value itself. Counts that are not whole or negative,
 * and a population smaller than n, are a RangeError.
 *
 * Source: Rocks 2016; Lewis and Sauro 2021.
 * Example: `nps({ promoters: 50, passives: 30, detractors: 20 })` is 30, from 14.05 to 44.20.
 */
export function nps(counts: NpsCounts, { population }: { readonly population?: number } = {}): NpsEstimate {
  const n = countAll(counts);
  if (population !== undefined && !(Number.isSafeInteger(population) && population >= n))
    throw new RangeError('The population must be a whole number, n or more.');
  if (n === 0) return { value: null, n: 0, low: null, high: null };
  const plain = toPieces(counts);
  const value = 100 * plain.score;
  if (population === undefined) {
    const { score, squaredError } = toAdjusted(counts);
    const margin = Z_95 * Math.sqrt(squaredError);
    return { value, n, low: toPoints(score - margin), high: toPoints(score + margin) };
  }
  const correction = population === n ? 0 : (population - n) / (population - 1);
  const margin = Z_95 * Math.sqrt(plain.squaredError * correction);
  return { value, n, low: toPoints(plain.score - margin), high: toPoints(plain.score + margin) };
}

/**
 * How much higher NPS is in `a` than in `b`, in points.
 *
 * `z` is the plain (A - B)/√(vA/nA + vB/nB). `adjustedZ` is the same from the pieces of adjusted Wald, as Lewis and Sauro
 * do, and `low` to `high` is the interval that goes with it: it leaves out 0 exactly where |adjustedZ| reaches 1.96, and it
 * is never sure of itself because three people said the same. So that is the one to judge by. Where everybody in both
 * groups answered alike the plain z would divide by 0; then it is the adjusted one.
 *
 * Source: Lewis and Sauro 2021. Example: 20, 0, 10 against 12, 0, 18 is 53.33 points, z 2.148, adjusted z 2.085.
 */
export function npsChange(a: NpsCounts, b: NpsCounts): NpsChange {
  if (countAll(a) === 0 || countAll(b) === 0) return { value: null, z: null, adjustedZ: null, low: null, high: null };
  const [plainA, plainB] = [toPieces(a), toPieces(b)];
  const [adjustedA, adjustedB] = [toAdjusted(a), toAdjusted(b)];
  const difference = plainA.score - plainB.score;
  const error = Math.sqrt(plainA.squaredError + plainB.squaredError);
  const adjustedDifference = adjustedA.score - adjustedB.score;
  const adjustedError = Math.sqrt(adjustedA.squaredError + adjustedB.squaredError);
  const adjustedZ = adjustedDifference / adjustedError;
  const margin = Z_95 * adjustedError;
  return {
    value: 100 * difference,
    z: error === 0 ? adjustedZ : difference / error,
    adjustedZ,
    low: Math.max(-200, 100 * (adjustedDifference - margin)),
    high: Math.min(200, 100 * (adjustedDifference + margin)),
  };
}

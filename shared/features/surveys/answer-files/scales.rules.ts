import { findPointInFront, findSpecial, isNotApplicable, isNotShown, readWhole } from './cell-texts.rules.ts';
import type { ColumnProfile } from './profile.rules.ts';

/** What a column of whole numbers is taken for. */
export type ScaleGuess =
  | { readonly type: 'nps'; readonly from: 0 | 1 }
  | { readonly type: 'csat' | 'ces' }
  | { readonly type: 'rating'; readonly scale: 3 | 4 | 5 | 6 | 7 | 10 };

/** The whole numbers of a column, how many cells hold one, and the texts beside them. */
export type Points = {
  readonly low: number;
  readonly high: number;
  readonly share: number;
  /** Texts that mean no point by themselves. */
  readonly others: readonly string[];
  /** Points with their meaning behind them. */
  readonly prefixed: readonly string[];
};

const recommends =
  /recommend|\bnps\b|empfehl|weiterempf|recommand|recomend|raccomand|consiglier|aanbevel|polec|rekommend|anbefal/;
const satisfies = /satisf|\bcsat\b|zufried|satisfech|soddisf|tevreden|zadowol|nöjd|tilfreds/;
const eases = /\beas(?:y|ier|e)\b|\beffort\b|\bces\b|\beinfach\b|aufwand|\bfacile?\b|\bfácil\b|makkelijk|łatwo/;
const countsSomething =
  /how many|how often|number of|\bcount\b|\bage\b|\byears?\b|\bvisits?\b|wie viele|anzahl|combien|cuánt|quant[io]/;

/** What the cells of a column are, read as points of a scale; null where few of them are. */
export function readPoints(profile: ColumnProfile): Points | null {
  let [low, high, points, relevant] = [Infinity, -Infinity, 0, 0];
  const others: string[] = [];
  const prefixed: string[] = [];
  if (profile.isMany) return null;
  for (const [text, rows] of profile.texts) {
    if (findSpecial(text) !== null || isNotApplicable(text) || isNotShown(text)) continue;
    relevant += rows;
    const point = readWhole(text) ?? findPointInFront(text);
    if (point === null) {
      others.push(text);
      continue;
    }
    if (readWhole(text) === null) prefixed.push(text);
    points += rows;
    low = Math.min(low, point);
    high = Math.max(high, point);
  }
  return points === 0 ? null : { low, high, share: points / relevant, others, prefixed };
}

/** The numbers that a title gives its scale: `from 1 to 7`, `10 - strongly agree, 1 - strongly disagree`. */
function findEnds(title: string): { readonly low: number; readonly high: number } | null {
  const range = /\b(\d{1,2})\s*(?:-|–|to|bis|à|a)\s*(\d{1,2})\b/.exec(title);
  const ends = [...title.matchAll(/(?:^|[\s(?.,])(\d{1,2})\s*(?:=|-|–|is|means|being|:)\s*\p{L}/gu)].map((found) =>
    Number(found[1]),
  );
  const numbers = range === null ? ends : [Number(range[1]), Number(range[2])];
  return numbers.length < 2 ? null : { low: Math.min(...numbers), high: Math.max(...numbers) };
}

/** Tells what a column of points is by its wording and its numbers; null where it is no scale we know. */
export function guessScale(wording: string, points: Points): ScaleGuess | null {
  const words = wording.toLowerCase();
  const { low, high, share, others } = points;
  // Ends may be written as text; more than that is no scale.
  if (share < 0.5 || others.length > 4 || low < 0 || high > 10) return null;
  const ends = findEnds(words);
  if (recommends.test(words) && Math.max(high, ends?.high ?? 10) > 7 && (ends === null || ends.high === 10))
    return { type: 'nps', from: low > 0 && ends?.low === 1 ? 1 : 0 };
  if (low < 1 || countsSomething.test(words)) return null;
  const top = Math.max(high, ends !== null && ends.high <= 10 ? ends.high : 0);
  if (satisfies.test(words) && top <= 5) return { type: 'csat' };
  if (eases.test(words) && top > 5 && top <= 7) return { type: 'ces' };
  if (ends !== null && ends.high === top) return top >= 3 ? { type: 'rating', scale: toScale(top) } : null;
  return { type: 'rating', scale: top <= 5 ? 5 : toScale(top) };
}

/** The lowest scale that holds a point. */
export function toScale(top: number): 3 | 4 | 5 | 6 | 7 | 10 {
  return ([3, 4, 5, 6, 7, 10] as const).find((scale) => scale >= top) ?? 10;
}

/** What a scale was taken for and why, in a sentence. */
export function describeScale(guess: ScaleGuess, points: Points): string {
  switch (guess.type) {
    case 'nps': {
      const base = 'Taken for NPS, because it asks about recommending and holds whole numbers.';
      if (guess.from === 1) return `${base} The scale goes from 1 to 10; NPS is asked from 0 to 10.`;
      return points.low > 0 ? `${base} Nobody answered 0: if the scale began at 1, say so.` : base;
    }
    case 'csat':
      return 'Taken for CSAT (1 to 5), because it asks about being satisfied and holds whole numbers up to 5.';
    case 'ces':
      return 'Taken for CES (1 to 7), because it asks how easy it was and holds whole numbers up to 7.';
    case 'rating':
      return `Taken for a rating from 1 to ${guess.scale}, because it holds whole numbers.`;
  }
}

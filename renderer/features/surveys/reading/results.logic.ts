import type { z } from 'zod';
import type {
  comparisonSchema,
  Figure,
  QuestionResult,
  Results,
  trendPointSchema,
} from '../../../../shared/features/surveys/results.schema.ts';
import { scaleAround, shareSteps, type TrendScale } from '../../../charts/trend-scale.ts';
import type { DropOffRow } from '../../../charts/DropOffChart.tsx';
import { countText, plural, sentenceCase } from '../../../ui/format.ts';
import {
  fewestForChange,
  fewestForFigure,
  figureText,
  likelyText,
  tooFewText,
  type FigureUnit,
} from './figures.logic.ts';
import { questionTitle } from './question-words.logic.ts';

export type Comparison = z.infer<typeof comparisonSchema>;
export type TrendPointResult = z.infer<typeof trendPointSchema>;

/** The question a survey is mainly read for: the one about recommending, else the first that feeds a metric. */
export function mainQuestion({ questions }: Pick<Results, 'questions'>): QuestionResult | null {
  return questions.find(({ metric }) => metric === 'nps') ?? questions.find(({ metric }) => metric !== null) ?? null;
}

/** What a survey found, in one sentence: "Recommend score 31, likely between 9 and 49". */
export function headline(results: Results, locale: string): string {
  const main = mainQuestion(results);
  if (results.responses === 0 && results.fromTotals === 0) return 'Nobody has answered yet';
  if (main === null) {
    return `${countText(results.responses, locale)} ${plural(results.responses, 'answer')}`;
  }
  const { figure } = main;
  if (figure === null || figure.value === null || figure.n < fewestForFigure) return questionTitle(main, locale);
  if (main.metric !== 'nps') return questionTitle(main, locale);
  const likely = likelyText(figure, 'points', locale);
  return `Recommend score ${figureText(figure.value, 'points', locale)}${likely === null ? '' : `, ${likely}`}`;
}

/** How many of those who were asked answered: "210 asked (31%)"; null where nobody was asked. */
export function askedText({ asked, responseRate }: Results, locale: string): string | null {
  if (responseRate === null || responseRate.value === null) return null;
  return `${countText(asked, locale)} asked (${figureText(responseRate.value, 'share', locale)})`;
}

/** The line under the headline: "After a visit, version 3 · 59 answered, 6 skipped, 210 asked (31%) · autumn 2026". */
export function resultsLine(results: Results, version: number, filters: readonly string[], locale: string): string {
  const main = mainQuestion(results);
  const versioned = version > 0 ? `${results.title}, version ${countText(version, locale)}` : results.title;
  const answers =
    main === null
      ? [`${countText(results.responses, locale)} answered`]
      : [`${countText(main.answered, locale)} answered`, `${countText(main.skipped, locale)} skipped`];
  const counts = [
    ...answers,
    ...(results.fromTotals > 0 ? [`of these ${countText(results.fromTotals, locale)} from counts`] : []),
    ...(results.partial > 0 ? [`${countText(results.partial, locale)} not finished`] : []),
    askedText(results, locale) ?? 'nobody was asked by name',
  ];
  return [versioned, counts.join(', '), ...filters].join(' · ');
}

/** A trend point that may be shown: a figure from ten answers on. */
export function isShown({ value, n }: Figure): boolean {
  return value !== null && n >= fewestForFigure;
}

const unitWords: Readonly<Record<FigureUnit, (size: string) => string>> = {
  points: (size) => `${size} points`,
  // A difference of two shares is in points of a hundred, not in per cent of the first.
  share: (size) => `${size} percentage points`,
  mean: (size) => size,
};

/** The size of a difference without its sign. */
function sizeText(difference: number, unit: FigureUnit, locale: string): string {
  const size = Math.abs(unit === 'share' ? difference * 100 : difference);
  return unitWords[unit](figureText(size, unit === 'mean' ? 'mean' : 'points', locale));
}

/** What the last period says beside the one before it; a change is named only where it is visible. */
export function trendTitle(
  points: readonly TrendPointResult[],
  change: Comparison | null,
  unit: FigureUnit,
  locale: string,
): string {
  const [before, last] = points.slice(-2);
  if (before === undefined || last === undefined) return 'One period so far, nothing to compare it with';
  if (!isShown(last)) return `${sentenceCase(last.label)}: ${tooFewText(last.n, locale) ?? 'no figure'}`;
  const fewest = Math.min(before.n, last.n);
  if (fewest < fewestForChange) {
    return `Too few answers to speak of a change since ${before.label} (${countText(fewest, locale)} of ${countText(fewestForChange, locale)} needed)`;
  }
  if (change === null) return `${sentenceCase(last.label)} beside ${before.label}`;
  const { difference } = change;
  if (!change.isVisible || difference === null || difference.value === null) {
    return `No visible change since ${before.label}`;
  }
  return `${difference.value > 0 ? 'Up' : 'Down'} ${sizeText(difference.value, unit, locale)} since ${before.label}`;
}

/** Two groups side by side in a sentence. */
export function comparisonTitle(
  { a, b, difference, isVisible }: Comparison,
  names: { readonly a: string; readonly b: string },
  unit: FigureUnit,
  locale: string,
): string {
  const fewest = Math.min(a.n, b.n);
  const tooFew = tooFewText(fewest, locale);
  if (tooFew !== null) return `${names.a} and ${names.b}: ${tooFew}`;
  if (!isVisible || difference === null || difference.value === null) {
    return `No visible difference between ${names.a} and ${names.b}`;
  }
  const [higher, lower] = difference.value > 0 ? [names.a, names.b] : [names.b, names.a];
  return `${sentenceCase(higher)}: ${sizeText(difference.value, unit, locale)} above ${lower}`;
}

/** "difference 12 points, likely between 3 and 21"; null where there is none to tell. */
export function differenceText({ difference, a, b }: Comparison, unit: FigureUnit, locale: string): string | null {
  if (difference === null || difference.value === null || difference.low === null || difference.high === null)
    return null;
  if (Math.min(a.n, b.n) < fewestForFigure) return null;
  const scaled = unit === 'share' ? 100 : 1;
  const written = unit === 'mean' ? 'mean' : 'points';
  const text = (value: number): string => figureText(value * scaled, written, locale);
  return `Difference ${text(difference.value)}, likely between ${text(difference.low)} and ${text(difference.high)}. Zero inside means no visible difference.`;
}

/** What came of the unhappy, in plain sentences. */
export function sinceSentences(
  since: { readonly unhappy: number; readonly opened: number; readonly doneInTime: number; readonly done: number },
  locale: string,
): string[] {
  const count = (n: number): string => countText(n, locale);
  const { unhappy, opened, doneInTime, done } = since;
  if (unhappy === 0) return ['Nobody was unhappy, so nothing had to be done.'];
  if (opened === 0) return [`${count(unhappy)} were unhappy. No action was opened for them.`];
  const late = done - doneInTime;
  const open = opened - done;
  return [
    `${count(opened)} of ${count(unhappy)} unhappy have an action.`,
    `${count(done)} of ${count(opened)} done, ${count(doneInTime)} within 48 hours${late > 0 ? `, ${count(late)} later` : ''}.`,
    open === 0 ? 'None is left.' : `${count(open)} ${plural(open, 'is', 'are')} not done.`,
  ];
}

/** How far people came, question by question; statements are not asked. */
export function dropOffRows({ questions }: Pick<Results, 'questions'>): DropOffRow[] {
  return questions
    .filter(({ type }) => type !== 'statement')
    .map(({ id, title, answered, skipped, dontKnow, preferNot, left }) => ({
      key: id,
      label: title,
      // Whoever stopped at a question saw it without an answer or a skip on record.
      shown: answered + skipped + dontKnow + preferNot + left,
      answered: answered + dontKnow + preferNot,
      left,
    }));
}

/** Where people stop. */
export function dropOffTitle(results: Results, locale: string): string {
  const { partial } = results;
  if (partial === 0) return 'Everybody who began came to the end';
  const worst = dropOffRows(results).toSorted((one, other) => other.left - one.left)[0];
  const begun = results.complete + partial;
  const sentence = `${countText(partial, locale)} of ${countText(begun, locale)} stopped before the end`;
  return worst === undefined || worst.left * 2 <= partial ? sentence : `${sentence}, most at “${worst.label}”`;
}

/** Ends and lines of a trend's scale, around all that may be shown. */
export function trendScale(points: readonly TrendPointResult[], unit: FigureUnit): TrendScale {
  const limits = { points: [-100, 100], share: [0, 1], mean: [1, 10] } as const;
  const steps = { points: [10, 20, 25, 50], share: shareSteps, mean: [0.5, 1, 2] } as const;
  return scaleAround(points.filter(isShown), limits[unit], steps[unit]);
}

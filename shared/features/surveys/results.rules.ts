import { ces } from '../../stats/ces.ts';
import { csat, csatChange } from '../../stats/csat.ts';
import { estimateMean, meanChange } from '../../stats/mean.ts';
import { nps, npsChange, npsCounts } from '../../stats/nps.ts';
import { countedAs } from './counts.rules.ts';
import { metricOf, scaleOf, textIn } from './definition.rules.ts';
import { otherOption, specialAnswers, type Question } from './definition.schema.ts';
import { commonAnswerWords } from './labels.rules.ts';
import type { z } from 'zod';
import type { answerCountSchema, comparisonSchema, Figure, QuestionResult } from './results.schema.ts';
import type { NotCarried } from './surveys.schema.ts';
import type { JoinedPart, JoinedQuestion } from './versions.rules.ts';

type AnswerCount = z.infer<typeof answerCountSchema>;
type Comparison = z.infer<typeof comparisonSchema>;

/** How often something was answered, and how many of these come from totals. */
export type Count = { readonly n: number; readonly fromTotals: number };

/** Counts of one question: by part ('' is the question itself, else a row or a ranked option), then by answer. */
export type PartCounts = ReadonlyMap<string, ReadonlyMap<string, Count>>;

/** Counts by question; question '' counts responses. */
export type SurveyCounts = ReadonlyMap<string, PartCounts>;

/** Where a question was left, counted beside its answers. */
const left = 'left';

const apart: ReadonlySet<string> = new Set([...Object.values(countedAs), ...specialAnswers, left]);

/** How often a question was answered so; 0 where never. */
export function countOf(counts: PartCounts | undefined, answer: string): number {
  return counts?.get('')?.get(answer)?.n ?? 0;
}

/** Points of a question's scale and how often each was given; what lies outside the scale is counted apart. */
function toPoints(
  question: Question,
  counts: PartCounts | undefined,
): { points: [number, number][]; outside: number } | null {
  const scale = scaleOf(question);
  if (scale === null) return null;
  const points: [number, number][] = [];
  let outside = 0;
  // Older versions may have begun an NPS at 0 where the newest begins at 1, or the other way round.
  const from = question.type === 'nps' ? 0 : scale.from;
  for (const [answer, { n }] of counts?.get('') ?? []) {
    if (apart.has(answer)) continue;
    const point = Number(answer);
    if (Number.isInteger(point) && point >= from && point <= scale.to) points.push([point, n]);
    else outside += n;
  }
  return { points, outside };
}

/** The figure a question feeds, over those who gave a point; null for questions without a scale. */
export function toFigure(question: Question, counts: PartCounts | undefined): Figure | null {
  const found = toPoints(question, counts);
  const scale = scaleOf(question);
  if (found === null || scale === null) return null;
  const record = Object.fromEntries(found.points);
  if (question.type === 'nps') return nps(npsCounts(record));
  if (question.type === 'csat') return csat(record);
  if (question.type !== 'ces') return estimateMean(found.points, scale);
  const { topShare: _topShare, ...mean } = ces(record);
  return mean;
}

/** From this share of the customer list on, the list’s end narrows an interval worth telling. */
const finiteFrom = 0.05;

/** NPS with the finite-list correction, where n is over 5% of the known customers and not more than all of them. */
function toFinite(question: Question, counts: PartCounts | undefined, population: number | null): Figure | null {
  if (question.type !== 'nps' || population === null) return null;
  const groups = npsCounts(Object.fromEntries(toPoints(question, counts)?.points ?? []));
  const n = groups.promoters + groups.passives + groups.detractors;
  if (n === 0 || n > population || n / population <= finiteFrom) return null;
  return nps(groups, { population });
}

type Words = { readonly languages: readonly string[] };

const wordsOf = (text: Readonly<Record<string, string>>, { languages }: Words): string =>
  textIn(text, languages[0] ?? '', languages);

/** Answers a question offers, in its order, with their words. */
function listOffered({ question, options, columns }: JoinedQuestion, words: Words): [string, string][] {
  const scale = scaleOf(question);
  if (scale !== null)
    return Array.from({ length: scale.to - scale.from + 1 }, (_, index) => String(scale.from + index)).map((point) => [
      point,
      point,
    ]);
  const named = (parts: readonly JoinedPart[]): [string, string][] =>
    parts.map(({ id, label }) => [id, wordsOf(label, words)]);
  const common = (key: string): [string, string] => [key, commonAnswerWords[key] ?? key];
  if (question.type === 'single' || question.type === 'multiple')
    return [...named(options), ...(question.other ? [common(otherOption)] : [])];
  if (question.type === 'ranking') return options.map((_, index) => [String(index + 1), String(index + 1)]);
  if (question.type === 'matrix') return named(columns);
  return question.type === 'yes-no' || question.type === 'consent' ? [common('yes'), common('no')] : [];
}

/** Numbers by size, all else by its letters. */
function byKey(one: string, other: string): number {
  const difference = Number(one) - Number(other);
  if (!Number.isNaN(difference)) return difference;
  return one < other ? -1 : Number(one > other);
}

/** Every answer that is offered or was ever given, in the order of the question; others follow. */
function listCounts(asked: JoinedQuestion, counts: PartCounts | undefined, words: Words): AnswerCount[] {
  const offered = new Map(listOffered(asked, words));
  const rows = asked.question.type === 'matrix' ? asked.rows : asked.question.type === 'ranking' ? asked.options : null;
  const parts = new Map<string, string | null>(
    rows === null ? [['', null]] : rows.map(({ id, label }) => [id, wordsOf(label, words)]),
  );
  if (rows !== null)
    for (const part of counts?.keys() ?? []) if (part !== '' && !parts.has(part)) parts.set(part, part);
  return [...parts].flatMap(([part, partLabel]) => {
    const given = counts?.get(part) ?? new Map<string, Count>();
    const others = [...given.keys()].filter(
      (key) => !offered.has(key) && (part === '' ? !apart.has(key) : (given.get(key)?.n ?? 0) > 0),
    );
    const keys = [...offered.keys(), ...others.toSorted(byKey)];
    return keys.map((key) => {
      const { n, fromTotals } = given.get(key) ?? { n: 0, fromTotals: 0 };
      return { key, part, label: offered.get(key) ?? commonAnswerWords[key] ?? key, partLabel, n, fromTotals };
    });
  });
}

function listNotes(
  { question, isCurrent }: JoinedQuestion,
  counts: PartCounts | undefined,
  proposed: readonly NotCarried[],
): string[] {
  const outside = toPoints(question, counts)?.outside ?? 0;
  const fromTotals = counts?.get('')?.get(countedAs.answered)?.fromTotals ?? 0;
  const taken = proposed.filter((one) => one.question === question.id);
  return [
    ...(question.type === 'nps' && question.from === 1
      ? ['This scale begins at 1, not 0, so the figure can’t be set beside that of a 0–10 scale.']
      : []),
    ...taken.map(({ what }) => `Taken from the wording, not confirmed yet: ${what}`),
    ...(isCurrent ? [] : ['The survey no longer asks this.']),
    ...(fromTotals > 0 ? [`${fromTotals} of these answers come from totals somebody else counted.`] : []),
    ...(outside > 0 ? [`${outside} of these answers lie outside the scale and are in no figure.`] : []),
  ];
}

/** All that a question's result is made of besides the question. */
export type ResultSources = Words & {
  readonly counts: SurveyCounts;
  /** How many customers there are, where all who answered are known to be among them; else null. */
  readonly population: number | null;
  readonly proposed: readonly NotCarried[];
};

/**
 * What was answered to one question over all versions. Skipped is in no denominator; "don't know" and "prefer not to say"
 * stand apart from both.
 */
export function toQuestionResult(asked: JoinedQuestion, sources: ResultSources): QuestionResult {
  const { question } = asked;
  const counts = sources.counts.get(question.id);
  const points = toPoints(question, counts);
  return {
    id: question.id,
    title: wordsOf(question.title, sources),
    earlierTitles: [...asked.earlierTitles],
    type: question.type,
    metric: metricOf(question.type),
    notes: listNotes(asked, counts, sources.proposed),
    answered: countOf(counts, countedAs.answered),
    skipped: countOf(counts, countedAs.skipped),
    dontKnow: countOf(counts, 'dont-know'),
    preferNot: countOf(counts, 'prefer-not'),
    left: countOf(counts, left),
    figure: toFigure(question, counts),
    finite: toFinite(question, counts, sources.population),
    topShare: question.type === 'ces' && points !== null ? ces(Object.fromEntries(points.points)).topShare : null,
    counts: listCounts(asked, counts, sources),
  };
}

/** From here on a difference is called visible. */
const visible = 1.96;

type Change = {
  readonly value: number | null;
  readonly z: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

function toChange(question: Question, a: PartCounts | undefined, b: PartCounts | undefined): Change | null {
  const one = toPoints(question, a)?.points;
  const other = toPoints(question, b)?.points;
  if (one === undefined || other === undefined) return null;
  if (question.type === 'nps') {
    // The adjusted one goes with the interval, and is not sure of itself at n = 3.
    const change = npsChange(npsCounts(Object.fromEntries(one)), npsCounts(Object.fromEntries(other)));
    return { ...change, z: change.adjustedZ };
  }
  if (question.type === 'csat') return csatChange(Object.fromEntries(one), Object.fromEntries(other));
  return meanChange(one, other);
}

/**
 * Two groups of answers to one question side by side, `a` minus `b`; null for a question without a figure. Visible is a
 * difference with |z| ≥ 1.96, or where nothing varies at all, one whose interval leaves out 0.
 */
export function toComparison(
  question: Question,
  a: PartCounts | undefined,
  b: PartCounts | undefined,
): Comparison | null {
  const [one, other] = [toFigure(question, a), toFigure(question, b)];
  const change = toChange(question, a, b);
  if (one === null || other === null || change === null) return null;
  const { value, z, low, high } = change;
  const isVisible = z === null ? low !== null && high !== null && (low > 0 || high < 0) : Math.abs(z) >= visible;
  return {
    a: one,
    b: other,
    difference: value === null ? null : { value, low, high, n: one.n + other.n },
    z,
    isVisible,
  };
}

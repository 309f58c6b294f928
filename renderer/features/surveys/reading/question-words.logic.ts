import type { QuestionResult } from '../../../../shared/features/surveys/results.schema.ts';
import type { ChartTone } from '../../../charts/chart.ts';
import { countText, plural } from '../../../ui/format.ts';
import { fewestForFigure, figureText, likelyText, unitOf } from './figures.logic.ts';

/** One point of a scale and how often it was given. */
export type Point = {
  readonly key: string;
  readonly label: string;
  readonly n: number;
  readonly tone: ChartTone;
};

/** Points of a scale that stand for the same thing. */
export type PointGroup = {
  readonly word: string;
  readonly tone: ChartTone;
  readonly from: number;
  readonly to: number;
};

const groupsOf: Readonly<Record<'nps' | 'csat' | 'ces', readonly PointGroup[]>> = {
  nps: [
    { word: 'detractors', tone: 'bad', from: 0, to: 6 },
    { word: 'passives', tone: 'neutral', from: 7, to: 8 },
    { word: 'promoters', tone: 'good', from: 9, to: 10 },
  ],
  csat: [
    { word: 'not satisfied', tone: 'bad', from: 1, to: 2 },
    { word: 'in between', tone: 'neutral', from: 3, to: 3 },
    { word: 'satisfied', tone: 'good', from: 4, to: 5 },
  ],
  ces: [
    { word: 'disagree', tone: 'bad', from: 1, to: 3 },
    { word: 'in between', tone: 'neutral', from: 4, to: 4 },
    { word: 'agree', tone: 'good', from: 5, to: 7 },
  ],
};

/** What the points of a question's scale stand for; none where nobody declared it. */
export function pointGroups({ metric }: Pick<QuestionResult, 'metric'>): readonly PointGroup[] {
  return metric === null ? [] : groupsOf[metric];
}

/** Every point of a question's scale, those nobody gave included, lowest first. */
export function scalePoints(
  question: QuestionResult,
  scale: { readonly from: number; readonly to: number } | null,
): Point[] {
  const byKey = new Map(question.counts.filter(({ part }) => part === '').map((count) => [count.key, count]));
  const given = [...byKey.keys()].map(Number).filter(Number.isFinite);
  const all = [...given, ...(scale === null ? [] : [scale.from, scale.to])];
  if (all.length === 0) return [];
  const from = Math.min(...all);
  const groups = pointGroups(question);
  return Array.from({ length: Math.max(...all) - from + 1 }, (_, index) => {
    const point = from + index;
    const tone = groups.find((group) => point >= group.from && point <= group.to)?.tone ?? 'plain';
    return { key: String(point), label: String(point), n: byKey.get(String(point))?.n ?? 0, tone };
  });
}

/** How many gave a point of a group. */
export function countOfGroup(question: QuestionResult, group: PointGroup): number {
  return question.counts
    .filter(({ part, key }) => part === '' && Number(key) >= group.from && Number(key) <= group.to)
    .reduce((sum, { n }) => sum + n, 0);
}

/** Answers that are neither skips nor "don't know". */
const notAnswers = new Set(['answered', 'skipped', 'dont-know', 'prefer-not']);

/** The options of a choice, most often given first; one nobody chose comes last. */
export function optionCounts(question: QuestionResult): { key: string; label: string; n: number }[] {
  return question.counts
    .filter(({ part, key }) => part === '' && !notAnswers.has(key))
    .map(({ key, label, n }) => ({ key, label, n }))
    .toSorted((one, other) => other.n - one.n);
}

/** "59 answered, 6 skipped, 2 don’t know, 1 prefers not to say". */
export function answeredText(question: QuestionResult, locale: string): string {
  const { answered, skipped, dontKnow, preferNot } = question;
  const parts = [`${countText(answered, locale)} answered`, `${countText(skipped, locale)} skipped`];
  if (dontKnow > 0) parts.push(`${countText(dontKnow, locale)} ${plural(dontKnow, 'doesn’t know', 'don’t know')}`);
  if (preferNot > 0) {
    parts.push(`${countText(preferNot, locale)} ${plural(preferNot, 'prefers', 'prefer')} not to say`);
  }
  return parts.join(', ');
}

/** How many stand where, for a page whose heading says the figure already: "52 agree, 6 in between, 13 disagree". */
export function groupsTitle(question: QuestionResult, locale: string): string {
  return pointGroups(question)
    .map((group) => `${countText(countOfGroup(question, group), locale)} ${group.word}`)
    .toReversed()
    .join(', ');
}

/**
 * Where the people who could be asked are known and more than one in twenty answered, the narrower interval: "of all
 * your customers: likely between 16 and 44 (says nothing about those who stayed silent)".
 */
export function finiteText(question: QuestionResult, locale: string): string | null {
  if (question.finite === null) return null;
  const likely = likelyText(question.finite, unitOf(question.metric), locale);
  return likely === null
    ? null
    : `Of all who could be asked: ${likely}. It says nothing about those who did not answer.`;
}

function metricTitle(question: QuestionResult, locale: string): string {
  const count = (n: number): string => countText(n, locale);
  const [bad, middle, good] = pointGroups(question).map((group) => countOfGroup(question, group));
  switch (question.metric) {
    case 'nps':
      return `${count(good ?? 0)} ${plural(good ?? 0, 'promoter')}, ${count(middle ?? 0)} ${plural(middle ?? 0, 'passive')}, ${count(bad ?? 0)} ${plural(bad ?? 0, 'detractor')}`;
    case 'csat':
      return `${count(good ?? 0)} of ${count(question.answered)} satisfied${shareNote(question, locale)}`;
    case 'ces':
    case null:
      return question.answered < fewestForFigure || question.figure?.value == null
        ? `${count(good ?? 0)} of ${count(question.answered)} found it easy`
        : `Ease ${figureText(question.figure.value, 'mean', locale)} of 7, ${likelyText(question.figure, 'mean', locale) ?? 'range not known'}`;
  }
}

/** " (69%, likely between 60% and 77%)". */
function shareNote({ figure }: QuestionResult, locale: string): string {
  if (figure === null || figure.value === null || figure.n < fewestForFigure) return '';
  const likely = likelyText(figure, 'share', locale);
  return ` (${figureText(figure.value, 'share', locale)}${likely === null ? '' : `, ${likely}`})`;
}

function choiceTitle(question: QuestionResult, locale: string): string {
  const [first, second] = optionCounts(question);
  if (first === undefined || first.n === 0) return 'Nobody chose anything';
  const of = `${countText(first.n, locale)} of ${countText(question.answered, locale)}`;
  if (second !== undefined && second.n === first.n) return `“${first.label}” and “${second.label}” lead, ${of} each`;
  return first.n * 2 > question.answered
    ? `Most chose “${first.label}”: ${of}`
    : `“${first.label}” was chosen most: ${of}`;
}

function rankingTitle(question: QuestionResult, locale: string): string {
  const firsts = question.counts.filter(({ key, part }) => key === '1' && part !== '');
  const best = firsts.toSorted((one, other) => other.n - one.n)[0];
  return best === undefined || best.n === 0
    ? 'Nobody ranked anything'
    : `“${best.partLabel ?? best.label}” was put first most: ${countText(best.n, locale)} of ${countText(question.answered, locale)}`;
}

function yesTitle(question: QuestionResult, locale: string): string {
  const yes = question.counts.find(({ key }) => key === 'yes')?.n ?? 0;
  return `${countText(yes, locale)} of ${countText(question.answered, locale)} said yes`;
}

/** A consent nobody ticked was not given; whoever saw it and left it did not agree. */
export function consentCounts(question: QuestionResult): { readonly agreed: number; readonly others: number } {
  const agreed = question.counts.find(({ key }) => key === 'yes')?.n ?? 0;
  return { agreed, others: question.answered + question.skipped - agreed };
}

function consentTitle(question: QuestionResult, locale: string): string {
  const { agreed, others } = consentCounts(question);
  return `${countText(agreed, locale)} of ${countText(agreed + others, locale)} agreed`;
}

/** The numbers somebody gave, each as often as it was given. */
function numberTitle(question: QuestionResult, locale: string): string {
  const given = optionCounts(question)
    .flatMap(({ key, n }) => Array.from({ length: n }, () => Number(key)))
    .toSorted((one, other) => one - other);
  const [low, high, middle] = [given[0], given.at(-1), given[Math.ceil(given.length / 2) - 1]];
  if (low === undefined || high === undefined || middle === undefined) return 'No number was given';
  const text = (value: number): string => value.toLocaleString(locale).replace('-', '−');
  return `Half gave ${text(middle)} or less, from ${text(low)} to ${text(high)}`;
}

function dateTitle(question: QuestionResult, locale: string): string {
  const days = optionCounts(question)
    .map(({ key }) => key)
    .toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return 'No day was given';
  const text = (day: string): string =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`));
  return first === last ? `Everybody gave ${text(first)}` : `From ${text(first)} to ${text(last)}`;
}

/** What was found of a question, as the title of its card. */
export function questionTitle(question: QuestionResult, locale: string): string {
  const { answered } = question;
  if (answered === 0) return 'Nobody has answered this';
  if (question.metric !== null) return metricTitle(question, locale);
  switch (question.type) {
    case 'rating':
      return answered < fewestForFigure || question.figure?.value == null
        ? `${countText(answered, locale)} ${plural(answered, 'rating')}`
        : `${figureText(question.figure.value, 'mean', locale)} on average, ${likelyText(question.figure, 'mean', locale) ?? 'range not known'}`;
    case 'single':
    case 'multiple':
      return choiceTitle(question, locale);
    case 'ranking':
      return rankingTitle(question, locale);
    case 'yes-no':
      return yesTitle(question, locale);
    case 'consent':
      return consentTitle(question, locale);
    case 'number':
      return numberTitle(question, locale);
    case 'date':
      return dateTitle(question, locale);
    case 'contact':
      return `${countText(answered, locale)} left how to reach them`;
    case 'matrix':
      return `${countText(answered, locale)} ${plural(answered, 'person has', 'people have')} answered this`;
    default:
      return `${countText(answered, locale)} ${plural(answered, 'person', 'people')} wrote something`;
  }
}

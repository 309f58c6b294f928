import type { Measured } from '../../../shared/features/measures/measures.schema.ts';
import type { ReportContent, ReportFigure } from '../../../shared/features/report/report.schema.ts';
import { sectionsFor, figuresOf } from '../../../shared/features/report/sections.rules.ts';
import { toVerdict } from '../../../shared/features/report/verdict.rules.ts';
import {
  verdictMeasures,
  type FigurePair,
  type VerdictFigures,
} from '../../../shared/features/report/verdict.schema.ts';
import { addDays } from '../../../shared/clock.ts';
import { asOf, quarterOf, type Period } from '../../../shared/period.ts';
import type { Context } from '../../app/context.ts';
import type { MeasureQuestion } from '../../app/registries.ts';

/** The quarter before one. */
const quarterBefore = ({ from }: Period, startMonth: number): Period => quarterOf(addDays(from, -1), startMonth);

function toQuestion(period: Period, context: Context): MeasureQuestion {
  return {
    ...period,
    asOf: asOf(period, context.today()),
    now: context.now(),
    timeZone: context.business().timeZone,
    calendar: context.calendar,
    scope: {},
  };
}

/** Every figure of a report of a quarter as the records stand now, each beside that of the quarter before. */
export function readFigures(period: Period, context: Context): Omit<ReportFigure, 'corrected'>[] {
  // One question a quarter: measures that read the same rows read them once.
  const now = toQuestion(period, context);
  const before = toQuestion(quarterBefore(period, context.business().yearStartsInMonth), context);
  const used = sectionsFor('owner').flatMap((section) => figuresOf(section, context.registries.measures, 'owner'));
  return used.map((measure) => {
    const { id, label, unit, direction, smallN } = measure;
    const records: Measured['records'] = measure.records === null ? null : measure.records(now);
    const { value, n, low, high } = measure.read(context.read, before);
    return {
      id,
      label,
      unit,
      direction,
      smallN,
      records,
      ...measure.read(context.read, now),
      before: { value, n, low, high },
    };
  });
}

function toPair(figures: readonly Omit<ReportFigure, 'corrected'>[], id: string): FigurePair {
  const figure = figures.find((one) => one.id === id);
  if (figure === undefined) throw new Error(`The verdict needs the measure “${id}”, and no feature hands it in.`);
  return { now: figure, before: { ...figure.before, smallN: figure.smallN } };
}

/** All a report of a quarter says, as the records stand now. */
export function readContent(period: Period, context: Context): ReportContent {
  const figures = readFigures(period, context);
  const pair = (key: keyof typeof verdictMeasures): FigurePair => toPair(figures, verdictMeasures[key]);
  const of: VerdictFigures = {
    honesty: pair('honesty'),
    keptFirst: pair('keptFirst'),
    keptLast: pair('keptLast'),
    candour: pair('candour'),
    leftUnhappy: pair('leftUnhappy'),
    lost: pair('lost'),
    called: pair('called'),
    inTime: pair('inTime'),
    toldBack: pair('toldBack'),
    story: context.toldInsteadOfTrue(period),
  };
  return { verdict: toVerdict(of), figures };
}

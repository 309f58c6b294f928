import type { Day } from '../../../shared/clock.ts';
import { addDays } from '../../../shared/clock.ts';
import type { FrozenFigure } from '../../../shared/features/report/blocks.schema.ts';
import { toCorrection } from '../../../shared/features/report/corrections.rules.ts';
import type {
  Report,
  ReportContent,
  ReportFigure,
  ReportReader,
  ReportSection,
  SectionId,
} from '../../../shared/features/report/report.schema.ts';
import {
  figuresOf,
  keyFigures,
  reportSections,
  sectionsFor,
  sentencesFor,
  type SectionKind,
} from '../../../shared/features/report/sections.rules.ts';
import { verdictMeasures } from '../../../shared/features/report/verdict.schema.ts';
import { periodName, quarterOf, type Period } from '../../../shared/period.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { getMeasure } from '../../app/ask-measure.ts';
import type { Context } from '../../app/context.ts';
import { sectionBlocks } from './blocks.ts';
import { readFigure, toAsked } from './figures.ts';
import { findPromised, findSigned } from './report.store.ts';
import { showBlock } from './show-block.ts';
import { readVerdict } from './verdict.ts';

/** What of a report is asked for. */
export type ReportAsked = { readonly on?: Day | undefined; readonly reader: ReportReader };

/** The quarter a day lies in; the last that ended where no day is named. Refuses one that has not begun. */
export function toQuarter(on: Day | undefined, context: Context): Period {
  const { yearStartsInMonth } = context.business();
  const today = context.today();
  const lastEnd = addDays(quarterOf(today, yearStartsInMonth).from, -1);
  const period = quarterOf(on ?? lastEnd, yearStartsInMonth);
  if (period.from <= today) return period;
  const name = periodName(period, yearStartsInMonth);
  throw new Refusal('NOT_BEGUN', `${name} has not begun. There is nothing to report yet.`, 'on');
}

function readFigures(context: Context, period: Period, section: SectionKind, reader: ReportReader): FrozenFigure[] {
  const asked = toAsked(context, period);
  return figuresOf(section, context.registries.measures, reader).map((measure) => readFigure(context, measure, asked));
}

/** Figures as they were signed, each with what the records say today where that is something else. */
function correct(frozen: readonly FrozenFigure[], context: Context, period: Period): ReportFigure[] {
  const asked = toAsked(context, period);
  return frozen.map((figure) => ({
    ...figure,
    corrected: toCorrection(figure, readFigure(context, getMeasure(context, figure.id), asked)),
  }));
}

const uncorrected = (figures: readonly FrozenFigure[]): ReportFigure[] =>
  figures.map((figure) => ({ ...figure, corrected: null }));

/** Page one: the verdict, the figures behind it, and which sections follow. */
export function readReport(context: Context, { on, reader }: ReportAsked): Report {
  const { yearStartsInMonth } = context.business();
  const period = toQuarter(on, context);
  const frozen = findSigned(context.read, period);
  const { verdict, figures } = frozen?.content ?? readVerdict(context, period);
  const sections = sectionsFor(reader);
  const keys = keyFigures.map((key) => verdictMeasures[key]);
  const shown = sections
    .flatMap((section) => figuresOf(section, figures, reader))
    .filter(({ id }) => keys.some((key) => key === id));
  return {
    name: periodName(period, yearStartsInMonth),
    ...period,
    isRunning: period.to >= context.today(),
    reader,
    signed: frozen?.signed ?? null,
    promised: findPromised(context.read, quarterOf(addDays(period.from, -1), yearStartsInMonth)),
    verdict: sentencesFor(reader, verdict),
    figures: frozen === null ? uncorrected(shown) : correct(shown, context, period),
    sections: sections.map(({ id, title }) => ({ id, title })),
  };
}

/** One section as its reader gets it; null where it is not theirs. */
export function readSection(
  context: Context,
  { on, reader, section: asked }: ReportAsked & { readonly section: SectionId },
): ReportSection | null {
  const [section] = sectionsFor(reader, [asked]);
  if (section === undefined) return null;
  const period = toQuarter(on, context);
  const content = findSigned(context.read, period)?.content;
  const { id, title } = section;
  const blocks =
    content === undefined
      ? sectionBlocks[id](context, period)
      : content.blocks.filter((kept) => kept.section === id).map(({ block }) => block);
  return {
    id,
    title,
    figures:
      content === undefined
        ? uncorrected(readFigures(context, period, section, reader))
        : correct(figuresOf(section, content.figures, reader), context, period),
    blocks: blocks.flatMap((block) => showBlock(context, block, { reader, period })),
  };
}

/** All a report says, as the records stand now: what signing freezes. */
export function readContent(context: Context, period: Period): ReportContent {
  return {
    verdict: readVerdict(context, period).verdict,
    figures: reportSections.flatMap((section) => readFigures(context, period, section, 'owner')),
    blocks: reportSections.flatMap(({ id }) =>
      sectionBlocks[id](context, period).map((block) => ({ section: id, block })),
    ),
  };
}

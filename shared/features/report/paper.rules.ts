import { toDay } from '../../clock.ts';
import { dayName } from '../../period.ts';
import type { NumberReader } from '../measures/measure.words.ts';
import { listDefaults } from './defaults.rules.ts';
import { toLine, toNote } from './lines.rules.ts';
import type { Paper, PaperNote } from './paper.schema.ts';
import { toPaperSection } from './parts.rules.ts';
import type { Report, ReportFigure, ReportSection } from './report.schema.ts';

/** Whether a report is signed, and what that means for its figures: "Frozen on 3 Oct 2026, signed by Sam". */
export function stateText({ signed, isRunning }: Pick<Report, 'signed' | 'isRunning'>, timeZone: string): string {
  if (signed !== null) {
    const by = signed.byName === null ? '' : `, signed by ${signed.byName}`;
    return `Frozen on ${dayName(toDay(signed.signedAt, timeZone))}${by}`;
  }
  return isRunning ? 'Not signed: the quarter still runs' : 'Not signed';
}

/** What a figure counts is said once, however often it stands in a report. */
function toNotes(figures: readonly ReportFigure[], reader: NumberReader): PaperNote[] {
  return [...new Map(figures.map((figure) => [figure.id, toNote(figure, reader)])).values()];
}

/** The definitions, counts and settings behind what is shown: the footer of a report. */
export function toFooter(
  report: Pick<Report, 'figures'>,
  sections: readonly ReportSection[],
  reader: NumberReader,
): Pick<Paper, 'notes' | 'defaults'> {
  const figures = [...report.figures, ...sections.flatMap((section) => section.figures)];
  return { notes: toNotes(figures, reader), defaults: listDefaults(sections) };
}

/** A whole report in words. */
export function toPaper(
  report: Report,
  sections: readonly ReportSection[],
  { business, timeZone, ...reader }: NumberReader & { readonly business: string; readonly timeZone: string },
): Paper {
  return {
    business,
    name: report.name,
    days: `${dayName(report.from)} to ${dayName(report.to)}`,
    state: stateText(report, timeZone),
    verdict: report.verdict.map(({ text }) => text),
    lines: report.figures.map((figure) => toLine(figure, reader)),
    sections: sections.map((section) => toPaperSection(section, reader)),
    promised: report.promised,
    next: report.signed?.next ?? [],
    ...toFooter(report, sections, reader),
  };
}

import type { Day } from '../../../shared/clock.ts';
import { addDays } from '../../../shared/clock.ts';
import { toCorrection } from '../../../shared/features/report/corrections.rules.ts';
import type { reportContract } from '../../../shared/features/report/report.contract.ts';
import type { ReportFigure } from '../../../shared/features/report/report.schema.ts';
import { toNotes } from '../../../shared/features/report/notes.rules.ts';
import { figuresOf, sectionsFor, sentencesFor } from '../../../shared/features/report/sections.rules.ts';
import { periodName, quarterOf, type Period } from '../../../shared/period.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Context, Handlers } from '../../app/context.ts';
import { readContent, readFigures } from './figures.ts';
import { findSigned, insertReport, listSigned } from './report.store.ts';

function toQuarter(on: Day | undefined, context: Context): Period {
  const { yearStartsInMonth } = context.business();
  if (on !== undefined) return quarterOf(on, yearStartsInMonth);
  return quarterOf(addDays(quarterOf(context.today(), yearStartsInMonth).from, -1), yearStartsInMonth);
}

/** Figures as they were signed, each with what the records say today where that is something else. */
function withCorrections(
  frozen: readonly Omit<ReportFigure, 'corrected'>[],
  period: Period,
  context: Context,
): ReportFigure[] {
  const now = new Map(readFigures(period, context).map((figure) => [figure.id, figure]));
  return frozen.map((figure) => {
    const today = now.get(figure.id);
    return { ...figure, corrected: today === undefined ? null : toCorrection(figure, today) };
  });
}

/** The quarter on paper: read at any time, frozen when it is signed. */
export const reportHandlers: Handlers<typeof reportContract> = {
  read: ({ on, reader, sections }, context) => {
    const period = toQuarter(on, context);
    const frozen = findSigned(context.read, period);
    const content = frozen?.content ?? readContent(period, context);
    const figures =
      frozen === null
        ? content.figures.map((figure) => ({ ...figure, corrected: null }))
        : withCorrections(content.figures, period, context);
    const shown = sectionsFor(reader, sections).map((section) => ({
      id: section.id,
      title: section.title,
      figures: figuresOf(section, figures, reader),
    }));
    return {
      name: periodName(period, context.business().yearStartsInMonth),
      ...period,
      isRunning: period.to >= context.today(),
      reader,
      signed: frozen?.signed ?? null,
      verdict: sentencesFor(reader, content.verdict),
      sections: shown,
      notes: toNotes(shown.flatMap((section) => section.figures)),
    };
  },

  sign: ({ commandId, ...input }, context) =>
    context.write({ id: commandId, what: 'report.signed', input }, (tx, ctx) => {
      const period = toQuarter(input.on, context);
      if (period.to >= context.today())
        throw new Refusal('QUARTER_RUNS', 'This quarter still runs. Sign its report when it is over.', 'on');
      if (findSigned(tx, period) !== null)
        throw new Refusal(
          'SIGNED_ALREADY',
          'The report of this quarter is signed. What changed since stands beside its figures.',
        );
      insertReport(tx, { id: input.id, period, content: readContent(period, context), next: input.next }, ctx);
      return { answer: { id: input.id } };
    }),

  list: (page, context) => listSigned(context.read, page, context.business().yearStartsInMonth),
};

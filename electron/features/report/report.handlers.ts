import type { reportContract } from '../../../shared/features/report/report.contract.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Handlers } from '../../app/context.ts';
import { readContent, readReport, readSection, toQuarter } from './read-report.ts';
import { writeReportFile } from './report-file.ts';
import { findSigned, insertReport, listSigned } from './report.store.ts';

/** The quarter on paper: read at any time, frozen when it is signed. */
export const reportHandlers: Handlers<typeof reportContract> = {
  read: (asked, context) => readReport(context, asked),

  section: (asked, context) => readSection(context, asked),

  exportFile: (asked, context) => writeReportFile(context, asked),

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
      const content = readContent(context, period);
      insertReport(tx, { id: input.id, period, content, next: input.next }, ctx);
      return { answer: { id: input.id } };
    }),

  list: (page, context) => listSigned(context.read, page, context.business().yearStartsInMonth),
};

import { extname } from 'node:path';
import { fromQuarterText } from '../../shared/features/report/quarter-text.rules.ts';
import { reportReaders, type ReportReader } from '../../shared/features/report/report.schema.ts';
import { findText, getText, UsageError, type Command, type Flags } from './command.ts';
import { assertWritable, takeDownload } from './hand-over.ts';
import { withBusiness } from './open-folder.ts';

const formats = ['html', 'xlsx'] as const;

function getFormat(out: string): (typeof formats)[number] {
  const ending = extname(out).slice(1).toLowerCase();
  const format = formats.find((known) => known === ending);
  if (format === undefined) throw new UsageError('--out must name a file that ends in .html or .xlsx.');
  return format;
}

function getReader(flags: Flags): ReportReader {
  const text = findText(flags, 'reader') ?? 'owner';
  const reader = reportReaders.find((known) => known === text);
  if (reader === undefined) throw new UsageError(`--reader must be one of ${reportReaders.join(', ')}.`);
  return reader;
}

function getPeriod(flags: Flags): string {
  const text = getText(flags, 'period');
  // Whatever month the business year begins in, the same texts name a quarter.
  if (fromQuarterText(text, 1) === null) throw new UsageError('--period must be a quarter, such as 2026-Q3.');
  return text;
}

export const report: Command = {
  name: 'report',
  purpose: 'writes the report of a quarter: a page of its own, or all its figures as a spreadsheet',
  usage: 'report --period 2026-Q3 --out FILE.html|.xlsx [--reader owner|team|customers]',
  options: { period: { type: 'string' }, out: { type: 'string' }, reader: { type: 'string' } },
  words: 0,
  run: async ({ flags }) => {
    const period = getPeriod(flags);
    const reader = getReader(flags);
    const file = getText(flags, 'out');
    const format = getFormat(file);
    const out = assertWritable(file);
    return withBusiness(flags, async (app) => {
      const { business } = await app.call.session.get({});
      const on = fromQuarterText(period, business?.yearStartsInMonth ?? 1);
      const { name, from, signed } = await app.call.report.read({ on: on ?? undefined, reader });
      const { fileId } = await app.call.report.exportFile({ on: from, reader, format });
      takeDownload(app, fileId, out);
      const state = signed === null ? 'not signed' : 'as it was signed';
      return {
        isDone: true,
        json: { out, period: name, reader, signed: signed !== null },
        text: `The report of ${name} is in ${out} (${state}).\n`,
      };
    });
  },
};

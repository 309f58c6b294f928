import { writeFileSync } from 'node:fs';
import { toHtml } from '../../../shared/features/report/html.rules.ts';
import { toPaper } from '../../../shared/features/report/paper.rules.ts';
import type { SectionId } from '../../../shared/features/report/report.schema.ts';
import { sheetHeader, toSheetRows } from '../../../shared/features/report/sheet.rules.ts';
import type { FileId } from '../../../shared/ids.ts';
import type { Context } from '../../app/context.ts';
import { writeXlsx } from '../../app/tables/write-xlsx.ts';
import { readReport, readSection, type ReportAsked } from './read-report.ts';

type FileAsked = ReportAsked & {
  readonly sections?: readonly SectionId[] | undefined;
  readonly format: 'html' | 'xlsx';
  readonly locale: string;
};

const mediaTypes = {
  html: 'text/html',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Writes a report as a file that can be downloaded. */
export async function writeReportFile(
  context: Context,
  asked: FileAsked,
): Promise<{ readonly fileId: FileId; readonly fileName: string }> {
  const { format, locale } = asked;
  const report = readReport(context, asked);
  const sections = report.sections
    .filter(({ id }) => asked.sections?.includes(id) ?? true)
    .flatMap(({ id }) => readSection(context, { ...asked, section: id }) ?? []);
  const { name: business, timeZone, currency } = context.business();
  const fileId = context.newId<FileId>();
  const readerWord = report.reader === 'owner' ? '' : `-${report.reader}`;
  const fileName = `report-${report.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}${readerWord}.${format}`;
  const path = context.uploads.offer(fileId, fileName, mediaTypes[format]);
  if (format === 'html')
    writeFileSync(path, toHtml(toPaper(report, sections, { business, timeZone, currency, locale })), { mode: 0o600 });
  else
    await writeXlsx(
      path,
      `Report ${report.name}`.replaceAll('/', '-'),
      sheetHeader,
      toSheetRows(report, sections, currency),
    );
  return { fileId, fileName };
}

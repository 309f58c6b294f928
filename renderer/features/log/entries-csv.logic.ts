import type { Entry } from '../../../shared/features/log/log.schema.ts';
import { channelWords, howLeftWords, severityWords, statusWords } from '../../../shared/features/log/log.words.ts';
import { toMomentText } from './log.logic.ts';

const header = [
  'Heard',
  'What they said',
  'Customer',
  'How',
  'Where',
  'Location',
  'About',
  'Left',
  'Severity',
  'Then',
  'What was done',
  'By',
];

/** One cell. A text that a spreadsheet would take for a formula gets an apostrophe before it. */
function toCell(text: string | null): string {
  const safe = /^[=+\-@\t\r]/.test(text ?? '') ? `'${text}` : (text ?? '');
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Entries as a CSV file that spreadsheets open, in the order shown. */
export function entriesCsv(entries: readonly Entry[], { timeZone }: { readonly timeZone: string }): string {
  const rows = entries.map((entry) => [
    toMomentText(entry.heardAt, timeZone).replace('T', ' '),
    entry.words,
    entry.customerName,
    channelWords[entry.channel],
    entry.touchpointName,
    entry.locationName,
    entry.themeName,
    howLeftWords[entry.howLeft],
    severityWords[entry.severity],
    statusWords[entry.status],
    entry.didAbout,
    entry.recordedByName,
  ]);
  // The mark at the start tells spreadsheets that it is UTF-8.
  return `\uFEFF${[header, ...rows].map((row) => row.map(toCell).join(',')).join('\r\n')}\r\n`;
}

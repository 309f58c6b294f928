import type { ExportedTable } from '../../../shared/features/exports/company-file.schema.ts';

/** What a person reads who finds the export and has no Plain Mirror. */
export function toReadme(business: string, madeOn: string, tables: readonly ExportedTable[]): string {
  const filled = tables.filter(({ rows }) => rows > 0);
  const width = Math.max(0, ...filled.map(({ file }) => file.length));
  const lines = filled.map(({ file, rows, noun }) => `  ${file.padEnd(width)}  ${rows} × ${noun}`);
  return `${business}: everything that was written down in Plain Mirror, as it stood on ${madeOn}.

HOW TO READ IT
Each .csv file is a table. Open it in any spreadsheet (comma between cells, UTF-8). schema.json says what every column
is, what its unit is and which table it points to; schema.sql makes the same tables in a database. photos/ holds the
pictures, named by what is in them (SHA-256). manifest.json lists every file with its SHA-256.

  - An empty cell means nothing was recorded. "" means that an empty text was.
  - Columns that end in _at are milliseconds since 1970-01-01 UTC, those in _on are days, those in _minor are money in
    the smallest coin (cents).
  - An apostrophe in front of = + - @ keeps a spreadsheet from running a text as a formula. It is not part of the text:
    leave one apostrophe out where the first sign behind it, or behind a comma, semicolon, bar or line break and any
    spaces and quotation marks, is one of these.

HOW TO TAKE IT INTO PLAIN MIRROR
On the first screen of a new Plain Mirror choose “I have an export”, or type
  mirror import FILE.zip --as company --owner NAME --pin PIN
The folder it goes into must not hold a business yet. Leave the zip as it is: a file that was changed is refused.

WHAT IS NOT IN HERE
  - PINs and the recovery code. Everybody is there after taking it in, but only the owner who does it has a PIN.
  - What staff answered without a name: it was promised that no list of single answers leaves the computer.
  - Who changed what before today. That stays with the folder it happened in; keep that folder or a backup of it.

Keep this file as safe as the computer it came from.

WHAT IS IN HERE
${lines.join('\n')}
`.replaceAll('\n', '\r\n');
}

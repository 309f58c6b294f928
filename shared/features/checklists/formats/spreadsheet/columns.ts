/** The columns of a checklist as a spreadsheet, one row an item, in the order they are written. */
export const sheetColumns = [
  'Checklist',
  'Purpose',
  'Used for',
  'Scoring',
  'Pass at',
  'Section no.',
  'Section',
  'Section weight',
  'Item',
  'Type',
  'Guidance',
  'Weight',
  'N/A allowed',
  'Critical',
  'A bad answer needs',
  'Good answer',
  'From',
  'To',
  'Low end',
  'High end',
  'Options',
  'Unit',
  'Better',
  'Good from',
  'Fair from',
  'Required',
  'Claim about',
  'Figure',
  'Asks',
  'Key',
] as const;

/** The name of a column. */
export type SheetColumn = (typeof sheetColumns)[number];

/** What one cell holds. */
export type SheetValue = string | number | null;

/** One row of a sheet as it was read: the texts of its cells by the name of their column, in small letters. */
export type SheetRow = { readonly line: number; readonly cells: ReadonlyMap<string, string> };

/** What a person writes for each kind of item; the first word is the one that is written. */
export const typeWords = {
  'yes-no': ['yes/no', 'yes-no', 'yes or no', ''],
  scale: ['scale', 'rating'],
  choice: ['choice', 'single choice'],
  multiple: ['multiple choice', 'multiple'],
  number: ['number'],
  time: ['time', 'stopwatch'],
  text: ['text'],
  photo: ['photo'],
  date: ['date'],
  claim: ['claim'],
} as const;

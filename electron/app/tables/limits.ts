// What one import may ask of a shop's computer. A file over a limit is refused with a sentence, before memory suffers.

const MB = 1_000_000;

/** Bytes of a CSV file: over ten times the largest survey export we know of, read in under a minute. */
export const MAX_CSV_BYTES = 500 * MB;

/** Rows after the header: what the search and the lists were measured with. */
export const MAX_ROWS = 1_000_000;

/** Columns: the widest known survey export has about 80; more is a matrix or a wrong delimiter. */
export const MAX_COLUMNS = 200;

/** Columns of a file of answers: a column for each option of each question; 955 is the widest known. */
export const MAX_ANSWER_COLUMNS = 2_000;

/** Characters of one cell: over 200 pages of text; more is a quotation mark that nobody closed. */
export const MAX_CELL_LENGTH = 1 * MB;

/** Bytes of one CSV record: several full cells, and all that is kept in memory at once. */
export const MAX_RECORD_BYTES = 8 * MB;

/** Bytes of an XLSX file as it lies on disk: about a million filled rows. */
export const MAX_XLSX_PACKED_BYTES = 50 * MB;

/** Bytes that come out of an XLSX file, counted as they come and not as the file claims. */
export const MAX_XLSX_UNPACKED_BYTES = 500 * MB;

/** Parts inside an XLSX file: a workbook has some ten, plus sheets and pictures. */
export const MAX_XLSX_ENTRIES = 2_000;

/** Bytes out per byte in for one part: real sheets stay near 20, 200 MB of zeros reach 1,029. */
export const MAX_XLSX_RATIO = 100;

/** Bytes of output before the ratio counts: a small, very regular sheet is no attack. */
export const RATIO_FREE_BYTES = 4 * MB;

/** Characters of all texts that an XLSX file shares between its cells, since they stay in memory: at most 2 bytes each. */
export const MAX_SHARED_TEXT_LENGTH = 100 * MB;

/** Bytes of one XLSX part that is read whole (workbook, styles): real ones stay below 1 MB. */
export const MAX_XLSX_PART_BYTES = 16 * MB;

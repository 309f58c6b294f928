import { findDateOrder, readFileDate, type DateOrder, type FileDate } from './dates.rules.ts';

/** What the dates of a whole file say: an order, nothing that could be read in two ways, both orders, or no hint at all. */
export type DateEvidence = DateOrder | 'not-needed' | 'both' | 'undecided';

/** Collects what texts say about the order of dates. */
export function openDateEvidence(): {
  see: (text: string) => void;
  decide: () => DateEvidence;
  example: () => string | null;
} {
  const seen = { 'day-first': false, 'month-first': false };
  let example: string | null = null;
  return {
    see: (text) => {
      const order = findDateOrder(text);
      if (order === 'either') example ??= text;
      else if (order !== null) seen[order] = true;
    },
    decide: () => {
      if (seen['day-first'] && seen['month-first']) return 'both';
      if (seen['day-first']) return 'day-first';
      if (seen['month-first']) return 'month-first';
      return example === null ? 'not-needed' : 'undecided';
    },
    example: () => example,
  };
}

/** The sentence that asks for the order of dates. */
export function askForDateOrder(example: string): string {
  return `The date "${example}" can be read in two ways, and no other date of this file tells which. Say whether day or month comes first.`;
}

/** Makes the reader of one file's dates; it answers with a sentence where a text is no date. */
export function toDateReader(evidence: DateEvidence): (text: string) => FileDate | string {
  const order = evidence === 'day-first' || evidence === 'month-first' || evidence === 'year-first' ? evidence : null;
  // A file names few days compared to its rows.
  const known = new Map<string, FileDate | string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const date = readFileDate(text, order);
    const read =
      date === null
        ? `"${text}" is not a date${order === null ? '' : ` with the ${order.replace('-first', '')} first`}`
        : date;
    const answer =
      read === 'ambiguous' ? `"${text}" can be read in two ways, and this file has dates of both kinds` : read;
    if (known.size < 10_000) known.set(text, answer);
    return answer;
  };
}

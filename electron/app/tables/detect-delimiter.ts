import type { TableDelimiter } from './table.ts';

// In the order in which they win a tie.
const CANDIDATES: readonly TableDelimiter[] = [',', ';', '\t', '|'];

/** Records that are compared: enough to outvote a few broken ones. */
const MAX_SAMPLE_RECORDS = 50;

type Counts = Record<TableDelimiter, number>;

/**
 * Finds what separates the cells: the character that stands outside quotation marks equally often in most records,
 * beginning with the header. A table of one column has none; then it is the comma.
 */
export function detectDelimiter(text: string): TableDelimiter {
  const hint = /^sep=(?<mark>[,;\t|])\r?\n/.exec(text);
  // A candidate by the expression itself.
  if (hint?.groups !== undefined) return hint.groups['mark'] as TableDelimiter;
  const [header, ...records] = countInRecords(text);
  let best: TableDelimiter = ',';
  let bestScore = 0;
  for (const candidate of CANDIDATES) {
    const expected = header?.[candidate] ?? 0;
    if (expected === 0) continue;
    const agreeing = records.filter((counts) => counts[candidate] === expected).length;
    // Agreement decides; among those that agree alike, the more cells the better.
    const score = (records.length === 0 ? 1 : 0.01 + agreeing / records.length) * 1000 + Math.min(expected, 200);
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}

function countInRecords(text: string): Counts[] {
  const records: Counts[] = [];
  let counts: Counts | null = null;
  let isQuoted = false;
  let isCellStart = true;
  for (let at = 0; at < text.length && records.length < MAX_SAMPLE_RECORDS; at++) {
    const char = text[at] ?? '';
    if (isQuoted) {
      if (char !== '"') continue;
      if (text[at + 1] === '"') at++;
      else isQuoted = false;
      continue;
    }
    if (char === '\n' || char === '\r') {
      if (counts !== null) records.push(counts);
      counts = null;
      isCellStart = true;
      continue;
    }
    counts ??= { ',': 0, ';': 0, '\t': 0, '|': 0 };
    if (char === '"' && isCellStart) {
      isQuoted = true;
      isCellStart = false;
    } else {
      isCellStart = isCandidate(char);
      if (isCandidate(char)) counts[char]++;
    }
  }
  // The last record of a sample is cut off, unless it is all there is.
  if (counts !== null && records.length === 0) records.push(counts);
  return records;
}

function isCandidate(char: string): char is TableDelimiter {
  return char === ',' || char === ';' || char === '\t' || char === '|';
}

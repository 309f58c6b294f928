import type { ReadHandle } from '../db/handle.ts';
import type { MeasureQuestion } from './registries.ts';

/** Several measures of one question count the same rows: whatever reads them reads them once. */
export function oncePerQuestion<Rows>(
  readRows: (read: ReadHandle, question: MeasureQuestion) => Rows,
): (read: ReadHandle, question: MeasureQuestion) => Rows {
  const known = new WeakMap<MeasureQuestion, { readonly rows: Rows }>();
  return (read, question) => {
    const kept = known.get(question) ?? { rows: readRows(read, question) };
    known.set(question, kept);
    return kept.rows;
  };
}

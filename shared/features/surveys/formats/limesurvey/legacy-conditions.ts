import type { Expression, Look } from '../expression.ts';
import { cell, type LssRow } from './lss-tables.ts';

const methods: Readonly<Record<string, readonly [Look, boolean]>> = {
  '==': ['=', false],
  '!=': ['=', true],
  '<': ['<', false],
  '<=': ['<=', false],
  '>': ['>', false],
  '>=': ['>=', false],
};

function group<Value>(list: readonly Value[], key: (value: Value) => string): Value[][] {
  const groups = new Map<string, Value[]>();
  for (const value of list) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return [...groups.values()];
}

/** The question a field of the answers belongs to, and what stands behind it: `+424242X1X5SQ001` is qid 5, SQ001. */
export function readField(field: string): { readonly qid: string; readonly suffix: string } | null {
  const found = /^\+?\d+X\d+X(?<qid>\d+)(?<suffix>.*)$/.exec(field.trim())?.groups;
  return found === undefined ? null : { qid: found['qid'] ?? '', suffix: found['suffix'] ?? '' };
}

/** A number behind the question's own can belong to either; the row says which question it looks at. */
function splitField({ qid, suffix }: { qid: string; suffix: string }, known: string): [qid: string, suffix: string] {
  return known !== '' && qid.startsWith(known) ? [known, qid.slice(known.length) + suffix] : [qid, suffix];
}

/**
 * Conditions as LimeSurvey kept them before it had relevance expressions: rows of the same scenario that look at the same
 * question are alternatives, different questions must all fit, and scenarios are alternatives again. Null for a row
 * that can't be read; `toName` is the name under which conditions find a question.
 */
export function readLegacyConditions(
  rows: readonly LssRow[],
  toName: (qid: string, suffix: string) => string | null,
): Expression | null {
  let isRead = true;
  const toLook = (row: LssRow): Expression => {
    const field = readField(cell(row, 'cfieldname'));
    const method = methods[cell(row, 'method').trim() || '=='];
    const name = field === null ? null : toName(...splitField(field, cell(row, 'cqid')));
    const value = cell(row, 'value');
    if (name === null || method === undefined || value.includes('@')) {
      isRead = false;
      return { kind: 'any', of: [] };
    }
    const look: Expression = { kind: 'look', name, look: method[0], against: { values: [value.trim()] } };
    return method[1] ? { kind: 'not', of: look } : look;
  };
  const scenarios = group(rows, (row) => cell(row, 'scenario') || '1').map((scenario): Expression => {
    const questions = group(scenario, (row) => cell(row, 'cqid'));
    return { kind: 'all', of: questions.map((same) => ({ kind: 'any', of: same.map(toLook) })) };
  });
  return isRead ? { kind: 'any', of: scenarios } : null;
}

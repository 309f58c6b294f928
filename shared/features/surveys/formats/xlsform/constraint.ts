import { daySchema, type Day } from '../../../../clock.ts';
import { UnreadableExpression, xlsFormDialect, type Expression } from '../expression.ts';
import { parseExpression } from '../parse-expression.ts';

/** The bounds a constraint sets on a value: the answer itself, its length, how many are chosen. */
export type Bounds = { readonly of: string; min: number | null; max: number | null };

function listLooks(expression: Expression): Extract<Expression, { kind: 'look' }>[] {
  if (expression.kind === 'look') return [expression];
  if (expression.kind !== 'all') throw new UnreadableExpression('is not only bounds');
  return expression.of.flatMap(listLooks);
}

/**
 * Bounds such as `. >= 0 and . <= 10`, `string-length(.) <= 100` or `count-selected(.) <= 3`; null for anything else.
 * Whole numbers that must be more than 3 are at least 4.
 */
export function readBounds(source: string, isWhole: boolean): Bounds | null {
  try {
    const looks = listLooks(parseExpression(source, xlsFormDialect));
    const [first] = looks;
    if (first === undefined || looks.some(({ name }) => name !== first.name)) return null;
    const bounds: Bounds = { of: first.name, min: null, max: null };
    for (const { look, against } of looks) {
      const value = 'values' in against ? Number(against.values[0]) : NaN;
      const isStrict = look === '<' || look === '>';
      if (!Number.isFinite(value) || (isStrict && !isWhole)) return null;
      if (look === '>=' || look === '>') bounds.min = isStrict ? Math.floor(value) + 1 : value;
      else if (look === '<=' || look === '<') bounds.max = isStrict ? Math.ceil(value) - 1 : value;
      else if (look === '=') [bounds.min, bounds.max] = [value, value];
      else return null;
    }
    return bounds;
  } catch (cause) {
    if (cause instanceof UnreadableExpression) return null;
    throw cause;
  }
}

/** Days such as `. >= date('2026-01-01') and . <= date('2026-12-31')`; null for anything else. */
export function readDays(source: string): { min: Day | null; max: Day | null } | null {
  try {
    const days: { min: Day | null; max: Day | null } = { min: null, max: null };
    for (const { name, look, against } of listLooks(parseExpression(source, xlsFormDialect))) {
      const day = daySchema.safeParse('values' in against ? against.values[0] : null).data;
      if (day === undefined || name !== '.' || (look !== '>=' && look !== '<=')) return null;
      days[look === '>=' ? 'min' : 'max'] = day;
    }
    return days;
  } catch (cause) {
    if (cause instanceof UnreadableExpression) return null;
    throw cause;
  }
}

/** One equation: how often each unknown stands in a number that can be read. */
export type Equation = readonly number[];

type Row = readonly bigint[];

const toRow = (equation: Equation): Row => equation.map((factor) => BigInt(factor));
const isZero = (row: Row): boolean => row.every((factor) => factor === 0n);

/** Takes a row's leading unknown out of another; whole numbers throughout, so nothing is ever rounded. */
function takeOut(from: Row, row: Row): Row {
  const at = row.findIndex((factor) => factor !== 0n);
  const [own = 0n, other = 0n] = [row[at], from[at]];
  return other === 0n ? from : from.map((factor, index) => factor * own - (row[index] ?? 0n) * other);
}

/** Brings equations into echelon form (Gauss, without fractions). */
function toEchelon(equations: readonly Equation[]): Row[] {
  const rows: Row[] = [];
  for (const equation of equations) {
    const left = rows.reduce(takeOut, toRow(equation));
    if (!isZero(left)) rows.push(left);
  }
  return rows;
}

/** Tells of any sum whether it can be worked out from what can be read: whether it adds nothing to the rank. */
export function openSolver(equations: readonly Equation[]): (sum: Equation) => boolean {
  const rows = toEchelon(equations);
  return (sum) => isZero(rows.reduce(takeOut, toRow(sum)));
}

/** A digit that was pressed, and when; "1" and soon after "0" are a ten. */
export type PressedDigit = { readonly digit: number; readonly atMs: number };

/** Two digits within this time belong together; slower ones are two answers. */
const togetherMs = 900;

type Scale = { readonly from: number; readonly to: number };

/** The point of a scale that a digit stands for: 0 alone is ten where the scale begins at one. */
export function pointOfDigit(pressed: PressedDigit, before: PressedDigit | null, { from, to }: Scale): number | null {
  const { digit, atMs } = pressed;
  const isTen = digit === 0 && to >= 10 && (from > 0 || (before?.digit === 1 && atMs - before.atMs < togetherMs));
  const point = isTen ? 10 : digit;
  return point >= from && point <= to ? point : null;
}

/** Where a choice stands that a digit picks: 1 is the first. */
export function indexOfDigit(digit: number, choices: number): number | null {
  return digit >= 1 && digit <= choices ? digit - 1 : null;
}

/** The digit of a key, or null. */
export function digitOf(key: string): number | null {
  return /^\d$/.test(key) ? Number(key) : null;
}

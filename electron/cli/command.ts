import type { ParseArgsOptionsConfig } from 'node:util';

/** Where a command writes: answers on `out`, everything else on `error`. */
export type Printer = { out(text: string): void; error(text: string): void };

/** What a command was given: one value a flag, true for a flag that stands alone. */
export type Flags = Readonly<Record<string, string | boolean | undefined>>;

/** What a command answers: for programs (`--json`) and for people, and whether what was asked for could be done. */
export type Answer = { readonly json: unknown; readonly text: string; readonly isDone: boolean };

/** One command of the command line. */
export type Command = {
  readonly name: string;
  /** What it does, in one line of the help. */
  readonly purpose: string;
  /** Its own words and flags as the help shows them. */
  readonly usage: string;
  readonly options: ParseArgsOptionsConfig;
  /** How many words it takes beside its flags, such as the file of an import. */
  readonly words: number;
  readonly run: (given: { readonly flags: Flags; readonly words: readonly string[] }) => Promise<Answer>;
};

/** A command that was typed wrongly: exit 2, where a refusal is exit 1. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The text of a flag that must be there. */
export function getText(flags: Flags, name: string): string {
  const value = flags[name];
  if (typeof value !== 'string' || value === '') throw new UsageError(`--${name} is missing.`);
  return value;
}

/** The text of a flag, null where it is left out. */
export function findText(flags: Flags, name: string): string | null {
  const value = flags[name];
  if (value === '') throw new UsageError(`What belongs after --${name} is missing.`);
  return typeof value === 'string' ? value : null;
}

/** A flag that is a whole number, within limits. */
export function getWhole(flags: Flags, name: string, fallback: number, low: number, high: number): number {
  const text = findText(flags, name);
  if (text === null) return fallback;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (!(value >= low && value <= high))
    throw new UsageError(`--${name} must be a whole number from ${low} to ${high}.`);
  return value;
}

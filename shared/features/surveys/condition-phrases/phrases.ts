import type { Operator } from '../conditions.schema.ts';

/** How conditions are said in a language: `{q}` is the question's number, `{v}` what it is compared with. */
export type Phrases = {
  readonly is: { readonly [is in Operator]: string };
  readonly and: string;
  readonly or: string;
  readonly nor: string;
  readonly onlyIf: string;
  readonly answerTo: string;
  readonly open: string;
  readonly close: string;
  /** What the answers that every question shares are called. */
  readonly words: Readonly<Record<string, string>>;
  /** A question that was taken out. */
  readonly gone: string;
  readonly always: string;
  readonly never: string;
};

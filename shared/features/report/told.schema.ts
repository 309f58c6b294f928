/** A reason that was told where another was true, and how often. */
export type ToldPair = { readonly told: string; readonly real: string; readonly count: number };

/** What was told beside what was true in a quarter, counted by reason. */
export type ToldPairs = {
  /** Every pair, the most frequent first; told and true may be the same. */
  readonly pairs: readonly ToldPair[];
  /** The pair found most often among reasons that were not told as they were; null where all were. */
  readonly story: ToldPair | null;
  /** What really moved dates, how often, and how often nobody told in time. */
  readonly causes: readonly { readonly name: string; readonly moves: number; readonly untold: number }[];
};

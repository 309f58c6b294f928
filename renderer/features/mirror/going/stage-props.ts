import type { ReactNode } from 'react';

/** What every stage of an audit shows around what is its own. */
export type StageProps = {
  readonly title: string;
  readonly purpose: ReactNode;
  readonly progress: number;
  readonly note: ReactNode;
  /** Why the last step was not taken, as a sentence. */
  readonly problem: string | null;
  /** The button that leads back to the question before; null at the first. */
  readonly earlier: ReactNode;
};

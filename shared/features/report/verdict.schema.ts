import { z } from 'zod';
import type { Measured } from '../measures/measures.schema.ts';
import type { ToldPair } from './told.schema.ts';

/** What the five sentences of the verdict are about, in their order. */
export const verdictTopics = ['mirror', 'promises', 'reasons', 'customers', 'work'] as const;

/** One sentence of the verdict, and the measures it was made from. */
export const verdictSentenceSchema = z.object({
  topic: z.enum(verdictTopics),
  text: z.string(),
  measures: z.array(z.string()),
});
/** One sentence of the verdict. */
export type VerdictSentence = z.infer<typeof verdictSentenceSchema>;

/** A figure as a sentence needs it. */
export type Figure = Pick<Measured, 'value' | 'n' | 'low' | 'high' | 'smallN'>;
/** A figure of this quarter and of the one before. */
export type FigurePair = { readonly now: Figure; readonly before: Figure };

/** The measures the verdict is made from, by what each stands for in it. */
export const verdictMeasures = {
  honesty: 'mirror.honesty-index',
  keptFirst: 'promises.kept-first',
  keptLast: 'promises.kept-last',
  candour: 'promises.candour',
  leftUnhappy: 'log.left-unhappy',
  lost: 'losses.count',
  called: 'losses.call-coverage',
  inTime: 'actions.closed-in-time',
  toldBack: 'results.told-to-customers',
} as const;

/** All the verdict is made from. */
export type VerdictFigures = Readonly<Record<keyof typeof verdictMeasures, FigurePair>> & {
  /** The pair of reasons found most often; null where every reason told was the real one. */
  readonly story: ToldPair | null;
};

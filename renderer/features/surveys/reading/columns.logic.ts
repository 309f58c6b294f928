import type { QuestionResult } from '../../../../shared/features/surveys/results.schema.ts';

// The cards stand in two columns that are read one after the other, so that the order of the questions is the same on
// every width. Where the second begins is guessed from what is drawn; measuring would move cards while one reads.

/** Title, what was asked, who answered, and the space around them; in pixels. */
const frame = 150;
const scaleHeight = 220;
const optionHeight = 36;
const gridRowHeight = 34;
const commentsHeight = 150;

/** Two pickers and both groups. */
export const compareHeight = 420;

/** About how high the card of a question is. */
export function cardHeight({ type, metric, counts }: QuestionResult): number {
  const parts = new Set(counts.map(({ part }) => part)).size;
  if (metric !== null || type === 'rating') return frame + scaleHeight;
  if (type === 'matrix' || type === 'ranking') return frame + parts * gridRowHeight;
  if (type === 'short-text' || type === 'long-text') return frame + commentsHeight;
  return type === 'contact' || type === 'date' ? frame : frame + Math.min(counts.length, 12) * optionHeight;
}

/** About how high the card of how far people came is. */
export function dropOffHeight(questions: number): number {
  return frame + questions * 46;
}

/** How many of the cards stand in the first column, so that both end about together. */
export function halfOf(heights: readonly number[]): number {
  const total = heights.reduce((sum, height) => sum + height, 0);
  let [before, count] = [0, 0];
  for (const height of heights) {
    // The card in the middle goes where it leaves less of a gap.
    if (before + height / 2 > total / 2) break;
    before += height;
    count += 1;
  }
  return count;
}

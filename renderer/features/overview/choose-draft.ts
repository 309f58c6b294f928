import { z } from 'zod';
import {
  chosenFiguresSchema,
  type ChosenFigure,
  type FigureChoice,
} from '../../../shared/features/overview/overview.schema.ts';
import { typedPerKept } from './figure.logic.ts';

/** The overview has room for so many figures. */
const places = 6;

/** What is being chosen: a figure for each place, and its target as people type it. */
export const chooseDraftSchema = z.array(z.object({ measureId: z.string().nullable(), target: z.number().nullable() }));
/** What is being chosen. */
export type ChooseDraft = z.infer<typeof chooseDraftSchema>;

type Choice = Pick<FigureChoice, 'id' | 'unit' | 'direction'>;

const factorOf = (choice: Choice | undefined, currency: string): number =>
  choice === undefined ? 1 : typedPerKept(choice.unit, currency);

/** Sums of fractions are not fractions: 0.29 × 100 is 28.999…; nobody types more digits than these. */
const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;

/** What was chosen before, with empty places after it. */
export function toChooseDraft(
  chosen: readonly ChosenFigure[],
  choices: readonly Choice[],
  currency: string,
): ChooseDraft {
  const kept = chosen.map(({ measureId, target }) => {
    const choice = choices.find(({ id }) => id === measureId);
    return { measureId, target: target === null ? null : tidy(target * factorOf(choice, currency)) };
  });
  return Array.from({ length: places }, (_, index) => kept[index] ?? { measureId: null, target: null });
}

/** The choice as it is kept, or a sentence that says what is wrong with it. */
export function fromChooseDraft(
  draft: ChooseDraft,
  choices: readonly Choice[],
  currency: string,
): { readonly figures: ChosenFigure[] } | { readonly problem: string } {
  const figures = draft.flatMap(({ measureId, target }) => {
    const choice = choices.find(({ id }) => id === measureId);
    if (choice === undefined) return [];
    const isJudged = target !== null && choice.direction !== 'neither';
    return [{ measureId: choice.id, target: isJudged ? tidy(target / factorOf(choice, currency)) : null }];
  });
  const checked = chosenFiguresSchema.safeParse(figures);
  return checked.success ? { figures: checked.data } : { problem: checked.error.issues[0]?.message ?? '' };
}

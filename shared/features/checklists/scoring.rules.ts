import { assertNever } from '../../assert-never.ts';
import { score } from '../../stats/score.ts';
import { isScored, listItems } from './definition.rules.ts';
import type { ChecklistDefinition, Item, ScoredItem } from './definition.schema.ts';
import type { Given, ItemAnswers, Outcome, RunScore } from './runs.schema.ts';

/** Above this share of items that did not apply, a score says little about the whole (a common limit for audits). */
export const naWarnsAbove = 0.4;

/** A pass mark counts as reached within this: sums of doubles miss a round share by a hair. */
const tolerance = 1e-9;

const add = (values: readonly (number | null)[]): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** The most points an item can earn, before its weight. */
export function maxOf(item: ScoredItem): number {
  switch (item.type) {
    case 'yes-no':
    case 'number':
    case 'time':
      return 1;
    case 'scale':
      return item.to - item.from;
    case 'choice':
      return Math.max(0, ...item.options.map(({ score }) => score ?? 0));
    case 'multiple':
      return add(item.options.map(({ score }) => score));
    default:
      return assertNever(item);
  }
}

/** 1 where a measured value is good, a half where it is fair, else 0; both marks belong to the better side. */
function earnedByThreshold(item: Extract<ScoredItem, { goodAt: number }>, value: number): number {
  const reaches = (mark: number): boolean => (item.better === 'more' ? value >= mark : value <= mark);
  if (reaches(item.goodAt)) return 1;
  return item.fairAt !== null && reaches(item.fairAt) ? 0.5 : 0;
}

function earnedByNumber(item: ScoredItem, value: number): number | null {
  switch (item.type) {
    case 'yes-no':
      return value === (item.good === 'yes' ? 1 : 0) ? 1 : 0;
    case 'scale':
      return value - item.from;
    case 'number':
    case 'time':
      return earnedByThreshold(item, value);
    case 'choice':
    case 'multiple':
      return null;
    default:
      return assertNever(item);
  }
}

/** The points an answer earns, before its weight; null where the item does not apply or is not answered. */
export function earnedOf(item: ScoredItem, given: Given | null): number | null {
  if (given === null || 'na' in given) return null;
  if ('number' in given) return earnedByNumber(item, given.number);
  const picks = 'pick' in given ? [given.pick] : 'picks' in given ? given.picks : [];
  const scores = 'options' in item ? item.options.flatMap(({ id, score }) => (picks.includes(id) ? [score] : [])) : [];
  // An option without a score says "does not apply"; beside others it adds nothing.
  return scores.some((one) => one !== null) ? add(scores) : null;
}

/** How an item went; null where it is not answered, or can earn nothing anyway. */
export function outcomeOf(item: Item, given: Given | null): Outcome | null {
  if (!isScored(item) || given === null) return null;
  const [earned, max] = [earnedOf(item, given), maxOf(item)];
  if (earned === null) return 'na';
  if (max === 0) return null;
  return earned === max ? 'full' : earned === 0 ? 'none' : 'part';
}

/** What a run scored, and how each of its items went. */
export type ScoredRun = { readonly score: RunScore; readonly outcomes: Readonly<Record<string, Outcome>> };

function toPassed(passAt: number | null, capped: number | null): boolean | null {
  return passAt === null || capped === null ? null : capped >= passAt - tolerance;
}

/**
 * Scores the answers of a run. What is not answered is left out, as if it did not apply; items in `leftOut` do not
 * apply, whatever was answered: those that were contested with success, or that nobody was asked.
 */
export function scoreRun(
  definition: ChecklistDefinition,
  answers: ItemAnswers,
  leftOut: ReadonlySet<string> = new Set(),
): ScoredRun {
  const givenTo = (item: Item): Given | null =>
    leftOut.has(item.id) ? { na: true } : (answers[item.id]?.given ?? null);
  const sections = definition.sections.map(({ id, weight, items }) => ({ id, weight, scored: items.filter(isScored) }));
  const { value, capped, earned, possible, ...scored } = score(
    sections.map(({ weight, scored }) => ({
      weight,
      items: scored.map((item) => ({
        weight: item.weight,
        max: maxOf(item),
        earned: earnedOf(item, givenTo(item)),
        critical: item.critical ?? undefined,
      })),
    })),
  );
  const outcomes = listItems(definition).flatMap((item) => {
    const outcome = outcomeOf(item, givenTo(item));
    return outcome === null ? [] : [[item.id, outcome] as const];
  });
  const counting = listItems(definition).filter((item) => isScored(item) && item.weight > 0 && maxOf(item) > 0);
  const byItem = new Map<string, Outcome>(outcomes);
  const notApplying = counting.filter(({ id }) => byItem.get(id) === 'na').length;
  return {
    score: {
      value,
      capped,
      earned,
      possible,
      naShare: counting.length === 0 ? 0 : notApplying / counting.length,
      passed: toPassed(definition.passAt, capped),
      sections: scored.sections.map((section, index) => ({
        id: sections[index]?.id ?? '',
        value: section.value,
        capped: section.capped,
      })),
      criticalFails: scored.criticalFails.map(({ section, item }) => sections[section]?.scored[item]?.id ?? ''),
    },
    outcomes: Object.fromEntries(outcomes),
  };
}

/** The items answered so badly that they earned nothing. */
export function listBad(definition: ChecklistDefinition, outcomes: ScoredRun['outcomes']): ScoredItem[] {
  return listItems(definition)
    .filter(isScored)
    .filter(({ id }) => outcomes[id] === 'none');
}

/** Tells whether a run failed: below the pass mark, or by a critical item. */
export function hasFailed({ passed, criticalFails }: Pick<RunScore, 'passed' | 'criticalFails'>): boolean {
  return passed === false || criticalFails.length > 0;
}

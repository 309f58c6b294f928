import { findItem, listItems } from '../../../../shared/features/checklists/definition.rules.ts';
import type { ChecklistDefinition, Item } from '../../../../shared/features/checklists/definition.schema.ts';
import { isCounted, isOpen, listLeftOut } from '../../../../shared/features/checklists/review.rules.ts';
import type { Contest, Outcome, RunPage } from '../../../../shared/features/checklists/runs.schema.ts';
import { naWarnsAbove, outcomeOf } from '../../../../shared/features/checklists/scoring.rules.ts';
import { countText, countWord, plural, sentenceCase, type Tone } from '../../../ui/format.ts';
import { scoreText } from '../checklists.logic.ts';
import { runTitle } from '../run-words.ts';

/** The words of the items with these ids. */
const labelsOf = (definition: ChecklistDefinition, ids: readonly string[]): string[] =>
  ids.flatMap((id) => findItem(definition, id)?.label ?? []);

/** What is true of a run now, in one sentence. */
export function runHeadline({ run, definition, score }: RunPage, locale: string): string {
  if (isOpen(run.state)) return runTitle(run);
  const { value, capped, criticalFails, passed } = score;
  if (value === null || capped === null) return `${runTitle(run)}: nothing of it is scored`;
  const scored = scoreText(value, locale);
  const [first, ...others] = labelsOf(definition, criticalFails);
  if (first !== undefined) {
    const more = others.length === 0 ? '' : ` and ${countWord(others.length, locale)} more`;
    return `Failed on “${first}”${more}: ${scoreText(capped, locale)} instead of ${scored}`;
  }
  if (passed === null) return `Scored ${scored}`;
  const needed = scoreText(definition.passAt ?? 0, locale);
  return passed ? `Passed with ${scored}, ${needed} needed` : `Failed with ${scored}, ${needed} needed`;
}

/** The score in as few words as fit beside the answers. */
export function scoreHint({ value, capped, criticalFails }: RunPage['score'], locale: string): string {
  if (value === null || capped === null) return 'No score';
  const scored = scoreText(value, locale);
  return criticalFails.length === 0
    ? `Scored ${scored}`
    : `${scored} as answered, ${scoreText(capped, locale)} with the critical fail`;
}

/** How a run turned out, as the tone of its figures. */
export function runTone({ passed, criticalFails }: RunPage['score']): Tone {
  if (criticalFails.length > 0 || passed === false) return 'bad';
  return passed === true ? 'good' : 'neutral';
}

/** Why a run does not count in figures; null where it does, or is not handed in yet. */
export function notCountedText({ run, review }: RunPage): string | null {
  if (isCounted(run.state) || isOpen(run.state)) return null;
  const reason = review?.reason == null ? '' : ` ${review.reason}`;
  return run.state === 'rejected'
    ? `Rejected, and in no figure.${reason}`
    : `Accepted, and left out of every figure.${reason}`;
}

/** A warning where too much did not apply for the score to say much; null else. */
export function naWarning({ score: { naShare } }: RunPage, locale: string): string | null {
  if (naShare <= naWarnsAbove) return null;
  return `${scoreText(naShare, locale)} of what is scored did not apply, so the score says little about the whole.`;
}

/** How an answer went, in a word and its tone; null where nothing is scored. */
export function outcomeMark(outcome: Outcome | null): { readonly word: string; readonly tone: Tone } | null {
  const marks = {
    full: { word: 'well', tone: 'good' },
    part: { word: 'partly', tone: 'watch' },
    none: { word: 'failed', tone: 'bad' },
    na: null,
  } satisfies Record<Outcome, { word: string; tone: Tone } | null>;
  return outcome === null ? null : marks[outcome];
}

/** An item as it was answered, for reading. */
export type AnsweredItem = {
  readonly item: Item;
  readonly number: number;
  readonly outcome: Outcome | null;
  /** It was contested with success, so it does not count. */
  readonly isLeftOut: boolean;
  /** Contested now or before, newest first. */
  readonly contests: readonly Contest[];
};

/** Every item of a run with how it went. */
export function listAnswered({ definition, answers, contests }: RunPage): ReadonlyMap<string, AnsweredItem> {
  const leftOut = listLeftOut(contests);
  return new Map(
    listItems(definition).map((item, at) => [
      item.id,
      {
        item,
        number: at + 1,
        outcome: outcomeOf(item, answers[item.id]?.given ?? null),
        isLeftOut: leftOut.has(item.id),
        contests: contests.filter(({ itemId }) => itemId === item.id).toSorted((one, other) => other.at - one.at),
      },
    ]),
  );
}

/** Whether an item can be contested now. */
export function canContest({ run }: RunPage, { item, isLeftOut, contests }: AnsweredItem): boolean {
  if (isOpen(run.state) || run.isLocked || isLeftOut || !('weight' in item)) return false;
  return !contests.some(({ outcome }) => outcome === null);
}

/** What is still to be looked into, as the title of the list. */
export function runFindingsTitle({ findings }: RunPage, locale: string): string {
  const open = findings.filter(({ state }) => state === 'open').length;
  if (findings.length === 0) return 'Nothing went badly';
  if (open === 0) return findings.length === 1 ? 'The one finding is looked after' : 'Every finding is looked after';
  return `${sentenceCase(countWord(open, locale))} ${plural(open, 'finding')} to look into`;
}

/** "12 of 15 points". */
export function pointsText({ earned, possible }: RunPage['score'], locale: string): string {
  const write = (points: number): string => countText(Math.round(points * 100) / 100, locale);
  return `${write(earned)} of ${write(possible)} ${plural(possible, 'point')}`;
}

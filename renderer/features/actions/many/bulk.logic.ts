import { countWord, plural, sentenceCase } from '../../../ui/format.ts';

/** What can be done with many actions, and the key that does it. */
export const bulkWays = [
  { way: 'give', verb: 'Give to', keys: 'G' },
  { way: 'move', verb: 'Move the day', keys: 'M' },
  { way: 'done', verb: 'Done', keys: 'D' },
  { way: 'dropped', verb: 'Drop', keys: 'R' },
] as const;

/** What can be done with many actions. */
export type BulkWay = (typeof bulkWays)[number]['way'];

const counted = (count: number): string => `${countWord(count, 'en')} ${plural(count, 'action')}`;

/** The question a dialog asks: "Who does three actions?". */
export function wayTitle(way: BulkWay, count: number): string {
  const titles = {
    give: `Who does ${counted(count)}?`,
    move: `By when are ${counted(count)} to be done?`,
    done: `${sentenceCase(counted(count))} done?`,
    dropped: `Drop ${counted(count)}?`,
  } satisfies Record<BulkWay, string>;
  return titles[way];
}

/** What was done: "Three actions given." Nothing where none could be changed. */
export function doneSentence(way: BulkWay, count: number): string {
  if (count === 0) return 'Nothing was changed.';
  const verbs = { give: 'given', move: 'moved', done: 'done', dropped: 'dropped' } satisfies Record<BulkWay, string>;
  return `${sentenceCase(counted(count))} ${verbs[way]}.`;
}

/** "Two actions stay as they were". */
export function leftTitle(count: number): string {
  return `${sentenceCase(counted(count))} ${plural(count, 'stays as it was', 'stay as they were')}`;
}

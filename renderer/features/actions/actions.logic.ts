import { z } from 'zod';
import type { Day } from '../../../shared/clock.ts';
import {
  actionFilterSchema,
  type Action,
  type ActionSource,
  type ActionState,
} from '../../../shared/features/actions/actions.schema.ts';
import { dayName } from '../../../shared/period.ts';
import { countWord, dueText, plural, relativeText, sentenceCase, type Reader, type Tone } from '../../ui/format.ts';

/** "Seven actions are open, two of them late". */
export function actionsTitle(
  counts: { readonly open: number; readonly overdue: number } | null,
  locale: string,
): string {
  if (counts === null) return 'Actions';
  if (counts.open === 0) return 'Nothing is waiting to be done';
  const open = `${sentenceCase(countWord(counts.open, locale))} ${plural(counts.open, 'action is', 'actions are')} open`;
  if (counts.overdue === 0) return `${open}, none late`;
  return counts.overdue === counts.open && counts.open > 1
    ? `${open}, all late`
    : `${open}, ${countWord(counts.overdue, locale)} late`;
}

/** What the address of the screen holds: which of its tabs, and the filters of the list. */
export const actionsScreenSchema = actionFilterSchema.extend({ tab: z.enum(['list', 'board']).optional() });

/** What the address of the screen holds. */
export type ActionsScreenFilter = z.infer<typeof actionsScreenSchema>;

/** The filters of the list. */
export type ActionFilter = z.infer<typeof actionFilterSchema>;

/** How many filters narrow the list, apart from which actions it shows. */
export function countFilters({ who, state, source, locationId }: ActionFilter): number {
  return [who, state, source, locationId].filter((value) => value !== undefined).length;
}

/** What the list is narrowed to where a figure led here: "Only from results, opened from 1 Jul 2026 up to 30 Sep 2026." */
export function narrowedSentence({ fromResults, ...days }: ActionFilter): string | null {
  const span = (word: string, from: Day | undefined, to: Day | undefined): string[] => {
    const ends = [
      from === undefined ? [] : [`from ${dayName(from)}`],
      to === undefined ? [] : [`up to ${dayName(to)}`],
    ];
    return ends.flat().length === 0 ? [] : [`${word} ${ends.flat().join(' ')}`];
  };
  const parts = [
    ...(fromResults === true ? ['from results'] : []),
    ...span('opened', days.openedFrom, days.openedTo),
    ...span('due', days.dueFrom, days.dueTo),
  ];
  return parts.length === 0 ? null : `Only ${parts.join(', ')}.`;
}

/** Takes away what a figure narrowed the list to. */
export const unnarrowed: Partial<ActionFilter> = {
  fromResults: undefined,
  openedFrom: undefined,
  openedTo: undefined,
  dueFrom: undefined,
  dueTo: undefined,
};

/** How an action stands: due while it is open, then what became of it and when. */
export function standsText(
  action: Pick<Action, 'state' | 'dueAt' | 'closedAt'>,
  reader: Reader,
): { text: string; tone: Tone } {
  if (action.state === 'open' || action.state === 'doing') return dueText(action.dueAt, reader);
  const when = action.closedAt === null ? '' : ` ${relativeText(action.closedAt, reader)}`;
  return { text: `${action.state}${when}`, tone: action.state === 'done' ? 'good' : 'neutral' };
}

const sourcePages = {
  entry: 'log',
  response: 'responses',
  finding: 'runs',
  promise: 'promises',
  loss: 'losses',
  vow: null,
  repeat: 'actions',
  hand: null,
} satisfies Record<ActionSource, string | null>;

/** The page of the record an action came from; null where there is none. */
export function sourcePath({ source, sourceId }: Pick<Action, 'source' | 'sourceId'>): string | null {
  const page = sourcePages[source];
  return page === null || sourceId === null ? null : `/${page}/${sourceId}`;
}

/** Where an action can go from where it stands, and the button that takes it there. */
export function nextStates(state: ActionState): readonly { state: ActionState; verb: string; keys: string }[] {
  const done = { state: 'done', verb: 'Done', keys: 'D' } as const;
  const doing = { state: 'doing', verb: 'I am on it', keys: 'I' } as const;
  const dropped = { state: 'dropped', verb: 'Drop it', keys: 'X' } as const;
  switch (state) {
    case 'open':
      return [done, doing, dropped];
    case 'doing':
      return [done, dropped];
    case 'done':
    case 'dropped':
      return [{ state: 'open', verb: 'Open it again', keys: 'O' }];
  }
}

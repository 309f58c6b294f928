import type { Action, ActionState } from '../../../shared/features/actions/actions.schema.ts';
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

/** How an action stands: due while it is open, then what became of it and when. */
export function standsText(
  action: Pick<Action, 'state' | 'dueAt' | 'closedAt'>,
  reader: Reader,
): { text: string; tone: Tone } {
  if (action.state === 'open' || action.state === 'doing') return dueText(action.dueAt, reader);
  const when = action.closedAt === null ? '' : ` ${relativeText(action.closedAt, reader)}`;
  return { text: `${action.state}${when}`, tone: action.state === 'done' ? 'good' : 'neutral' };
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

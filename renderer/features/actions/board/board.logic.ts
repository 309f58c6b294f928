import { daysBetween, toDay } from '../../../../shared/clock.ts';
import {
  actionStates,
  type Action,
  type ActionSource,
  type ActionState,
} from '../../../../shared/features/actions/actions.schema.ts';
import { dueText, relativeText, type Reader, type Tone } from '../../../ui/format.ts';

/** What a column is called. */
export const columnTitles = {
  open: 'To do',
  doing: 'Being done',
  done: 'Done',
  dropped: 'Dropped',
} satisfies Record<ActionState, string>;

/** Where a card came from, in a few words; nothing for what somebody wrote by hand. */
export const cardSources = {
  entry: 'from the log',
  response: 'from a survey',
  finding: 'from a visit',
  promise: 'from a promise',
  loss: 'from a lost customer',
  vow: 'from the mirror',
  repeat: 'comes again',
  hand: null,
} satisfies Record<ActionSource, string | null>;

const isOpen = (state: ActionState): boolean => state === 'open' || state === 'doing';

/** "Due Friday", "3 days late"; of what is over, when it was: "yesterday 16:00". */
export function cardWhen(
  { state, dueAt, closedAt }: Pick<Action, 'state' | 'dueAt' | 'closedAt'>,
  reader: Reader,
): { readonly text: string; readonly tone: Tone } {
  if (!isOpen(state)) {
    return {
      text: closedAt === null ? '' : relativeText(closedAt, reader),
      tone: state === 'done' ? 'good' : 'neutral',
    };
  }
  const { text, tone } = dueText(dueAt, reader);
  if (tone === 'bad') return { text, tone };
  const day = toDay(dueAt, reader.timeZone);
  const days = daysBetween(toDay(reader.now, reader.timeZone), day);
  if (days < 2 || days > 6) return { text: `Due ${text}`, tone };
  const weekday = new Intl.DateTimeFormat(reader.locale, { weekday: 'long', timeZone: 'UTC' });
  return { text: `Due ${weekday.format(Date.parse(`${day}T12:00:00Z`))}`, tone };
}

/** The column beside one, in the order of the board; null at its ends. */
export function columnBeside(state: ActionState, step: -1 | 1): ActionState | null {
  return actionStates[actionStates.indexOf(state) + step] ?? null;
}

/** Where the keyboard is on the board. */
export type Place = { readonly state: ActionState; readonly index: number };

/** Where an arrow leads from a card: up and down in its column, left and right to the next column that holds any. */
export function placeAfterArrow(
  key: string,
  from: Place,
  lengths: Readonly<Record<ActionState, number>>,
): Place | null {
  const last = lengths[from.state] - 1;
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const index = from.index + (key === 'ArrowUp' ? -1 : 1);
    return index < 0 || index > last ? null : { ...from, index };
  }
  if (key === 'Home') return { ...from, index: 0 };
  if (key === 'End') return { ...from, index: last };
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const step = key === 'ArrowLeft' ? -1 : 1;
  for (let state = columnBeside(from.state, step); state !== null; state = columnBeside(state, step)) {
    if (lengths[state] > 0) return { state, index: Math.min(from.index, lengths[state] - 1) };
  }
  return null;
}

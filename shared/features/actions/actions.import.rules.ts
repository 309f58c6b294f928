import type { Day } from '../../clock.ts';
import type { PersonId } from '../../ids.ts';
import type { FileDate } from '../imports/dates.rules.ts';
import type { RowTexts } from '../imports/mapping.rules.ts';
import { isClosed } from './actions.rules.ts';
import { actionStates, type ActionState } from './actions.schema.ts';

/** Room for what is to be done, and for a note on it, in letters; what is longer is refused, since half a sentence misleads. */
const whatMax = 300;
const noteMax = 4000;

/** What reading an action from a row needs to know. */
export type ActionRowSetting = {
  readonly today: Day;
  readonly readDate: (text: string) => FileDate | string;
  readonly findPersonId: (name: string) => PersonId | null;
};

/** An action of a file before its customer is looked up. */
export type ActionRow = {
  readonly what: string;
  readonly who: PersonId | null;
  readonly dueOn: Day;
  readonly state: ActionState;
  readonly openedOn: Day;
  /** The day it was over; null while it is not. */
  readonly closedOn: Day | null;
  readonly note: string | null;
};

/** Why a row is no action. */
export type ActionRowProblem = { readonly field: string; readonly reason: string };

/** Reads an action from the texts of a row, or says all that is wrong with it. Runs for every row of an import. */
export function readActionRow(
  texts: RowTexts,
  { today, readDate, findPersonId }: ActionRowSetting,
): { readonly action: ActionRow } | { readonly problems: readonly ActionRowProblem[] } {
  const problems: ActionRowProblem[] = [];
  const refuse = (field: string, reason: string): null => {
    problems.push({ field, reason });
    return null;
  };
  const dayOf = (field: string): Day | null => {
    const text = texts[field];
    if (text === undefined) return null;
    const date = readDate(text);
    return typeof date === 'string' ? refuse(field, date) : date.day;
  };
  const { what = '', who: name, note } = texts;
  if (what === '') refuse('what', 'There is nothing to do');
  if (what.length > whatMax) refuse('what', `It is longer than ${whatMax} letters`);
  if (note !== undefined && note.length > noteMax) refuse('note', `It is longer than ${noteMax} letters`);
  if (texts['dueOn'] === undefined) refuse('dueOn', 'There is no day by which it is to be done');
  const who = name === undefined ? null : findPersonId(name);
  if (name !== undefined && who === null)
    refuse('who', `Nobody here is called “${name}”. Add them to the people, or leave it empty`);
  const state = actionStates.find((known) => known === (texts['state'] ?? 'open'));
  if (state === undefined) refuse('state', `“${texts['state']}” is none of: ${actionStates.join(', ')}`);
  const dueOn = dayOf('dueOn');
  const closed = dayOf('closedOn');
  const opened = dayOf('openedOn');
  if (opened !== null && opened > today) refuse('openedOn', 'It can’t have been opened on a day to come');
  if (closed !== null && closed > today) refuse('closedOn', 'It can’t have been over on a day to come');
  if (closed !== null && opened !== null && closed < opened) refuse('closedOn', 'It was over before it was opened');
  if (closed !== null && state !== undefined && !isClosed(state))
    refuse('closedOn', 'It has a day on which it was over, but is not over');
  if (problems.length > 0 || dueOn === null || state === undefined) return { problems };
  const closedOn = isClosed(state) ? (closed ?? today) : null;
  return {
    action: { what, who, dueOn, state, openedOn: opened ?? closed ?? today, closedOn, note: note ?? null },
  };
}

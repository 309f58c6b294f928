/** What is being made as it stood at one time, and the part that was chosen then. */
export type Moment<Made> = { readonly definition: Made; readonly chosen: string };

/** Something being changed, with the way back and forth through everything done since the screen was opened. */
export type Editing<Made> = Moment<Made> & {
  readonly past: readonly Moment<Made>[];
  readonly future: readonly Moment<Made>[];
  /** What was typed into last: letters typed into the same text are undone together. */
  readonly tag: string | null;
};

/** More steps back than anybody goes; each holds only what differs from the next. */
const mostSteps = 500;

/** As it was read, with nothing done yet. */
export function startEditing<Made>(definition: Made, chosen: string): Editing<Made> {
  return { definition, chosen, past: [], future: [], tag: null };
}

export function choosePart<Made>(was: Editing<Made>, id: string): Editing<Made> {
  return { ...was, chosen: id, tag: null };
}

/** One step after what was done; letters typed into the same text (`tag`) are one step together. */
export function goOn<Made>(was: Editing<Made>, next: Moment<Made>, tag: string | null): Editing<Made> {
  if (next.definition === was.definition) return was;
  const isSameText = tag !== null && tag === was.tag;
  const here = { definition: was.definition, chosen: was.chosen };
  return { ...next, past: isSameText ? was.past : [...was.past, here].slice(-mostSteps), future: [], tag };
}

/** One step back, or forth again. */
export function goBack<Made>(was: Editing<Made>, step: 'undo' | 'redo'): Editing<Made> {
  const here = { definition: was.definition, chosen: was.chosen };
  const [from, to] = step === 'undo' ? [was.past, was.future] : [was.future, was.past];
  const moment = from.at(-1);
  if (moment === undefined) return was;
  const [rest, grown] = [from.slice(0, -1), [...to, here]];
  return step === 'undo'
    ? { ...moment, past: rest, future: grown, tag: null }
    : { ...moment, past: grown, future: rest, tag: null };
}

import type { Run, RunState } from '../../../shared/features/checklists/runs.schema.ts';
import type { Tone } from '../../ui/format.ts';

/** How a run stands, in a word and the tone of its mark. */
export function runMark({ state, isLocked }: Pick<Run, 'state' | 'isLocked'>): {
  readonly word: string;
  readonly tone: Tone;
} {
  const marks = {
    draft: { word: 'being filled in', tone: 'watch' },
    submitted: { word: 'to review', tone: 'watch' },
    'sent-back': { word: 'sent back', tone: 'watch' },
    accepted: { word: 'accepted', tone: 'good' },
    excluded: { word: 'left out of figures', tone: 'neutral' },
    rejected: { word: 'rejected', tone: 'bad' },
  } satisfies Record<RunState, { word: string; tone: Tone }>;
  const mark = marks[state];
  return isLocked ? { word: `${mark.word}, locked`, tone: mark.tone } : mark;
}

/** The names of the views of a list of runs. */
export const stateTabs = {
  draft: 'Being filled in',
  submitted: 'To review',
  'sent-back': 'Sent back',
  accepted: 'Accepted',
  excluded: 'Left out',
  rejected: 'Rejected',
} satisfies Record<RunState, string>;

/** What a run is called: what it was about, else the place, else the checklist. */
export function runTitle({ about, locationName, title }: Pick<Run, 'about' | 'locationName' | 'title'>): string {
  if (about !== '') return about;
  return locationName === null ? title : `${title}, ${locationName}`;
}

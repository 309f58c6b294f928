import { z } from 'zod';
import { daySchema, type Day } from '../../../shared/clock.ts';
import { readAgenda, writePoint } from '../../../shared/features/attention/agenda.rules.ts';
import {
  agendaTags,
  meetingFieldsSchema,
  type AgendaTag,
  type Meeting,
} from '../../../shared/features/attention/attention.schema.ts';

/** What the form holds while somebody writes. The agenda stays text; tags somebody chose stand beside it, by the point’s words. */
export const meetingDraftSchema = z.object({
  heldOn: daySchema.nullable(),
  title: z.string(),
  kind: meetingFieldsSchema.shape.kind,
  agenda: z.string(),
  chosen: z.record(z.string(), z.enum(agendaTags).nullable()),
});
/** What the form holds while somebody writes. */
export type MeetingDraft = z.infer<typeof meetingDraftSchema>;

/** The form of a meeting as it stands, or of a new one, today. */
export function toMeetingDraft(of: Meeting | null, today: Day): MeetingDraft {
  if (of === null) return { heldOn: today, title: '', kind: 'meeting', agenda: '', chosen: {} };
  const { heldOn, title, kind, items } = of;
  return {
    heldOn,
    title,
    kind,
    agenda: items.map(writePoint).join('\n'),
    chosen: Object.fromEntries(items.map(({ text, tag }) => [text, tag])),
  };
}

/** A point of the preview. */
export type PreviewPoint = {
  readonly text: string;
  readonly minutes: number | null;
  readonly tag: AgendaTag | null;
  /** Nobody chose or wrote the tag: it is a guess by the words. */
  readonly isProposed: boolean;
};

/** What will be kept: the points of the text, with the tags somebody chose before those that are read or guessed. */
export function toPoints({ agenda, chosen }: Pick<MeetingDraft, 'agenda' | 'chosen'>): PreviewPoint[] {
  return readAgenda(agenda).map((point) => {
    // A point may be called "constructor", which every object has.
    const tag = Object.hasOwn(chosen, point.text) ? chosen[point.text] : undefined;
    return tag === undefined ? point : { ...point, tag, isProposed: false };
  });
}

/** The fields as the request wants them. */
export function toMeetingFields(
  draft: MeetingDraft,
): Omit<z.input<typeof meetingFieldsSchema>, 'heldOn'> & { heldOn: Day | null } {
  const { heldOn, title, kind } = draft;
  return { heldOn, title, kind, items: toPoints(draft).map(({ text, tag, minutes }) => ({ text, tag, minutes })) };
}

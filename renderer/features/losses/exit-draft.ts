import { z } from 'zod';
import { daySchema, type Day } from '../../../shared/clock.ts';
import {
  allPoints,
  exitCallFieldsSchema,
  type ExitCallFields,
  type Loss,
} from '../../../shared/features/losses/losses.schema.ts';
import { pointsLeft } from '../../../shared/features/losses/losses.rules.ts';
import { reasonIdSchema, type Id } from '../../../shared/ids.ts';

const shape = exitCallFieldsSchema.shape;

/** What stands in the form while somebody is on the phone: texts as typed, answers that may still be open. */
export const exitDraftSchema = z.object({
  calledOn: daySchema.nullable(),
  through: shape.through,
  answers: shape.answers,
  /** Points as typed, by reason. */
  points: z.array(z.object({ reasonId: reasonIdSchema, points: z.string() })),
  complained: z.boolean().nullable(),
  winBack: shape.winBack.nullable(),
  wouldTake: z.string(),
  othersSaid: z.string(),
});
/** What stands in the form. */
export type ExitDraft = z.infer<typeof exitDraftSchema>;

const noAnswers = { hoped: '', happened: '', firstThought: '', told: '', wouldHaveKept: '', shouldKnow: '' };

/** The form of a call as it was written down, or of a new one, today. */
export function toExitDraft(
  call: Omit<ExitCallFields, 'causes'> | null,
  causes: Loss['causes'],
  today: Day,
): ExitDraft {
  const points = causes.map(({ reasonId, points: given }) => ({ reasonId, points: String(given) }));
  if (call === null) {
    return {
      calledOn: today,
      through: 'phone',
      answers: noAnswers,
      points,
      complained: null,
      winBack: null,
      wouldTake: '',
      othersSaid: '',
    };
  }
  const { calledOn, through, answers, complained, winBack, wouldTake, othersSaid } = call;
  return { calledOn, through, answers, points, complained, winBack, wouldTake, othersSaid };
}

/** The points that are typed, as numbers; what is no number counts for nothing. */
export function typedPoints(draft: Pick<ExitDraft, 'points'>): { reasonId: Id<'Reason'>; points: number }[] {
  return draft.points
    .map(({ reasonId, points }) => ({ reasonId, points: /^\d{1,3}$/.test(points.trim()) ? Number(points) : 0 }))
    .filter(({ points }) => points > 0);
}

/** Types points of a reason; an empty text takes them away. */
export function withPoints(draft: ExitDraft, reasonId: Id<'Reason'>, points: string): ExitDraft {
  const others = draft.points.filter((one) => one.reasonId !== reasonId);
  return { ...draft, points: points.trim() === '' ? others : [...others, { reasonId, points }] };
}

/** Gives a reason all that is left of the 100 points. */
export function withRest(draft: ExitDraft, reasonId: Id<'Reason'>): ExitDraft {
  const others = typedPoints(draft).filter((one) => one.reasonId !== reasonId);
  return withPoints(draft, reasonId, String(Math.max(0, pointsLeft(others)) || ''));
}

/** "All 100 points are given out", "30 points are left", "10 points too many". */
export function pointsSentence(draft: Pick<ExitDraft, 'points'>): string {
  const left = pointsLeft(typedPoints(draft));
  if (left === 0) return `All ${allPoints} points are given out.`;
  return left > 0
    ? `${left} of ${allPoints} points are left. Enter gives a reason the rest.`
    : `${-left} points too many.`;
}

/** Reads the form; sentences by field where something is missing. */
export function fromExitDraft(
  draft: ExitDraft,
): { call: ExitCallFields } | { errors: Readonly<Record<string, string>> } {
  const { complained, winBack, calledOn, points: _points, ...rest } = draft;
  const causes = typedPoints(draft);
  const errors = {
    ...(calledOn === null ? { calledOn: 'Choose the day.' } : {}),
    ...(pointsLeft(causes) === 0 ? {} : { causes: pointsSentence(draft) }),
    ...(complained === null ? { complained: 'Ask whether they had ever complained.' } : {}),
    ...(winBack === null ? { winBack: 'Say what you think after the call.' } : {}),
  };
  if (calledOn === null || complained === null || winBack === null || Object.keys(errors).length > 0) return { errors };
  return { call: { ...rest, calledOn, complained, winBack, causes } };
}

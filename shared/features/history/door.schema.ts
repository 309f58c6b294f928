import { z } from 'zod';
import { daySchema } from '../../clock.ts';

/** What can happen at the door. */
export const doorKinds = ['signed-in', 'wrong-pin', 'locked', 'refused', 'turned-away'] as const;

/**
 * `signed-in`: a PIN was right; `wrong-pin`: it was not; `locked`: no tries were left; `refused`: somebody asked for what
 * their role may not; `turned-away`: a request that came from somewhere else.
 */
export type DoorKind = (typeof doorKinds)[number];

/** The two lists of what happened at the door, and the kinds in each. */
export const doorLists = {
  refused: ['refused', 'turned-away'],
  signIns: ['signed-in', 'wrong-pin', 'locked'],
} as const satisfies Record<string, readonly DoorKind[]>;

/** One line of such a list: a day, who, what, how often. */
export const doorLineSchema = z.object({
  day: daySchema,
  kind: z.enum(doorKinds),
  /** Null for nobody known here. */
  name: z.string().nullable(),
  /** What was asked for, in words; null for sign-ins. */
  what: z.string().nullable(),
  times: z.number(),
  lastAt: z.number(),
});
/** One line of what happened at the door. */
export type DoorLine = z.infer<typeof doorLineSchema>;

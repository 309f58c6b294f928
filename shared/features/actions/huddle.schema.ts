import { z } from 'zod';
import { actionSchema } from './actions.schema.ts';

/** One of this week's few, as the wall shows it. */
export const huddleCardSchema = actionSchema.pick({
  id: true,
  what: true,
  customerName: true,
  whoName: true,
  dueAt: true,
  state: true,
});

/** One of this week's few. */
export type HuddleCard = z.infer<typeof huddleCardSchema>;

/** What was done since last week began; proven where the owner confirmed that it helped. */
export const huddleDoneSchema = actionSchema
  .pick({ id: true, what: true, customerName: true, whoName: true, closedAt: true })
  .extend({ isProven: z.boolean() });

/** What was done since last week began. */
export type HuddleDone = z.infer<typeof huddleDoneSchema>;

import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { changed, commandInput, everyone, leaders, pageInput, pageOf, procedureFor } from '../../contract/procedure.ts';
import {
  actionIdSchema,
  customerIdSchema,
  entryIdSchema,
  lossIdSchema,
  noteIdSchema,
  personIdSchema,
  promiseIdSchema,
  reasonIdSchema,
  stepIdSchema,
} from '../../ids.ts';
import {
  actionFilterSchema,
  actionPageSchema,
  actionSchema,
  actionStates,
  actionStepSchema,
  besideSchema,
  repeats,
  whysSchema,
} from './actions.schema.ts';
import { bulkPatchSchema, leftActionSchema, mostAtOnce } from './bulk.schema.ts';
import { huddleCardSchema, huddleDoneSchema } from './huddle.schema.ts';

const id = actionIdSchema;
const { what, waitingFor } = actionSchema.shape;

/** What will be done about what customers said. Staff see and change their own. */
export const actionsContract = {
  list: procedureFor(...everyone)
    .input(z.strictObject({ ...actionFilterSchema.shape, ...pageInput }))
    .output(pageOf(actionSchema)),
  get: procedureFor(...everyone)
    .input(z.strictObject({ id }))
    .output(actionPageSchema),
  /** A column of the board: open ones soonest due first, those that are over latest closed first. */
  column: procedureFor(...everyone)
    .input(z.strictObject({ state: z.enum(actionStates), mine: z.boolean().default(false), ...pageInput }))
    .output(pageOf(actionSchema)),
  /** Changes many in one command, which one undo takes back; what can't be changed stays, with the reason. */
  changeMany: procedureFor(...everyone)
    .input(commandInput({ ids: z.array(id).min(1).max(mostAtOnce), patch: bulkPatchSchema }))
    .output(changed({ changed: z.number(), left: z.array(leftActionSchema) })),
  /** This week's few for a wall, and what was done since last week began. */
  huddle: procedureFor(...leaders)
    .input(z.strictObject({}))
    .output(
      z.object({
        from: daySchema,
        to: daySchema,
        few: z.array(huddleCardSchema),
        /** How many are late or due this week in all. */
        count: z.number(),
        done: z.array(huddleDoneSchema),
        /** How many were done in all. */
        doneCount: z.number(),
      }),
    ),
  counts: procedureFor(...everyone)
    .input(z.strictObject({}))
    .output(z.object({ open: z.number(), overdue: z.number(), mine: z.number() })),
  /** What stands on the reader's Today: their own, and for the owner what is late elsewhere and nobody told them of. */
  today: procedureFor(...everyone)
    .input(z.strictObject({}))
    .output(z.object({ mine: z.array(actionSchema), mineCount: z.number(), escalated: z.array(actionSchema) })),
  /** The action of a promise or a loss, where it has one; staff only hear that somebody else has one. */
  from: procedureFor(...everyone)
    .input(z.union([z.strictObject({ promiseId: promiseIdSchema }), z.strictObject({ lossId: lossIdSchema })]))
    .output(z.object({ action: besideSchema.nullable(), isElsewhere: z.boolean() })),
  open: procedureFor(...everyone)
    .input(
      commandInput({
        id,
        what,
        entryId: entryIdSchema.nullable(),
        promiseId: promiseIdSchema.optional(),
        lossId: lossIdSchema.optional(),
        customerId: customerIdSchema.nullable(),
        who: personIdSchema.nullable(),
        dueAt: z.int().min(0),
      }),
    )
    .output(changed({ id })),
  change: procedureFor(...everyone)
    .input(
      commandInput({
        id,
        what: what.optional(),
        who: personIdSchema.nullable().optional(),
        dueAt: z.int().min(0).optional(),
        state: z.enum(actionStates).optional(),
        waitingFor: waitingFor.optional(),
        repeats: z.enum(repeats).nullable().optional(),
      }),
    )
    .output(changed({ id })),
  /** Writes down what was found behind it; refused where another open action has the customer and the cause. */
  explain: procedureFor(...everyone)
    .input(commandInput({ id, whys: whysSchema, causeId: reasonIdSchema.nullable() }))
    .output(changed({ id })),
  /** The open action of the same customer that has a cause already. */
  sameCause: procedureFor(...everyone)
    .input(z.strictObject({ id, causeId: reasonIdSchema }))
    .output(z.object({ action: besideSchema.nullable() })),
  /** Joins it to the open action of the same customer and cause, which takes care of both. */
  join: procedureFor(...everyone)
    .input(commandInput({ id, whys: whysSchema, causeId: reasonIdSchema }))
    .output(changed({ id, joinedTo: id })),
  /** Says that one knows it is late: whoever does it for today, the owner once. */
  acknowledge: procedureFor(...everyone)
    .input(commandInput({ id }))
    .output(changed({ id })),
  addStep: procedureFor(...everyone)
    .input(commandInput({ id: stepIdSchema, actionId: id, text: actionStepSchema.shape.text }))
    .output(changed({ id: stepIdSchema })),
  changeStep: procedureFor(...everyone)
    .input(commandInput({ id: stepIdSchema, to: z.enum(['done', 'open', 'removed']) }))
    .output(changed({ id: stepIdSchema })),
  note: procedureFor(...everyone)
    .input(commandInput({ id: noteIdSchema, actionId: id, text: z.string().trim().min(1, 'Write a note.').max(4000) }))
    .output(changed({ id: noteIdSchema })),
};

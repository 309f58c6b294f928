import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { changed, commandInput, leaders, pageInput, pageOf, procedureFor } from '../../contract/procedure.ts';
import {
  actionIdSchema,
  cardIdSchema,
  cardTellingIdSchema,
  customerIdSchema,
  entryIdSchema,
  touchIdSchema,
} from '../../ids.ts';
import { actionStates } from '../actions/actions.schema.ts';
import {
  boardSchema,
  cardClaims,
  cardFieldsSchema,
  cardKinds,
  cardSchema,
  cardTellingSchema,
  tellingWays,
  voiceSchema,
} from './telling.schema.ts';

const id = cardIdSchema;

/** Cards a page holds: each brings those who raised it. */
const cardsShown = 20;

/** What customers said, what we did about it, and who of them knows. */
export const tellingContract = {
  /** Cards of a kind, the newest first; those taken down only where asked for. */
  list: procedureFor(...leaders)
    .input(
      z.strictObject({
        kind: z.enum(cardKinds),
        withDown: z.boolean().optional(),
        cursor: pageInput.cursor,
        limit: z.int().min(1).max(50).default(cardsShown),
      }),
    )
    .output(pageOf(cardSchema)),
  get: procedureFor(...leaders)
    .input(z.strictObject({ id }))
    .output(z.object({ card: cardSchema })),
  /** How many cards of each kind there are, and who waits to hear what came of what they said. */
  counts: procedureFor(...leaders)
    .input(z.strictObject({}))
    .output(
      z.object({
        changed: z.number(),
        workingOn: z.number(),
        declined: z.number(),
        /** People and cards: a person who raised two things waits twice. */
        waiting: z.object({
          people: z.number(),
          cards: z.number(),
          /** The day on which the first of these actions was done or dropped. */
          since: daySchema.nullable(),
          /** What the first of them said. */
          said: z.string().nullable(),
        }),
      }),
    ),
  /** The card of an action, and how many raised it, for the action's own page. */
  ofAction: procedureFor(...leaders)
    .input(z.strictObject({ actionId: actionIdSchema }))
    .output(z.object({ cardId: id.nullable(), raised: z.number(), waiting: z.number() })),
  /** Actions a card can be made of, the latest first, done ones before those that are open. */
  choices: procedureFor(...leaders)
    .input(z.strictObject({}))
    .output(
      z.object({
        items: z.array(
          z.object({
            actionId: actionIdSchema,
            what: z.string(),
            state: z.enum(actionStates),
            customerName: z.string().nullable(),
          }),
        ),
      }),
    ),
  /** What is behind an action or a wish, and who else said the same; a card is made from it. */
  behind: procedureFor(...leaders)
    .input(z.strictObject({ actionId: actionIdSchema.nullable(), entryId: entryIdSchema.nullable() }))
    .output(
      z.object({
        actionWhat: z.string().nullable(),
        actionState: z.enum(actionStates).nullable(),
        voices: z.array(voiceSchema),
        alike: z.array(voiceSchema),
      }),
    ),
  /** Keeps a card, new or under its old id, and shows it where asked. Without an action it is a wish that is declined. */
  save: procedureFor(...leaders)
    .input(commandInput({ id, actionId: actionIdSchema.nullable(), fields: cardFieldsSchema, shows: z.boolean() }))
    .output(changed({ id })),
  /** Puts a card on the board, as "we changed" or, where it is proven, as "it worked". */
  show: procedureFor(...leaders)
    .input(commandInput({ id, as: z.enum(cardClaims) }))
    .output(changed({ id })),
  takeDown: procedureFor(...leaders)
    .input(commandInput({ id }))
    .output(changed({ id })),
  /** Notes that somebody was told; of a customer it is a contact. Without a customer: the notice board. */
  tell: procedureFor(...leaders)
    .input(
      commandInput({
        id: cardTellingIdSchema,
        touchId: touchIdSchema,
        cardId: id,
        customerId: customerIdSchema.nullable(),
        way: z.enum(tellingWays),
        toldOn: daySchema,
      }),
    )
    .output(changed({ id: cardTellingIdSchema })),
  /** Every telling, the latest first. */
  tellings: procedureFor(...leaders)
    .input(
      z.strictObject({
        from: daySchema.optional(),
        to: daySchema.optional(),
        customerId: customerIdSchema.optional(),
        /** Only what came of it: done, or declined with the answer. */
        results: z.boolean().optional(),
        ...pageInput,
      }),
    )
    .output(pageOf(cardTellingSchema)),
  /** What stands on the board today. */
  board: procedureFor(...leaders)
    .input(z.strictObject({}))
    .output(boardSchema),
};

import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { changed, commandInput, everyone, leaders, pageInput, pageOf, procedureFor } from '../../contract/procedure.ts';
import { commentIdSchema, pulseIdSchema, surveyIdSchema } from '../../ids.ts';
import { answersSchema } from '../surveys/answers.schema.ts';
import {
  askedPulseSchema,
  pulseCodeSchema,
  pulseCommentSchema,
  pulseResultsSchema,
  pulseSchema,
  teamSchema,
} from './pulse.schema.ts';

const id = pulseIdSchema;

/** The staff pulse: anonymous by construction, read only when it is over. */
export const pulseContract = {
  /** Newest first. */
  list: procedureFor(...leaders)
    .input(z.strictObject(pageInput))
    .output(pageOf(pulseSchema)),
  get: procedureFor(...leaders)
    .input(z.strictObject({ id }))
    .output(pulseSchema),
  /** Starts a pulse with a survey of the kind pulse; thresholds and questions are frozen from here on. */
  launch: procedureFor(...leaders)
    .input(
      commandInput({
        id,
        surveyId: surveyIdSchema,
        /** Empty: only the whole company is shown. */
        teams: z.array(teamSchema).max(50),
        minScores: z.int().min(3).max(1000).default(5),
        minComments: z.int().min(5).max(1000).default(10),
        closesOn: daySchema,
      }),
    )
    .output(changed({ id })),
  /** Pulses that wait for whoever asks, and those they have answered that are still open. */
  mine: procedureFor(...everyone)
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(askedPulseSchema) })),
  /**
   * Answers, once. Nothing of it reaches journal, receipts or backups. `ticket` is a random id that makes a repeat of the
   * same sending harmless; `code` is made by the page and lets the author read replies: only its hash is kept.
   */
  answer: procedureFor(...everyone)
    .input(
      z.strictObject({
        id,
        ticket: z.uuid(),
        team: z.string().max(5),
        answers: answersSchema,
        code: pulseCodeSchema.nullable(),
      }),
    )
    .output(z.object({})),
  /** Ends a pulse: its answers are shuffled into the store and can be read. Can't be undone. */
  close: procedureFor(...leaders)
    .input(commandInput({ id }))
    .output(changed({ id })),
  results: procedureFor(...leaders)
    .input(z.strictObject({ id }))
    .output(pulseResultsSchema),
  comments: procedureFor(...leaders)
    .input(z.strictObject({ id, ...pageInput }))
    .output(pageOf(pulseCommentSchema)),
  /** Answers a comment without knowing whose it is. */
  reply: procedureFor(...leaders)
    .input(commandInput({ commentId: commentIdSchema, text: z.string().trim().min(1, 'Write an answer.').max(4000) }))
    .output(changed({})),
  /** What was written about the comments of whoever holds the code. */
  readByCode: procedureFor(...everyone)
    .input(z.strictObject({ code: pulseCodeSchema }))
    .output(z.object({ items: z.array(pulseCommentSchema) })),
  /** Writes back as the author of a comment. */
  replyByCode: procedureFor(...everyone)
    .input(
      z.strictObject({
        code: pulseCodeSchema,
        commentId: commentIdSchema,
        text: z.string().trim().min(1, 'Write an answer.').max(4000),
      }),
    )
    .output(z.object({})),
};

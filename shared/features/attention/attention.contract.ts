import { z } from 'zod';
import { changed, commandInput, leaders, pageInput, pageOf, procedureFor } from '../../contract/procedure.ts';
import { meetingIdSchema, roundIdSchema } from '../../ids.ts';
import {
  attentionFilterSchema,
  attentionShareSchema,
  meetingFieldsSchema,
  meetingSchema,
  roundFieldsSchema,
  roundSchema,
} from './attention.schema.ts';

/** Where the leaders' attention goes: rounds among the front line, and what meetings are about. */
export const attentionContract = {
  /** Keeps a round, or changes one. */
  saveRound: procedureFor(...leaders)
    .input(commandInput({ id: roundIdSchema, fields: roundFieldsSchema }))
    .output(changed({ id: roundIdSchema })),
  /** Newest first. */
  listRounds: procedureFor(...leaders)
    .input(z.strictObject({ ...attentionFilterSchema.shape, ...pageInput }))
    .output(pageOf(roundSchema)),
  archiveRound: procedureFor(...leaders)
    .input(commandInput({ id: roundIdSchema, archived: z.boolean() }))
    .output(changed({})),
  /** Keeps a meeting, or changes one. */
  saveMeeting: procedureFor(...leaders)
    .input(commandInput({ id: meetingIdSchema, fields: meetingFieldsSchema }))
    .output(changed({ id: meetingIdSchema })),
  /** Newest first. */
  listMeetings: procedureFor(...leaders)
    .input(z.strictObject({ ...attentionFilterSchema.omit({ byOwner: true }).shape, ...pageInput }))
    .output(pageOf(meetingSchema)),
  archiveMeeting: procedureFor(...leaders)
    .input(commandInput({ id: meetingIdSchema, archived: z.boolean() }))
    .output(changed({})),
  /** What meetings were about, quarter by quarter, oldest first. */
  shares: procedureFor(...leaders)
    .input(z.strictObject({ quarters: z.int().min(1).max(12).default(4) }))
    .output(z.object({ quarters: z.array(attentionShareSchema) })),
};

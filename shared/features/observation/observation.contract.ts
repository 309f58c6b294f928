import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { changed, commandInput, everyone, pageInput, pageOf, procedureFor } from '../../contract/procedure.ts';
import { observationIdSchema } from '../../ids.ts';
import {
  observationAnswerSchema,
  observationFieldsSchema,
  observationFilterSchema,
  observationSchema,
} from './observation.schema.ts';

/** Visits at which we watched customers use what we sold, and the answers they owe. */
export const observationContract = {
  /** Keeps a visit, or changes one. */
  save: procedureFor(...everyone)
    .input(commandInput({ id: observationIdSchema, fields: observationFieldsSchema }))
    .output(changed({ id: observationIdSchema })),
  /** The latest first; those that owe an answer by the day it is due. */
  list: procedureFor(...everyone)
    .input(z.strictObject({ ...observationFilterSchema.shape, ...pageInput }))
    .output(pageOf(observationSchema)),
  counts: procedureFor(...everyone)
    .input(z.strictObject({}))
    .output(z.object({ owed: z.number(), late: z.number() })),
  /** The customer has been told; from here on the visit owes nothing. */
  answer: procedureFor(...everyone)
    .input(commandInput({ id: observationIdSchema, answer: observationAnswerSchema, answeredOn: daySchema }))
    .output(changed({})),
  archive: procedureFor(...everyone)
    .input(commandInput({ id: observationIdSchema, archived: z.boolean() }))
    .output(changed({})),
};

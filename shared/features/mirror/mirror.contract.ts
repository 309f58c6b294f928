import { z } from 'zod';
import { changed, commandInput, everyone, leaders, pageInput, pageOf, procedureFor } from '../../contract/procedure.ts';
import { auditIdSchema, runIdSchema } from '../../ids.ts';
import { itemIdSchema } from '../checklists/definition.schema.ts';
import { itemAnswerSchema, itemAnswersSchema } from '../checklists/runs.schema.ts';
import {
  askedAuditSchema,
  auditPageSchema,
  auditResultsSchema,
  auditSchema,
  currentAuditSchema,
  maxVows,
  mirrorSettingsSchema,
  newVowSchema,
  revealSchema,
} from './mirror.schema.ts';

const id = auditIdSchema;

/** The mirror: once a quarter the owner says how it is, and then sees what the records say. */
export const mirrorContract = {
  getSettings: procedureFor('owner').input(z.strictObject({})).output(mirrorSettingsSchema),
  setSettings: procedureFor('owner')
    .input(commandInput({ settings: mirrorSettingsSchema }))
    .output(changed({})),
  /** The quarter to look at now: the last one that ended, once its day has come; before, the next to come. */
  current: procedureFor(...leaders)
    .input(z.strictObject({}))
    .output(currentAuditSchema),
  /** Newest first. */
  list: procedureFor(...leaders)
    .input(z.strictObject(pageInput))
    .output(pageOf(auditSchema)),
  /** Begins the audit of the current quarter, or goes on with it. `early`: of the quarter that still runs, up to today. */
  start: procedureFor('owner')
    .input(commandInput({ id, runId: runIdSchema, early: z.boolean() }))
    .output(changed({ id })),
  get: procedureFor('owner').input(z.strictObject({ id })).output(auditPageSchema),
  /** Keeps the answer to an item that is no claim. */
  answer: procedureFor('owner')
    .input(commandInput({ id, itemId: itemIdSchema, answer: itemAnswerSchema }))
    .output(changed({ id })),
  /** Takes a claim in and uncovers the records. Neither can be changed any more. */
  reveal: procedureFor('owner')
    .input(commandInput({ id, itemId: itemIdSchema, answer: itemAnswerSchema }))
    .output(changed({ reveal: revealSchema })),
  /** Ends the audit with at most three promises to oneself; refuses while something is unanswered. */
  finish: procedureFor('owner')
    .input(commandInput({ id, vows: z.array(newVowSchema).max(maxVows, 'Choose three at most.') }))
    .output(changed({ id, findings: z.number() })),
  /** What a finished audit showed. */
  results: procedureFor(...leaders)
    .input(z.strictObject({ id }))
    .output(auditResultsSchema),
  /** Audits whoever asks is to rate in. */
  asked: procedureFor(...everyone)
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(askedAuditSchema) })),
  /** A manager’s ratings, or an outsider’s that a leader keys from paper; once each manager. */
  rate: procedureFor(...leaders)
    .input(commandInput({ id, runId: runIdSchema, as: z.enum(['manager', 'outsider']), answers: itemAnswersSchema }))
    .output(changed({ id })),
  /** Staff rate once, anonymously: nothing of it reaches journal, receipts or backups. `ticket` makes a repeat harmless. */
  rateAnonymously: procedureFor('staff')
    .input(z.strictObject({ id, ticket: z.uuid(), answers: itemAnswersSchema }))
    .output(z.object({})),
};

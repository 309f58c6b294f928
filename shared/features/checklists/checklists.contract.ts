import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { changed, commandInput, everyone, leaders, pageInput, pageOf, procedureFor } from '../../contract/procedure.ts';
import {
  actionIdSchema,
  checklistIdSchema,
  contestIdSchema,
  fileIdSchema,
  findingIdSchema,
  locationIdSchema,
  personIdSchema,
  runIdSchema,
  runPhotoIdSchema,
} from '../../ids.ts';
import {
  checklistFilterSchema,
  checklistPageSchema,
  checklistResultsSchema,
  checklistSchema,
  checklistTemplateSchema,
  comparedPlaceSchema,
  findingFilterSchema,
  notCarriedSchema,
  resultsFilterSchema,
  runFilterSchema,
  scoreTrendPointSchema,
} from './checklists.schema.ts';
import { checklistDefinitionSchema, itemIdSchema, sectionIdSchema } from './definition.schema.ts';
import { findingSchema, itemAnswersSchema, runPageSchema, runSchema } from './runs.schema.ts';

const id = checklistIdSchema;
const runId = runIdSchema;
const sentence = (message: string) => z.string().trim().min(1, message).max(2000);

/** Checklists: making them, filling them in, reviewing what was filled in, and what it adds up to. */
export const checklistsContract = {
  /** Newest first. */
  list: procedureFor(...everyone)
    .input(z.strictObject({ ...checklistFilterSchema.shape, ...pageInput }))
    .output(pageOf(checklistSchema)),
  get: procedureFor(...leaders)
    .input(z.strictObject({ id }))
    .output(checklistPageSchema),
  listTemplates: procedureFor(...leaders)
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(checklistTemplateSchema) })),
  /** Makes a checklist: from a template by name, as a copy, or from a definition. */
  make: procedureFor(...leaders)
    .input(
      commandInput({
        id,
        from: z.union([
          z.strictObject({ template: z.string().max(80) }),
          z.strictObject({ copyOf: id }),
          z.strictObject({ definition: checklistDefinitionSchema }),
        ]),
      }),
    )
    .output(changed({ id })),
  /** Keeps a change; one that has been filled in gets a new version. `revision` is that of the version it was made on. */
  save: procedureFor(...leaders)
    .input(commandInput({ id, definition: checklistDefinitionSchema, revision: z.int().min(0) }))
    .output(changed({ id, revision: z.number(), version: z.number() })),
  setArchived: procedureFor(...leaders)
    .input(commandInput({ id, archived: z.boolean() }))
    .output(changed({ id })),
  /** Makes a checklist, and a run where the file holds one, of a file: own JSON, spreadsheet, SafetyCulture, condition levels. */
  importFile: procedureFor(...leaders)
    .input(commandInput({ id, runId, fileId: fileIdSchema, fileName: z.string().max(200) }))
    .output(
      changed({
        id,
        format: z.string(),
        items: z.number(),
        runId: runId.nullable(),
        score: z.number().nullable(),
        notCarried: z.array(notCarriedSchema),
      }),
    ),
  exportFile: procedureFor(...leaders)
    .input(z.strictObject({ id, format: z.enum(['json', 'xlsx']) }))
    .output(z.object({ fileId: fileIdSchema, fileName: z.string(), notCarried: z.array(notCarriedSchema) })),

  /** Begins to fill in a checklist; from here on its version is frozen. */
  startRun: procedureFor(...everyone)
    .input(
      commandInput({
        id: runId,
        checklistId: id,
        about: z.string().trim().max(200),
        locationId: locationIdSchema.nullable(),
        ranOn: daySchema,
      }),
    )
    .output(changed({ id: runId })),
  /** Newest first. Staff see what they filled in themselves. */
  listRuns: procedureFor(...everyone)
    .input(z.strictObject({ ...runFilterSchema.shape, ...pageInput }))
    .output(pageOf(runSchema)),
  getRun: procedureFor(...everyone, 'shopper')
    .input(z.strictObject({ id: runId }))
    .output(runPageSchema),
  /** Keeps the answers of a draft as they are typed. `revision` is that of the answers the change was made on. */
  saveAnswers: procedureFor(...everyone, 'shopper')
    .input(commandInput({ id: runId, answers: itemAnswersSchema, revision: z.int().min(0) }))
    .output(changed({ id: runId, revision: z.number() })),
  /** Ties a photo that was handed over to an item of a draft, or to the whole. */
  addPhoto: procedureFor(...everyone, 'shopper')
    .input(commandInput({ id: runPhotoIdSchema, runId, itemId: itemIdSchema.nullable(), fileId: fileIdSchema }))
    .output(changed({ id: runPhotoIdSchema })),
  removePhoto: procedureFor(...everyone, 'shopper')
    .input(commandInput({ id: runPhotoIdSchema, runId }))
    .output(changed({})),
  /** Hands it in. Refuses while something is unanswered, naming it; bad answers become findings. */
  submit: procedureFor(...everyone, 'shopper')
    .input(commandInput({ id: runId }))
    .output(changed({ id: runId, findings: z.number() })),
  /** Accepts a run, accepts it without counting it, sends it back to be mended, or rejects it; the last two with a reason. */
  review: procedureFor(...leaders)
    .input(
      commandInput({
        id: runId,
        as: z.enum(['accepted', 'excluded', 'sent-back', 'rejected']),
        reason: z.string().trim().max(2000).nullable(),
      }),
    )
    .output(changed({ id: runId })),
  /** From here on neither answers nor score ever change. Can't be undone. */
  lock: procedureFor(...leaders)
    .input(commandInput({ id: runId }))
    .output(changed({ id: runId })),
  contest: procedureFor(...everyone)
    .input(
      commandInput({
        id: contestIdSchema,
        runId,
        itemId: itemIdSchema,
        reason: sentence('Say what is wrong with it.'),
      }),
    )
    .output(changed({ id: contestIdSchema })),
  /** Upheld: the item leaves the score, its answer stays to be read. */
  decideContest: procedureFor(...leaders)
    .input(
      commandInput({
        id: contestIdSchema,
        outcome: z.enum(['upheld', 'refused']),
        decision: sentence('Say why, so that everybody can read it.'),
      }),
    )
    .output(changed({ id: contestIdSchema })),

  /** Newest first. */
  listFindings: procedureFor(...leaders)
    .input(z.strictObject({ ...findingFilterSchema.shape, ...pageInput }))
    .output(pageOf(findingSchema)),
  /** Opens the action of a finding, once. Left out: what is the finding's own words, whoever asks, due in a week. */
  openAction: procedureFor(...leaders)
    .input(
      commandInput({
        id: findingIdSchema,
        actionId: actionIdSchema,
        what: z.string().trim().min(1, 'Write what is to be done.').max(300).optional(),
        who: personIdSchema.nullable().optional(),
        dueAt: z.int().min(0).optional(),
      }),
    )
    .output(changed({ id: findingIdSchema, actionId: actionIdSchema })),
  dismissFinding: procedureFor(...leaders)
    .input(commandInput({ id: findingIdSchema, reason: sentence('Say why nothing is to be done.') }))
    .output(changed({ id: findingIdSchema })),

  /** What the runs of a checklist add up to: whole, sections, items, and what fails again and again. */
  results: procedureFor(...leaders)
    .input(z.strictObject({ checklistId: id, ...resultsFilterSchema.shape }))
    .output(checklistResultsSchema),
  /** The score of the whole, or of one section, month by month or quarter by quarter, oldest first. */
  trend: procedureFor(...leaders)
    .input(
      z.strictObject({
        checklistId: id,
        sectionId: sectionIdSchema.optional(),
        by: z.enum(['month', 'quarter']),
        ...resultsFilterSchema.shape,
      }),
    )
    .output(z.object({ points: z.array(scoreTrendPointSchema) })),
  /** Places side by side, whole and by section. */
  compare: procedureFor(...leaders)
    .input(z.strictObject({ checklistId: id, from: daySchema.optional(), to: daySchema.optional() }))
    .output(z.object({ places: z.array(comparedPlaceSchema) })),
};

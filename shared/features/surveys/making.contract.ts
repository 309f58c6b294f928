import { z } from 'zod';
import { changed, commandInput, leaders, pageInput, pageOf, procedureFor } from '../../contract/procedure.ts';
import { surveyIdSchema } from '../../ids.ts';
import { definitionSchema } from './definition.schema.ts';
import { surveyKinds, surveyPageSchema, surveySchema, templateSchema } from './surveys.schema.ts';

const id = surveyIdSchema;

/** Making surveys: from nothing, a template or another one; changed as a draft, frozen when it is in use. */
export const makingContract = {
  /** Newest first. */
  list: procedureFor(...leaders)
    .input(z.strictObject({ show: z.enum(['current', 'archived']).optional(), ...pageInput }))
    .output(pageOf(surveySchema)),
  get: procedureFor(...leaders)
    .input(z.strictObject({ id }))
    .output(surveyPageSchema),
  listTemplates: procedureFor(...leaders)
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(templateSchema) })),
  /** Makes a draft: from a template by name, as a copy, or from a definition. */
  make: procedureFor(...leaders)
    .input(
      commandInput({
        id,
        from: z.union([
          z.strictObject({ template: z.string().max(80) }),
          z.strictObject({ copyOf: id }),
          z.strictObject({ definition: definitionSchema, kind: z.enum(surveyKinds) }),
        ]),
      }),
    )
    .output(changed({ id })),
  /**
   * Keeps a change of the draft; a survey in use gets a new version to change. `revision` is that of the draft the change
   * was made on, 0 for a survey in use without a draft.
   */
  saveDraft: procedureFor(...leaders)
    .input(commandInput({ id, definition: definitionSchema, revision: z.int().min(0) }))
    .output(changed({ id, revision: z.number() })),
  dropDraft: procedureFor(...leaders)
    .input(commandInput({ id }))
    .output(changed({ id })),
  /** Freezes the draft and asks it from now on; refuses one that can't be answered, naming the questions. */
  open: procedureFor(...leaders)
    .input(commandInput({ id }))
    .output(changed({ id, version: z.number() })),
  close: procedureFor(...leaders)
    .input(commandInput({ id }))
    .output(changed({ id })),
  setArchived: procedureFor(...leaders)
    .input(commandInput({ id, archived: z.boolean() }))
    .output(changed({ id })),
  /** Says that what an import took from the wording is right. */
  confirmProposed: procedureFor(...leaders)
    .input(commandInput({ id }))
    .output(changed({ id })),
};

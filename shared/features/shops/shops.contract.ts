import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { changed, commandInput, everyone, leaders, pageInput, pageOf, procedureFor } from '../../contract/procedure.ts';
import { checklistIdSchema, locationIdSchema, runIdSchema, scenarioIdSchema, visitIdSchema } from '../../ids.ts';
import {
  besideSchema,
  coverageCellSchema,
  scenarioFieldsSchema,
  scenarioSchema,
  visitFilterSchema,
  visitNotesSchema,
  visitPageSchema,
  visitPlanSchema,
  visitSchema,
} from './shops.schema.ts';

const id = visitIdSchema;

/** Mystery shops: scenarios, visits, the plan of the quarter, and what was seen beside what was claimed. */
export const shopsContract = {
  /** By title. A business has tens of scenarios, so all are read at once. */
  listScenarios: procedureFor(...leaders)
    .input(z.strictObject({ show: z.enum(['current', 'archived']).optional() }))
    .output(z.object({ items: z.array(scenarioSchema) })),
  saveScenario: procedureFor(...leaders)
    .input(commandInput({ id: scenarioIdSchema, fields: scenarioFieldsSchema }))
    .output(changed({ id: scenarioIdSchema })),
  archiveScenario: procedureFor(...leaders)
    .input(commandInput({ id: scenarioIdSchema, archived: z.boolean() }))
    .output(changed({ id: scenarioIdSchema })),

  /** Planned ones soonest first, others newest first. */
  listVisits: procedureFor(...leaders)
    .input(z.strictObject({ ...visitFilterSchema.shape, ...pageInput }))
    .output(pageOf(visitSchema)),
  getVisit: procedureFor(...leaders)
    .input(z.strictObject({ id }))
    .output(visitPageSchema),
  planVisit: procedureFor(...leaders)
    .input(commandInput({ id, plan: visitPlanSchema }))
    .output(changed({ id })),
  changeVisit: procedureFor(...leaders)
    .input(commandInput({ id, plan: visitPlanSchema }))
    .output(changed({ id })),
  cancelVisit: procedureFor(...leaders)
    .input(commandInput({ id, cancelled: z.boolean() }))
    .output(changed({ id })),
  /** Begins the scorecard of a visit, or goes on with it; a leader fills in what the shopper brings on paper. */
  startVisit: procedureFor(...leaders)
    .input(commandInput({ id, runId: runIdSchema }))
    .output(changed({ id, runId: runIdSchema })),
  saveNotes: procedureFor(...leaders)
    .input(commandInput({ id, notes: visitNotesSchema }))
    .output(changed({ id })),
  /** Turns this window into the scorecard of one visit for an outside shopper; only a PIN leads back. */
  handOver: procedureFor(...leaders)
    .input(commandInput({ id, runId: runIdSchema }))
    .output(changed({ id })),
  /** The visits whoever asks is to make: a member of staff theirs, a shopper at this window the one handed over. */
  mine: procedureFor(...everyone, 'shopper')
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(visitPageSchema) })),
  /** Begins one's own visit, or goes on with it. */
  startMine: procedureFor(...everyone, 'shopper')
    .input(commandInput({ id, runId: runIdSchema }))
    .output(changed({ id, runId: runIdSchema })),
  saveMyNotes: procedureFor(...everyone, 'shopper')
    .input(commandInput({ id, notes: visitNotesSchema }))
    .output(changed({ id })),

  /** Every place in each quarter of a year: visited, planned, missed. */
  coverage: procedureFor(...leaders)
    .input(z.strictObject({ on: daySchema.optional() }))
    .output(
      z.object({
        quarters: z.array(z.object({ name: z.string(), from: daySchema, to: daySchema })),
        places: z.array(
          z.object({
            locationId: locationIdSchema.nullable(),
            locationName: z.string().nullable(),
            cells: z.array(coverageCellSchema),
          }),
        ),
      }),
    ),
  /** What shoppers saw beside what the latest self-audit said of the same items. */
  beside: procedureFor(...leaders)
    .input(z.strictObject({ checklistId: checklistIdSchema, from: daySchema.optional(), to: daySchema.optional() }))
    .output(z.object({ items: z.array(besideSchema) })),
};

import { z } from 'zod';
import { changed, commandInput, everyone, leaders, procedureFor } from '../../contract/procedure.ts';
import { locationIdSchema, reasonIdSchema, touchpointIdSchema } from '../../ids.ts';
import { businessSchema, departments, placesSchema, reasonLists } from './business.schema.ts';

const name = z.string().trim().min(1, 'Give it a name.').max(80);

/** The business and its places: locations, touchpoints, reasons. */
export const businessContract = {
  get: procedureFor(...everyone)
    .input(z.strictObject({}))
    .output(businessSchema),
  change: procedureFor('owner')
    .input(commandInput({ patch: businessSchema.omit({ id: true, isSample: true, kind: true }).partial().strict() }))
    .output(changed({})),
  places: procedureFor(...everyone)
    .input(z.strictObject({}))
    .output(placesSchema),
  addLocation: procedureFor(...leaders)
    .input(commandInput({ id: locationIdSchema, name }))
    .output(changed({ id: locationIdSchema })),
  addTouchpoint: procedureFor(...leaders)
    .input(commandInput({ id: touchpointIdSchema, name, department: z.enum(departments) }))
    .output(changed({ id: touchpointIdSchema })),
  addReason: procedureFor(...leaders)
    .input(commandInput({ id: reasonIdSchema, name, list: z.enum(reasonLists) }))
    .output(changed({ id: reasonIdSchema })),
  changePlace: procedureFor(...leaders)
    .input(
      commandInput({
        kind: z.enum(['location', 'touchpoint', 'reason']),
        id: z.uuid(),
        name: name.optional(),
        department: z.enum(departments).optional(),
        archived: z.boolean().optional(),
      }),
    )
    .output(changed({})),
};

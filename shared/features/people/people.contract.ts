import { z } from 'zod';
import { changed, commandInput, everyone, procedureFor, roleSchema } from '../../contract/procedure.ts';
import { personIdSchema } from '../../ids.ts';
import { pinSchema } from '../session/session.schema.ts';
import { personSchema } from './people.schema.ts';

/** Who works here, in what role. PINs are set here and never read. */
export const peopleContract = {
  list: procedureFor(...everyone)
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(personSchema) })),
  add: procedureFor('owner')
    .input(commandInput({ id: personIdSchema, name: personSchema.shape.name, role: roleSchema, pin: pinSchema }))
    .output(changed({ id: personIdSchema })),
  change: procedureFor('owner')
    .input(
      commandInput({
        id: personIdSchema,
        name: personSchema.shape.name.optional(),
        role: roleSchema.optional(),
        archived: z.boolean().optional(),
      }),
    )
    .output(changed({})),
  setPin: procedureFor('owner')
    .input(commandInput({ id: personIdSchema, pin: pinSchema }))
    .output(changed({})),
};
